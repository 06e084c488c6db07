import { createDesk, type Desk } from '../../src/desk/desk.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { readFacts } from '../../src/store/files.ts';
import { harbourStory } from './harbour-story.ts';

const DATA = new URL('../../data/', import.meta.url).pathname;

/** The desk that ships. */
export const curatedDesk = async (): Promise<Desk> => createDesk(await readFacts(DATA));

/** The desk that ships with the made-up story beside it. */
export async function deskOfTwoStories(): Promise<Desk> {
  return createDesk(joined(await readFacts(DATA), harbourStory()));
}

function joined(shipped: Facts, second: Facts): Facts {
  return {
    stories: [
      ...shipped.stories,
      ...second.stories.map((story) => ({ ...story, default: false, channels: ['C0HARBOUR'] })),
    ],
    sources: [...shipped.sources, ...second.sources],
    speakers: [...shipped.speakers, ...second.speakers],
    statements: [...shipped.statements, ...second.statements],
    items: [...shipped.items, ...second.items],
  };
}
