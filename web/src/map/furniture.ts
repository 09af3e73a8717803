// What stands on the map besides the map: zoom buttons, scale bar, whom it is drawn after.
import type { Map as MapLibre } from 'maplibre-gl';
import { h, put } from '../dom';
import { icon } from '../icons';
import type { Words } from '../words/words';

const kMostPixels = 110;

export class Furniture {
  readonly element = h('div', { class: 'furniture' });
  private scaleText = h('span', {});
  private scaleBar = h('span', { class: 'bar' });
  private words!: Words;

  constructor(private map: MapLibre, private credits: string, private whole: () => void) {
    map.on('zoom', () => this.scale());
    map.on('resize', () => this.scale());
  }

  build(words: Words): void {
    this.words = words;
    const button = (key: 'zoom_in' | 'zoom_out' | 'whole_country', sign: 'plus' | 'minus' | 'whole', act: () => void) =>
      h('button', { type: 'button', title: words.text(key), 'aria-label': words.text(key), onclick: act }, icon(sign));
    put(this.element, [
      h('div', { class: 'zoom' }, button('zoom_in', 'plus', () => this.map.zoomIn()), button('zoom_out', 'minus', () => this.map.zoomOut()),
        button('whole_country', 'whole', this.whole)),
      h('div', { class: 'scale-bar', dir: 'ltr', 'aria-hidden': 'true' }, this.scaleText, this.scaleBar),
      h('p', { class: 'credits', dir: 'ltr' }, this.credits),
    ]);
    this.scale();
  }

  private scale(): void {
    const metres = (40075016.7 * Math.cos((this.map.getCenter().lat * Math.PI) / 180)) / (512 * 2 ** this.map.getZoom());
    const most = (metres * kMostPixels) / 1000;
    const power = 10 ** Math.floor(Math.log10(most));
    const km = [5, 2, 1].map((step) => step * power).find((step) => step <= most) ?? power;
    this.scaleBar.style.width = `${(km * 1000) / metres}px`;
    this.scaleText.textContent = this.words.text('scale', { n: this.words.number(km, km < 1 ? 1 : 0) });
  }
}
