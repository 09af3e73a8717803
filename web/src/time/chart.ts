// The area chart under the map: each side's km² over the days, one layer on the other.
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { dateOf, type Day } from '../data/days';
import { css, kStrengths, mix, rgb, type Rgb, sideColour, type Theme } from '../map/theme';
import type { Side } from '../data/site';
import type { Words } from '../words/words';

export interface ChartData {
  days: Day[];
  km2: Float64Array[]; // by day, by side
  last: Day;
  total: number;
}

export class Chart {
  private plot: uPlot | null = null;

  constructor(private box: HTMLElement, private onLayout: (left: number, width: number) => void) {}

  draw(data: ChartData, sides: Side[], theme: Theme, words: Words): void {
    this.plot?.destroy();
    // The last state lasts to the last day.
    const xs = [...data.days, data.last];
    const rows = [...data.km2, data.km2.at(-1)!];
    const shown = sides.map((_, side) => side).filter((side) => rows.some((row) => row[side] > 0));
    const stacked: number[][] = [];
    shown.forEach((side, i) => stacked.push(rows.map((row, at) => row[side] + (i > 0 ? stacked[i - 1][at] : 0))));
    const paper = rgb(theme.paper);
    const colour = (side: number) => css(mix(paper, sideColour(sides[side], theme), kStrengths[3]));
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
        scales: { x: { time: false, range: [data.days[0], data.last] }, y: { range: [0, data.total] } },
        axes: [
          { stroke: ink, font, grid, ticks: { ...grid, size: 4 }, gap: 3, size: 24,
            splits: (_, __, min, max) => axisDays(min, max, this.box.clientWidth),
            values: (_, splits) => splits.map((day) => axisText(day, words)) },
          { stroke: ink, font, grid, ticks: { show: false }, gap: 4, size: 54,
            values: (_, splits) => splits.map((km2) => words.number(km2)) },
        ],
        // The topmost first: each layer is drawn from its upper edge to the ground, and those below it over it.
        series: [{}, ...shown.slice().reverse().map((side) => ({
          stroke: css(mixedEdge(sideColour(sides[side], theme), theme)), width: 0.75, fill: colour(side),
          paths: uPlot.paths.stepped!({ align: 1 }), points: { show: false },
        }))],
      },
      [xs, ...stacked.slice().reverse()],
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

function mixedEdge(colour: Rgb, theme: Theme): Rgb {
  return mix(colour, rgb(theme.paper), 0.1);
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
