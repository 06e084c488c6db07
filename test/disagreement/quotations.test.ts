import { describe, expect, test } from 'vitest';
import { differingWords, judge, kindsOf, type Told } from './told.ts';

const quotes = (words: string, rest: Partial<Told> = {}): Told => ({ words, speaker: 'the mayor', ...rest });

describe('words inside quotation marks', () => {
  test('that differ are flagged as grave, each with the words that differ', () => {
    const accounts = [
      quotes('the answer “clearly shows a lack of courage to mend the bridge”'),
      quotes('the answer “clearly shows a lack of money to mend the bridge”'),
    ];
    expect(judge('utterance', ...accounts)).toMatchObject([
      { kind: 'quotation', severity: 'high', why: 'Inside the quotation marks: courage / money.' },
    ]);
    expect(differingWords('utterance', ...accounts)).toEqual([['courage'], ['money']]);
  });

  test.each([
    ['a word is left out', '“we will certainly not sell the ferry”', '“we will certainly sell the ferry”'],
    [
      'the last word differs',
      '“the ferry will sail on every single day”',
      '“the ferry will sail on every single night”',
    ],
    ['the first word differs', '“They were working in good order”', '“Some were working in good order”'],
    ['a short one differs', '“acting in good faith”', '“acting in bad faith”'],
    ['is and was are exchanged', '“the ferry is safe for all”', '“the ferry was safe for all”'],
  ])('differ when %s', (_, first, second) => {
    expect(kindsOf(judge('utterance', quotes(first), quotes(second)))).toEqual(['quotation']);
  });

  test('an omission marks the words that are missing elsewhere', () => {
    expect(
      differingWords(
        'utterance',
        quotes('“we will certainly not sell the ferry”'),
        quotes('“we will certainly sell the ferry”'),
      ),
    ).toEqual([['not'], []]);
  });

  test.each([
    [
      'before',
      '“the ferry is safe for everyone”',
      '“the man at the gate told us that ferry is safe for everyone”',
      'the',
      'that',
    ],
    [
      'behind',
      '“safe for everyone on this ferry”',
      '“safe for everyone on this old boat, which is our oldest ferry”',
      'ferry',
      'old',
    ],
  ])('are not matched by one word that stands far off %s', (_, first, second, mine, theirs) => {
    expect(differingWords('utterance', quotes(first), quotes(second))).toEqual([[mine], [theirs]]);
  });

  test('that fit both readings are no side', () => {
    const [found] = judge(
      'utterance',
      quotes('“we will mend the old”'),
      quotes('“we will mend the old bridge”'),
      quotes('“we will mend the old tower”'),
    );
    expect(found?.sides.map(({ statement, group }) => [statement, group])).toEqual([
      ['statement-2', 'a'],
      ['statement-3', 'b'],
    ]);
  });

  test.each([
    ['curly and straight marks', '“it isn’t over, not for our town”', '"it isn\'t over, not for our town"'],
    ['a comma inside and a stop outside', '“we will mend the old bridge,”', '“we will mend the old bridge”'],
    ['a capital first letter', '“The bridge was never mended”', '“the bridge was never mended”'],
    ['one house style of the possessive', '“Silas’s bridge was never mended”', "“Silas' bridge was never mended”"],
    [
      'British and American spelling',
      '“our neighbours organised the defence”',
      '“our neighbors organized the defense”',
    ],
    ['dashes', '“the bridge – our bridge – was closed”', '“the bridge - our bridge - was closed”'],
    ['a cut at the end', '“we will mend the old bridge before the winter comes”', '“we will mend the old bridge”'],
    ['a cut at both ends', '“we will mend the old bridge before the winter comes”', '“mend the old bridge before”'],
    [
      'a cut marked by an ellipsis',
      '“we will mend the old bridge before the winter comes”',
      '“we will mend … before the winter comes”',
    ],
    [
      'a cut in brackets',
      '“we will mend the old bridge before the winter comes”',
      '“we will mend […] before the winter comes”',
    ],
    [
      'an insertion in brackets',
      '“he will mend the old bridge before winter”',
      '“[The mayor] will mend the old bridge before winter”',
    ],
    [
      'a beginning in common',
      '“we will mend the bridge before the winter rains come”',
      '“we will mend the roof of every school in our town”',
    ],
    ['another passage', '“we will mend the old bridge”', '“the ferry shall sail on Sundays”'],
    [
      'passages that overlap',
      '“we will mend the old bridge before winter”',
      '“the old bridge before winter is our pride”',
    ],
    ['a few words in common', '“we will mend the bridge”', '“the ferry and the bridge are closed until we know more”'],
  ])('do not differ by %s', (_, first, second) => {
    expect(judge('utterance', quotes(first), quotes(second))).toEqual([]);
  });

  test('do not differ beside a paraphrase of the same words', () => {
    expect(judge('utterance', quotes('“we will mend the old bridge”'), quotes('we will mend the old bridge'))).toEqual(
      [],
    );
  });

  test('of two speakers are not compared', () => {
    expect(
      judge(
        'utterance',
        quotes('“we will mend the old bridge”'),
        quotes('“we will burn the old bridge”', { speaker: 'the union' }),
      ),
    ).toEqual([]);
  });

  test('of two days are not compared', () => {
    expect(
      judge(
        'utterance',
        quotes('“we will mend the old bridge”', { said: '2031-05-04' }),
        quotes('“we will burn the old bridge”', { said: '2031-05-06' }),
      ),
    ).toEqual([]);
  });

  test('that a speaker repeats with other words are two passages where the other source prints both', () => {
    const found = judge(
      'utterance',
      quotes('“we shall fight on the beaches” and “we shall fight on the hills”'),
      quotes('“we shall fight on the hills”'),
      quotes('“we shall fight on the beaches”'),
    );
    expect(found).toEqual([]);
  });

  test('changed in a copy of one text are an alteration of one origin', () => {
    const copy = { family: 'wire' };
    expect(
      judge('utterance', quotes('“acting in good faith”', copy), quotes('“acting in bad faith”', copy)),
    ).toMatchObject([{ kind: 'quotation', alteration: true }]);
  });

  test('are grouped with those that quote the same, cut or not', () => {
    const [found] = judge(
      'utterance',
      quotes('“we will mend the old bridge before the winter comes”'),
      quotes('“we will mend the old tower before the winter comes”'),
      quotes('“will mend the old bridge before”'),
    );
    expect(found?.sides.map(({ group }) => group)).toEqual(['a', 'b', 'a']);
  });
});
