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
    ['a genitive after s', '"The dam will hold," Ann Lee, the Waters\' lawyer, said.', "Ann Lee, the Waters' lawyer"],
    ['a plural verb that may be a noun', '"The dam will hold," the lawyers state in their letter.', 'the lawyers'],
    ['an aside behind the cue', 'Ann Lee said, through an interpreter, that the dam "will hold for good."', 'Ann Lee'],
    ['what somebody describes it as', 'They closed the dam, which Ann Lee described as "a poor old thing."', 'Ann Lee'],
    ['a verb in no list before it', 'The crowd hooted, "The dam will hold!"', 'The crowd'],
    ['its words', 'It was closed because, in Ann Lee\'s words, "nobody wants an old dam."', 'Ann Lee'],
    [
      'a cue some words before a colon',
      'When she had left, Ann Lee told the board when asked: "The dam will hold."',
      'Ann Lee',
    ],
    ['a name between a dash and a colon', 'OLD DAM STANDS - Ann Lee: "The dam will hold."', 'Ann Lee'],
    [
      'a title in the apposition',
      'Ann Lee, author of "The Dam," about water, said the dam was "old and tired."',
      'Ann Lee, author of "The Dam," about water',
    ],
    [
      'the main clause, not the participle',
      'Asked about the plan, Ann Lee shook her head and said, "The dam will hold."',
      'Ann Lee',
    ],
    [
      'the subject behind places',
      'At a rally in Ames, Iowa, on Sunday, Ann Lee tried again, saying the dam "will hold for good."',
      'Ann Lee',
    ],
    [
      'a relative clause with commas',
      'Ann Lee, whose town, Leeds, is often flooded, argues that the dam "will hold for good."',
      'Ann Lee, whose town, Leeds, is often flooded',
    ],
    [
      'an owner some words before "that"',
      'He was angered by the mayor\'s remark on Monday that "the dam will hold for us."',
      'the mayor',
    ],
    ['a possessive noun', 'He was angered by the mayor\'s remark that "the dam will hold for us."', 'the mayor'],
  ])('is told by %s', (_, text, by) => {
    expect(speakers(text).map(([, speaker]) => speaker)).toEqual([by]);
  });

  test.each([
    ['and', 'Bob Ray asked for a pause and Ann Lee said, "The dam will hold."', 'Ann Lee'],
    ['with', 'The board praised the old plan, with Ann Lee saying "the dam will hold for good."', 'Ann Lee'],
    ['a comma', 'How much voters like the plan, Ann Lee said on Monday that "the dam will hold for good."', 'Ann Lee'],
    ['nothing', 'Ann Lee said the board and the town agreed that "the dam will hold for good."', 'Ann Lee'],
  ])('is whoever speaks behind %s', (_, text, by) => {
    expect(
      speakers(text)
        .filter(([words]) => words?.includes('will hold'))
        .map(([, speaker]) => speaker),
    ).toEqual([by]);
  });

  test('stays with who spoke, not with whom he spoke of', () => {
    const text =
      '"It is old," said Ann Lee, who wept at the father\'s words to her.\n\n"But the dam will hold for us."';
    expect(speakers(text).map(([, by]) => by)).toEqual(['Ann Lee', 'Ann Lee']);
  });

  test('is signed below it, before the mark that closes it', () => {
    const text = 'Bob Ray said it was old.\n\n"The dam will hold for a hundred years.\n\nAnn Lee, Water Board."';
    expect(speakers(text)[0]?.[1]).toContain('Ann Lee');
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
