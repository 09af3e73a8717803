// The map: MapLibre for moving about and for the base (sea, neighbours, waters), our own layers for
// who held what, our own names on top.
import type { Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import libraryUrl from 'maplibre-gl/dist/maplibre-gl.mjs?url';
import styleUrl from 'maplibre-gl/dist/maplibre-gl.css?url';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Site } from '../data/site';
import { h } from '../dom';
import type { Camera } from '../state';
import { CellLayer, LineLayer, type Painted } from './control_layer';
import type { Theme } from './theme';
import { countryBounds, kFitPadding } from './view';

// Sent as it comes: it is built already, and the page stands before it has arrived.
async function library(): Promise<typeof import('maplibre-gl')> {
  const loaded = await import(/* @vite-ignore */ new URL(libraryUrl, import.meta.url).href);
  document.head.append(h('link', { rel: 'stylesheet', href: new URL(styleUrl, import.meta.url).href }));
  loaded.setWorkerUrl(new URL(workerUrl, import.meta.url).href);
  return loaded;
}

const kMostZoom = 12;

function style(site: Site, theme: Theme): StyleSpecification {
  return {
    version: 8,
    sources: { base: { type: 'geojson', data: site.base, maxzoom: 8, tolerance: 0.2 } },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': theme.sea } },
      { id: 'land', type: 'fill', source: 'base', filter: ['==', ['get', 'kind'], 'country'], paint: { 'fill-color': theme.land, 'fill-outline-color': theme.border } },
      // Where governorates meet: a quiet line above the cells, for readers to find their way.
      {
        id: 'borders', type: 'line', source: 'base', filter: ['==', ['get', 'kind'], 'border'],
        paint: { 'line-color': theme.ink, 'line-opacity': 0.42, 'line-dasharray': [4, 3],
          'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.6, 10, 1.3] },
      },
      // What is quite opaque would be drawn before our own layers, below the cells.
      { id: 'lakes', type: 'fill', source: 'base', filter: ['==', ['get', 'kind'], 'lake'], paint: { 'fill-color': theme.water, 'fill-opacity': 0.99 } },
      {
        id: 'rivers', type: 'line', source: 'base', filter: ['==', ['get', 'kind'], 'river'],
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { 'line-color': theme.water, 'line-width': ['interpolate', ['linear'], ['zoom'], 5, ['match', ['get', 'rank'], 0, 1.6, 0.9], 10, ['match', ['get', 'rank'], 0, 4, 2.2]] },
      },
    ],
  };
}

export async function drawMap(container: HTMLElement, site: Site, painted: Painted, camera: Camera | null): Promise<MapLibre> {
  const [west, south, east, north] = site.base.bbox;
  const { Map } = await library();
  const map = new Map({
    container,
    style: style(site, painted.theme()),
    ...(camera ? { center: [camera.lon, camera.lat], zoom: camera.zoom }
               : { bounds: countryBounds(site), fitBoundsOptions: { padding: kFitPadding } }),
    maxBounds: [west, south, east, north],
    maxZoom: kMostZoom,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    fadeDuration: 0,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  await new Promise<void>((done) => map.once('style.load', () => done()));
  map.addLayer(new CellLayer(painted, () => 512 * 2 ** map.getZoom()), 'borders');
  map.addLayer(new LineLayer(painted));
  return map;
}

export function recolour(map: MapLibre, theme: Theme): void {
  map.setPaintProperty('sea', 'background-color', theme.sea);
  map.setPaintProperty('land', 'fill-color', theme.land);
  map.setPaintProperty('land', 'fill-outline-color', theme.border);
  map.setPaintProperty('borders', 'line-color', theme.ink);
  map.setPaintProperty('lakes', 'fill-color', theme.water);
  map.setPaintProperty('rivers', 'line-color', theme.water);
  map.triggerRepaint();
}
