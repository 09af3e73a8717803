// What part of the world the map shows when it shows the whole country.
import type { Site } from '../data/site';

export const kFitPadding = 24; // pixels

export function countryBounds(site: Site): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const { corners } = site.cells;
  for (let i = 0; i < corners.length; i += 2) {
    box[0] = Math.min(box[0], corners[i]);
    box[1] = Math.min(box[1], corners[i + 1]);
    box[2] = Math.max(box[2], corners[i]);
    box[3] = Math.max(box[3], corners[i + 1]);
  }
  return box;
}
