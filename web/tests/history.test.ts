import { expect, test } from 'vitest';
import { linesOf } from '../src/bands';
import { dayOf, dayText, parseDay } from '../src/data/days';
import { type ControlFile, History } from '../src/data/history';
import { holdingsOf } from '../src/holdings';

const kFirst = dayOf('2017-06-01');
// Two cells. The first is blue's and falls to red on the 19th; the second is unknown, then blue's.
// Before the second state of knowledge nobody knew of the fall.
const kFile: ControlFile = {
  looks: [[0, 3, -1], [1, 2, -1], [-1, 0, -1], [1, 3, 0]],
  timelines: [[0, 1, 18, 0], [0, 2, 4, 1, 9, 3], [0, 1]],
  cells: [0, 1],
  versions: [{ known: '2017-07-14T23:59:59Z', cells: [] }, { known: '2017-06-10T23:59:59Z', cells: [0, 2] }],
};
const history = new History(kFile, kFirst, dayOf('2017-06-30'));

test('days are calendar days', () => {
  expect(dayText(dayOf('2017-03-26'))).toBe('2017-03-26');
  expect(parseDay('2017-02-30')).toBeUndefined();
  expect(parseDay('yesterday')).toBeUndefined();
});

test.each([
  [1, '2017-06-18', 0, 1], [1, '2017-06-19', 0, 0], [1, '2017-06-30', 0, 0],
  [0, '2017-06-19', 0, 1], [1, '2017-06-04', 1, -1], [1, '2017-06-05', 1, 1],
])('as known in state %i, on %s cell %i is of side %i', (version, day, cell, side) => {
  expect(history.lookOn(version, dayOf(day), cell).side).toBe(side);
  const all = new Uint16Array(2);
  history.looksOn(version, dayOf(day), all);
  expect(history.looks[all[cell]].side).toBe(side);
});

test('a state of knowledge lasts until the next', () => {
  expect(history.knownDays.map(dayText)).toEqual(['2017-06-10', '2017-07-14']);
  expect(history.versionOf(dayOf('2017-06-30'))).toBe(0);
  expect(history.versionOf(dayOf('2017-07-14'))).toBe(1);
  expect(history.versionOf(dayOf('2017-01-01'))).toBe(0);
});

test('changes of tone alone make no interval, a contester does', () => {
  expect(history.intervals(1, 1).map(({ from, until, look }) => [dayText(from), dayText(until - 1), look.side, look.second])).toEqual([
    ['2017-06-01', '2017-06-04', -1, -1], ['2017-06-05', '2017-06-09', 1, -1], ['2017-06-10', '2017-06-30', 1, 0],
  ]);
});

test('areas over time', () => {
  const { days, km2 } = history.series(1, Float64Array.of(100, 40), 2);
  expect(days.map(dayText)).toEqual(['2017-06-01', '2017-06-05', '2017-06-19']);
  expect(km2.map((row) => [...row])).toEqual([[0, 100], [0, 140], [100, 40]]);
});

test('bands stand on all days on which a line or a band turns', () => {
  const series = { days: [100, 110], km2: [Float64Array.of(5, 0), Float64Array.of(9, 0)] };
  const told = { days: [0, 4], sides: [{ side: 0, low: [1, 3], high: [6, 12] }] };
  expect(linesOf(series, 100, told)).toEqual({
    days: [100, 104, 110], km2: [series.km2[0], series.km2[0], series.km2[1]],
    bands: new Map([[0, { low: [1, 3, 3], high: [6, 12, 12] }]]),
  });
  expect(linesOf(series, 100).bands.size).toBe(0);
});

test('holdings and what changed hands', () => {
  const [now, before] = [Uint16Array.of(0, 3), Uint16Array.of(1, 2)];
  const held = holdingsOf(history.looks, Float64Array.of(100, 40), 2, now, before);
  expect([...held.km2]).toEqual([100, 40]);
  expect(held.before && [...held.before]).toEqual([0, 100]);
  expect([held.contested, held.changed]).toEqual([40, 140]);
});
