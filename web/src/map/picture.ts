// What the graphics card shows of the cells now: their looks as texels, and which edges are fronts.
import type { Cells, Edges } from '../data/cells';
import type { Look } from '../data/history';
import { kLooksWidth } from './shaders';

export class Picture {
  readonly texels: Uint8Array;
  readonly rows: number;
  fronts = new Uint32Array(0); // triangles over the vertices of lines
  limits = new Uint32Array(0); // between a side and the unknown
  readonly outline: Uint32Array;
  selected = new Uint32Array(0);
  version = 0; // grows with every change

  private room: Uint32Array;

  constructor(cells: Cells, private edges: Edges, private looks: Look[]) {
    this.rows = Math.max(1, Math.ceil(cells.count / kLooksWidth));
    this.texels = new Uint8Array(this.rows * kLooksWidth * 4);
    this.room = new Uint32Array(edges.count * 6);
    this.outline = this.gather((a, b) => a !== b && (a < 0 || b < 0)).slice();
  }

  show(now: Uint16Array, before: Uint16Array | null): void {
    const sides = this.looks.map((look) => look.side);
    for (let cell = 0; cell < now.length; ++cell) {
      const look = this.looks[now[cell]];
      this.texels[cell * 4] = look.side + 1;
      this.texels[cell * 4 + 1] = look.tone;
      this.texels[cell * 4 + 2] = look.second + 1;
      this.texels[cell * 4 + 3] = before ? sides[before[cell]] + 1 : 0;
    }
    const holder = (cell: number) => sides[now[cell]];
    const inside = (a: number, b: number) => a >= 0 && b >= 0 && holder(a) !== holder(b);
    this.fronts = this.gather((a, b) => inside(a, b) && holder(a) >= 0 && holder(b) >= 0).slice();
    this.limits = this.gather((a, b) => inside(a, b) && (holder(a) < 0 || holder(b) < 0)).slice();
    ++this.version;
  }

  select(cell: number): void {
    this.selected = cell < 0 ? new Uint32Array(0) : this.gather((a, b) => a === cell || b === cell).slice();
    ++this.version;
  }

  private gather(wanted: (a: number, b: number) => boolean): Uint32Array {
    const { cells, count } = this.edges;
    let at = 0;
    for (let edge = 0; edge < count; ++edge) {
      if (!wanted(cells[edge * 2], cells[edge * 2 + 1])) continue;
      const v = edge * 4;
      this.room[at++] = v;
      this.room[at++] = v + 1;
      this.room[at++] = v + 2;
      this.room[at++] = v + 1;
      this.room[at++] = v + 3;
      this.room[at++] = v + 2;
    }
    return this.room.subarray(0, at);
  }
}
