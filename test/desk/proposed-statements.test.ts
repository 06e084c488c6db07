import { describe, expect, it } from 'vitest';
import { StandingFacts } from '../../src/desk/standing-facts.ts';
import type { Statement } from '../../src/facts/statement.ts';
import { harbourStory } from '../made-up/harbour-story.ts';

const harbour = harbourStory();
const [one, another] = harbour.statements;
if (!one || !another) throw new Error('the harbour story has statements');
const proposed = { ...one, id: 'one', source: 'quay', status: 'proposed' } as const;

/** A desk that has come to know of nothing but what is told it. */
function nothingYet() {
  const standing = new StandingFacts({ ...harbour, statements: [], items: [] }, { thread: null });
  return {
    note: (statement: Statement) => standing.takeIn({ change: 'statement-proposed', statement }, () => statement),
    of: (source: string) => standing.proposedIn(source),
  };
}

describe('the statements that wait for an editor', () => {
  it('are those of their document, in the order in which they came', () => {
    const waiting = nothingYet();
    const second = { ...another, id: 'two', source: 'quay', status: 'proposed' } as const;
    for (const statement of [proposed, { ...one, id: 'standing', status: 'confirmed' } as const, second])
      waiting.note(statement);
    expect(waiting.of('quay')).toEqual([proposed, second]);
    expect(waiting.of('elsewhere')).toEqual([]);
  });

  it('are as they were proposed last', () => {
    const waiting = nothingYet();
    const again = { ...proposed, speaker: null };
    waiting.note(proposed);
    waiting.note(again);
    expect(waiting.of('quay')).toEqual([again]);
  });

  it('wait no more once they are confirmed or withdrawn', () => {
    const waiting = nothingYet();
    waiting.note(proposed);
    waiting.note({ ...proposed, status: 'confirmed' });
    expect(waiting.of('quay')).toEqual([]);
  });

  it('go with their place to another version of the document', () => {
    const waiting = nothingYet();
    const moved = { ...proposed, source: 'quay-v2' };
    waiting.note(proposed);
    waiting.note(moved);
    expect(waiting.of('quay')).toEqual([]);
    expect(waiting.of('quay-v2')).toEqual([moved]);
  });
});
