// The site's data files (docs/outputs.md), as they are sent and as the page uses them.
import type { FeatureCollection } from 'geojson';
import { type Cells, type Edges, edgesOf, Locator, readCells } from './cells';
import { type Day, dayOf } from './days';
import type { FoldingRules } from './folding';
import { kilometres } from '../spot';
import { type ControlFile, History } from './history';

export interface Side {
  id: string;
  name: string;
  name_ar: string;
  colour: string;
  pattern: string;
}

export interface Manifest {
  theatre: string;
  name: string;
  name_ar: string;
  credits: string;
  sides: Side[];
  area_km2: number;
  official_area_km2: number;
  first: string;
  last: string;
  on: string;
  ledger: { entries: number; root: string };
  folding: FoldingRules;
}

// What the map needs to be drawn.
export interface Site {
  manifest: Manifest;
  cells: Cells;
  edges: Edges;
  locator: Locator;
  history: History;
  base: Omit<FeatureCollection, 'bbox'> & { bbox: [number, number, number, number] };
}

async function json<T>(name: string): Promise<T> {
  return (await fetched(name)).json() as Promise<T>;
}

async function fetched(name: string): Promise<Response> {
  const response = await fetch(`data/${name}`);
  if (!response.ok) throw new Error(`data/${name}: ${response.status} ${response.statusText}`);
  return response;
}

export async function loadSite(): Promise<Site> {
  const [manifest, control, base, binary] = await Promise.all([
    json<Manifest>('site.json'),
    json<ControlFile>('control.json'),
    json<Site['base']>('base.json'),
    fetched('cells.bin').then((response) => response.arrayBuffer()),
  ]);
  const cells = readCells(binary);
  const history = new History(control, dayOf(manifest.first), dayOf(manifest.last));
  return { manifest, cells, edges: edgesOf(cells), locator: new Locator(cells), history, base };
}

// Between which km² each side held: what the chart shows around its lines. Latest knowledge first.
export interface Bands {
  versions: { days: number[]; sides: { side: number; low: number[]; high: number[] }[] }[];
}
export const loadBands = () => json<Bands>('bands.json');

export interface Place {
  number: number;
  id: string;
  name: string;
  nameAr: string;
  aliases: string[];
  kind: string;
  lon: number;
  lat: number;
  area: number; // number of its first-level area
  cell: number; // -1: none
  rank: number; // 0: the first to be named on the map
}

export interface Area {
  name: string;
  nameAr: string;
}

export interface Gazetteer {
  areas: Area[];
  places: Place[];
}

// What a point of a cell is told of: its nearest place, with all that stand there; most important first.
// Nothing in open country. (Where borders are generalised a cell is wide and has many places.)
const kOpenCountryKm = 10;
const kSameSpotKm = 1;
export function placesAt(gazetteer: Gazetteer, cell: number, lon: number, lat: number): Place[] {
  const inside = gazetteer.places.filter((place) => place.cell === cell)
    .map((place) => ({ place, km: kilometres(lon, lat, place.lon, place.lat) }));
  const least = Math.min(kOpenCountryKm, ...inside.map(({ km }) => km));
  return inside.filter(({ km }) => km <= least + kSameSpotKm && km <= kOpenCountryKm)
    .map(({ place }) => place).sort((a, b) => a.rank - b.rank);
}

interface PlacesFile {
  areas: [string, string][];
  places: [string, string, string, string[], string, number, number, number, number, number][];
}

export async function loadPlaces(): Promise<Gazetteer> {
  const file = await json<PlacesFile>('places.json');
  return {
    areas: file.areas.map(([name, nameAr]) => ({ name, nameAr })),
    places: file.places.map(([id, name, nameAr, aliases, kind, lon, lat, area, cell, rank], number) => ({
      number, id, name, nameAr, aliases, kind, lon: lon / 1000, lat: lat / 1000, area, cell, rank,
    })),
  };
}

export interface Report {
  stem: string;
  sha256?: string;
  known: string;
  outlet?: string;
  title?: string;
  url?: string;
  published?: string;
  republishes?: string;
  copy_of?: number;
}

export interface Statement {
  id: string;
  type: string;
  modality: string;
  quote: string;
  rule: string;
  confidence: number;
  grade?: string;
  grade_basis?: string;
  known: string;
  side?: string;
  opponent_side?: string;
  actor?: string;
  opponent?: string;
  place?: number;
  name?: string;
  date?: [string, string];
  partial?: boolean;
  said_by?: string[];
  scope?: string;
  report?: number;
}

export interface TableRow {
  side: string;
  date: string;
  known: string;
  name?: string;
  shared_with?: string;
  source?: string;
  place?: number;
}

// A number that a report states, and what was found beside it.
export interface CheckedFigure {
  report: number;
  figure: string; // as written
  of?: string; // what it is said of
  verdict: string;
  lines: Record<string, string[]>; // by language
}

interface StatementsFile {
  reports: Report[];
  events: Statement[];
  tables: TableRow[];
  figures: CheckedFigure[];
}

export class Statements {
  readonly reports: Report[];
  readonly events: Statement[];
  readonly tables: TableRow[];
  readonly figures: CheckedFigure[];
  private eventsAt = new Map<number, Statement[]>();
  private tablesAt = new Map<number, TableRow[]>();

  constructor(file: StatementsFile) {
    ({ reports: this.reports, events: this.events, tables: this.tables, figures: this.figures } = file);
    for (const event of file.events) push(this.eventsAt, event.place, event);
    for (const row of file.tables) push(this.tablesAt, row.place, row);
  }

  eventsOf(place: number): Statement[] {
    return this.eventsAt.get(place) ?? [];
  }
  tablesOf(place: number): TableRow[] {
    return this.tablesAt.get(place) ?? [];
  }
}

function push<T>(map: Map<number, T[]>, key: number | undefined, value: T): void {
  if (key === undefined) return;
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

export async function loadStatements(): Promise<Statements> {
  return new Statements(await json<StatementsFile>('statements.json'));
}

export function isFact(event: Statement): boolean {
  return event.modality === 'asserted' || event.modality === 'claimed';
}
export function isChange(event: Statement): boolean {
  return event.type === 'gain' || event.type === 'loss';
}
export function lastDay(event: Statement): Day | undefined {
  return event.date && dayOf(event.date[1]);
}
