// Method, limits and what it was all read from.
import { dayOf } from '../data/days';
import type { Manifest, Statements } from '../data/site';
import { h, put } from '../dom';
import type { Words } from '../words/words';

export function aboutPanel(element: HTMLElement, manifest: Manifest, statements: Statements, words: Words): void {
  const section = (title: string, ...content: Node[]) => [h('h2', { class: 'small' }, title), ...content];
  const paragraphs = (texts: string[]) => texts.map((text) => h('p', {}, text));
  const counts = words.text('about_data_text', {
    reports: words.number(statements.reports.length), statements: words.number(statements.events.length),
    rows: words.number(statements.tables.length), entries: words.number(manifest.ledger.entries),
  });
  const reports = [...statements.reports].sort((a, b) => (b.published ?? '').localeCompare(a.published ?? '') || a.stem.localeCompare(b.stem));
  put(element, [
    ...section(words.text('about_what'), ...paragraphs(words.list('about_what_text'))),
    ...section(words.text('about_method'), ...paragraphs(words.list('about_method_text'))),
    ...section(words.text('about_limits'), h('ul', {}, ...words.list('about_limits_text').map((text) => h('li', {}, text)))),
    ...section(words.text('about_data'), h('p', {}, counts, ' ', h('code', { dir: 'ltr' }, manifest.ledger.root))),
    ...section(words.text('credits'), h('p', { dir: 'auto' }, manifest.credits)),
    h('details', {}, h('summary', {}, words.text('about_sources')),
      h('ul', { class: 'reports' }, ...reports.map((report) => h('li', { dir: 'auto' },
        report.url ? h('a', { href: report.url, rel: 'noopener noreferrer nofollow' }, report.title || report.stem) : report.title || report.stem,
        [report.outlet, report.published && words.shortDay(dayOf(report.published))].filter(Boolean).map((part) => ` · ${part}`).join(''))))),
  ]);
}
