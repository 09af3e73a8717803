// What the graphics card needs of the cells: triangles and edges, in Mercator's plane (0 to 1 for the
// world) relative to an origin near the country, so that single precision is enough.
import earcut from 'earcut';
import type { Cells, Edges } from '../data/cells';
import { mercator } from './view';

export interface Geometry {
  origin: [number, number];
  positions: Float32Array; // x and y of each vertex; a vertex belongs to one cell
  cellOfVertex: Float32Array;
  triangles: Uint32Array;
  lines: Float32Array; // four vertices for each edge: own end, other end, side of the line (±1)
}

export const kLineFloats = 5;

export function geometryOf(cells: Cells, edges: Edges): Geometry {
  const corners = projected(cells.corners);
  const origin: [number, number] = [corners[0], corners[1]];
  for (let i = 0; i < corners.length; i += 2) {
    corners[i] -= origin[0];
    corners[i + 1] -= origin[1];
  }
  const positions: number[] = [];
  const cellOfVertex: number[] = [];
  const triangles: number[] = [];
  cells.rings.forEach((polygons, cell) => {
    for (const rings of polygons) {
      const first = positions.length / 2;
      const holes: number[] = [];
      const flat: number[] = [];
      for (const ring of rings) {
        if (flat.length > 0) holes.push(flat.length / 2);
        for (const corner of ring) {
          flat.push(corners[corner * 2], corners[corner * 2 + 1]);
          cellOfVertex.push(cell);
        }
      }
      positions.push(...flat);
      for (const vertex of earcut(flat, holes)) triangles.push(first + vertex);
    }
  });
  return {
    origin,
    positions: Float32Array.from(positions),
    cellOfVertex: Float32Array.from(cellOfVertex),
    triangles: Uint32Array.from(triangles),
    lines: linesOf(edges, corners),
  };
}

function projected(degrees: Float64Array): Float64Array {
  const corners = new Float64Array(degrees.length);
  for (let i = 0; i < degrees.length; i += 2) {
    [corners[i], corners[i + 1]] = mercator(degrees[i], degrees[i + 1]);
  }
  return corners;
}

function linesOf(edges: Edges, corners: Float64Array): Float32Array {
  const lines = new Float32Array(edges.count * 4 * kLineFloats);
  let at = 0;
  for (let edge = 0; edge < edges.count; ++edge) {
    const a = edges.corners[edge * 2] * 2;
    const b = edges.corners[edge * 2 + 1] * 2;
    for (const [own, other, side] of [[a, b, 1], [a, b, -1], [b, a, -1], [b, a, 1]]) {
      lines.set([corners[own], corners[own + 1], corners[other], corners[other + 1], side], at);
      at += kLineFloats;
    }
  }
  return lines;
}
