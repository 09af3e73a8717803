// The list of changes that reports tell, newest first: by day, each place once with all that tell of it.
import { type Day, dayOf } from '../data/days';
import { type Gazetteer, isChange, isFact, type Statement, type Statements } from '../data/site';
import { h, put } from '../dom';
import { isoTime } from '../time/strip';
import { headline, statementCard, statusWords, type Teller } from './statement';

const kAtFirst = 40;

interface Change {
  day: Day;
  place: number;
  events: Statement[];
}

export class ChangesPanel {
  readonly element = h('div', { class: 'changes' });
  private all: Change[] = []; // newest first

  constructor(private gazetteer: Gazetteer, statements: Statements, private choose: (id: string) => void) {
    const byKey = new Map<string, Change>();
    for (const event of statements.events) {
      if (!isFact(event) || !isChange(event) || !event.date || event.place === undefined) continue;
      const day = dayOf(event.date[1]);
      const taker = event.type === 'gain' ? event.side : event.opponent_side;
      const key = `${day} ${event.place} ${taker ?? ''}`;
      const change = byKey.get(key);
      if (change) change.events.push(event);
      else byKey.set(key, { day, place: event.place, events: [event] });
    }
    this.all = [...byKey.values()].sort((a, b) => b.day - a.day || a.place - b.place);
  }

  // The days on which something is told to have changed, in order.
  get days(): Day[] {
    return [...new Set(this.all.map((change) => change.day))].reverse();
  }

  // The places that changed hands in the days up to one.
  lately(on: Day, within: number, known: Day): Set<number> {
    return new Set(this.all.filter((change) => change.day <= on && change.day > on - within && learnt(change, known)).map((change) => change.place));
  }

  show(from: Day | null, on: Day, known: Day, teller: Teller, most = kAtFirst): void {
    const { words } = teller;
    const listed = this.all.filter((change) => change.day <= on && (from === null || change.day > from) && learnt(change, known));
    const title = from === null ? words.text('changes_until', { day: words.day(on) })
      : words.text('changes_between', { from: words.shortDay(from), to: words.shortDay(on) });
    const blocks: HTMLElement[] = [];
    let day: Day | null = null;
    for (const change of listed.slice(0, most)) {
      if (change.day !== day) blocks.push(h('h3', {}, isoTime(words, change.day)));
      day = change.day;
      blocks.push(this.item(change, known, teller));
    }
    put(this.element, [
      h('h2', { class: 'small' }, title),
      listed.length === 0 && h('p', { class: 'hint' }, words.text('changes_none')),
      ...blocks,
      listed.length > most && h('button', { type: 'button', class: 'quiet', onclick: () => this.show(from, on, known, teller, most * 4) }, words.text('changes_more')),
    ]);
  }

  private item(change: Change, known: Day, teller: Teller): HTMLElement {
    const { words } = teller;
    const place = this.gazetteer.places[change.place];
    const area = words.name(this.gazetteer.areas[place.area]);
    const events = change.events.filter((event) => dayOf(event.known) <= known);
    return h('div', { class: 'change-item' },
      h('p', {}, h('button', { type: 'button', class: 'name', dir: 'auto', onclick: () => this.choose(place.id) }, words.name(place)),
        area ? h('span', { class: 'area' }, area) : null),
      h('details', {},
        h('summary', {}, headline(teller, events[0]), ...statusWords(teller, events[0]).map((word) => h('span', { class: 'status' }, word)),
          h('span', { class: 'count' }, words.counted('statements_here', events.length))),
        ...events.map((event) => statementCard(teller, event, headline(teller, event)))));
  }
}

function learnt(change: Change, known: Day): boolean {
  return change.events.some((event) => dayOf(event.known) <= known);
}

