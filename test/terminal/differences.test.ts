import { expect, test } from 'vitest';
import type { Facts } from '../../src/facts/facts.ts';
import { harbourStory, statementIn } from '../made-up/harbour-story.ts';
import { terminalOver } from './terminal.ts';

const SATURDAY = 'The blast in the harbour shook the old town at about 11 p.m. on Saturday.';
const MIDNIGHT = 'The blast in the harbour shook the old town just after midnight.';

/** Two papers whose one sentence each is confirmed, and no item that brings them together. */
function twoPapers(ofTheSecond: Partial<Facts['sources'][number]> = {}): Facts {
  const facts = harbourStory();
  const [made] = facts.sources;
  const [story] = facts.stories;
  if (!made || !story) throw new RangeError('the made-up story has a source and a story');
  const papers = [SATURDAY, MIDNIGHT].map((text, at) => ({
    ...made,
    ...(at === 1 ? ofTheSecond : {}),
    id: `paper-${at + 1}`,
    text,
    family: null,
    published: null,
  }));
  return {
    ...facts,
    sources: papers,
    statements: papers.map((paper) => ({
      ...statementIn(paper, `${paper.id}-blast`, paper.text),
      sentence: { start: 0, end: paper.text.length },
      topics: [],
    })),
    items: [],
    stories: [{ ...story, sources: papers.map(({ id }) => id) }],
  };
}

test('shows both accounts and names the statements to put to one item', async () => {
  const { status, out } = await terminalOver(twoPapers()).talks('differences');
  expect(status).toBe(0);
  expect(out).toContain('  a paper-1: at about 11 p.m.');
  expect(out).toContain('  b paper-2: just after midnight');
  expect(out).toContain('  statements: paper-1-blast, paper-2-blast');
});

test('prints the same as JSON', async () => {
  const { out } = await terminalOver(twoPapers()).talks('differences', '--json');
  expect(JSON.parse(out)).toMatchObject({
    disagreements: [{ kind: 'order', sides: [{ statement: 'paper-1-blast' }, { statement: 'paper-2-blast' }] }],
    leftOut: [],
  });
});

test('knows nothing of a source under embargo', async () => {
  const { out } = await terminalOver(twoPapers({ embargoedUntil: '2030-01-01T00:00:00Z' })).talks('differences');
  expect(out).toMatch(/: nothing differs beside what items show\.\n$/);
});

test('refuses a story that there is not', async () => {
  const { status, error } = await terminalOver(twoPapers()).talks('differences', 'nowhere');
  expect(status).toBe(2);
  expect(error).toContain('There is no story “nowhere”');
});
