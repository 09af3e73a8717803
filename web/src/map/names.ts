// Which names the map may show, in the order of their importance.
import type { Gazetteer, Place, Site } from '../data/site';
import type { Words } from '../words/words';
import type { Label, Rank } from './labels';

// By the engine's ranks: capital, city, changed town, changed other place, town, other.
const kRanks: [Rank, number][] = [['capital', 0], ['city', 6.5], ['town', 6.5], ['town', 6.8], ['town', 7.7], ['place', 9]];
const kWaters = new Set(['river', 'lake']);

interface BaseFeature {
  name?: string;
  name_ar?: string;
  kind: string;
  rank?: number;
  label?: [number, number];
}

export function labelsOf(site: Site, gazetteer: Gazetteer | null, words: Words, selected: Place | null, lately: Set<number>): Label[] {
  const waters: Label[] = [];
  const neighbours: Label[] = [];
  for (const { properties } of site.base.features) {
    const { name, name_ar, kind, rank, label } = properties as BaseFeature;
    if (!name || !label) continue;
    const one = { text: words.name({ name, name_ar }), lon: label[0], lat: label[1] };
    if (kWaters.has(kind)) waters.push({ ...one, rank: 'water', from: rank === 0 ? 6 : 7.2 });
    else neighbours.push({ ...one, text: words.isArabic ? one.text : one.text.toLocaleUpperCase(), rank: 'neighbour', from: 0 });
  }
  const places = gazetteer ? placeLabels(gazetteer, words, selected, lately) : [];
  const first = places.filter(({ rank }) => rank === 'selected' || rank === 'capital');
  return [...first, ...waters.filter(({ from }) => from <= 6), ...places.slice(first.length), ...waters.filter(({ from }) => from > 6), ...neighbours];
}

function placeLabels(gazetteer: Gazetteer, words: Words, selected: Place | null, lately: Set<number>): Label[] {
  const shown = gazetteer.places.filter((place) => place.cell >= 0).map((place) => {
    const marked = lately.has(place.number);
    const rank = marked && place.rank > 1 ? (place.rank === 4 ? 2 : 3) : place.rank;
    return { place, rank, marked };
  });
  shown.sort((a, b) => a.rank - b.rank || a.place.number - b.place.number);
  const labels: Label[] = shown.filter(({ place }) => place !== selected).map(({ place, rank, marked }) => {
    const [style, from] = kRanks[rank];
    return { text: words.name(place), lon: place.lon, lat: place.lat, rank: style, from, marked };
  });
  if (selected) labels.unshift({ text: words.name(selected), lon: selected.lon, lat: selected.lat, rank: 'selected', from: 0 });
  return labels;
}
