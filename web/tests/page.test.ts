import { expect, test } from 'vitest';
import { edgesOf, kOutside, Locator, readCells } from '../src/data/cells';
import { besieger, enclavesOf } from '../src/data/pieces';
import { Search } from '../src/data/search';
import { type Place, placesAt } from '../src/data/site';
import { drawTiles, kTiles } from '../src/map/tiles';
import { readLink, writeLink, type ViewState } from '../src/state';
import ar from '../src/words/ar.json';
import en from '../src/words/en.json';
import { Words } from '../src/words/words';
import { cellsFile } from './make_data';

// Two unit squares side by side.
const kTwo = { corners: [[38, 35], [39, 35], [39, 36], [38, 36], [40, 35], [40, 36]], rings: [[0, 1, 2, 3], [1, 4, 5, 2]] } as const;

test('cells are read as they were written', () => {
  const cells = readCells(cellsFile(kTwo.corners, kTwo.rings));
  expect([...cells.corners]).toEqual([38, 35, 39, 35, 39, 36, 38, 36, 40, 35, 40, 36]);
  expect(cells.rings).toEqual([[[[0, 1, 2, 3]]], [[[1, 4, 5, 2]]]]);
  expect([...cells.areas]).toEqual([100, 100]);
});

test('what is cut short or of another kind is refused', () => {
  const whole = cellsFile(kTwo.corners, kTwo.rings);
  expect(() => readCells(whole.slice(0, whole.byteLength - 3))).toThrow('cut short');
  expect(() => readCells(new ArrayBuffer(8))).toThrow('another version');
});

test('neighbours share an edge, and points lie in their cells', () => {
  const cells = readCells(cellsFile(kTwo.corners, kTwo.rings));
  const edges = edgesOf(cells);
  expect(edges.count).toBe(7);
  const pairs = Array.from({ length: 7 }, (_, i) => [edges.cells[2 * i], edges.cells[2 * i + 1]]);
  expect(pairs.filter(([, b]) => b !== kOutside)).toEqual([[0, 1]]);
  const locator = new Locator(cells);
  expect([locator.at(38.5, 35.5), locator.at(39.5, 35.5), locator.at(41, 35.5)]).toEqual([0, 1, kOutside]);
});

test('an enclave is what one other side surrounds', () => {
  // Three by three squares: blue in the middle, red around, one corner unknown; then red's ring broken by white.
  const corners = Array.from({ length: 16 }, (_, i) => [38 + (i % 4), 34 + Math.floor(i / 4)]);
  const rings = Array.from({ length: 9 }, (_, i) => [0, 1, 5, 4].map((corner) => corner + (i % 3) + 4 * Math.floor(i / 3)));
  const cells = readCells(cellsFile(corners, rings));
  const holders = [1, 0, 0, 0, 1, 0, 0, 0, 0];
  const found = (sides: number[]) => enclavesOf(cells, edgesOf(cells), (cell) => sides[cell]).map((piece) => [piece.side, piece.cells, besieger(piece)]);
  expect(found(holders)).toEqual([[1, [4], 0]]); // the corner reaches abroad and is as large: the first stays main
  expect(found([1, -1, ...holders.slice(2)])).toEqual([[1, [4], undefined]]);
});

test('search finds any spelling, the nearest match first', () => {
  const place = (number: number, name: string, nameAr: string, aliases: string[]): Place =>
    ({ number, id: `t:${number}`, name, nameAr, aliases, kind: 'town', lon: 38, lat: 35, area: 0, cell: number, rank: 4 });
  const search = new Search(
    { articles: ['al'], prefixes: ['ال'], heads: {}, sounds: [['kh', 'X'], ['o', 'u']], endings: [['ah', 'a']] },
    [place(0, 'Sukhnaya', '', []), place(1, 'al-Sukhnah', 'السخنة', ['Sukhna']), place(2, 'Hama', 'حماة', [])]);
  for (const query of ['Sokhna', 'السخنة', 'al-Sukhnah', 'SUKHNAH']) expect(search.find(query, 5)[0].number).toBe(1);
  expect(search.find('sukhna', 5).map(({ number }) => number)).toEqual([1, 0]);
  expect(search.find('  ', 5)).toEqual([]);
  expect(search.find('Paris', 5)).toEqual([]);
});

test('a point of a wide cell is told of its nearest place', () => {
  const place = (number: number, lon: number, rank: number, cell = 0): Place =>
    ({ number, id: `t:${number}`, name: '', nameAr: '', aliases: [], kind: 'town', lon, lat: 35, area: 0, cell, rank });
  // A village and the town half a kilometre on; a city 18 km east; the nearest of all, of another cell.
  const gazetteer = { areas: [], places: [place(0, 38, 5), place(1, 38.005, 4), place(2, 38.2, 1), place(3, 38.03, 1, 1)] };
  const at = (lon: number) => placesAt(gazetteer, 0, lon, 35).map(({ number }) => number);
  expect([at(38), at(38.04), at(38.19), at(38.5)]).toEqual([[1, 0], [1, 0], [2], []]);
});

test('a link keeps the view, and what is broken in one is left out', () => {
  const state: ViewState = { on: 17336, known: 17400, since: null, at: 'sy:resafa', tab: 'place', language: 'ar', camera: { zoom: 7.25, lon: 38.9, lat: 35.1 } };
  const link = writeLink(state);
  expect(link).toBe('#on=2017-06-19&known=2017-08-22&at=sy:resafa&tab=place&lang=ar&map=7.25/35.100/38.900');
  const { since: _, ...kept } = state;
  expect(readLink(link)).toEqual(kept);
  expect(readLink('#on=2017-02-30&lang=xx&map=a/b/c&tab=none')).toEqual({});
});

function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape);
  if (value === null || typeof value !== 'object') return typeof value;
  if ('other' in value) return 'counted';
  return Object.fromEntries(Object.entries(value).sort().map(([key, inner]) => [key, shape(inner)]));
}
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

test('every language has the same words with the same blanks', () => {
  expect(shape(ar)).toEqual(shape(en));
  for (const [key, text] of Object.entries(en)) {
    if (typeof text === 'string') expect(placeholders((ar as unknown as Record<string, string>)[key]), key).toEqual(placeholders(text));
  }
});

test('patterns repeat without a seam and are seen', () => {
  const size = 32;
  const texels = drawTiles(size);
  kTiles.forEach(({ pixels, ink }, tile) => {
    const step = pixels / size;
    const share = texels.subarray(tile * size * size, (tile + 1) * size * size).reduce((sum, value) => sum + value, 0) / (255 * size * size);
    if (tile === 0) expect(share).toBe(0);
    else expect(share).toBeGreaterThan(0.03);
    for (let i = 0; i < size; ++i) {
      // A point of the next tile has the same ink as its like in this one.
      expect(ink((i + 0.5) * step + pixels, 3 * step)).toBeCloseTo(ink((i + 0.5) * step, 3 * step), 6);
      expect(ink(3 * step, (i + 0.5) * step + pixels)).toBeCloseTo(ink(3 * step, (i + 0.5) * step), 6);
    }
  });
});

test('numbers and days are written as the language does', () => {
  const [english, arabic] = [new Words('en'), new Words('ar')];
  expect(english.day(17336)).toBe('19 June 2017');
  expect(arabic.day(17336)).toBe('19 حزيران 2017');
  expect(english.counted('statements_here', 1)).toBe('1 statement');
  expect(arabic.counted('statements_here', 2)).toBe('قولان');
  expect(english.percent(0.4123)).toBe('41.2%');
  expect([english.percent(0), english.percent(0.0004)]).toEqual(['0.0%', '<0.1%']);
});
