import { describe, expect, test } from 'vitest';
import {
  GATE_BESIDE_BEST,
  GATE_COMMON_ONLY,
  GATE_ORDER,
  GATE_PASTED,
  GATE_RUN,
  GATE_SHARE,
} from '../../src/search/judge.ts';
import { createStatementIndex } from '../../src/search/statement-index.ts';
import { harbourRecords } from './harbour-records.ts';

const index = createStatementIndex(harbourRecords);
const found = (query: string): string[] => index.find(query).hits.map(({ id }) => id);

describe('unrelated questions are answered with nothing', () => {
  test.each([
    'quantum banana',
    'macron',
    'stock market crash',
    'what is the price of bread in Cairo',
    'what did they say about it',
    'the',
    'it is',
    'zhoovrak kibbelno',
    'weather forecast for the weekend',
    'halvorsen astronaut spaceship',
    'a completely different sentence about the history of painting in the city of Florence',
  ])('%s', (query) => {
    expect(found(query)).toEqual([]);
  });
});

describe(`at least ${GATE_SHARE} of what the question tells must stand in the record`, () => {
  // Half is where a quotation with every second content word wrong falls out and one with two of five wrong stays in.
  // On the labelled set of test/search/labelled-questions.ts a gate of 0.6 loses one misremembered quotation in
  // twenty-five and 0.7 one in five; 0.35 would win one in thirty, and would answer the questions above and below.
  test('three of five content words pass', () => {
    expect(found('dictate our terms with patience and pink umbrella')).toEqual(['gravely-wrong']);
  });

  test('one of three does not, however rare the one is', () => {
    expect(found('ferries umbrella bakery')).toEqual([]);
  });

  test('an unknown word weighs as much as the rarest, so one known word beside it is not half', () => {
    expect(found('containers umbrella')).toEqual([]);
  });
});

describe(`order makes up for ${GATE_ORDER.share} from ${GATE_ORDER.words} words on`, () => {
  // Two wrong words of four content words leave less than half; function words in their places show that it is a quotation.
  const quotation = 'take our umbrella for weakness as a bakery to dictate the colours';

  test('a quotation with half of its content wrong is found in its order', () => {
    expect(found(quotation)).toEqual(['gravely-wrong']);
  });

  test('one with more than half of it wrong is not', () => {
    expect(found('patience for weakness as an umbrella to dictate the bakery colours candle')).toEqual([]);
  });

  test('and not in another order', () => {
    expect(found(quotation.split(' ').sort().join(' '))).toEqual([]);
  });
});

test(`beside a full match, one with less than ${GATE_BESIDE_BEST} of it is left out`, () => {
  // Of two words a record with one has half: enough alone, but noise beside the record that has both.
  // "city" tells more than half of this question, and two records have it; one has the speaker too.
  expect(found('city halvorsen')).toEqual(['not-sincere']);
  // Two of three is not noise.
  expect(found('city halvorsen dockers')).toEqual(['not-sincere', 'no-wish']);
});

describe(`${GATE_RUN.words} words in a row, ${GATE_RUN.content} of them with content, are a quotation whatever stands around them`, () => {
  const around = 'Yesterday somebody at our local bakery muttered over umbrella stands and gardening gloves that';
  test.each([
    ['six words, three with content', 'takes our patience for weakness as', ['gravely-wrong']],
    ['five words, three with content', 'city takes our patience for umbrella', []],
    // "at the end of the day" and its like stand in any two texts.
    ['function words', 'that is all there is to umbrella', []],
  ])('%s', (_what, words, ids) => {
    expect(found(`${around} ${words}`)).toEqual(ids);
  });
});

test(`a short sentence is found in a passage when ${GATE_PASTED.share} of its content and ${GATE_PASTED.words} words in a row stand there`, () => {
  const around = 'Yesterday somebody at our local bakery muttered over umbrella stands and gardening gloves, ';
  // "Both sides pulled out of the talks late on Monday": sides, pulled, talks, late, Monday.
  expect(found(`${around}that sides pulled out of talks late`)).toEqual(['pulled-out']);
  expect(found(`${around}that sides pulled out of something`)).toEqual([]);
  expect(found(`${around}Monday talks late pulled sides`)).toEqual([]);
});

test(`function words alone are found only as they stand, ${GATE_COMMON_ONLY} of them at least`, () => {
  expect(found('it is what it is')).toEqual(['to-be']);
  expect(found('what is it there to that')).toEqual([]);
  expect(found('that is all')).toEqual([]);
});

describe('a number is found as that number or not at all', () => {
  test.each(['1343', '1,324', '134', '13420'])('%s', (query) => {
    expect(found(query)).toEqual([]);
  });
});
