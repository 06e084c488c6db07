import { skeletonOf } from './house-style.ts';

/** Other names of countries and parts of the world, each line one place. */
const ONE_PLACE: readonly string[] = [
  'united states|us|u.s|u.s.|usa|u.s.a|u.s.a.|america|united states of america|states',
  'united kingdom|uk|u.k|u.k.|britain|great britain',
  'united arab emirates|uae|emirates',
  'myanmar|burma',
  'netherlands|holland',
  'czechia|czech republic',
  'türkiye|turkey',
  'democratic republic of the congo|drc|congo - kinshasa|dr congo',
  'ivory coast|côte d’ivoire',
];
/** Parts of the world, and of countries, that hold towns or countries. */
const PARTS = new Set(
  'england|scotland|wales|northern ireland|europe|asia|africa|north america|south america|latin america|central america|middle east|eu|european union|west|east|north|south|gulf|balkans|scandinavia'.split(
    '|',
  ),
);

const NAME_OF: ReadonlyMap<string, string> = new Map(
  ONE_PLACE.flatMap((line) => line.split('|').map((name): [string, string] => [name, line.split('|')[0] ?? name])),
);

/** The countries of the world by their English names, as the platform knows them. */
const COUNTRIES: ReadonlySet<string> = countryNames();

function countryNames(): Set<string> {
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Set([...codes.flatMap((code) => english.of(code)?.toLowerCase() ?? [])]);
}

const plain = (place: string): string => {
  const lower = place
    .toLowerCase()
    .replace(/^the\s+/, '')
    .trim();
  return NAME_OF.get(lower) ?? lower;
};

const isPartOfWorld = (place: string): boolean => PARTS.has(plain(place));

/** A country. */
const isLarge = (place: string): boolean => COUNTRIES.has(plain(place)) || NAME_OF.has(plain(place));

/** Whether two names may be of one place, or of a place and what it lies in: "UK" and "United Kingdom", a town and a country. */
export const mayHoldOneAnother = (a: string, b: string): boolean =>
  skeletonOf(plain(a)) === skeletonOf(plain(b)) || isLarge(a) !== isLarge(b) || isPartOfWorld(a) || isPartOfWorld(b);
