import './style/fonts.css';
import './style/page.css';
import './style/panel.css';
import './style/map.css';
import { App } from './app';
import { dayOf } from './data/days';
import { loadSite } from './data/site';
import { h, put } from './dom';
import { readLink, Store, type ViewState } from './state';
import { isLanguage, Words } from './words/words';

const root = document.querySelector<HTMLElement>('#app')!;

function preferredLanguage(): ViewState['language'] {
  return navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
}

async function main(): Promise<void> {
  const linked = readLink(location.hash);
  const language = linked.language ?? preferredLanguage();
  const words = new Words(language);
  put(root, [h('p', { class: 'loading', role: 'status' }, words.text('loading'))]);
  try {
    const site = await loadSite();
    const [first, last] = [dayOf(site.manifest.first), dayOf(site.manifest.last)];
    const within = (day: number) => Math.min(last, Math.max(first, day));
    const store = new Store({
      known: null, since: null, at: null, tab: linked.at ? 'place' : 'changes', camera: null, ...linked, language,
      on: within(linked.on ?? dayOf(site.manifest.on)),
    });
    window.addEventListener('hashchange', () => {
      const change = readLink(location.hash);
      store.set({ known: null, since: null, at: null, ...change, on: within(change.on ?? store.state.on) });
    });
    await new App(root, site, store).start();
  } catch (fault) {
    put(root, [h('p', { class: 'loading', role: 'alert' }, words.text('failed', { reason: String((fault as Error).message) }))]);
    throw fault;
  }
}

void main();
