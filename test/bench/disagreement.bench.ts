import { test } from 'vitest';
import type { Question } from '../../src/disagreement/disagreement.ts';
import { findDisagreements, judgeQuestion } from '../../src/disagreement/find-disagreements.ts';
import { questionOf, type Told } from '../disagreement/told.ts';

const ITEMS = 20_000;
const ABOUT = ['utterance', 'quantity', 'event', 'order', 'cause', 'description'] as const;
/** As many words as the reports of a story have in common. */
const SYLLABLES = 'ba de fi go lu ma ne pi ro su ta ve wi zo'.split(' ');
const WORDS = SYLLABLES.flatMap((first) => SYLLABLES.map((second) => `${first}${second}r`));

/** The same number for the same place, so that every run judges the same desk. */
const pick = (number: number, of: number): number => ((number * 2_654_435_761) >>> 8) % of;

function sentence(seed: number): string {
  return Array.from({ length: 18 }, (_, at) => WORDS[pick(seed * 31 + at, WORDS.length)]).join(' ');
}

/** Five accounts of one matter: three in the same words, one with another word, one with another figure and time. */
function item(number: number): Question {
  const about = ABOUT[number % ABOUT.length] ?? 'event';
  const words = sentence(number);
  const count = 10 + pick(number, 900);
  const told = (source: string, text: string, value: number): Told => ({
    source: `${source}-${number}`,
    words: about === 'utterance' ? `“${text}” with ${value} boats` : `${text} with ${value} boats on Monday`,
    figures: [{ printed: String(value), value }],
    published: '2031-05-04',
    ...(about === 'utterance' ? { speaker: 'the harbour master' } : {}),
    version: number % 7 === 0 && source === 'two' ? 'sank' : 'sailed',
  });
  const { question } = questionOf(about, [
    told('one', words, count),
    told('two', words.replace(/^\w+/, 'hardly'), count),
    told('three', words, count + (number % 3)),
    told('four', words, count),
    told('five', words.replace(/\w+$/, 'tonight'), count + 1),
  ]);
  return { ...question, item: { ...question.item, id: `item-${number}` } };
}

const desk = Array.from({ length: ITEMS }, (_, number) => item(number));
const sources = new Map(
  desk.flatMap(({ accounts }) =>
    accounts.map(({ statement: { source } }) => [source, { outlet: null, published: '2031-05-04' }] as const),
  ),
);

test('100,000 statements in 20,000 items, judged from nothing (reach: under 5 s on one core)', {
  timeout: 300_000,
}, async ({ bench }) => {
  await bench('Talks', () => {
    findDisagreements(desk, sources);
  }).run({ time: 0, iterations: 3, warmupTime: 0, warmupIterations: 1 });
});

test('one item of 100,000 statements, judged again for one new statement (reach: under 10 ms)', async ({ bench }) => {
  let next = 0;
  await bench('Talks', () => {
    const question = desk[next++ % ITEMS];
    if (question) judgeQuestion(question, sources);
  }).run();
});
