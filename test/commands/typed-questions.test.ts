import { beforeAll, describe, expect, it, test } from 'vitest';
import type { AnswerOf } from '../../src/commands/answer.ts';
import { answerTo, answerToQuestion } from '../../src/commands/index.ts';
import { suggestedSpeakers, suggestedTopics } from '../../src/commands/suggestions.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { plainText } from '../../src/plain-text/plain-text.ts';
import { curatedDesk } from '../made-up/curated-desk.ts';

const asking = { channel: null, now: new Date('2025-07-26T12:00:00Z') };

let desk: Desk;
let article: string;
beforeAll(async () => {
  desk = await curatedDesk();
  article = desk.sources.get('gaza-talks-afp-2025')?.text ?? '';
});

function found(line: string, answerOf = answerTo): AnswerOf<'statements'> {
  const answer = answerOf(line, desk, asking);
  if (answer.answer !== 'statements') throw new Error(`“${line.slice(0, 80)}” was answered with ${answer.answer}`);
  return answer;
}

const marked = (line: string): string[] =>
  found(line).statements[0]?.sentence.flatMap(({ matched, text }) => (matched ? [text] : [])) ?? [];

describe('a pasted passage', () => {
  const passage = (length: number): string => {
    const at = Math.max(0, article.indexOf('acting in good faith') - Math.floor(length / 2));
    return article.slice(at, at + length);
  };

  test.each([
    ['as it is printed', (text: string) => text],
    ['with straight quotation marks', (text: string) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")],
    ['with other quotation marks', (text: string) => text.replace(/[“"]/g, '„').replace(/”/g, '“').replace(/'/g, '’')],
    [
      'on one line, with spaces that do not break',
      (text: string) => text.replace(/\s+/g, ' ').replace(/ (?=the )/g, '\u00a0'),
    ],
    ['in capital letters', (text: string) => text.toUpperCase()],
    ['in decomposed letters with accents', (text: string) => text.replace(/a/g, 'a\u0301')],
    ['with colons between its words', (text: string) => text.replace(/ (?=[a-z]+ing )/g, ' note:this ')],
  ])('of 2,000 characters finds what stands in it, %s', (_, typed) => {
    const text = typed(passage(1990)).slice(0, 2000).trim();
    for (const line of [`find ${text}`, text]) {
      const { statements } = found(line);
      expect(article).toContain(statements[0]?.excerpt);
      expect(statements[0]?.sentence.some(({ matched }) => matched)).toBe(true);
    }
    expect(found(text, answerToQuestion).statements.length).toBeGreaterThan(0);
  });

  it('narrows by a filter that is typed after it', () => {
    const { statements } = found(`find ${passage(1500)} by:witkoff`);
    expect(new Set(statements.map(({ speaker }) => speaker?.id))).toEqual(new Set(['witkoff']));
  });

  it('is found nowhere when it is of something else', () => {
    const other = 'The orchard keeper pruned forty quince saplings before the autumn rains, whistling. '.repeat(24);
    expect(answerTo(`find ${other.slice(0, 2000)}`, desk, asking).answer).toBe('nothing');
  });
});

describe('the words that were asked for', () => {
  test.each([
    ['find good fiath', ['good', 'faith'], '“fiath” read as “faith”'],
    ['find GÓOD fäith', ['good', 'faith'], 'all 2 words'],
    ['find “good faith”', ['good', 'faith'], 'in this order'],
    ['find 59587', ['59,587'], 'the word'],
    ['find 59,587', ['59,587'], 'the word'],
    ['find 59\u202f587', ['59,587'], 'the word'],
    ['find ٥٩٥٨٧', ['59,587'], 'the word'],
    ['find ５９５８７', ['59,587'], 'the word'],
    ['figures 59587', ['59,587'], 'the word'],
    ['quote witkoff good fiath', ['good', 'faith'], '“fiath” read as “faith”'],
  ])('%s: %j are marked where they are printed, and it says why', (line, words, why) => {
    expect(marked(line).join(' ').split(/\s+/)).toEqual(expect.arrayContaining(words));
    expect(found(line).statements[0]?.why).toContain(why);
    const [, listed] = /found: (.*)/.exec(plainText(found(line))) ?? [];
    expect(listed).toContain(why);
    for (const word of words) expect(listed).toContain(word);
  });

  test.each(['find виткофф добрая good faith', 'find witkof good faith', 'find ويتكوف good faith'])(
    'says that a name stands among the speaker’s names: %s',
    (line) => {
      expect(found(line).statements[0]?.why).toContain('in the speaker’s names');
    },
  );

  it('marks every hit, also one that stands for another of the same words', () => {
    for (const line of [
      'find desire to reach a ceasefire',
      'find good faith',
      'find hostages',
      'find release of hostages',
    ])
      for (const { why, sentence } of found(line).statements) {
        expect(why).toBeDefined();
        if (!why?.startsWith('the word; in')) expect(sentence.some(({ matched }) => matched)).toBe(true);
      }
  });

  it('are none without a search', () => {
    expect(plainText(found('quote witkoff'))).not.toContain('found:');
  });
});

describe('what a picker offers while one types', () => {
  const speakers = (typed: string) => suggestedSpeakers(typed, desk, 10).map(({ id }) => id);
  const topics = (typed: string) => suggestedTopics(typed, desk, 10).map(({ id }) => id);

  test.each([
    ['w', 'witkoff'],
    ['witk', 'witkoff'],
    ['steve w', 'witkoff'],
    ['Witkoff, St', 'witkoff'],
    ['wiktof', 'witkoff'],
    ['netnya', 'netanyahu'],
    ['nétany', 'netanyahu'],
    ['Нетань', 'netanyahu'],
    ['Виткоф', 'witkoff'],
    ['נתני', 'netanyahu'],
    ['palest', 'palestinian-source'],
  ])('“%s” begins a speaker’s name', (typed, id) => {
    expect(speakers(typed)).toContain(id);
  });

  test.each([
    ['host', 'hostages'],
    ['hotsa', 'hostages'],
    ['humanit', 'humanitarian'],
    ['Hamas’s re', 'hamas-response'],
  ])('“%s” begins a topic', (typed, id) => {
    expect(topics(typed).map((topic) => topic.split('/')[1])).toContain(id);
  });

  it('is nothing for what begins no name', () => {
    expect(topics('zzz')).toEqual([]);
    expect(speakers('qqq')).toEqual([]);
  });
});
