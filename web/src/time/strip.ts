// The strip under the map: the chart with the day's slider lying on it, play and steps, comparison.
import { type Day, dayText } from '../data/days';
import { h, put } from '../dom';
import type { Store } from '../state';
import type { Words } from '../words/words';
import { icon } from '../icons';

const kThumb = 16; // pixels, as in the style sheet
const kPlaySeconds = 24; // for the whole time shown
const kLeastDaysPerSecond = 12;

export class Strip {
  readonly element = h('section', { class: 'strip' });
  readonly chartBox = h('div', { class: 'chart', 'aria-hidden': 'true' });
  private slider = h('input', { type: 'range', class: 'day-slider', step: 1 });
  private since = h('input', { type: 'range', class: 'since-slider', step: 1 });
  private plot = h('div', { class: 'plot' }, this.chartBox, this.slider, this.since);
  private playButton = h('button', { type: 'button', class: 'round', onclick: () => this.toggle() });
  private compareButton = h('button', { type: 'button', class: 'quiet', onclick: () => this.compare() });
  private playing = 0; // the animation frame under way
  private words!: Words;

  constructor(private store: Store, private first: Day, private last: Day, private changes: () => Day[]) {
    for (const input of [this.slider, this.since]) {
      input.min = String(first);
      input.max = String(last);
    }
    this.slider.addEventListener('input', () => {
      this.stop();
      this.store.set({ on: Number(this.slider.value) });
    });
    this.since.addEventListener('input', () => this.store.set({ since: Number(this.since.value) }));
    store.onChange(() => this.follow());
  }

  build(words: Words): void {
    this.words = words;
    this.element.setAttribute('aria-label', words.text('day'));
    this.slider.setAttribute('aria-label', words.text('day'));
    this.since.setAttribute('aria-label', words.text('compare_with'));
    const step = (key: 'day_before' | 'day_after', forward: boolean) =>
      h('button', { type: 'button', class: 'round', title: words.text(key), 'aria-label': words.text(key),
        onclick: () => this.step(forward) }, icon(forward ? 'next' : 'previous'));
    put(this.element, [
      h('div', { class: 'controls' }, this.playButton, step('day_before', false), step('day_after', true), this.compareButton),
      this.plot,
    ]);
    this.labelPlay();
    this.follow();
  }

  // Where the chart's plot lies in its box: the sliders' ways are laid on it.
  align(left: number, width: number): void {
    for (const input of [this.slider, this.since]) {
      input.style.left = `${left - kThumb / 2}px`;
      input.style.width = `${width + kThumb}px`;
    }
  }

  private follow(): void {
    const { on, since } = this.store.state;
    this.slider.value = String(on);
    this.slider.setAttribute('aria-valuetext', this.words.day(on));
    this.since.hidden = since === null;
    if (since !== null) {
      this.since.value = String(since);
      this.since.setAttribute('aria-valuetext', this.words.day(since));
    }
    const key = since === null ? 'compare' : 'compare_off';
    if (this.compareButton.textContent !== this.words.text(key)) this.compareButton.textContent = this.words.text(key);
    this.compareButton.setAttribute('aria-pressed', String(since !== null));
  }

  private step(forward: boolean): void {
    this.stop();
    const { on } = this.store.state;
    const days = this.changes();
    const next = forward ? days.find((day) => day > on) : days.findLast((day) => day < on);
    this.store.set({ on: next ?? (forward ? this.last : this.first) });
  }

  private compare(): void {
    const { on, since } = this.store.state;
    this.store.set({ since: since === null ? Math.max(this.first, on - 30) : null });
  }

  private toggle(): void {
    if (this.playing) return this.stop();
    const from = this.store.state.on >= this.last ? this.first : this.store.state.on;
    const speed = Math.max(kLeastDaysPerSecond, (this.last - this.first) / kPlaySeconds);
    let begun: number | undefined;
    const frame = (now: number) => {
      begun ??= now;
      const day = Math.min(this.last, from + Math.floor(((now - begun) / 1000) * speed));
      this.store.set({ on: day });
      if (day >= this.last) return this.stop();
      this.playing = requestAnimationFrame(frame);
    };
    this.playing = requestAnimationFrame(frame);
    this.labelPlay();
  }

  private stop(): void {
    if (!this.playing) return;
    cancelAnimationFrame(this.playing);
    this.playing = 0;
    this.labelPlay();
  }

  private labelPlay(): void {
    const label = this.words.text(this.playing ? 'pause' : 'play');
    this.playButton.setAttribute('aria-label', label);
    this.playButton.title = label;
    put(this.playButton, [icon(this.playing ? 'pause' : 'play')]);
  }
}

export function isoTime(words: Words, day: Day): HTMLTimeElement {
  return h('time', { datetime: dayText(day) }, words.day(day));
}
