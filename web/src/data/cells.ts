// cells.bin (docs/outputs.md): the cells' areas and rings over one list of corners.

export interface Cells {
  count: number;
  corners: Float64Array; // longitude and latitude of each, in degrees
  areas: Float64Array; // km², by cell
  rings: Ring[][][]; // by cell: polygons, each its outer ring and then its holes
}
export type Ring = number[]; // numbers of corners, the first not repeated

class Bytes {
  at = 0;
  constructor(private bytes: Uint8Array) {}
  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      if (this.at >= this.bytes.length) throw new Error('cells.bin is cut short');
      const byte = this.bytes[this.at++];
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
  }
  signed(): number {
    const value = this.number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
  mark(): string {
    this.at += 4;
    return String.fromCharCode(...this.bytes.subarray(this.at - 4, this.at));
  }
}

export function readCells(buffer: ArrayBuffer): Cells {
  const bytes = new Bytes(new Uint8Array(buffer));
  if (bytes.mark() !== 'TMC1') throw new Error('cells.bin is of another version');
  const steps = bytes.number();
  const corners = new Float64Array(bytes.number() * 2);
  let x = 0;
  let y = 0;
  for (let i = 0; i < corners.length; i += 2) {
    corners[i] = (x += bytes.signed()) / steps;
    corners[i + 1] = (y += bytes.signed()) / steps;
  }
  const count = bytes.number();
  const areas = new Float64Array(count);
  const rings: Ring[][][] = [];
  let corner = 0;
  const ring = () => Array.from({ length: bytes.number() }, () => (corner += bytes.signed()));
  for (let cell = 0; cell < count; ++cell) {
    areas[cell] = bytes.number() / 100;
    rings.push(Array.from({ length: bytes.number() }, () => Array.from({ length: bytes.number() }, ring)));
  }
  return { count, corners, areas, rings };
}

export const kOutside = -1;

// The edges between cells, each once: from, to, and the cells on both sides (kOutside beyond the country).
export interface Edges {
  count: number;
  corners: Uint32Array; // two for each edge
  cells: Int32Array; // two for each edge
}

export function edgesOf(cells: Cells): Edges {
  const size = cells.corners.length / 2;
  const number = new Map<number, number>();
  const corners: number[] = [];
  const beside: number[] = [];
  const visit = (a: number, b: number, cell: number) => {
    const key = a < b ? a * size + b : b * size + a;
    const edge = number.get(key);
    if (edge !== undefined) {
      beside[edge * 2 + 1] = cell;
      return;
    }
    number.set(key, beside.length / 2);
    corners.push(a, b);
    beside.push(cell, kOutside);
  };
  cells.rings.forEach((polygons, cell) => {
    for (const ring of polygons.flat()) {
      ring.forEach((corner, i) => visit(corner, ring[(i + 1) % ring.length], cell));
    }
  });
  return { count: beside.length / 2, corners: Uint32Array.from(corners), cells: Int32Array.from(beside) };
}

// Whose cell a point lies in, by the even-odd rule over its rings; kOutside when in none.
export class Locator {
  private boxes: Float64Array;

  constructor(private cells: Cells) {
    this.boxes = new Float64Array(cells.count * 4);
    cells.rings.forEach((polygons, cell) => {
      const box = [Infinity, Infinity, -Infinity, -Infinity];
      for (const corner of polygons.flat(2)) {
        const [lon, lat] = [cells.corners[corner * 2], cells.corners[corner * 2 + 1]];
        box[0] = Math.min(box[0], lon);
        box[1] = Math.min(box[1], lat);
        box[2] = Math.max(box[2], lon);
        box[3] = Math.max(box[3], lat);
      }
      this.boxes.set(box, cell * 4);
    });
  }

  at(lon: number, lat: number): number {
    for (let cell = 0; cell < this.cells.count; ++cell) {
      const b = cell * 4;
      if (lon < this.boxes[b] || lat < this.boxes[b + 1] || lon > this.boxes[b + 2] || lat > this.boxes[b + 3]) continue;
      if (this.inside(cell, lon, lat)) return cell;
    }
    return kOutside;
  }

  private inside(cell: number, lon: number, lat: number): boolean {
    const { corners, rings } = this.cells;
    let inside = false;
    for (const ring of rings[cell].flat()) {
      ring.forEach((a, i) => {
        const b = ring[(i + 1) % ring.length];
        const [ax, ay, bx, by] = [corners[a * 2], corners[a * 2 + 1], corners[b * 2], corners[b * 2 + 1]];
        if (ay > lat !== by > lat && lon < ax + ((lat - ay) / (by - ay)) * (bx - ax)) inside = !inside;
      });
    }
    return inside;
  }
}
