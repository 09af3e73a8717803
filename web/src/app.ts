// Wires data, state and the parts of the page. While the day slides, only what must follow at once
// does (map, date, legend, slider); the rest follows when it has come to rest.
import { type Day } from './data/days';
import { Search } from './data/search';
import { type Bands, type Gazetteer, loadBands, loadPlaces, loadStatements, placesAt, type Site, type Statements } from './data/site';
import { h, put } from './dom';
import { linesOf } from './bands';
import { holdingsOf } from './holdings';
import { labelsOf } from './map/names';
import { Picture } from './map/picture';
import { sketch } from './map/sketch';
import type { Stage } from './map/stage';
import { aboutPanel } from './panel/about';
import { ChangesPanel } from './panel/changes';
import { Finder } from './panel/finder';
import { Heading } from './panel/heading';
import { Legend } from './panel/legend';
import { type Asked, PlacePanel } from './panel/place';
import { FiguresPanel } from './panel/figures';
import { SiegesPanel } from './panel/sieges';
import { Tabs } from './panel/tabs';
import { type Store, type Tab, type ViewState, writeLink } from './state';
import { Themes } from './theme_choice';
import type { Chart } from './time/chart';
import { Strip } from './time/strip';
import { Words } from './words/words';

const kRestMilliseconds = 180;
const kLatelyDays = 45;

export class App {
  private words: Words;
  private themes = new Themes(() => this.restyle());
  private now: Uint16Array;
  private before: Uint16Array;
  private picture: Picture;
  private stage: Stage | null = null;
  private gazetteer: Gazetteer | null = null;
  private statements: Statements | null = null;
  private changes: ChangesPanel | null = null;
  private placePanel: PlacePanel | null = null;
  private sieges: SiegesPanel | null = null;
  private figures: FiguresPanel | null = null;
  private gazetteerLoaded = Promise.withResolvers<Gazetteer>();
  private rest = 0;

  private mapBox = h('div', { class: 'map' });
  private summary = h('p', { class: 'hidden', role: 'status' });
  private panels: Record<Tab, HTMLElement> = { changes: h('div'), place: h('div'), sieges: h('div'), figures: h('div'), about: h('div', { class: 'about' }) };
  private heading: Heading;
  private finder: Finder;
  private legend: Legend;
  private tabs: Tabs;
  private strip: Strip;
  private chart: Chart | null = null;
  private bands: Bands | null = null;
  private total: number;

  constructor(private root: HTMLElement, private site: Site, private store: Store) {
    const { history, cells, manifest } = site;
    this.words = new Words(store.state.language);
    this.now = new Uint16Array(cells.count);
    this.before = new Uint16Array(cells.count);
    this.total = cells.areas.reduce((sum, area) => sum + area, 0);
    this.picture = new Picture(cells, site.edges, history.looks);
    const searching = this.gazetteerLoaded.promise.then((gazetteer) => ({ search: new Search(manifest.folding, gazetteer.places), gazetteer }));
    this.finder = new Finder(() => searching, (place) => this.choose(place.id));
    this.heading = new Heading(store, manifest, history, this.themes, this.finder.element);
    this.legend = new Legend(site, this.total);
    this.tabs = new Tabs(store, this.panels);
    this.strip = new Strip(store, history.first, history.last, () => this.changes?.days ?? []);
    store.onChange((state, changed) => this.follow(state, changed));
  }

  async start(): Promise<void> {
    put(this.root, [
      h('a', { class: 'skip', href: '#data', onclick: (event: Event) => { event.preventDefault(); this.tabs.element.querySelector('button')?.focus(); } }, this.words.text('skip')),
      this.heading.element, h('main', { class: 'map-area' }, this.mapBox), this.strip.element,
      h('aside', { class: 'body', id: 'data' }, this.legend.element, this.tabs.element), this.summary,
    ]);
    this.compute();
    this.build();
    this.sketchMap();
    document.documentElement.dataset.view = 'first';
    performance.mark('first-view');
    // One after the other, each as soon as it can be seen.
    await this.startChart();
    try {
      await this.startMap();
    } catch (fault) {
      console.warn(fault);
      this.mapBox.append(h('p', { class: 'no-map' }, this.words.text('no_webgl')));
    }
    this.settle();
    const [gazetteer, statements] = await Promise.all([loadPlaces(), loadStatements()]);
    this.complete(gazetteer, statements);
  }

