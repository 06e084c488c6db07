import { expect, test } from 'vitest';
import { gatheredDisagreements } from '../../src/desk/gathered-disagreements.ts';
import type { Source } from '../../src/facts/source.ts';
import type { Statement } from '../../src/facts/statement.ts';
import type { Story } from '../../src/facts/story.ts';
import { harbourStory, statementIn } from '../made-up/harbour-story.ts';

const { sources, stories, speakers } = harbourStory();

const source = (id: string, text: string): Source => {
  const [made] = sources;
  if (!made) throw new RangeError('the made-up story has no source');
  return { ...made, id, text, family: null, published: null };
};

function storyOf(listed: readonly Source[]): Story {
  const [made] = stories;
  if (!made) throw new RangeError('there is no made-up story');
  return { ...made, sources: listed.map(({ id }) => id) };
}

/** A desk of two documents, of each of which the sentences named are confirmed. */
function differences(...documents: { text: string; confirmed: string[]; status?: Statement['status'] }[]) {
  const told = documents.map(({ text, confirmed, status = 'confirmed' }, number) => {
    const from = source(`paper-${number + 1}`, text);
    const statements = confirmed.map((exact, at) => ({
      ...statementIn(from, `${from.id}-${at}`, exact),
      sentence: { start: text.indexOf(exact), end: text.indexOf(exact) + exact.length },
      status,
    }));
    return { from, statements };
  });
  const facts = { sources: told.map(({ from }) => from), statements: told.flatMap((one) => one.statements), speakers };
  return gatheredDisagreements(facts, storyOf(facts.sources), []).disagreements;
}

const SATURDAY = 'The blast in the harbour shook the old town at about 11 p.m. on Saturday.';
const MIDNIGHT = 'The blast in the harbour shook the old town just after midnight.';

test('finds what confirmed statements of no item in common differ in, and names the statements', () => {
  const [found, ...others] = differences(
    { text: `It rained. ${SATURDAY}`, confirmed: [SATURDAY] },
    { text: MIDNIGHT, confirmed: [MIDNIGHT] },
  );
  expect(others).toEqual([]);
  expect(found).toMatchObject({ kind: 'order', shown: true });
  expect(found?.sides.map(({ statement, group }) => `${statement} ${group}`)).toEqual(['paper-1-0 a', 'paper-2-0 b']);
});

test('reads no sentence that nobody has confirmed', () => {
  const other = 'The mayor slept through it.';
  const unconfirmed = { text: `${other} ${MIDNIGHT}`, confirmed: [other] };
  expect(differences({ text: SATURDAY, confirmed: [SATURDAY] }, unconfirmed)).toEqual([]);
  const proposed = { text: MIDNIGHT, confirmed: [MIDNIGHT], status: 'proposed' as const };
  expect(differences({ text: SATURDAY, confirmed: [SATURDAY] }, proposed)).toEqual([]);
});

test('leaves out what an item already shows', () => {
  const papers = [SATURDAY, MIDNIGHT].map((text) => ({ text, confirmed: [text] }));
  const known = differences(...papers);
  const facts = {
    sources: [source('paper-1', SATURDAY), source('paper-2', MIDNIGHT)],
    statements: [SATURDAY, MIDNIGHT].map((text, number) =>
      statementIn(source(`paper-${number + 1}`, text), `paper-${number + 1}-0`, text),
    ),
    speakers,
  };
  expect(known).toHaveLength(1);
  expect(gatheredDisagreements(facts, storyOf(facts.sources), known).disagreements).toEqual([]);
});
