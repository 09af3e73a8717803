// Dark or light: as the device, or as the reader chose, which is remembered.
import type { ThemeChoice } from './panel/heading';
import { kDark, kLight, type Theme } from './map/theme';

const kKey = 'tidemark-theme';

export class Themes {
  now: ThemeChoice = 'auto';
  private device = matchMedia('(prefers-color-scheme: dark)');

  constructor(private changed: () => void) {
    const kept = remembered();
    if (kept === 'light' || kept === 'dark') this.now = kept;
    this.device.addEventListener('change', () => this.apply());
    this.mark();
  }

  get theme(): Theme {
    return document.documentElement.dataset.theme === 'dark' ? kDark : kLight;
  }

  choose(choice: ThemeChoice): void {
    this.now = choice;
    try {
      localStorage.setItem(kKey, choice);
    } catch {
      // Where nothing may be kept, the choice lasts as long as the page.
    }
    this.apply();
  }

  private apply(): void {
    this.mark();
    this.changed();
  }
  private mark(): void {
    const dark = this.now === 'dark' || (this.now === 'auto' && this.device.matches);
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(kKey);
  } catch {
    return null;
  }
}
