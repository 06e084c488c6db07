import type { Facts } from '../facts/facts.ts';
import type { Statement } from '../facts/statement.ts';
import type { LiveDesk } from './live-desk.ts';

/** All facts, and the records among them by id. */
export type KnownFacts = Pick<LiveDesk, 'facts' | 'source' | 'speaker'>;

/**
 * The facts that bear on some statements: their documents, their speakers, and of the stories what is of these documents. All else
 * was verified when it came in, and to verify a large desk anew for each confirmation takes a tenth of a second.
 */
export function factsAround({ facts, source, speaker }: KnownFacts, statements: readonly Statement[]): Facts {
  const sources = withAll(
    statements.map((statement) => statement.source),
    source,
    ({ replacedBy }) => replacedBy,
  );
  const speakers = withAll(
    statements.flatMap((statement) => statement.speaker ?? []),
    speaker,
    ({ officeOf }) => officeOf ?? undefined,
  );
  const stories = facts.stories.map((story) => ({
    ...story,
    sources: sources.flatMap(({ id }) => (story.sources.includes(id) ? id : [])),
  }));
  return { ...facts, sources, speakers, stories, statements: [...statements], items: [] };
}

/** The records of these ids, with those that they lead to. */
function withAll<Thing extends { id: string }>(
  ids: readonly string[],
  find: (id: string) => Thing | undefined,
  leadsTo: (thing: Thing) => string | undefined,
): Thing[] {
  const found = new Map<string, Thing>();
  const open = [...ids];
  for (const id of open) {
    const thing = found.has(id) ? undefined : find(id);
    if (!thing) continue;
    found.set(id, thing);
    const next = leadsTo(thing);
    if (next !== undefined) open.push(next);
  }
  return [...found.values()];
}
