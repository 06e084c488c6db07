import { expect, test } from 'vitest';
import { createStatementIndex, type StatementIndex } from '../../src/search/statement-index.ts';
import { warmUp } from '../../src/search/warm-up.ts';
import { harbourRecords } from './harbour-records.ts';

test('warming up asks questions that find something, a few words and many, and nothing of no records', async () => {
  const asked: { question: string; hits: number }[] = [];
  const index = createStatementIndex(harbourRecords);
  const heard: StatementIndex = {
    find(question, options) {
      const answer = index.find(question, options);
      asked.push({ question, hits: answer.hits.length });
      return answer;
    },
  };
  await warmUp(heard, [], async () => {});
  expect(asked).toEqual([]);
  await warmUp(heard, harbourRecords, async () => {});
  expect(asked.filter(({ hits }) => hits > 0).length).toBeGreaterThan(asked.length / 2);
  expect(Math.max(...asked.map(({ question }) => question.split(' ').length))).toBeGreaterThan(5);
});
