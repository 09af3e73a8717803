// The first picture: the day's map drawn without the map's library, as soon as the data is there. It
// stands until the real map does, in the same place; where that cannot be drawn, it remains.
import type { Site } from '../data/site';
import type { Camera } from '../state';
import { css, kStrengths, mix, rgb, sideColour, type Theme } from './theme';
import { countryBounds, kFitPadding, mercator } from './view';

type Project = (lon: number, lat: number) => [number, number];

// As the map itself would show it.
function projection(site: Site, camera: Camera | null, width: number, height: number): Project {
  let [scale, x, y] = [0, 0, 0];
  if (camera) {
    scale = 512 * 2 ** camera.zoom;
    [x, y] = mercator(camera.lon, camera.lat);
  } else {
    const [west, south, east, north] = countryBounds(site);
    const [[left, top], [right, bottom]] = [mercator(west, north), mercator(east, south)];
    scale = Math.min((width - 2 * kFitPadding) / (right - left), (height - 2 * kFitPadding) / (bottom - top));
    [x, y] = [(left + right) / 2, (top + bottom) / 2];
  }
  return (lon, lat) => {
    const [px, py] = mercator(lon, lat);
    return [(px - x) * scale + width / 2, (py - y) * scale + height / 2];
  };
}

export function sketch(canvas: HTMLCanvasElement, site: Site, looks: Uint16Array, theme: Theme, camera: Camera | null): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d')!;
  context.scale(ratio, ratio);
  context.lineJoin = 'round';
  const project = projection(site, camera, width, height);
  context.fillStyle = theme.sea;
  context.fillRect(0, 0, width, height);
  const trace = (line: number[][]) => line.forEach(([lon, lat], i) => {
    const [x, y] = project(lon, lat);
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  for (const { geometry } of site.base.features) {
    if (geometry.type !== 'MultiPolygon') continue;
    context.beginPath();
    geometry.coordinates.flat().forEach(trace);
    context.fillStyle = theme.land;
    context.fill('evenodd');
  }
  drawCells(context, site, looks, theme, project);
}

function drawCells(context: CanvasRenderingContext2D, site: Site, looks: Uint16Array, theme: Theme, project: Project): void {
  const { cells, edges, history, manifest } = site;
  const points = new Float64Array(cells.corners.length);
  for (let i = 0; i < points.length; i += 2) [points[i], points[i + 1]] = project(cells.corners[i], cells.corners[i + 1]);
  const paper = rgb(theme.paper);
  const paths = new Map<number, Path2D>(); // by look
  cells.rings.forEach((polygons, cell) => {
    let path = paths.get(looks[cell]);
    if (!path) paths.set(looks[cell], (path = new Path2D()));
    for (const ring of polygons.flat()) {
      ring.forEach((corner, i) => (i === 0 ? path.moveTo(points[corner * 2], points[corner * 2 + 1]) : path.lineTo(points[corner * 2], points[corner * 2 + 1])));
      path.closePath();
    }
  });
  for (const [look, path] of paths) {
    const { side, tone } = history.looks[look];
    const fill = css(side < 0 ? paper : mix(paper, sideColour(manifest.sides[side], theme), kStrengths[tone]));
    context.fillStyle = fill;
    context.strokeStyle = fill; // closes the seams between cells
    context.lineWidth = 0.6;
    context.fill(path);
    context.stroke(path);
  }
  const holder = (cell: number) => (cell < 0 ? -2 : history.looks[looks[cell]].side);
  context.beginPath();
  for (let edge = 0; edge < edges.count; ++edge) {
    if (holder(edges.cells[edge * 2]) === holder(edges.cells[edge * 2 + 1])) continue;
    const [a, b] = [edges.corners[edge * 2] * 2, edges.corners[edge * 2 + 1] * 2];
    context.moveTo(points[a], points[a + 1]);
    context.lineTo(points[b], points[b + 1]);
  }
  context.strokeStyle = theme.front;
  context.lineWidth = 1.1;
  context.stroke();
}
