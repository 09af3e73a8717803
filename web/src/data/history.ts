// control.json (docs/outputs.md): who held each cell when, for every state of knowledge.
import { type Day, dayOf } from './days';

export interface Look {
  side: number; // index into the theatre's sides; -1: not known
  tone: number; // 0 palest … 3
  second: number; // who contests it, or -1
}

export interface ControlFile {
  looks: [number, number, number][];
  timelines: number[][]; // pairs: days after the first, look
  cells: number[]; // timeline of each cell, as known last
  versions: { known: string; cells: number[] }[]; // latest first; pairs: cell, timeline
}

export interface Interval {
  from: Day;
  until: Day; // exclusive
  look: Look;
}

export class History {
  readonly looks: Look[];
  readonly knownDays: Day[]; // earliest first
  private ofCell: Uint32Array[]; // by version, the timeline of each cell

  constructor(private file: ControlFile, readonly first: Day, readonly last: Day) {
    this.looks = file.looks.map(([side, tone, second]) => ({ side, tone, second }));
    let current = Uint32Array.from(file.cells);
    const versions: Uint32Array[] = [];
    for (const { cells } of file.versions) {
      current = current.slice();
      for (let i = 0; i < cells.length; i += 2) current[cells[i]] = cells[i + 1];
      versions.push(current);
    }
    this.ofCell = versions.reverse();
    this.knownDays = file.versions.map(({ known }) => dayOf(known)).reverse();
  }

  get latest(): number {
    return this.ofCell.length - 1;
  }

  // The last state of knowledge of that day or before it; the first one when there is none.
  versionOf(known: Day): number {
    return Math.max(0, this.knownDays.findLastIndex((day) => day <= known));
  }

  // The number of each cell's look on a day, written into `out`.
  looksOn(version: number, day: Day, out: Uint16Array): void {
    const after = day - this.first;
    const byTimeline = this.file.timelines.map((pairs) => lookAfter(pairs, after));
    const cells = this.ofCell[version];
    for (let cell = 0; cell < cells.length; ++cell) out[cell] = byTimeline[cells[cell]];
  }

  lookOn(version: number, day: Day, cell: number): Look {
    return this.looks[lookAfter(this.timeline(version, cell), day - this.first)];
  }

  // Runs of one holder (and one contester): changes of tone alone make no new interval.
  intervals(version: number, cell: number): Interval[] {
    const pairs = this.timeline(version, cell);
    const result: Interval[] = [];
    for (let i = 0; i < pairs.length; i += 2) {
      const look = this.looks[pairs[i + 1]];
      const from = this.first + pairs[i];
      const until = i + 2 < pairs.length ? this.first + pairs[i + 2] : this.last + 1;
      const before = result.at(-1);
      if (before && before.look.side === look.side && before.look.second === look.second) before.until = until;
      else result.push({ from, until, look });
    }
    return result;
  }

  // The days on which some cell changes its holder, and each side's km² from each of them on.
  series(version: number, areas: Float64Array, sides: number): { days: Day[]; km2: Float64Array[] } {
    const changes = new Map<number, Float64Array>();
    const at = (after: number) => {
      let change = changes.get(after);
      if (!change) changes.set(after, (change = new Float64Array(sides)));
      return change;
    };
    this.ofCell[version].forEach((timeline, cell) => {
      const pairs = this.file.timelines[timeline];
      let holder = -1;
      for (let i = 0; i < pairs.length; i += 2) {
        const side = this.looks[pairs[i + 1]].side;
        if (side === holder) continue;
        const change = at(pairs[i]);
        if (holder >= 0) change[holder] -= areas[cell];
        if (side >= 0) change[side] += areas[cell];
        holder = side;
      }
    });
    at(0);
    const days = [...changes.keys()].sort((a, b) => a - b);
    const now = new Float64Array(sides);
    const km2 = days.map((after) => {
      changes.get(after)!.forEach((change, side) => (now[side] = Math.max(0, now[side] + change)));
      return now.slice();
    });
    return { days: days.map((after) => this.first + after), km2 };
  }

  private timeline(version: number, cell: number): number[] {
    return this.file.timelines[this.ofCell[version][cell]];
  }
}

// The look of the last pair not after it; before the first pair, its look.
function lookAfter(pairs: number[], after: number): number {
  let i = pairs.length - 2;
  while (i > 0 && pairs[i] > after) i -= 2;
  return pairs[i + 1];
}
