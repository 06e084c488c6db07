import { describe, expect, it } from 'vitest';
import { ProposedStatements } from '../../src/desk/proposed-statements.ts';
import { harbourStory } from '../made-up/harbour-story.ts';

const [one, another] = harbourStory().statements;
if (!one || !another) throw new Error('the harbour story has statements');
const proposed = { ...one, id: 'one', source: 'quay', status: 'proposed' } as const;

describe('the statements that wait for an editor', () => {
  it('are those of their document, in the order in which they came', () => {
    const waiting = new ProposedStatements();
    const second = { ...another, id: 'two', source: 'quay', status: 'proposed' } as const;
    for (const statement of [proposed, { ...one, id: 'standing', status: 'confirmed' } as const, second])
      waiting.note(statement);
    expect(waiting.of('quay')).toEqual([proposed, second]);
    expect(waiting.of('elsewhere')).toEqual([]);
  });

  it('are as they were proposed last', () => {
    const waiting = new ProposedStatements();
    const again = { ...proposed, speaker: null };
    waiting.note(proposed);
    waiting.note(again);
    expect(waiting.of('quay')).toEqual([again]);
  });

  it('wait no more once they are confirmed or withdrawn', () => {
    const waiting = new ProposedStatements();
    waiting.note(proposed);
    waiting.note({ ...proposed, status: 'confirmed' });
    expect(waiting.of('quay')).toEqual([]);
  });

  it('go with their place to another version of the document', () => {
    const waiting = new ProposedStatements();
    const moved = { ...proposed, source: 'quay-v2' };
    waiting.note(proposed);
    waiting.note(moved);
    expect(waiting.of('quay')).toEqual([]);
    expect(waiting.of('quay-v2')).toEqual([moved]);
  });
});
