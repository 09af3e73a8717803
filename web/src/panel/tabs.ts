// The tabs below the legend (the ARIA pattern of tabs).
import { h, put } from '../dom';
import { kTabs, type Store, type Tab } from '../state';
import type { Words } from '../words/words';

export class Tabs {
  readonly element = h('div', { class: 'tabs-box' });
  private buttons = new Map<Tab, HTMLButtonElement>();

  constructor(private store: Store, private panels: Record<Tab, HTMLElement>) {
    store.onChange((_, changed) => changed.has('tab') && this.follow());
  }

  build(words: Words): void {
    this.buttons.clear();
    for (const tab of kTabs) {
      this.buttons.set(tab, h('button', { type: 'button', role: 'tab', id: `tab-${tab}`, 'aria-controls': `panel-${tab}`,
        onclick: () => this.store.set({ tab }) }, words.text(`tab_${tab}`)));
      const panel = this.panels[tab];
      panel.id = `panel-${tab}`;
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', `tab-${tab}`);
      panel.tabIndex = 0;
    }
    const list = h('div', { class: 'tabs', role: 'tablist', onkeydown: (event: KeyboardEvent) => this.key(event) }, ...this.buttons.values());
    put(this.element, [list, ...kTabs.map((tab) => this.panels[tab])]);
    this.follow();
  }

  private follow(): void {
    for (const [tab, button] of this.buttons) {
      const chosen = tab === this.store.state.tab;
      button.setAttribute('aria-selected', String(chosen));
      button.tabIndex = chosen ? 0 : -1;
      this.panels[tab].hidden = !chosen;
    }
  }

  private key(event: KeyboardEvent): void {
    const forward = getComputedStyle(this.element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const step = { [forward]: 1, [back]: -1 }[event.key];
    if (step === undefined) return;
    const at = kTabs.indexOf(this.store.state.tab);
    const tab = kTabs[(at + step + kTabs.length) % kTabs.length];
    this.store.set({ tab });
    this.buttons.get(tab)!.focus();
  }
}
