// One statement as a reader sees it: what it was read as, its words, who says it, when it was learnt.
import { dayOf } from '../data/days';
import { h } from '../dom';
import type { Report, Side, Statement, Statements, TableRow } from '../data/site';
import type { Words } from '../words/words';

export interface Teller {
  words: Words;
  sides: Side[];
  statements: Statements;
}

export function sideName({ words, sides }: Teller, id: string | undefined): string | undefined {
  const side = sides.find((one) => one.id === id);
  return side ? words.name(side) : id;
}

// The party: its side where it has one, for the text's words may be long.
function party(teller: Teller, side: string | undefined, actor: string | undefined): string | undefined {
  return sideName(teller, side) ?? actor;
}

type Verb = 'gain' | 'loss' | 'hold' | 'advance' | 'clash' | 'strike' | 'attack' | 'siege';
const kWithOpponent = { gain: 'gain_from', loss: 'loss_to', clash: 'clash_with' } as const;

export function headline(teller: Teller, event: Statement): string {
  const { words } = teller;
  const a = party(teller, event.side, event.actor) ?? words.text('somebody');
  const b = party(teller, event.opponent_side, event.opponent);
  const type = event.type as Verb;
  if (b && type in kWithOpponent) return words.text(kWithOpponent[type as keyof typeof kWithOpponent], { a, b });
  return words.text(type, { a });
}

export function statusWords({ words }: Teller, event: Statement): string[] {
  const status: string[] = [];
  if (event.modality !== 'asserted') status.push(words.text(event.modality as 'claimed' | 'planned' | 'conditional' | 'negated'));
  if (event.partial) status.push(words.text('partly'));
  return status;
}

function sourceLine({ words }: Teller, report: Report | undefined, event: Statement): HTMLElement {
  const parts: (Node | string)[] = [];
  const add = (part: Node | string) => parts.push(...(parts.length > 0 ? [' · ', part] : [part]));
  if (report) {
    const name = report.outlet || report.stem;
    const title = report.title && report.title !== name ? report.title : '';
    add(h('span', { class: 'outlet' }, name));
    if (title) add(report.url ? h('a', { href: report.url, rel: 'noopener noreferrer nofollow', dir: 'auto' }, title) : h('cite', { dir: 'auto' }, title));
    if (report.published) add(words.text('published_on', { day: words.shortDay(dayOf(report.published)) }));
    if (report.copy_of !== undefined) add(words.text('repeats'));
  }
  if (event.said_by) add(words.text('said_by', { who: event.said_by.join(' ← ') }));
  add(words.text('learnt_on', { day: words.shortDay(dayOf(event.known)) }));
  if (event.grade && report?.copy_of === undefined) add(h('span', { title: event.grade_basis }, words.text('grade', { grade: event.grade })));
  add(`${words.text('confidence', { n: words.percent(event.confidence).replace(/[.,٫]0/, '') })}`);
  return h('p', { class: 'source' }, ...parts);
}

export function statementCard(teller: Teller, event: Statement, heading: string): HTMLElement {
  const report = event.report === undefined ? undefined : teller.statements.reports[event.report];
  return h('article', { class: 'statement', 'data-id': event.id },
    h('h4', {}, heading, ...statusWords(teller, event).map((word) => h('span', { class: 'status' }, word))),
    h('blockquote', { dir: 'auto' }, event.quote),
    sourceLine(teller, report, event));
}

export function tableCard(teller: Teller, row: TableRow): HTMLElement {
  const { words } = teller;
  const parts = [words.text('table_says', { side: sideName(teller, row.side) ?? '' })];
  if (row.shared_with) parts.push(words.text('table_shared', { side: sideName(teller, row.shared_with) ?? '' }));
  const source = [row.source && words.text('source', { source: row.source }), words.text('learnt_on', { day: words.shortDay(dayOf(row.known)) })];
  return h('article', { class: 'statement table' }, h('h4', {}, parts.join(', ')),
    h('p', { class: 'source', dir: 'auto' }, source.filter(Boolean).join(' · ')));
}
