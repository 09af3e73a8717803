// Sieges: what the map of the day shows to be surrounded, and apart from it what reports call besieged.
import { type Day, dayOf } from '../data/days';
import { besieger, enclavesOf } from '../data/pieces';
import { type Gazetteer, isFact, type Place, type Site, type Statement, type Statements } from '../data/site';
import { h, put } from '../dom';
import type { Theme } from '../map/theme';
import { swatch } from './legend';
import { headline, statementCard, type Teller } from './statement';

export class SiegesPanel {
  readonly element = h('div', { class: 'sieges' });
  private main = new Map<number, Place>(); // the most important place of each cell
  private told: Statement[];

  constructor(private site: Site, private gazetteer: Gazetteer, statements: Statements, private choose: (id: string) => void) {
    for (const place of gazetteer.places) {
      const known = this.main.get(place.cell);
      if (place.cell >= 0 && (!known || place.rank < known.rank)) this.main.set(place.cell, place);
    }
    this.told = statements.events.filter((event) => event.type === 'siege' && isFact(event) && event.date && event.place !== undefined);
  }

  show(on: Day, known: Day, sideOf: (cell: number) => number, teller: Teller, theme: Theme): void {
    const { words } = teller;
    put(this.element, [
      h('h2', { class: 'small' }, words.text('surrounded', { day: words.day(on) })),
      ...this.surrounded(sideOf, teller, theme),
      h('h2', { class: 'small later' }, words.text('sieges_told', { day: words.day(on) })),
      ...this.reported(on, known, teller),
    ]);
  }

  private surrounded(sideOf: (cell: number) => number, { words, sides }: Teller, theme: Theme): HTMLElement[] {
    const rows: HTMLElement[] = [];
    for (const piece of enclavesOf(this.site.cells, this.site.edges, sideOf)) {
      const around = besieger(piece);
      const place = this.mainPlace(piece.cells);
      if (around === undefined || !place) continue;
      rows.push(h('li', {}, swatch(sides[piece.side], theme),
        h('p', {}, this.button(place, words.name(place)), h('span', { class: 'area' }, `${words.number(piece.km2)} ${words.text('km2')}`)),
        h('p', { class: 'source' }, words.text('surrounded_by', { a: words.name(sides[piece.side]), b: words.name(sides[around]) }))));
    }
    return rows.length > 0 ? [h('ul', { class: 'pieces' }, ...rows)] : [h('p', { class: 'hint' }, words.text('none_surrounded'))];
  }

  private reported(on: Day, known: Day, teller: Teller): HTMLElement[] {
    const { words } = teller;
    const places = new Map<number, Statement[]>();
    for (const event of this.told) {
      if (dayOf(event.date![1]) > on || dayOf(event.known) > known) continue;
      places.set(event.place!, [...(places.get(event.place!) ?? []), event]);
    }
    if (places.size === 0) return [h('p', { class: 'hint' }, words.text('sieges_none'))];
    const day = (event: Statement) => dayOf(event.date![1]);
    const sorted = [...places].map(([place, events]) => ({ place, events: events.sort((a, b) => day(b) - day(a)) }))
      .sort((a, b) => day(b.events[0]) - day(a.events[0]));
    return sorted.map(({ place, events }) => {
      const [first, last] = [day(events.at(-1)!), day(events[0])];
      const name = this.gazetteer.places[place];
      return h('div', { class: 'change-item' },
        h('p', {}, this.button(name, words.name(name)), h('span', { class: 'area' }, words.span([first, last]))),
        h('details', {}, h('summary', {}, headline(teller, events[0]), h('span', { class: 'count' }, words.counted('statements_here', events.length))),
          ...events.map((event) => statementCard(teller, event, headline(teller, event)))));
    });
  }

  private mainPlace(cells: number[]): Place | undefined {
    return cells.map((cell) => this.main.get(cell)).filter((place) => place !== undefined)
      .reduce<Place | undefined>((best, place) => (best && best.rank <= place.rank ? best : place), undefined);
  }

  private button(place: Place, name: string): HTMLElement {
    return h('button', { type: 'button', class: 'name', dir: 'auto', onclick: () => this.choose(place.id) }, name);
  }
}
