// The head of the page: theatre, the day in large letters, as known when, and the tools.
import { h, put } from '../dom';
import { icon } from '../icons';
import type { History } from '../data/history';
import type { Manifest } from '../data/site';
import type { Store } from '../state';
import { kLanguages, type LanguageId, Words } from '../words/words';
import { isoTime } from '../time/strip';

export type ThemeChoice = 'auto' | 'light' | 'dark';
const kThemes: ThemeChoice[] = ['auto', 'light', 'dark'];

export class Heading {
  readonly element = h('header', { class: 'head' });
  private day = h('p', { class: 'big-day' });
  private knownText = h('span', {});
  private known = h('input', { type: 'range', class: 'known-slider', min: 0, step: 1 });
  private words!: Words;

  constructor(private store: Store, private manifest: Manifest, private history: History,
              private theme: { now: ThemeChoice; choose(theme: ThemeChoice): void }, private finder: HTMLElement) {
    this.known.max = String(history.latest);
    this.known.addEventListener('input', () => {
      const version = Number(this.known.value);
      this.store.set({ known: version === history.latest ? null : history.knownDays[version] });
    });
    store.onChange((_, changed) => {
      if (changed.has('on')) this.showDay();
      if (changed.has('known')) this.showKnown();
    });
  }

  build(words: Words): void {
    this.words = words;
    const many = this.history.latest > 0;
    this.known.setAttribute('aria-label', words.text('known_by'));
    this.known.title = words.text('known_by_help');
    put(this.element, [
      h('div', { class: 'title' }, h('h1', {}, words.text('title', { theatre: words.name(this.manifest) })), this.tools()),
      this.day,
      h('div', { class: 'known' }, h('p', {}, this.knownText), many && this.known),
      this.finder,
    ]);
    this.showDay();
    this.showKnown();
  }

  private showDay(): void {
    put(this.day, [isoTime(this.words, this.store.state.on)]);
  }

  private showKnown(): void {
    const { words, history } = this;
    const { known } = this.store.state;
    const version = known === null ? history.latest : history.versionOf(known);
    const day = words.day(history.knownDays[version]);
    this.known.value = String(version);
    this.known.setAttribute('aria-valuetext', day);
    if (history.knownDays[version] <= 0) this.knownText.textContent = ''; // nothing was ever recorded
    else if (history.latest === 0) this.knownText.textContent = words.text('known_once', { day });
    else this.knownText.textContent = `${words.text('known_by')} ${day}${version === history.latest ? ` (${words.text('known_latest')})` : ''}`;
  }

  private tools(): HTMLElement {
    const { words } = this;
    const languages = h('select', { 'aria-label': words.text('language'), onchange: () => this.store.set({ language: languages.value as LanguageId }) },
      ...Object.entries(kLanguages).map(([id, { name }]) => h('option', { value: id, lang: id, selected: id === words.id }, name)));
    const label = () => `${words.text('theme')}: ${words.text(`theme_${this.theme.now}`)}`;
    const theme = h('button', { type: 'button', class: 'round', title: label(), 'aria-label': label(), onclick: () => {
      this.theme.choose(kThemes[(kThemes.indexOf(this.theme.now) + 1) % kThemes.length]);
      theme.title = label();
      theme.setAttribute('aria-label', label());
    } }, icon('theme'));
    const link = h('button', { type: 'button', class: 'round', title: words.text('copy_link'), 'aria-label': words.text('copy_link'), onclick: async () => {
      // Pages that did not come over https have no clipboard.
      if (!navigator.clipboard) return void window.prompt(words.text('copy_link'), location.href);
      await navigator.clipboard.writeText(location.href);
      link.title = words.text('copied');
      link.classList.add('done');
    } }, icon('link'));
    return h('div', { class: 'tools' }, languages, theme, link);
  }
}
