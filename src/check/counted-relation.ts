import { stemOf } from './stems.ts';

/** Words that say what became of those who are counted, a group a line: a count of the dead is none of the wounded. */
const RELATIONS = `kill killed killing kills dead died dies die death deaths toll fatality fatalities perished
injured injuries injury wounded hurt hospitalised hospitalized
held captive captives captivity holding holds hold remain remaining remains
taken abducted seized kidnapped captured abduction
missing unaccounted disappeared
displaced fled evacuated homeless uprooted
arrested detained jailed imprisoned custody
released freed returned
rescued saved
found discovered unearthed`.split('\n');

const GROUPS = new Map(RELATIONS.flatMap((line, group) => line.split(' ').map((word) => [stemOf(word), group])));

/** The groups of those words among some stems. */
export const relationsIn = (stems: Iterable<string>): Set<number> =>
  new Set([...stems].flatMap((stem) => GROUPS.get(stem) ?? []));

/** Nouns for any people at all; a count of "people" tells less of who is counted than one of "hostages". */
const ANYBODY = new Set(['people', 'person', 'men', 'women', 'children', 'other', 'civilian', 'resident'].map(stemOf));
export const isAnybody = (stem: string): boolean => ANYBODY.has(stem);
export const isRelation = (stem: string): boolean => GROUPS.has(stem);
