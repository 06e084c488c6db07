import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsInSight } from '../../src/desk/facts-in-sight.ts';
import { type Standing, StandingFacts } from '../../src/desk/standing-facts.ts';
import { withoutSources } from '../../src/desk/visibility.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { StatementStatus } from '../../src/facts/statement.ts';
import { readFacts } from '../../src/store/files.ts';
import { harbourStory } from '../made-up/harbour-story.ts';

const facts = await readFacts(`${import.meta.dirname}/../../data`);
const ids = facts.sources.map(({ id }) => id);

/** All that a desk is asked for, in an order that does not depend on how it was made. */
function everything(standing: Standing) {
  const { stories, sources, speakers, references, judged, index, restricted, unshown } = standing;
  const recordOf = (id: string) => standing.recordOf(id);
  const sorted = <Value>(map: ReadonlyMap<string, Value>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const statements = sorted(references.statements);
  const words = ['talks', 'ceasefire proposal', 'hostages', 'fiath', 'delegation', 'aid food starvation'];
  return {
    stories: sorted(stories),
    sources: sorted(sources),
    speakers: sorted(speakers),
    restricted: sorted(restricted),
    unshown: sorted(unshown),
    statements,
    ofSource: ids.map((id) => references.ofSource(id)),
    bySpeaker: facts.speakers.map(({ id }) => references.bySpeaker(id)),
    sayingSo: statements.map(([, statement]) => references.sayingSo(statement)),
    items: [...judged.items],
    questions: sorted(judged.questions),
    all: judged.all,
    named: facts.items.flatMap(({ id }) => judged.differencesOn(id)).map(({ id }) => judged.named(id)),
    itemsOf: facts.statements.map(({ id }) => judged.itemsOf(id)),
    found: words.map((query) =>
      index
        .find(query, { limit: 500 })
        .hits.map(({ id }) => id)
        .filter((id) => recordOf(id) === undefined),
    ),
    records: facts.statements.map(({ id }) => recordOf(id)?.text),
    sizes: [stories.size, sources.size, speakers.size, statements.length, judged.items.size, unshown.size],
  };
}

test('what is seen of facts without some sources is what facts made anew without them are', () => {
  const hidden = fc.subarray(ids).map((some) => new Set(some));
  const statuses = fc.array(fc.constantFrom(...StatementStatus.options, 'confirmed' as const, 'confirmed' as const), {
    minLength: facts.statements.length,
    maxLength: facts.statements.length,
  });
  fc.assert(
    fc.property(
      hidden,
      statuses,
      fc.subarray(facts.stories.flatMap(({ topics }) => topics.map(({ id }) => id))),
      (some, status, topics) => {
        const given: Facts = {
          ...facts,
          statements: facts.statements.map((statement, at) => ({
            ...statement,
            status: status[at] ?? 'confirmed',
            // Of few topics some are told in one source alone.
            topics: statement.topics.filter((topic) => !topics.includes(topic) || statement.source === ids[0]),
          })),
        };
        const seen = factsInSight(new StandingFacts(given, { thread: null }), some);
        expect(everything(seen)).toEqual(everything(new StandingFacts(withoutSources(given, some), { thread: null })));
      },
    ),
    { numRuns: 60 },
  );
});

test('a search offers no word that stands in a hidden source alone, and goes on with the index that takes the place of another', () => {
  const made = harbourStory();
  const sources = made.sources.map((source) =>
    source.id === 'courier' ? { ...source, title: 'Zeppelin moored' } : source,
  );
  const harbour = { ...made, sources };
  const standing = new StandingFacts(harbour, { thread: null });
  const without = (id: string) => factsInSight(standing, new Set([id])).index;
  const narrowed = { of: [{ documents: new Set(['courier']), are: 'outside' as const }] };
  expect(standing.index.find('wranedd zepelinn', narrowed).didYouMean).toBe('warned zeppelin');
  expect(without('courier').find('wranedd zepelinn')).toEqual({ hits: [], didYouMean: null });
  const [statement] = harbour.statements.filter(({ source }) => source === 'courier');
  if (!statement) throw new RangeError('the courier says something');
  const seen = without('courier');
  standing.takeIn({ change: 'statement-withdrawn', statement: statement.id }, () => ({
    ...statement,
    status: 'withdrawn',
  }));
  expect(seen.find('crane').hits.length).toBeGreaterThan(0);
});
