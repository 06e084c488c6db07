import type { Facts } from '../facts/facts.ts';
import { freeId } from '../facts/free-id.ts';
import type { Family, Source } from '../facts/source.ts';
import { type FamilyCopy, findFamilies, type ProposedFamily, readCopy } from '../ingest/families/families.ts';
import { familyOfEach } from '../ingest/families/family-of-each.ts';
import { slug } from '../ingest/reading/source-id.ts';

/** A source with what families are found by in it. */
export interface Copied {
  source: Source;
  copy: FamilyCopy;
}

/** Sources that derive from one copy, as the log is to keep them: each with its family. */
export interface SharedCopy {
  /** Those whose family is new to them. */
  sources: Source[];
  family: Family;
}

/** Texts of a desk are read for this once, not again with each article that comes in. */
const copies = new WeakMap<Source, FamilyCopy>();

function copyOf(source: Source): FamilyCopy {
  const known = copies.get(source);
  if (known) return known;
  const copy = readCopy(source);
  copies.set(source, copy);
  return copy;
}

/** What Talks calls an origin whose agency no source names. */
const UNNAMED = 'one copy, agency not named';

/**
 * Which of a story's sources, known and new, derive from one copy, so that they count as one origin. A family that an editor gave
 * a source stays, and what shares its copy joins it. `why` is the evidence that the rule found.
 */
export function sharedCopies(story: readonly Source[], fresh: readonly Copied[], { sources }: Facts): SharedCopy[] {
  const all = [...story.map((source) => ({ source, copy: copyOf(source) })), ...fresh];
  const byId = new Map(all.map(({ source }) => [source.id, source]));
  const found = findFamilies(all.map(({ source, copy }) => ({ ...source, copy })));
  const own = familyOfEach(found);
  const taken = new Set(
    [...sources, ...all.map(({ source }) => source)].flatMap(({ id, family }) => [id, ...(family ? [family.id] : [])]),
  );
  return found.flatMap((proposed) => {
    const members = proposed.sources.flatMap((id) => byId.get(id) ?? []);
    const joining = members.filter(({ id, family }) => family === null && own.get(id)?.family === proposed);
    if (joining.length === 0) return [];
    const family = members.find((member) => member.family !== null)?.family ?? familyOf(proposed, taken);
    return [{ sources: joining.map((source) => ({ ...source, family })), family }];
  });
}

function familyOf({ agency, sources: [first = ''], why }: ProposedFamily, taken: Set<string>): Family {
  const base = `${slug(agency ?? 'copy')}-${first}`.slice(0, 58);
  const id = freeId(base, taken);
  taken.add(id);
  return { id, agency: agency ?? UNNAMED, why };
}
