// The area chart under the map: each side's km² over the days, a line with its low-high band.
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Lines } from '../bands';
import { dateOf, type Day } from '../data/days';
import { luminance, mix, type Rgb, rgb, sideColour, type Theme } from '../map/theme';
import type { Side } from '../data/site';
import type { Words } from '../words/words';

const kBandStrength = 0.18;
const kHeadroom = 1.04;

export class Chart {
  private plot: uPlot | null = null;

  constructor(private box: HTMLElement, private onLayout: (left: number, width: number) => void) {}

  draw(lines: Lines, end: Day, sides: Side[], theme: Theme, words: Words): void {
    this.plot?.destroy();
    // The last state lasts to the last day.
    const lasting = <T>(values: T[]) => [...values, values.at(-1)!];
    const rows = lasting(lines.km2);
    const shown = sides.map((_, side) => side).filter((side) => rows.some((row) => row[side] > 0));
    const banded = shown.filter((side) => lines.bands.has(side));
    const edges = banded.flatMap((side) => [lines.bands.get(side)!.high, lines.bands.get(side)!.low].map(lasting));
    const values = [...edges, ...shown.map((side) => rows.map((row) => row[side]))];
    const top = kHeadroom * values.reduce((most, row) => Math.max(most, ...row), 1);
    const colour = (side: number, alpha: number) => translucent(lineColour(sides[side], theme), alpha);
    const paths = uPlot.paths.stepped!({ align: 1 });
    const ink = theme.dark ? '#aeb6bd' : '#62605a';
    const grid = { stroke: theme.dark ? 'rgba(255,255,255,0.07)' : 'rgba(0,0,0,0.07)', width: 1 };
    const font = "11px 'IBM Plex Sans', 'IBM Plex Sans Arabic', sans-serif";
    this.plot = new uPlot(
      {
        ...this.size(),
        padding: [6, 12, 0, 0],
        legend: { show: false },
        cursor: { show: false },
        select: { show: false } as uPlot.Select,
        scales: { x: { time: false, range: [lines.days[0], end] }, y: { range: [0, top] } },
        axes: [
          { stroke: ink, font, grid, ticks: { ...grid, size: 4 }, gap: 3, size: 24,
            splits: (_, __, min, max) => axisDays(min, max, this.box.clientWidth),
            values: (_, splits) => splits.map((day) => axisText(day, words)) },
          { stroke: ink, font, grid, ticks: { show: false }, gap: 4, size: 54,
            values: (_, splits) => splits.map((km2) => words.number(km2)) },
        ],
        series: [
          {},
          ...edges.map(() => ({ stroke: 'transparent', width: 0, paths, points: { show: false } })),
          ...shown.map((side) => ({ stroke: colour(side, 1), width: 2, paths, points: { show: false } })),
        ],
        bands: banded.map((side, i) => ({ series: [1 + 2 * i, 2 + 2 * i], fill: colour(side, kBandStrength) })),
      },
      [lasting(lines.days).with(-1, end), ...values],
      this.box,
    );
    this.report();
  }

  resize(): void {
    if (!this.plot) return;
    this.plot.setSize(this.size());
    this.report();
  }

  private size(): { width: number; height: number } {
    return { width: Math.max(200, this.box.clientWidth), height: Math.max(60, this.box.clientHeight) };
  }
  private report(): void {
    const ratio = uPlot.pxRatio;
    this.onLayout(this.plot!.bbox.left / ratio, this.plot!.bbox.width / ratio);
  }
}

// Light colours are a little darker on white paper, where a line has to be seen.
function lineColour(side: Side, theme: Theme): Rgb {
  const colour = sideColour(side, theme);
  return !theme.dark && luminance(colour) > 0.6 ? mix(colour, rgb(theme.ink), (luminance(colour) - 0.6) * 0.9) : colour;
}

function translucent(colour: Rgb, alpha: number): string {
  return `rgb(${colour.map((part) => Math.round(part * 255)).join(' ')} / ${alpha})`;
}

function axisText(day: Day, words: Words): string {
  const date = dateOf(day);
  if (date.getUTCDate() !== 1) return words.dayOfMonth(day);
  return date.getUTCMonth() === 0 ? words.year(day) : words.month(day);
}

// The first days of months, and of short times every week's too.
function axisDays(min: Day, max: Day, width: number): Day[] {
  const months = monthStarts(min, max, width);
  if (max - min > 100) return months;
  const days = Array.from({ length: Math.ceil((max - min) / 7) }, (_, week) => min + 3 + week * 7);
  return [...months, ...days.filter((day) => day < max && months.every((month) => Math.abs(day - month) > 4))].sort((a, b) => a - b);
}

// As many as there is room for: of every month, every third, or of years only.
function monthStarts(min: Day, max: Day, width: number): Day[] {
  const months = (max - min) / 30.4;
  const room = Math.max(2, width / 62);
  const step = [1, 2, 3, 6, 12, 24, 60].find((every) => months / every <= room) ?? 120;
  const starts: Day[] = [];
  const first = dateOf(min);
  for (let month = first.getUTCFullYear() * 12 + first.getUTCMonth(); ; ++month) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;
    if (day > max) return starts;
    if (day >= min && month % step === 0) starts.push(day);
  }
}
