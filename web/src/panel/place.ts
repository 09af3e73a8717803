// The history of one place or point: who held it when, with every statement about it in its place.
import { type Day, dayOf } from '../data/days';
import type { Interval, Look } from '../data/history';
import { type Gazetteer, isFact, type Place, placesAt, type Site, type Statement, type Statements } from '../data/site';
import { h, put } from '../dom';
import type { Theme } from '../map/theme';
import { kilometres } from '../spot';
import type { Words } from '../words/words';
import { swatch } from './legend';
import { headline, statementCard, tableCard, type Teller } from './statement';

export interface Asked {
  cell: number;
  place: Place | null; // the one that was chosen, or that the cell is of
  lon: number;
  lat: number;
}

export interface Knowledge {
  version: number;
  known: Day; // statements learnt later are left out
  on: Day;
}

interface Told {
  day: Day;
  card: HTMLElement;
}

export class PlacePanel {
  readonly element = h('div', { class: 'place' });

  constructor(private site: Site, private gazetteer: Gazetteer, private statements: Statements) {}

  show(asked: Asked | null, knowledge: Knowledge, words: Words, theme: Theme): void {
    if (!asked) return put(this.element, [h('p', { class: 'hint' }, words.text('place_none'))]);
    const teller: Teller = { words, sides: this.site.manifest.sides, statements: this.statements };
    const places = asked.cell < 0 ? (asked.place ? [asked.place] : [])
      : placesAt(this.gazetteer, asked.cell, asked.lon, asked.lat);
    const events = places.flatMap((place) => this.statements.eventsOf(place.number))
      .filter((event) => dayOf(event.known) <= knowledge.known);
    const rows = places.flatMap((place) => this.statements.tablesOf(place.number))
      .filter((row) => dayOf(row.known) <= knowledge.known);
    const told: Told[] = [
      ...events.filter((event) => isFact(event) && event.date).map((event) => ({ day: dayOf(event.date![1]), card: this.card(teller, event) })),
      ...rows.map((row) => ({ day: dayOf(row.date), card: this.dated(words, dayOf(row.date), tableCard(teller, row)) })),
    ];
    const others = events.filter((event) => !isFact(event) || !event.date);
    put(this.element, [
      this.heading(asked, words),
      asked.cell >= 0 && this.now(asked.cell, knowledge, teller, theme),
      told.length === 0 && this.silent(asked, knowledge, teller),
      asked.cell >= 0 ? h('h3', {}, words.text('history')) : null,
      asked.cell >= 0 ? this.history(asked.cell, knowledge, told, teller, theme) : h('div', {}, ...told.map(({ card }) => card)),
      others.length > 0 && h('h3', {}, words.text('not_on_map')),
      others.length > 0 && h('div', { class: 'others' }, ...others.map((event) => this.card(teller, event))),
    ]);
  }

  private heading({ place, lon, lat }: Asked, words: Words): HTMLElement {
    if (!place) return h('header', {}, h('h2', {}, this.countryside(lon, lat, words)));
    const other = words.isArabic ? place.name : place.nameAr;
    const area = this.gazetteer.areas[place.area];
    const names = [words.kind(place.kind), words.name(area)].filter(Boolean).join(' · ');
    return h('header', {}, h('h2', {}, h('bdi', {}, words.name(place))),
      other && other !== words.name(place) ? h('p', { class: 'other-name' }, h('bdi', { lang: words.isArabic ? 'en' : 'ar' }, other)) : null,
      h('p', { class: 'kind' }, names));
  }

  private countryside(lon: number, lat: number, words: Words): string {
    let nearest: Place | null = null;
    let least = Infinity;
    for (const place of this.gazetteer.places) {
      const km = place.cell < 0 ? Infinity : kilometres(lon, lat, place.lon, place.lat);
      if (km < least) [nearest, least] = [place, km];
    }
    return nearest ? words.text('open_country_near', { km: words.number(least), place: words.name(nearest) }) : words.text('open_country');
  }

