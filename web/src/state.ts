// What the reader looks at: one state, its form in the address, and who is told when it changes.
import { type Day, dayText, parseDay } from './data/days';
import { isLanguage, type LanguageId } from './words/words';

export interface Camera {
  zoom: number;
  lon: number;
  lat: number;
}

export interface ViewState {
  on: Day;
  known: Day | null; // null: the latest
  since: Day | null; // the earlier day of a comparison
  at: string | null; // a place's id, or "LAT,LON"
  tab: Tab;
  language: LanguageId;
  camera: Camera | null; // null: the whole country
}

export const kTabs = ['changes', 'place', 'sieges', 'figures', 'about'] as const;
export type Tab = (typeof kTabs)[number];

export function readLink(hash: string): Partial<ViewState> {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const state: Partial<ViewState> = {};
  const day = (name: string) => parseDay(fields.get(name) ?? '');
  if (day('on') !== undefined) state.on = day('on');
  if (day('known') !== undefined) state.known = day('known');
  if (day('since') !== undefined) state.since = day('since');
  const at = fields.get('at');
  if (at) state.at = at;
  const tab = kTabs.find((name) => name === fields.get('tab'));
  if (tab) state.tab = tab;
  const language = fields.get('lang') ?? '';
  if (isLanguage(language)) state.language = language;
  const camera = (fields.get('map') ?? '').split('/').map(Number);
  if (camera.length === 3 && camera.every(Number.isFinite)) {
    state.camera = { zoom: camera[0], lat: camera[1], lon: camera[2] };
  }
  return state;
}

export function writeLink(state: ViewState): string {
  const fields = [`on=${dayText(state.on)}`];
  if (state.known !== null) fields.push(`known=${dayText(state.known)}`);
  if (state.since !== null) fields.push(`since=${dayText(state.since)}`);
  if (state.at) fields.push(`at=${encodeURIComponent(state.at).replaceAll('%3A', ':').replaceAll('%2C', ',')}`);
  if (state.tab !== 'changes') fields.push(`tab=${state.tab}`);
  if (state.language !== 'en') fields.push(`lang=${state.language}`);
  if (state.camera) {
    const { zoom, lat, lon } = state.camera;
    fields.push(`map=${zoom.toFixed(2)}/${lat.toFixed(3)}/${lon.toFixed(3)}`);
  }
  return '#' + fields.join('&');
}

type Listener = (state: ViewState, changed: Set<keyof ViewState>) => void;

export class Store {
  private listeners: Listener[] = [];
  constructor(private current: ViewState) {}

  get state(): Readonly<ViewState> {
    return this.current;
  }
  onChange(listener: Listener): void {
    this.listeners.push(listener);
  }
  set(change: Partial<ViewState>): void {
    const changed = new Set<keyof ViewState>();
    for (const key of Object.keys(change) as (keyof ViewState)[]) {
      if (JSON.stringify(this.current[key]) !== JSON.stringify(change[key])) changed.add(key);
    }
    if (changed.size === 0) return;
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener(this.current, changed);
  }
}
