// Enclaves on the map of a day: the pieces of a side's territory apart from its largest, and who
// surrounds them. Geometry alone; whether a place is besieged, only reports can tell.
import { type Cells, type Edges, kOutside } from './cells';

export interface Enclave {
  side: number;
  cells: number[];
  km2: number;
  around: number[]; // sides beyond its border, without repetition; -1: not known; kAbroad: another country or the sea
}
export const kAbroad = -2;

export function enclavesOf(cells: Cells, edges: Edges, sideOf: (cell: number) => number): Enclave[] {
  const parent = Int32Array.from({ length: cells.count }, (_, cell) => cell);
  const root = (cell: number): number => {
    while (parent[cell] !== cell) cell = parent[cell] = parent[parent[cell]];
    return cell;
  };
  for (let edge = 0; edge < edges.count; ++edge) {
    const [a, b] = [edges.cells[edge * 2], edges.cells[edge * 2 + 1]];
    if (a !== kOutside && b !== kOutside && sideOf(a) === sideOf(b)) parent[root(a)] = root(b);
  }
  const pieces = new Map<number, Enclave>();
  for (let cell = 0; cell < cells.count; ++cell) {
    if (sideOf(cell) < 0) continue;
    let piece = pieces.get(root(cell));
    if (!piece) pieces.set(root(cell), (piece = { side: sideOf(cell), cells: [], km2: 0, around: [] }));
    piece.cells.push(cell);
    piece.km2 += cells.areas[cell];
  }
  for (let edge = 0; edge < edges.count; ++edge) {
    const pair = [edges.cells[edge * 2], edges.cells[edge * 2 + 1]];
    for (const [cell, beyond] of [pair, [pair[1], pair[0]]]) {
      const piece = cell === kOutside ? undefined : pieces.get(root(cell));
      if (!piece) continue;
      const other = beyond === kOutside ? kAbroad : sideOf(beyond);
      if (other !== piece.side && !piece.around.includes(other)) piece.around.push(other);
    }
  }
  const largest = new Map<number, Enclave>();
  for (const piece of pieces.values()) {
    if (piece.km2 > (largest.get(piece.side)?.km2 ?? 0)) largest.set(piece.side, piece);
  }
  return [...pieces.values()].filter((piece) => largest.get(piece.side) !== piece).sort((a, b) => b.km2 - a.km2);
}

// The one side that holds all around it.
export function besieger({ around }: Enclave): number | undefined {
  return around.length === 1 && around[0] >= 0 ? around[0] : undefined;
}
