// Names on the map, drawn by the browser itself on a canvas above it: every script is shaped and set
// in its own direction, and no glyphs are fetched. Important names first; what would overlap is left out.
import type { Map as MapLibre } from 'maplibre-gl';
import type { Theme } from './theme';

export interface Label {
  text: string;
  lon: number;
  lat: number;
  rank: Rank;
  from: number; // the zoom from which it may stand
  marked?: boolean; // its dot is filled: a place that changed hands lately
}
export type Rank = 'selected' | 'capital' | 'city' | 'town' | 'place' | 'water' | 'neighbour';

const kFonts: Record<Rank, { size: number; weight: number; style?: string; spacing?: number; dot?: number }> = {
  selected: { size: 15, weight: 600, dot: 4 },
  capital: { size: 14, weight: 600, dot: 3.2 },
  city: { size: 12.5, weight: 600, dot: 2.6 },
  town: { size: 11.5, weight: 400, dot: 2.1 },
  place: { size: 11, weight: 400, dot: 1.7 },
  water: { size: 11.5, weight: 400, style: 'italic', spacing: 0.6 },
  neighbour: { size: 13, weight: 400, spacing: 2.5 },
};
const kGap = 4; // between a dot and its name
const kMost = 220;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export class Labels {
  private canvas = document.createElement('canvas');
  private context = this.canvas.getContext('2d')!;
  private labels: Label[] = []; // most important first
  private widths = new Map<string, number>();

  constructor(private map: MapLibre, private theme: () => Theme, private rtl: () => boolean) {
    this.canvas.className = 'labels';
    this.canvas.setAttribute('aria-hidden', 'true');
    map.getCanvasContainer().append(this.canvas);
    map.on('move', () => this.draw());
    map.on('resize', () => this.draw());
    document.fonts?.addEventListener('loadingdone', () => {
      this.widths.clear();
      this.draw();
    });
  }

  set(labels: Label[]): void {
    this.labels = labels;
    this.draw();
  }

  draw(): void {
    const { clientWidth: width, clientHeight: height } = this.map.getContainer();
    const ratio = window.devicePixelRatio;
    if (this.canvas.width !== Math.round(width * ratio) || this.canvas.height !== Math.round(height * ratio)) {
      this.canvas.width = Math.round(width * ratio);
      this.canvas.height = Math.round(height * ratio);
    }
    const { context } = this;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const zoom = this.map.getZoom();
    const bounds = this.map.getBounds();
    const taken: Box[] = this.kept(width, height);
    let placed = 0;
    for (const label of this.labels) {
      if (label.from > zoom || placed >= kMost) continue;
      if (!bounds.contains([label.lon, label.lat])) continue;
      const { x, y } = this.map.project([label.lon, label.lat]);
      if (this.place(label, x, y, taken, width, height)) ++placed;
    }
  }

  // The corners in which the scale bar, the buttons and the credits stand.
  private kept(width: number, height: number): Box[] {
    const corner = (left: boolean, top: boolean, wide: number, high: number): Box => ({
      left: left ? 0 : width - wide, right: left ? wide : width, top: top ? 0 : height - high, bottom: top ? high : height,
    });
    return [corner(!this.rtl(), false, 130, 44), corner(this.rtl(), true, 56, 124), corner(this.rtl(), false, Math.min(470, width * 0.6), 36)];
  }

  // Beside its dot on the side from which the language is read, else on the other, above or below.
  private place(label: Label, x: number, y: number, taken: Box[], mapWidth: number, mapHeight: number): boolean {
    const font = kFonts[label.rank];
    const { context } = this;
    context.font = `${font.style ?? 'normal'} ${font.weight} ${font.size}px 'IBM Plex Sans', 'IBM Plex Sans Arabic', sans-serif`;
    const spacing = /\p{Script=Arabic}/u.test(label.text) ? 0 : (font.spacing ?? 0);
    context.letterSpacing = `${spacing}px`;
    const width = this.widthOf(label.text);
    const high = font.size * 1.15;
    const reach = (font.dot ?? 0) + kGap;
    const centred: [number, number] = [x - width / 2, y];
    const after: [number, number] = [x + reach, y];
    const before: [number, number] = [x - reach - width, y];
    const spots = font.dot === undefined ? [centred]
      : [...(this.rtl() ? [before, after] : [after, before]), [x - width / 2, y - reach - high / 2], [x - width / 2, y + reach + high / 2]];
    const own = { left: x - (font.dot ?? 0), top: y - (font.dot ?? 0), right: x + (font.dot ?? 0), bottom: y + (font.dot ?? 0) };
    if (font.dot !== undefined && label.rank !== 'selected' && taken.some((other) => overlap(own, other))) return false;
    for (const [left, middle] of spots) {
      const box = { left: left - 2, top: middle - high / 2, right: left + width + 2, bottom: middle + high / 2 };
      if (box.left < 0 || box.right > mapWidth || box.top < 0 || box.bottom > mapHeight) continue;
      if (label.rank !== 'selected' && taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      if (font.dot !== undefined) {
        taken.push(own);
        this.dot(x, y, font.dot, label);
      }
      this.write(label, left, middle, font.size);
      return true;
    }
    return false;
  }

  private dot(x: number, y: number, radius: number, label: Label): void {
    const theme = this.theme();
    const { context } = this;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = label.rank === 'selected' ? theme.accent : label.marked ? theme.ink : theme.paper;
    context.strokeStyle = label.rank === 'selected' ? theme.paper : theme.ink;
    context.lineWidth = 1.2;
    context.fill();
    context.stroke();
  }

  private write(label: Label, left: number, middle: number, size: number): void {
    const theme = this.theme();
    const { context } = this;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = size > 12 ? 3.4 : 3;
    context.strokeStyle = theme.halo;
    context.fillStyle = label.rank === 'water' ? theme.waterInk : label.rank === 'neighbour' ? theme.quietInk : theme.ink;
    if (label.rank !== 'neighbour') context.strokeText(label.text, left, middle);
    context.fillText(label.text, left, middle);
  }

  private widthOf(text: string): number {
    const key = `${this.context.font}\n${text}`;
    let width = this.widths.get(key);
    if (width === undefined) this.widths.set(key, (width = this.context.measureText(text).width));
    return width;
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
