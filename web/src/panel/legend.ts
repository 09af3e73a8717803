// The legend is the result too: each side's colour, km², share and, when comparing, what it gained.
import { h, put } from '../dom';
import type { Side, Site } from '../data/site';
import { css, inkOn, kStrengths, mix, rgb, sideColour, type Theme } from '../map/theme';
import type { Words } from '../words/words';

export interface Holdings {
  km2: Float64Array; // by side
  contested: number; // km² of all
  changed: number; // km² that another holds than on the day of comparison
  before: Float64Array | null;
}

export class Legend {
  readonly element = h('section', { class: 'legend' });
  private rows = new Map<number, { row: HTMLElement; km2: Text; share: Text; change: Text; bar: HTMLElement }>();
  private notes = h('div', { class: 'notes' });
  private words!: Words;
  private comparing = false;

  constructor(private site: Site, private total: number) {}

  build(words: Words, theme: Theme, shown: number[], comparing: boolean): void {
    this.words = words;
    this.comparing = comparing;
    this.rows.clear();
    const body = h('tbody');
    for (const side of [...shown, -1]) body.append(this.row(side, theme));
    const heading = (key: 'side' | 'km2' | 'share' | 'change') => h('th', { scope: 'col' }, words.text(key));
    put(this.element, [
      h('h2', { class: 'hidden' }, words.text('legend')),
      h('table', {},
        h('thead', {}, h('tr', {}, heading('side'), heading('km2'), heading('share'), comparing && heading('change'))),
        body),
      comparing ? null : this.scale(theme),
      this.notes,
    ]);
  }

  follow(holdings: Holdings): void {
    const known = holdings.km2.reduce((sum, km2) => sum + km2, 0);
    const knownBefore = holdings.before?.reduce((sum, km2) => sum + km2, 0) ?? 0;
    for (const [side, row] of this.rows) {
      const km2 = side < 0 ? Math.max(0, this.total - known) : holdings.km2[side];
      row.km2.data = this.words.number(km2);
      row.share.data = this.words.percent(km2 / this.total);
      row.bar.style.inlineSize = `${(100 * km2) / this.total}%`;
      if (holdings.before) {
        const before = side < 0 ? this.total - knownBefore : holdings.before[side];
        row.change.data = this.words.signed(km2 - before);
      }
      const idle = side >= 0 && km2 < 0.5 && !(holdings.before && holdings.before[side] >= 0.5);
      row.row.classList.toggle('idle', idle);
    }
    const notes = [h('p', {}, `${this.words.text('contested')}: ${this.words.number(holdings.contested)} ${this.words.text('km2')}`)];
    if (holdings.before) notes.unshift(h('p', {}, this.words.counted('changed_hands', Math.round(holdings.changed))));
    put(this.notes, notes);
  }

  private row(side: number, theme: Theme): HTMLElement {
    const [km2, share, change] = [new Text(), new Text(), new Text()];
    const bar = h('span', { class: 'bar' });
    const name = side < 0 ? this.words.text('unknown') : this.words.name(this.site.manifest.sides[side]);
    if (side >= 0) bar.style.background = css(sideColour(this.site.manifest.sides[side], theme));
    const row = h('tr', { class: side < 0 ? 'unknown' : null },
      h('th', { scope: 'row' }, swatch(side < 0 ? null : this.site.manifest.sides[side], theme), h('span', { class: 'name' }, name, bar)),
      h('td', {}, km2), h('td', {}, share), this.comparing && h('td', { class: 'change' }, change));
    this.rows.set(side, { row, km2, share, change, bar });
    return row;
  }

  // How paleness tells how sure a holder is.
  private scale(theme: Theme): HTMLElement {
    const ink = rgb(theme.dark ? '#c2c8ce' : '#55595e');
    const steps = kStrengths.map((strength) => {
      const step = h('span', { class: 'step' });
      step.style.background = css(mix(rgb(theme.paper), ink, strength));
      return step;
    });
    return h('p', { class: 'scale' }, this.words.text('less_sure'), h('span', { class: 'steps', 'aria-hidden': 'true' }, ...steps),
      this.words.text('surer'), h('span', { class: 'stripes', 'aria-hidden': 'true' }), this.words.text('contested'));
  }
}

// A square of a side's colour with its pattern; of the unknown, an empty one.
export function swatch(side: Side | null, theme: Theme): HTMLElement {
  const element = h('span', { class: `swatch ${side ? side.pattern : 'none'}`, 'aria-hidden': 'true' });
  const paper = rgb(theme.paper);
  const colour = side ? mix(paper, sideColour(side, theme), kStrengths[3]) : paper;
  element.style.setProperty('--fill', css(colour));
  element.style.setProperty('--ink', side ? css(inkOn(sideColour(side, theme))) : 'transparent');
  return element;
}
