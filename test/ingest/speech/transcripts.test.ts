import { describe, expect, test } from 'vitest';
import { read } from '../readings.ts';

const turns = (text: string) =>
  read(text)
    .filter(({ rule }) => rule === 'transcript' || rule === 'answer')
    .map(({ said, name }) => [said.join(' '), name]);

describe('the lines of a transcript', () => {
  test('are speech of whom the capitals before the colon name', () => {
    const text =
      'Ann Lee met Bob Ray.\n\nLEE: I ran for the dam.\n\nRAY: We think that it will fall.\n\nNOTE: This was cut.';
    expect(turns(text)).toEqual([
      ['I ran for the dam.', 'Ann Lee'],
      ['We think that it will fall.', 'Bob Ray'],
    ]);
    expect(read(text)).toHaveLength(2);
  });

  test('are told apart where they stand in one paragraph', () => {
    const text = 'Ann Lee met Bob Ray.\n\nRAY: Why did you run? LEE: I ran for the dam. I said: wait. RAY: You did?';
    expect(turns(text)).toEqual([
      ['Why did you run?', 'Bob Ray'],
      ['I ran for the dam. I said: wait.', 'Ann Lee'],
      ['You did?', 'Bob Ray'],
    ]);
  });

  test('may have small letters where one asks and another answers again and again', () => {
    const text =
      'We sat down with Ann Lee.\n\nHarbour News: Why did you run?\n\nLee: I ran for the dam.\n\nHarbour News: Will it hold?\n\nLee: It will.';
    expect(turns(text)).toEqual([
      ['I ran for the dam.', 'Ann Lee'],
      ['It will.', 'Ann Lee'],
    ]);
  });

  test.each([
    ['a list about people', 'ANN LEE: Mayor since 2004.\n\nBOB RAY: Farmer, of Leeds.'],
    ['small letters without questions', 'Ann Lee: I ran for the dam, my dam.\n\nBob Ray: We will see.'],
    ['labels that name nobody', 'WHEN: I can tell you soon.\n\nWHERE: We meet at the dam.'],
    ['one line alone', 'ANN LEE: I ran for the dam.'],
  ])('are none in %s', (_, text) => {
    expect(turns(text)).toEqual([]);
  });
});

describe('answers', () => {
  test.each([':', '.'])('are of the only person named before them (“Q%s”)', (sign) => {
    const text = `Ann Lee is the mayor of Leeds.\n\nQ${sign} Why did you run?\n\nA${sign} I ran for the dam.`;
    expect(turns(text)).toEqual([['I ran for the dam.', 'Ann Lee']]);
  });

  test('are of nobody where two are named', () => {
    const text = 'Ann Lee spoke to Bob Ray.\n\nQ: Why did you run?\n\nA: I ran for the dam.';
    expect(turns(text)).toEqual([]);
  });

  test('are none without a question', () => {
    expect(turns('Ann Lee is the mayor.\n\nA: I ran for the dam.\n\nB: I ran for the gate.')).toEqual([]);
  });
});
