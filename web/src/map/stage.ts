// The map with all that stands on it. Loaded when the page's first view stands.
import type { Map as MapLibre } from 'maplibre-gl';
import type { Site } from '../data/site';
import type { Camera, Store } from '../state';
import type { Words } from '../words/words';
import { Furniture } from './furniture';
import { geometryOf } from './geometry';
import { type Label, Labels } from './labels';
import { drawMap, recolour } from './map';
import type { Picture } from './picture';
import type { Theme } from './theme';
import { countryBounds, kFitPadding } from './view';

const kChosenZoom = 8; // at least, when a place is chosen

export interface StageParts {
  box: HTMLElement;
  site: Site;
  store: Store;
  picture: Picture;
  theme(): Theme;
  words(): Words;
  chooseAt(lon: number, lat: number): void;
}

export class Stage {
  private labels: Labels;
  private furniture: Furniture;

  static async open(parts: StageParts): Promise<Stage> {
    const { site, store, picture, theme } = parts;
    const geometry = geometryOf(site.cells, site.edges);
    const painted = { geometry, picture, sides: site.manifest.sides, theme, comparing: () => store.state.since !== null };
    return new Stage(await drawMap(parts.box, site, painted, store.state.camera), parts);
  }

  private constructor(private map: MapLibre, private parts: StageParts) {
    const { box, site, store } = parts;
    this.labels = new Labels(map, parts.theme, () => parts.words().direction === 'rtl');
    this.furniture = new Furniture(map, site.manifest.credits, () => {
      this.fit();
      store.set({ camera: null });
    });
    box.append(this.furniture.element);
    this.build();
    Object.assign(window, { tidemark: { map } }); // for whoever embeds or tests the page
    map.on('click', ({ lngLat }) => parts.chooseAt(lngLat.lng, lngLat.lat));
    map.on('resize', () => !store.state.camera && this.fit(0));
    map.on('moveend', (event: { originalEvent?: unknown }) => {
      if (!event.originalEvent && !store.state.camera) return;
      const { lng, lat } = map.getCenter();
      store.set({ camera: { zoom: map.getZoom(), lon: lng, lat } });
    });
  }

  build(): void {
    const words = this.parts.words();
    this.furniture.build(words);
    const canvas = this.map.getCanvas();
    canvas.setAttribute('aria-label', words.text('map_label'));
    canvas.setAttribute('role', 'application');
  }
  repaint(): void {
    this.map.triggerRepaint();
  }
  restyle(): void {
    recolour(this.map, this.parts.theme());
    this.labels.draw();
  }
  name(labels: Label[]): void {
    this.labels.set(labels);
  }

  // A link may name another part of the map; where the map has moved by itself it is there already.
  moveTo({ lon, lat, zoom }: Camera): void {
    const now = this.map.getCenter();
    const there = Math.abs(now.lng - lon) < 1e-3 && Math.abs(now.lat - lat) < 1e-3 && Math.abs(this.map.getZoom() - zoom) < 0.01;
    if (!there) this.map.jumpTo({ center: [lon, lat], zoom });
  }
  // Brings a place into view, in any case or only when it is out of it.
  show(lon: number, lat: number, always: boolean): void {
    if (!always && this.map.getBounds().contains([lon, lat])) return;
    this.map.easeTo({ center: [lon, lat], zoom: Math.max(this.map.getZoom(), kChosenZoom) }, { originalEvent: always });
  }

  private fit(duration?: number): void {
    this.map.fitBounds(countryBounds(this.parts.site), { padding: kFitPadding, ...(duration === undefined ? {} : { duration }) });
  }
}
