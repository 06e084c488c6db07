import { describe, expect, test } from 'vitest';
import { readAttributions } from '../../../src/ingest/speech/attributions.ts';
import { createArticle } from '../../../src/ingest/text/article.ts';
import { read } from '../readings.ts';

describe('indirect speech', () => {
  test.each([
    ['that-clauses', 'Ann Lee said that the dam would hold.', 'Ann Lee', ['that the dam would hold']],
    ['bare clauses', 'Officials say the dam will hold.', 'Officials', ['the dam will hold']],
    ['times between', 'The mayor said Tuesday that the dam would hold.', 'The mayor', ['that the dam would hold']],
    ['addressees', 'She told the Daily News the dam would hold.', 'She', ['the dam would hold']],
    ['tags', 'The dam will hold, the mayor said.', 'the mayor', ['The dam will hold']],
    [
      'inverted tags',
      'The dam will hold, said a spokesman for the mayor.',
      'a spokesman for the mayor',
      ['The dam will hold'],
    ],
    ['tags in the middle', 'The dam, she said, would hold.', 'she', ['The dam', 'would hold']],
    ['according to, after', 'The dam will hold, according to Ann Lee.', 'Ann Lee', ['The dam will hold']],
    ['according to, before', 'According to the board, the dam will hold.', 'the board', ['the dam will hold']],
    [
      'what somebody blames',
      'Ann Lee accused the board of hiding the cracks.',
      'Ann Lee',
      ['the board of hiding the cracks'],
    ],
    ['what somebody wants', 'The mayor vowed to mend the dam.', 'The mayor', ['to mend the dam']],
    ['questions', 'Reporters asked whether the dam would hold.', 'Reporters', ['whether the dam would hold']],
    ['multi-word cues', 'The board pointed out that the dam was old.', 'The board', ['that the dam was old']],
  ])('is found with %s', (_, text, by, said) => {
    expect(read(text).map((saying) => [saying.by, saying.said])).toEqual([[by, said]]);
  });

  test('ends where somebody else begins to speak', () => {
    const found = read('Ann Lee said the dam was old, but the board said it would hold.');
    expect(found.map(({ by, said }) => [by, said])).toEqual([
      ['Ann Lee', ['the dam was old']],
      ['the board', ['it would hold']],
    ]);
  });

  test('ends where the same speaker adds something', () => {
    const found = read('Ann Lee said the dam was old, adding that it would hold.');
    expect(found.map(({ by, said }) => [by, said])).toEqual([
      ['Ann Lee', ['the dam was old']],
      ['Ann Lee', ['that it would hold']],
    ]);
  });

  test.each([
    'The reported loss was large.',
    'His latest claims are old.',
    'The dam was built in 1950 and it is large.',
  ])('is not found in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test.each([
    ['said', 'neutral'],
    ['has confirmed', 'evidential'],
    ['has repeatedly claimed', 'loaded'],
  ])('keeps the cue as printed, and its class: %s', (cue, expected) => {
    const text = `Ann Lee ${cue} that the dam would hold.`;
    const [found] = readAttributions(createArticle(text)).attributions;
    expect(found?.cue).toEqual({ span: { start: 8, end: 8 + cue.length }, class: expected });
  });

  test('gives a pronoun the name that it stands for', () => {
    const found = read('Ann Lee runs the water board. She said that the dam would hold.');
    expect(found.at(-1)).toMatchObject({ by: 'She', name: 'Ann Lee' });
  });
});
