import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/commands/answer.ts';
import { findBlockFaults } from '../../../src/playground/block-validation.ts';
import { answerMessage } from '../../../src/slack/blocks/answer-message.ts';
import { messageFaults } from '../../../src/slack/blocks/limit-faults.ts';
import { simpler } from '../../../src/slack/blocks/simpler.ts';
import { LIMITS } from '../../../src/slack/limits.ts';
import { escapeText } from '../../../src/slack/mrkdwn.ts';
import { buttonsOf, markupIn, wordsIn } from '../newsroom.ts';
import {
  disagreement,
  disagreementsAnswer,
  nothingAnswer,
  RENDERING,
  SOURCE,
  sourcesAnswer,
  speakersAnswer,
  statement,
  statementsAnswer,
  statusAnswer,
} from './made-up-answers.ts';

const long = (length: number) => 'We had warned the port for a year. '.repeat(length / 35 + 1).slice(0, length);
const many = (length: number, words: string) =>
  Array.from({ length }, (_, index) => statement(`s${index}`, `${index}: ${words}`));
const corrected = (length: number, words: string, was: string) =>
  many(length, words).map((each) => ({
    ...each,
    correction: { at: '2024-03-06T10:00:00.000Z', by: 'U0MARA', reason: 'cut short', changed: ['excerpt'], was },
  }));
const differing = (length: number, words: string) =>
  Array.from({ length }, (_, index) => disagreement(`d${index}`, words, words));

const ANSWERS: [string, Answer][] = [
  ['one statement', statementsAnswer(many(1, 'We had warned the port'))],
  ['no statement', statementsAnswer([])],
  ['200 statements', statementsAnswer(many(200, 'We had warned the port'))],
  ['5 statements of 3,000 characters', statementsAnswer(many(5, long(3000)))],
  ['one of 8,500 characters', statementsAnswer(many(1, long(8500)))],
  ['one of 30,000 characters', statementsAnswer(many(1, long(30_000)))],
  ['one of 60,000 characters', statementsAnswer(many(1, long(60_000)))],
  ['300 disagreements', disagreementsAnswer(differing(300, 'The crane fell'))],
  ['5 disagreements of 20,000 characters', disagreementsAnswer(differing(5, long(20_000)))],
  [
    'statements with 300 disagreements',
    statementsAnswer(many(5, 'We warned'), { disagreements: differing(300, 'fell') }),
  ],
  ['5 corrected from 1,900 characters', statementsAnswer(corrected(5, 'We had warned', long(1900)))],
  ['one corrected from as many as 7,900 characters', statementsAnswer(corrected(1, long(7900), long(7800)))],
  ['one of 14,000 characters, corrected from 30,000', statementsAnswer(corrected(1, long(14_000), long(30_000)))],
  ['no speaker', speakersAnswer(0)],
  ['no source', sourcesAnswer(0)],
  ['a status of no topic', statusAnswer(0, [], '')],
  ['1,000 speakers', speakersAnswer(1000)],
  ['1,000 sources', sourcesAnswer(1000)],
  ['a status of 100 topics', statusAnswer(100, differing(40, 'fell'), long(500))],
  ['a status of long statements', statusAnswer(3, [], long(30_000))],
  [
    'nothing, for a question of 3,000 characters',
    nothingAnswer(long(3100), [long(3000), long(3000), long(3000), long(3000)]),
  ],
  [
    'a source with a long credit line',
    statementsAnswer([statement('s', 'We', { source: { ...SOURCE, credit: long(9000) } })]),
  ],
];

describe.each(['full', 'brief'] as const)('%s', (style) => {
  it.each(ANSWERS)('keeps within Slack’s limits: %s', (_, answer) => {
    const message = answerMessage(answer, { ...RENDERING, style });
    expect(messageFaults(message)).toEqual([]);
    expect(findBlockFaults(message.blocks, 'message')).toEqual([]);
    expect(message.text).not.toBe('');
    expect(simpler(message).blocks.every((block) => findBlockFaults([block], 'message').length === 0)).toBe(true);
  });

  it('shows every statement whole, after its speaker and before its source, or not at all', () => {
    const answer = statementsAnswer(many(40, long(900)), { total: 90 });
    const message = answerMessage(answer, { ...RENDERING, style });
    const words = wordsIn(message.blocks);
    const shown = answer.statements.filter(({ excerpt }) => words.includes(excerpt));
    expect(shown.length).toBeGreaterThan(0);
    expect(words.match(/We had warned the port for a year\. We had/g)?.length).toBe(
      shown.flatMap(({ excerpt }) => excerpt.match(/We had warned the port for a year\. We had/g) ?? []).length,
    );
    for (const { excerpt } of shown) {
      const at = words.indexOf(excerpt);
      expect(words.lastIndexOf('Ines Okafor · printed as', at)).toBeGreaterThan(
        words.lastIndexOf('The Gazette · published', at),
      );
      expect(words.indexOf('The Gazette · published', at)).toBeGreaterThan(at);
      expect(message.text).toContain(excerpt);
    }
    expect(words).toContain(`More (${90 - shown.length})`);
  });
});

