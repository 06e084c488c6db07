import { describe, expect, test } from 'vitest';
import { read } from '../readings.ts';

const speakers = (text: string) => read(text).flatMap(({ quoted, by }) => quoted.map(() => by));
const dam = '“The dam will hold for a hundred years.”';

describe('a document that a page prints is of its author', () => {
  test.each([
    ['The full text of the letter from Ann Lee follows.', 'Ann Lee'],
    ['Ann Lee has left the race. Here is her statement:', 'her'],
    ['The following is a statement by Ann Lee, who heads the board:', 'Ann Lee'],
    ['Read Ann Lee’s full letter below.', 'Ann Lee'],
    ['From Ann Lee writing in the Harbour News:', 'Ann Lee'],
  ])('%s', (line, by) => {
    expect(speakers(`${line}\n\n${dam}`)).toEqual([by]);
  });

  test.each(['Read the statement below:', 'The letter from Ann Lee was burnt.', 'The text of the law follows.'])(
    'but is of nobody behind “%s”',
    (line) => {
      expect(speakers(`${line}\n\n${dam}`).filter((by) => by === 'Ann Lee' || by === 'Read')).toEqual([]);
    },
  );
});

describe('quotations behind a paragraph that tells of a speech', () => {
  test.each([
    'Ann Lee spoke for an hour at the fair.',
    'Ann Lee took the stand on Monday.',
    'Ann Lee gave a long farewell speech.',
    'Ann Lee testified on Monday.',
  ])('go on with it: %s', (line) => {
    expect(read(`${line}\n\n${dam}`)[0]).toMatchObject({ by: 'Ann Lee', rule: 'told to speak' });
  });

  test('also where the marks are reopened and never closed', () => {
    const text =
      'Ann Lee spoke for an hour.\n\n“The dam is old.\n\n“It will hold for long.\n\n“It always has, my friends.”';
    expect(speakers(text)).toEqual(['Ann Lee', 'Ann Lee', 'Ann Lee']);
  });

  test.each([
    'Ann Lee took the stairs on Monday.',
    'Ann Lee gave the board a fright.',
    'Spanish is spoken by Ann Lee.',
  ])('do not behind “%s”', (line) => {
    expect(speakers(`${line}\n\n${dam}`)).toEqual([null]);
  });

  test('do not behind a paragraph between', () => {
    expect(speakers(`Ann Lee spoke for an hour.\n\nThe river rose at noon.\n\n${dam}`)).toEqual([null]);
  });

  test('are not headings of a few words', () => {
    expect(read('Ann Lee spoke for an hour.\n\n“We live”\n\nThe river rose.')).toEqual([]);
  });
});

describe('words that are the subject before a colon', () => {
  test.each([
    ['Ann Lee’s message was simple: “We will win by a mile.”', 'Ann Lee'],
    ['Her answer was short: “We will win by a mile.”', 'Her'],
    ['The response from the board was swift: “We had to close it.”', 'the board'],
  ])('are of whose they are: %s', (text, by) => {
    expect(speakers(text)).toEqual([by]);
  });

  test('are themselves who speaks where nobody has them', () => {
    expect(speakers('The statement was short: “We had to close it.”')).toEqual(['The statement']);
  });
});
