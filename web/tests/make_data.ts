// Writes the site's data files for tests: small ones, and a country of many cells and years.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

function varint(bytes: number[], number: number): void {
  for (; number >= 128; number = Math.floor(number / 128)) bytes.push((number % 128) | 128);
  bytes.push(number);
}
function signed(bytes: number[], number: number): void {
  varint(bytes, number >= 0 ? number * 2 : -number * 2 - 1);
}

// cells.bin of cells with one ring each, 100 km² large.
export function cellsFile(corners: readonly (readonly number[])[], rings: readonly (readonly number[])[]): ArrayBuffer {
  const bytes = [...'TMC1'].map((letter) => letter.charCodeAt(0));
  varint(bytes, 10000);
  varint(bytes, corners.length);
  let [x, y] = [0, 0];
  for (const [lon, lat] of corners) {
    const [nextX, nextY] = [Math.round(lon * 10000), Math.round(lat * 10000)];
    signed(bytes, nextX - x);
    signed(bytes, nextY - y);
    [x, y] = [nextX, nextY];
  }
  varint(bytes, rings.length);
  let last = 0;
  for (const ring of rings) {
    varint(bytes, 10000);
    varint(bytes, 1);
    varint(bytes, 1);
    varint(bytes, ring.length);
    for (const corner of ring) {
      signed(bytes, corner - last);
      last = corner;
    }
  }
  return Uint8Array.from(bytes).buffer;
}

// A country of `across` by `down` hexagons, each of which changes hands or tone every few months.
export function writeLargeSite(folder: string, across: number, down: number, years: number): void {
  const number = new Map<string, number>();
  const corners: number[][] = [];
  const rings: number[][] = [];
  const corner = (column: number, row: number) => {
    const key = `${column},${row}`;
    if (!number.has(key)) {
      number.set(key, corners.length);
      corners.push([35.7 + (column * 3.3) / across, 32.4 + (row * 1.6) / down]);
    }
    return number.get(key)!;
  };
  for (let j = 0; j < down; ++j) {
    for (let i = 0; i < across; ++i) {
      const [c, r] = [2 * i + (j % 2), 3 * j];
      rings.push([[c, r + 1], [c + 1, r], [c + 2, r + 1], [c + 2, r + 3], [c + 1, r + 4], [c, r + 3]].map(([x, y]) => corner(x, y)));
    }
  }
  const looks = [0, 1, 2].flatMap((side) => [0, 1, 2, 3].map((tone) => [side, tone, tone === 0 ? (side + 1) % 3 : -1]));
  let seed = 1;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  const timelines = rings.map(() => {
    const pairs = [0, random(looks.length)];
    for (let day = random(120) + 1; day < years * 365; day += random(240) + 30) pairs.push(day, random(looks.length));
    return pairs;
  });
  const last = new Date(Date.UTC(2012, 0, 1) + years * 365 * 86400000).toISOString().slice(0, 10);
  const colours = ['#c8372d', '#f4c815', '#58b368'];
  const data: Record<string, unknown> = {
    'site.json': {
      theatre: 'large', name: 'Largeland', name_ar: '', credits: '', first: '2012-01-01', last, on: last,
      sides: colours.map((colour, i) => ({ id: `s${i}`, name: `Side ${i}`, name_ar: '', colour, pattern: ['none', 'lines', 'dots'][i] })),
      area_km2: rings.length * 100, official_area_km2: 0, ledger: { entries: 0, root: '' },
      folding: { articles: [], prefixes: [], heads: {}, sounds: [], endings: [] },
    },
    'control.json': { looks, timelines, cells: rings.map((_, i) => i), versions: [{ known: `${last}T00:00:00Z`, cells: [] }] },
    'bands.json': { versions: [] },
    'base.json': { type: 'FeatureCollection', bbox: [31, 29, 47, 40], features: [] },
    'places.json': { areas: [['', '']], places: [] },
    'statements.json': { reports: [], events: [], tables: [], figures: [] },
  };
  const out = path.join(folder, 'data');
  mkdirSync(out, { recursive: true });
  for (const [name, content] of Object.entries(data)) writeFileSync(path.join(out, name), JSON.stringify(content));
  writeFileSync(path.join(out, 'cells.bin'), new Uint8Array(cellsFile(corners, rings)));
}
