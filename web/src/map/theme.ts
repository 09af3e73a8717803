// Colours of the map, light and dark, and the sides' colours on them.
import type { Side } from '../data/site';

export type Rgb = [number, number, number]; // 0 to 1

export interface Theme {
  dark: boolean;
  paper: string; // where nobody is known
  sea: string;
  land: string; // neighbours
  border: string;
  water: string;
  waterInk: string;
  front: string;
  limit: string;
  outline: string;
  ink: string;
  quietInk: string;
  halo: string;
  accent: string;
}

export const kLight: Theme = {
  dark: false, paper: '#ffffff', sea: '#dce5ea', land: '#f0eee8', border: '#c9c5ba', water: '#9fbfd1',
  waterInk: '#4b7894', front: '#22252a', limit: '#9b9b96', outline: '#5b5d60', ink: '#1b1d20',
  quietInk: '#8b877c', halo: 'rgba(255,255,255,0.92)', accent: '#0b57d0',
};
export const kDark: Theme = {
  dark: true, paper: '#2a3036', sea: '#11161b', land: '#1a1f24', border: '#353c43', water: '#33566c',
  waterInk: '#86aec6', front: '#f2f3f4', limit: '#69727a', outline: '#8c959d', ink: '#f3f4f5',
  quietInk: '#78828b', halo: 'rgba(14,18,22,0.85)', accent: '#8ab4ff',
};

// Shares of the side's colour in its four tones, the rest being paper; as in the pictures.
export const kStrengths = [0.34, 0.52, 0.7, 0.88];

export function rgb(hex: string): Rgb {
  const number = Number.parseInt(hex.slice(1), 16);
  return [(number >> 16) / 255, ((number >> 8) & 255) / 255, (number & 255) / 255];
}
export function css([r, g, b]: Rgb): string {
  return `rgb(${[r, g, b].map((part) => Math.round(part * 255)).join(' ')})`;
}
export function mix(a: Rgb, b: Rgb, part: number): Rgb {
  return [0, 1, 2].map((i) => a[i] * (1 - part) + b[i] * part) as Rgb;
}
export function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

// A side's colour as the theme can show it: on dark paper, dark colours are lifted and light ones
// lowered, so that all stay apart from the paper and none glares.
export function sideColour(side: Side, theme: Theme): Rgb {
  const colour = rgb(side.colour);
  if (!theme.dark) return colour;
  const light = luminance(colour);
  if (light < 0.3) return mix(colour, [0.72, 0.74, 0.78], light < 0.12 || saturation(colour) < 0.12 ? 0.62 : 0.22);
  return mix(colour, [0, 0, 0], Math.max(0, (light - 0.45) * 0.5));
}

function saturation(colour: Rgb): number {
  return Math.max(...colour) - Math.min(...colour);
}

// For patterns on a side's colour.
export function inkOn(colour: Rgb): Rgb {
  return mix(colour, luminance(colour) > 0.5 ? [0, 0, 0] : [1, 1, 1], 0.5);
}

export const kPatterns = ['none', 'dots', 'lines', 'cross', 'grid'];
