import type { ProposedFamily } from './families.ts';

/** The family that a source is kept with, and those that it belongs to as well, for an editor to see. */
export interface SourceFamily {
  family: ProposedFamily;
  others: ProposedFamily[];
}

/**
 * The one family of each source that is in any. Families may overlap (A and B print AP copy, B and C Reuters copy), but a
 * source counts as one origin: B stays with the family that it shares most words with, the larger one on a tie. So two
 * agencies are never made one origin by an article that prints both; at worst B counts beside C where it drew on the same
 * copy, and `others` says so.
 */
export function familyOfEach(families: readonly ProposedFamily[]): Map<string, SourceFamily> {
  const found = new Map<string, { family: ProposedFamily; words: number }[]>();
  for (const family of families) {
    family.sources.forEach((source, at) => {
      const entry = { family, words: family.words[at] ?? 0 };
      const known = found.get(source);
      if (known) known.push(entry);
      else found.set(source, [entry]);
    });
  }
  return new Map(
    [...found].flatMap(([source, entries]): [string, SourceFamily][] => {
      const ranked = entries.toSorted((a, b) => b.words - a.words || b.family.sources.length - a.family.sources.length);
      const [first, ...others] = ranked.map(({ family }) => family);
      return first ? [[source, { family: first, others }]] : [];
    }),
  );
}
