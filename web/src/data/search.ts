// Finds places by any spelling, in any script: first those whose folded name is the query's, then
// those that begin with it, then those that contain it; important places before others.
import { Folding, type FoldingRules } from './folding';
import type { Place } from './site';

interface Entry {
  place: Place;
  plain: string;
  loose: string;
}

export class Search {
  private folding: Folding;
  private entries: Entry[] = [];

  constructor(rules: FoldingRules, places: Place[]) {
    this.folding = new Folding(rules);
    for (const place of places) {
      for (const name of new Set([place.name, place.nameAr, ...place.aliases])) {
        if (name === '') continue;
        this.entries.push({ place, plain: this.folding.plain(name), loose: this.folding.loose(name) });
      }
    }
  }

  find(query: string, most: number): Place[] {
    const plain = this.folding.plain(query);
    const loose = this.folding.loose(query);
    if (plain === '') return [];
    const best = new Map<Place, number>();
    for (const entry of this.entries) {
      const merit = meritOf(entry, plain, loose);
      if (merit === undefined) continue;
      const whole = merit * 10 + entry.place.rank + (entry.place.cell < 0 ? 1 : 0);
      if (whole < (best.get(entry.place) ?? Infinity)) best.set(entry.place, whole);
    }
    return [...best.entries()]
      .sort(([a, x], [b, y]) => x - y || a.number - b.number)
      .slice(0, most)
      .map(([place]) => place);
  }
}

function meritOf(entry: Entry, plain: string, loose: string): number | undefined {
  if (entry.plain === plain) return 0;
  if (entry.loose === loose) return 1;
  if (entry.plain.startsWith(plain)) return 2;
  if (entry.loose.startsWith(loose)) return 3;
  if (plain.length >= 3 && entry.plain.includes(plain)) return 4;
  return undefined;
}
