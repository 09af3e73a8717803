// The numbers that reports state, each with what it was compared with and the verdict; newest first.
import { dayOf, type Day } from '../data/days';
import type { CheckedFigure, Report, Statements } from '../data/site';
import { h, put } from '../dom';
import type { Words } from '../words/words';

export class FiguresPanel {
  readonly element = h('div', { class: 'figures' });
  private all: { figure: CheckedFigure; report: Report }[];

  constructor(statements: Statements) {
    const published = ({ report }: { report: Report }) => report.published ?? '';
    this.all = statements.figures.map((figure) => ({ figure, report: statements.reports[figure.report] }))
      .sort((a, b) => published(b).localeCompare(published(a)) || a.figure.report - b.figure.report);
  }

  // Of reports that were published and learnt by then.
  show(on: Day, known: Day, words: Words): void {
    const listed = this.all.filter(({ report }) => dayOf(report.known) <= known && (!report.published || dayOf(report.published) <= on));
    const wrong = listed.filter(({ figure }) => figure.verdict !== 'consistent' && figure.verdict !== 'rounded').length;
    put(this.element, [
      h('h2', { class: 'small' }, words.text('figures_until', { day: words.day(on) })),
      listed.length === 0 ? h('p', { class: 'hint' }, words.text('figures_none'))
        : h('p', {}, words.counted('figures_wrong', wrong, { all: words.number(listed.length) })),
      ...listed.map((one) => this.card(one, words)),
    ]);
  }

  private card({ figure, report }: { figure: CheckedFigure; report: Report }, words: Words): HTMLElement {
    const parts = [report.outlet || report.stem, report.published && words.text('published_on', { day: words.shortDay(dayOf(report.published)) })];
    return h('article', { class: 'statement' },
      h('h3', {}, h('bdi', {}, figure.figure), h('span', { class: 'status' }, words.verdict(figure.verdict))),
      figure.of ? h('blockquote', { dir: 'auto' }, figure.of) : null,
      ...(figure.lines[words.id] ?? figure.lines.en ?? []).map((line) => h('p', { dir: 'auto' }, line)),
      h('p', { class: 'source' }, parts.filter(Boolean).join(' · ')));
  }
}