  private sketchMap(): void {
    const canvas = h('canvas', { class: 'sketch', 'aria-hidden': 'true' });
    this.mapBox.before(canvas);
    sketch(canvas, this.site, this.now, this.themes.theme, this.store.state.camera);
  }

  private async startChart(): Promise<void> {
    const [{ Chart }, bands] = await Promise.all([import('./time/chart'), loadBands()]);
    this.bands = bands;
    this.chart = new Chart(this.strip.chartBox, (left, width) => this.strip.align(left, width));
    this.drawChart();
    new ResizeObserver(() => this.chart!.resize()).observe(this.strip.chartBox);
  }

  private async startMap(): Promise<void> {
    const { Stage } = await import('./map/stage');
    this.stage = await Stage.open({
      box: this.mapBox, site: this.site, store: this.store, picture: this.picture,
      theme: () => this.themes.theme, words: () => this.words, chooseAt: (lon, lat) => this.chooseAt(lon, lat),
    });
  }

  private complete(gazetteer: Gazetteer, statements: Statements): void {
    this.gazetteer = gazetteer;
    this.statements = statements;
    this.gazetteerLoaded.resolve(gazetteer);
    this.changes = new ChangesPanel(gazetteer, statements, (id) => this.choose(id));
    this.placePanel = new PlacePanel(this.site, gazetteer, statements);
    this.sieges = new SiegesPanel(this.site, gazetteer, statements, (id) => this.choose(id));
    put(this.panels.sieges, [this.sieges.element]);
    this.figures = new FiguresPanel(statements);
    put(this.panels.figures, [this.figures.element]);
    put(this.panels.changes, [this.changes.element]);
    put(this.panels.place, [this.placePanel.element]);
    this.buildAbout();
    this.showSelection();
    this.settle();
    // Letters that a list shows first while the day slides are fetched now.
    void Promise.allSettled(Array.from(document.fonts, (face) => face.load())).then(() => {
      document.documentElement.dataset.ready = 'all';
    });
  }

  // Everything that has words in it.
  private build(): void {
    const { words } = this;
    document.documentElement.lang = words.id;
    document.documentElement.dir = words.direction;
    document.title = words.text('title', { theatre: words.name(this.site.manifest) });
    this.finder.build(words);
    this.heading.build(words);
    this.tabs.build(words);
    this.strip.build(words);
    this.buildLegend();
    this.drawChart();
    this.stage?.build();
    this.buildAbout();
  }

  private buildAbout(): void {
    if (this.statements) aboutPanel(this.panels.about, this.site.manifest, this.statements, this.words);
  }

  private buildLegend(): void {
    const { km2 } = this.site.history.series(this.version, this.site.cells.areas, this.site.manifest.sides.length);
    const shown = this.site.manifest.sides.map((_, side) => side).filter((side) => km2.some((row) => row[side] >= 0.5));
    this.legend.build(this.words, this.themes.theme, shown, this.store.state.since !== null);
    this.legend.follow(this.holdings());
  }

  private drawChart(): void {
    const { history, cells, manifest } = this.site;
    const series = history.series(this.version, cells.areas, manifest.sides.length);
    const lines = linesOf(series, history.first, this.bands?.versions[history.latest - this.version]);
    this.chart?.draw(lines, history.last, manifest.sides, this.themes.theme, this.words);
  }

  private restyle(): void {
    this.stage?.restyle();
    this.buildLegend();
    this.drawChart();
    this.settle();
  }

  private get version(): number {
    const { known } = this.store.state;
    return known === null ? this.site.history.latest : this.site.history.versionOf(known);
  }
  private get knownDay(): Day {
    return this.store.state.known === null ? Infinity : this.site.history.knownDays[this.version];
  }

