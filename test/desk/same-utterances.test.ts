import { describe, expect, it } from 'vitest';
import { sameUtterances } from '../../src/desk/same-utterances.ts';
import { harbourStory, statementIn } from '../made-up/harbour-story.ts';

const { statements, sources } = harbourStory();
const groupOf = (id: string) => (sameUtterances(statements).get(id) ?? []).map((statement) => statement.id);

describe('the same words by the same speaker', () => {
  it('are one utterance across articles, whatever stands around the marks', () => {
    expect(groupOf('gazette-warned')).toEqual(['gazette-warned', 'courier-warned']);
  });

  it('are two utterances when two speakers say them', () => {
    const [first, , , second] = statements;
    const groups = sameUtterances(
      [first, second].flatMap((statement, index) => (statement ? [{ ...statement, speaker: `speaker-${index}` }] : [])),
    );
    expect([...groups.values()].map((group) => group.length)).toEqual([1, 1]);
  });

  it('leaves paraphrases with other words apart', () => {
    expect(groupOf('gazette-hurt')).toEqual(['gazette-hurt']);
  });

  it('never joins what sources report in their own voice', () => {
    const reports = sources.map((source) => statementIn(source, `${source.id}-crane`, 'crane'));
    expect([...sameUtterances(reports).values()].map((group) => group.length)).toEqual([1, 1]);
  });
});
