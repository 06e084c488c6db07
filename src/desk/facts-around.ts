import type { Facts } from '../facts/facts.ts';
import type { Speaker } from '../facts/speaker.ts';
import type { Statement } from '../facts/statement.ts';

/**
 * The facts that bear on some statements: their documents, their speakers, and of the stories what is of these documents. All else
 * was verified when it came in, and to verify a large desk anew for each confirmation takes a tenth of a second.
 */
export function factsAround(facts: Facts, statements: readonly Statement[]): Facts {
  const sources = withAll(
    facts.sources,
    statements.map(({ source }) => source),
    ({ replacedBy }) => replacedBy,
  );
  const speakers = withAll(
    facts.speakers,
    statements.flatMap(({ speaker }) => speaker ?? []),
    (speaker: Speaker) => speaker.officeOf ?? undefined,
  );
  const ids = new Set(sources.map(({ id }) => id));
  const stories = facts.stories.map((story) => ({ ...story, sources: story.sources.filter((id) => ids.has(id)) }));
  return { ...facts, sources, speakers, stories, statements: [...statements], items: [] };
}

/** The records of these ids, with those that they lead to. */
function withAll<Thing extends { id: string }>(
  things: readonly Thing[],
  ids: readonly string[],
  leadsTo: (thing: Thing) => string | undefined,
): Thing[] {
  const wanted = new Set(ids);
  for (;;) {
    const found = things.filter(({ id }) => wanted.has(id));
    const before = wanted.size;
    for (const thing of found) {
      const next = leadsTo(thing);
      if (next !== undefined) wanted.add(next);
    }
    if (wanted.size === before) return found;
  }
}