  private compute(): void {
    const { on, since } = this.store.state;
    this.site.history.looksOn(this.version, on, this.now);
    if (since !== null) this.site.history.looksOn(this.version, since, this.before);
    this.picture.show(this.now, since === null ? null : this.before);
  }

  private holdings() {
    const { cells, history, manifest } = this.site;
    return holdingsOf(history.looks, cells.areas, manifest.sides.length, this.now, this.store.state.since === null ? null : this.before);
  }

  private follow(state: ViewState, changed: Set<keyof ViewState>): void {
    if (changed.has('language')) {
      this.words = new Words(state.language);
      this.build();
      this.chart?.resize();
    }
    if (changed.has('on') || changed.has('known') || changed.has('since')) {
      this.compute();
      this.stage?.repaint();
      if (changed.has('known') || (changed.has('since'))) this.buildLegend();
      else this.legend.follow(this.holdings());
      if (changed.has('known')) this.drawChart();
    }
    if (changed.has('at')) this.showSelection();
    if (changed.has('camera') && state.camera) this.stage?.moveTo(state.camera);
    window.clearTimeout(this.rest);
    this.rest = window.setTimeout(() => this.settle(), kRestMilliseconds);
  }

  // What may wait until the day rests.
  private settle(): void {
    const { state } = this.store;
    history.replaceState(null, '', writeLink(state));
    if (this.changes && this.statements) {
      const teller = { words: this.words, sides: this.site.manifest.sides, statements: this.statements };
      this.changes.show(state.since, state.on, this.knownDay, teller);
      this.sieges!.show(state.on, this.knownDay, (cell) => this.site.history.looks[this.now[cell]].side, teller, this.themes.theme);
      this.figures!.show(state.on, this.knownDay, this.words);
      this.placePanel!.show(this.asked(), { version: this.version, known: this.knownDay, on: state.on }, this.words, this.themes.theme);
    }
    this.nameMap();
    const { km2 } = this.holdings();
    const areas = this.site.manifest.sides.map((side, i) => ({ side, km2: km2[i] })).filter((one) => one.km2 >= 0.5)
      .map((one) => `${this.words.name(one.side)} ${this.words.number(one.km2)} ${this.words.text('km2')}`);
    this.summary.textContent = this.words.text('map_summary', { day: this.words.day(state.on), areas: areas.join('; ') });
  }

  private nameMap(): void {
    const lately = this.changes?.lately(this.store.state.on, kLatelyDays, this.knownDay) ?? new Set<number>();
    this.stage?.name(labelsOf(this.site, this.gazetteer, this.words, this.asked()?.place ?? null, lately));
  }

  private asked(): Asked | null {
    const { at } = this.store.state;
    if (!at || !this.gazetteer) return null;
    const place = this.gazetteer.places.find((one) => one.id === at);
    if (place) return { cell: place.cell, place, lon: place.lon, lat: place.lat };
    const [lat, lon] = at.split(',').map(Number);
    const cell = this.site.locator.at(lon, lat);
    return cell < 0 ? null : { cell, place: null, lon, lat };
  }

  private showSelection(): void {
    const asked = this.asked();
    this.picture.select(asked?.cell ?? -1);
    this.stage?.repaint();
    if (asked) this.stage?.show(asked.lon, asked.lat, false);
  }

  private choose(id: string): void {
    this.store.set({ at: id, tab: 'place' });
    const asked = this.asked();
    if (asked) this.stage?.show(asked.lon, asked.lat, true);
  }

  // A point of the map stands for the most important place there.
  private chooseAt(lon: number, lat: number): void {
    const cell = this.site.locator.at(lon, lat);
    if (cell < 0) return this.store.set({ at: null });
    const place = this.gazetteer && placesAt(this.gazetteer, cell, lon, lat).at(0);
    this.store.set({ at: place ? place.id : `${lat.toFixed(3)},${lon.toFixed(3)}`, tab: 'place' });
  }
}
