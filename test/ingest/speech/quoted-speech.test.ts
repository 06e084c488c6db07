import { describe, expect, test } from 'vitest';
import { readAttributions } from '../../../src/ingest/speech/attributions.ts';
import { createArticle } from '../../../src/ingest/text/article.ts';
import { read } from '../readings.ts';

const speakers = (text: string) => read(text).flatMap(({ quoted, by }) => quoted.map((words) => [words, by]));

describe('who spoke a quotation', () => {
  test.each([
    ['a tag after it', '"The dam will hold," Ann Lee said on Monday.', 'Ann Lee'],
    ['an inverted tag', '"The dam will hold," said Ann Lee, the mayor of Leeds.', 'Ann Lee, the mayor of Leeds'],
    ['a tag after a question', '"Will the dam hold?" Ann Lee, the mayor, asked.', 'Ann Lee, the mayor'],
    ['a cue before it', 'Ann Lee said: "The dam will hold."', 'Ann Lee'],
    ['an addressee between', 'Ann Lee told reporters in Leeds, "The dam will hold."', 'Ann Lee'],
    [
      'appositions and clauses between',
      'Ann Lee, 52, a farmer who lost her herd, told the paper "the dam will hold."',
      'Ann Lee, 52, a farmer who lost her herd',
    ],
    ['a participle', 'The mayor left the meeting early, saying "the dam will hold."', 'The mayor'],
    ['coordination', 'The mayor visited the dam and said "the dam will hold."', 'The mayor'],
    ['according to', 'The dam will hold "for a century," according to the water board.', 'the water board'],
    ['a transcript', 'Ann Lee: "The dam will hold."', 'Ann Lee'],
    ['a verb in no list', '"The dam will hold," Ann Lee sniffed.', 'Ann Lee'],
    ['what somebody calls it', 'The board wants to end what it called "the dam that never was."', 'it'],
    ['as somebody put it', 'As Ann Lee put it, "the dam will hold."', 'Ann Lee'],
    ['a possessive noun', 'He was angered by the mayor\'s remark that "the dam will hold for us."', 'the mayor'],
  ])('is told by %s', (_, text, by) => {
    expect(speakers(text).map(([, speaker]) => speaker)).toEqual([by]);
  });

  test('is the same on both sides of a tag, and after it in the paragraph', () => {
    const text = '"The dam," Ann Lee said, "will hold." She looked away. "It always has."';
    expect(speakers(text)).toEqual([
      ['The dam,', 'Ann Lee'],
      ['will hold.', 'Ann Lee'],
      ['It always has.', 'Ann Lee'],
    ]);
  });

  test('goes on over paragraphs that reopen the marks', () => {
    expect(speakers('Ann Lee said: "The dam will hold.\n\n"It always has."').map(([, by]) => by)).toEqual([
      'Ann Lee',
      'Ann Lee',
    ]);
  });

  test('is announced by the colon that ends the paragraph before', () => {
    expect(
      speakers('Ann Lee had this to say:\n\n"The dam will hold for a hundred years."').map(([, by]) => by),
    ).toEqual(['Ann Lee']);
  });

  test('is signed below it', () => {
    expect(speakers('"The dam will hold for a hundred years."\n\n- Ann Lee, Leeds')).toEqual([
      ['The dam will hold for a hundred years.', 'Ann Lee'],
    ]);
  });

  test('is nobody when the text names nobody', () => {
    expect(speakers('"The dam will hold for a hundred years."')).toEqual([
      ['The dam will hold for a hundred years.', null],
    ]);
  });

  test('is the name that "who" stands for', () => {
    const [saying] = read('The engineer met Ann Lee, who said "the dam will hold."');
    expect(saying).toMatchObject({ by: 'who', name: 'Ann Lee' });
  });
});

test.each([
  ['a title', 'They played at the premiere of the film “The Last Dam.”'],
  ['a programme', '“The dam will hold,” she said on the channel’s “Morning Show.”'],
  ['a word held at arm’s length', 'The old mill became a “museum” in spring.'],
])('nobody spoke %s', (_, text) => {
  const { quotations } = readAttributions(createArticle(text));
  expect(quotations.at(-1)?.spoken).toBe(false);
});

test('a guess from the paragraph before is less sure than a tag', () => {
  const text = 'Ann Lee said the dam was old.\n\n"It has stood for a hundred years."\n\n"It will hold," Bob Ray said.';
  const { attributions } = readAttributions(createArticle(text));
  const by = (rule: string) => attributions.find((attribution) => attribution.rule === rule)?.confidence ?? 0;
  expect(by('tag after')).toBeGreaterThan(by('paragraph before'));
  expect(by('paragraph before')).toBeGreaterThan(0);
});
