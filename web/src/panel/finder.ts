// The search field with its list of places (the ARIA pattern of a combobox).
import type { Gazetteer, Place } from '../data/site';
import type { Search } from '../data/search';
import { h, put } from '../dom';
import type { Words } from '../words/words';

const kMost = 8;

export class Finder {
  readonly element = h('div', { class: 'finder', role: 'search' });
  private input = h('input', { type: 'search', role: 'combobox', autocomplete: 'off', spellcheck: 'false',
    'aria-expanded': 'false', 'aria-controls': 'found', 'aria-autocomplete': 'list', dir: 'auto' });
  private list = h('ul', { id: 'found', role: 'listbox', hidden: true });
  private status = h('p', { class: 'hidden', role: 'status' });
  private found: Place[] = [];
  private active = -1;
  private words!: Words;

  constructor(private search: () => Promise<{ search: Search; gazetteer: Gazetteer }>, private choose: (place: Place) => void) {
    this.input.addEventListener('input', () => void this.look());
    this.input.addEventListener('keydown', (event) => this.key(event));
    this.input.addEventListener('blur', () => setTimeout(() => this.close(), 150));
    this.input.addEventListener('focus', () => this.input.value !== '' && void this.look());
  }

  build(words: Words): void {
    this.words = words;
    this.input.setAttribute('aria-label', words.text('search'));
    this.input.placeholder = words.text('search');
    this.input.title = words.text('search_hint');
    this.list.setAttribute('aria-label', words.text('search'));
    put(this.element, [this.input, this.list, this.status]);
    this.close();
  }

  private async look(): Promise<void> {
    const query = this.input.value;
    const { search, gazetteer } = await this.search();
    if (query !== this.input.value) return;
    this.found = search.find(query, kMost);
    this.active = -1;
    const { words } = this;
    put(this.list, this.found.map((place, i) => h('li', { role: 'option', id: `found-${i}`, 'aria-selected': 'false', onmousedown: () => this.take(place) },
      h('span', { class: 'name', dir: 'auto' }, words.name(place)),
      h('span', { class: 'kind' }, [words.kind(place.kind), words.name(gazetteer.areas[place.area])].filter(Boolean).join(' · ')))));
    const any = this.found.length > 0;
    this.list.hidden = !any;
    this.input.setAttribute('aria-expanded', String(any));
    this.status.textContent = query.trim() === '' ? '' : any ? words.counted('search_found', this.found.length) : words.text('search_none');
    this.status.className = any || query.trim() === '' ? 'hidden' : 'none';
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Escape') return this.close();
    if (event.key === 'Enter') {
      const place = this.found[Math.max(0, this.active)];
      if (place) this.take(place);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || this.found.length === 0) return;
    event.preventDefault();
    this.active = (this.active + step + this.found.length) % this.found.length;
    [...this.list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === this.active)));
    this.input.setAttribute('aria-activedescendant', `found-${this.active}`);
  }

  private take(place: Place): void {
    this.input.value = this.words.name(place);
    this.close();
    this.choose(place);
  }

  private close(): void {
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }
}
