// How surely so much was held: a band around each of the chart's lines.
import type { Day } from './data/days';
import type { Bands } from './data/site';

export interface Band {
  low: number[];
  high: number[];
}
export interface Lines {
  days: Day[];
  km2: Float64Array[]; // by day, by side
  bands: Map<number, Band>; // by side
}

// On all days on which a line or a band turns, what holds from the last such day that is not after it.
export function linesOf(series: Omit<Lines, 'bands'>, first: Day, told?: Bands['versions'][number]): Lines {
  if (!told) return { ...series, bands: new Map() };
  const toldDays = told.days.map((after) => first + after);
  const days = [...new Set([...series.days, ...toldDays])].sort((a, b) => a - b);
  const last = (from: Day[], day: Day) => Math.max(0, from.findLastIndex((one) => one <= day));
  const at = days.map((day) => last(toldDays, day));
  const bands = new Map(told.sides.map(({ side, low, high }) => [side, { low: at.map((i) => low[i]), high: at.map((i) => high[i]) }]));
  return { days, km2: days.map((day) => series.km2[last(series.days, day)]), bands };
}
