import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/commands/answer.ts';
import { answerTo, answerToQuestion, commandTable } from '../../src/commands/index.ts';
import { QuestionError, readQuestion } from '../../src/commands/question.ts';
import { createDesk } from '../../src/desk/desk.ts';
import { FILTER_NAMES } from '../../src/search/filters.ts';
import { answerMessage } from '../../src/slack/blocks/answer-message.ts';
import { messageFaults } from '../../src/slack/blocks/limit-faults.ts';
import { rawMarkupIn } from '../hostile/raw-markup.ts';
import { harbourStory, statementIn } from '../made-up/harbour-story.ts';
import { RUNS } from './runs.ts';

const facts = harbourStory();
const desk = createDesk(facts);
const asking = { channel: null, now: new Date('2025-08-01T09:00:00Z'), offset: 0, limit: 5 };

/** A question put together of what questions are made of. */
const question = fc
  .array(
    fc.oneof(
      fc.constantFrom(...commandTable.map(({ name }) => name), ...FILTER_NAMES.map((name) => `${name}:`)),
      fc.constantFrom(
        'okafor',
        'crane',
        'gazette',
        'hurt',
        '2024-03-04',
        'as of',
        'known',
        'story:harbour',
        'all',
        'chart',
        '"',
        '“',
        ':',
        '<!channel>',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 7 },
  )
  .map((parts) => parts.join(' '));

/** What a line is answered with; null where it is refused with a sentence. Anything else that is thrown is a bug. */
function answered(line: string, ask: typeof answerTo): Answer | null {
  try {
    return ask(line, desk, asking);
  } catch (error) {
    if (error instanceof QuestionError) return null;
    throw error;
  }
}

describe('whatever is asked', () => {
  test('is read, or refused with a sentence', () => {
    fc.assert(
      fc.property(fc.oneof(question, fc.string({ unit: 'binary' })), (line) => {
        try {
          readQuestion(line, desk, null);
        } catch (error) {
          expect(error).toBeInstanceOf(QuestionError);
        }
      }),
      RUNS,
    );
  });

  test('is answered within Slack’s limits, with nothing of it as markup, and every sentence as it is printed', () => {
    fc.assert(
      fc.property(question, fc.boolean(), (line, brief) => {
        const answer = answered(line, brief ? answerToQuestion : answerTo);
        if (answer === null) return;
        const page = { asked: brief ? 'question' : 'command', text: line, offset: 0 } as const;
        const message = answerMessage(answer, { audience: 'asker', style: brief ? 'brief' : 'full', page });
        expect(messageFaults(message)).toEqual([]);
        expect(rawMarkupIn(message)).toEqual([]);
        if (answer.answer !== 'statements') return;
        for (const { sentence, source } of answer.statements) {
          const printed = sentence.map(({ text }) => text).join('');
          expect(facts.sources.find(({ id }) => id === source.id)?.text).toContain(printed);
        }
      }),
      RUNS,
    );
  });
});

test('what is added is found by its words', () => {
  const [first] = facts.sources;
  if (!first) throw new RangeError('the made-up story has sources');
  const letters = fc.constantFrom(...'bcdfghklmnprstvz');
  const word = fc
    .tuple(letters, fc.constantFrom(...'aeiou'), letters, fc.constantFrom(...'aeiou'), letters)
    .map((signs) => signs.join(''));
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 4, maxLength: 9 }), (words) => {
      const source = { ...first, id: 'added', text: `It rained. ${words.join(' ')}.` };
      const added = statementIn(source, 'added-1', words.join(' '));
      const [story] = facts.stories;
      const grown = createDesk({
        ...facts,
        sources: [...facts.sources, source],
        statements: [...facts.statements, added],
        stories: story ? [{ ...story, sources: [...story.sources, 'added'] }] : [],
      });
      const answer = answerTo(`find ${words.join(' ')}`, grown, asking);
      expect(answer.answer === 'statements' && answer.statements[0]?.id).toBe('added-1');
    }),
    { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 5) },
  );
});
