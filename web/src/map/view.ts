// Where things lie on the map, and what part of the world it shows when it shows the whole country.
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

// The world's square, 0 to 1 from its north-western corner.
export function mercator(lon: number, lat: number): [number, number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [(lon + 180) / 360, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}