  private now(cell: number, { version, on }: Knowledge, teller: Teller, theme: Theme): HTMLElement {
    const { words } = teller;
    const look = this.site.history.lookOn(version, on, cell);
    const sure = look.side < 0 ? '' : ` · ${words.text(`sure_${look.tone}` as 'sure_0')}`;
    return h('p', { class: 'now' }, swatch(this.site.manifest.sides[look.side] ?? null, theme),
      h('span', {}, h('strong', {}, `${words.text('on_day', { day: words.day(on) })}: ${this.holding(look, teller)}`), sure));
  }

  private holding(look: Look, { words, sides }: Teller): string {
    if (look.side < 0) return words.text('held_unknown');
    const held = words.text('held_by', { side: words.name(sides[look.side]) });
    return look.second < 0 ? held : `${held}, ${words.text('contested_by', { side: words.name(sides[look.second]) })}`;
  }

  // Without a word of its own, the nearest statement for the holder.
  private silent({ cell, lon, lat }: Asked, { version, on, known }: Knowledge, teller: Teller): HTMLElement {
    const { words, sides } = teller;
    const parts = [words.text('no_statement')];
    const holder = cell < 0 ? undefined : sides[this.site.history.lookOn(version, on, cell).side];
    if (holder) {
      let nearest: Place | null = null;
      let least = Infinity;
      const consider = (place: number | undefined, learnt: string) => {
        if (place === undefined || dayOf(learnt) > known) return;
        const one = this.gazetteer.places[place];
        const km = one.cell < 0 ? Infinity : kilometres(lon, lat, one.lon, one.lat);
        if (km < least) [nearest, least] = [one, km];
      };
      for (const event of this.statements.events) {
        const speaks = isFact(event) && event.date && dayOf(event.date[1]) <= on && (event.type === 'gain' || event.type === 'hold');
        if (speaks && event.side === holder.id) consider(event.place, event.known);
      }
      for (const row of this.statements.tables) if (row.side === holder.id) consider(row.place, row.known);
      if (nearest) parts.push(words.text('nearest', { side: words.name(holder), place: words.name(nearest), km: words.number(least) }) + '.');
    }
    return h('p', { class: 'silent' }, parts.join(' '));
  }

  private history(cell: number, knowledge: Knowledge, told: Told[], teller: Teller, theme: Theme): HTMLElement {
    const { words } = teller;
    const intervals = this.site.history.intervals(knowledge.version, cell).reverse();
    const list = h('ol', { class: 'history' });
    const rest = [...told].sort((a, b) => b.day - a.day);
    intervals.forEach((interval, i) => {
      const cards: HTMLElement[] = [];
      while (rest.length > 0 && (rest[0].day >= interval.from || i === intervals.length - 1)) cards.push(rest.shift()!.card);
      const current = knowledge.on >= interval.from && knowledge.on < interval.until;
      list.append(h('li', { class: current ? 'current' : null, 'aria-current': current ? 'date' : null },
        swatch(this.site.manifest.sides[interval.look.side] ?? null, theme),
        h('p', { class: 'held' }, h('strong', {}, this.holding(interval.look, teller)), h('span', { class: 'when' }, this.when(interval, words))),
        ...cards));
    });
    return list;
  }

  private when({ from, until }: Interval, words: Words): string {
    const { first, last } = this.site.history;
    if (from <= first && until > last) return words.text('all_the_time');
    if (from <= first) return words.text('since_before', { day: words.shortDay(until - 1) });
    if (until > last) return words.text('from_on', { from: words.shortDay(from) });
    return words.span([from, until - 1]);
  }

  private card(teller: Teller, event: Statement): HTMLElement {
    const card = statementCard(teller, event, headline(teller, event));
    const when = event.date ? teller.words.span([dayOf(event.date[0]), dayOf(event.date[1])]) : teller.words.text('undated');
    card.prepend(h('p', { class: 'date' }, when));
    return card;
  }

  private dated(words: Words, day: Day, card: HTMLElement): HTMLElement {
    card.prepend(h('p', { class: 'date' }, words.day(day)));
    return card;
  }
}