it('says how many it leaves out, and where they are', () => {
  const speakers = answerMessage(speakersAnswer(1000), RENDERING);
  const shown = wordsIn(speakers.blocks).match(/Speaker Number/g)?.length ?? 0;
  expect(shown).toBeGreaterThan(50);
  expect(speakers.text).toContain(`${1000 - shown} more speakers: /talks quote`);
  const disputed = answerMessage(disagreementsAnswer(differing(300, 'The crane fell')), RENDERING);
  const compared = buttonsOf(disputed).filter(({ actionId }) => actionId === 'talks_compare').length;
  expect(wordsIn(disputed.blocks)).toContain(`More (${300 - compared})`);
});

it.each([
  ['1,900', corrected(5, 'We had warned', long(1900))],
  ['7,800', corrected(1, long(7900), long(7800))],
  ['30,000', corrected(1, long(14_000), long(30_000))],
])('shows a corrected statement whole, however long it was before: %s characters', (_, statements) => {
  const message = answerMessage(statementsAnswer(statements), RENDERING);
  for (const { excerpt } of statements) expect(message.text).toContain(`*${excerpt}*`);
  expect(message.text).toContain('CORRECTED 6 Mar 2024, 10:00 UTC');
});

it.each([
  ['speakers', speakersAnswer(0), 'Whose statements?'],
  ['sources', sourcesAnswer(0), '1 article'],
  ['topics', statusAnswer(0, [], ''), 'The harbour crane'],
] as const)('answers with the heading where there are no %s', (_, answer, heading) => {
  expect(answerMessage(answer, RENDERING).text).toContain(heading);
});

it('drops what stands around the statements before it drops a statement', () => {
  const answer = statementsAnswer(many(5, long(1500)), { disagreements: differing(3, long(1500)) });
  const words = wordsIn(answerMessage(answer, RENDERING).blocks);
  for (const { excerpt } of answer.statements) expect(words).toContain(excerpt);
  expect(words).toContain('Accounts differ on: when the crane fell (d2)');
  expect(words).not.toContain('Why shown');
});

it('hands out a statement too long for blocks whole in the text, with its speaker, its source and Context', () => {
  const excerpt = long(30_000);
  const message = answerMessage(statementsAnswer([statement('s', excerpt)]), RENDERING);
  expect(message.text).toContain(excerpt);
  const words = wordsIn(message.blocks);
  expect(words).not.toContain('We had warned');
  expect(words).toMatch(/Ines Okafor[\s\S]*30,019 characters as printed[\s\S]*The Gazette/);
  expect(words).toContain('Context');
});

it('never shows a part of a statement that not even the text can hold', () => {
  const message = answerMessage(statementsAnswer([statement('s', long(60_000))]), RENDERING);
  expect(message.text.length).toBeLessThan(LIMITS.text);
  expect(message.text).not.toContain('We had warned');
  expect(message.text).toContain('Too long for a message and not shown here: s. Context opens what was printed.');
});

it('leaves nothing of any words as markup, and the text escaped once', () => {
  const words = fc.string({
    minLength: 1,
    unit: fc.constantFrom('<', '>', '&', '!channel', '@U1', '|', '*', '_', 'a', ' '),
  });
  fc.assert(
    fc.property(words, words, (excerpt, query) => {
      const answer = statementsAnswer([statement('s', excerpt)], { speaker: null, found: 'find', query });
      const message = answerMessage(answer, RENDERING);
      expect(message.text).not.toMatch(/[<>]|&(?!(amp|lt|gt);)/);
      expect(message.text).toContain(escapeText(excerpt));
      expect(markupIn(message.blocks)).toEqual([]);
    }),
  );
});

it('links a source only to a web address, labelled with its host', () => {
  const linked = JSON.stringify(answerMessage(statementsAnswer([statement('s', 'We')]), RENDERING).blocks);
  expect(linked).toContain('{"type":"link","url":"https://gazette.example/crane?a=1&b=2","text":"gazette.example"}');
  const source = { ...SOURCE, url: 'javascript:alert(1)' };
  const unlinked = JSON.stringify(
    answerMessage(statementsAnswer([statement('s', 'We', { source })]), RENDERING).blocks,
  );
  expect(unlinked).not.toContain('"type":"link"');
});

it('says how many are left where the question is too long for a button', () => {
  const answer = statementsAnswer(many(5, 'We warned'), { total: 9 });
  const page = { asked: 'command', text: `find ${'"'.repeat(1500)}`, offset: 0 } as const;
  const message = answerMessage(answer, { ...RENDERING, page });
  expect(wordsIn(message.blocks)).toContain('4 more. Ask with a shorter passage to see them.');
  expect(message.text).toContain('4 more. Ask with a shorter passage to see them.');
});
