import type { Facts } from '../facts/facts.ts';

/** The same facts, each list in the order of the ids, so that what is written of them does not hang on who added what first. */
export function inOrder({ stories, sources, speakers, statements, items }: Facts): Facts {
  return {
    stories: stories.toSorted(byId),
    sources: sources.toSorted(byId),
    speakers: speakers.toSorted(byId),
    statements: statements.toSorted(byId),
    items: items.toSorted(byId),
  };
}

/** By UTF-16 units, the same on every machine; a locale would not be. */
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
