import { describe, expect, test } from 'vitest';
import { read } from '../readings.ts';

const speakers = (text: string) => read(text).flatMap(({ quoted, by }) => quoted.map(() => by));
const dam = '“The dam will hold for a hundred years.”';

describe('a label before a colon is no speaker', () => {
  test.each(['On taxes', 'In May', 'May 4, 2014', 'June 2015', 'THE CLAIM', 'The question', 'On Monday'])(
    '%s',
    (label) => {
      expect(speakers(`${label}: ${dam}`)).toEqual([null]);
    },
  );

  test.each(['Read the statement below', 'Asked if it was safe', 'Listen to it here'])('%s', (label) => {
    expect(speakers(`${label}: ${dam}`).filter((by) => by !== null)).toEqual([]);
  });

  test.each([
    ['Ann Lee on taxes', 'Ann Lee'],
    ['Lee on Ray', 'Lee'],
    ['Lee in June 2014', 'Lee'],
    ['The water board', 'The water board'],
    ['Ann Lee, mayor of Leeds', 'Ann Lee, mayor of Leeds'],
    ['The Committee on Water', 'The Committee on Water'],
  ])('but “%s” is', (label, by) => {
    expect(speakers(`${label}: ${dam}`)).toEqual([by]);
  });
});

describe('labelled quotations', () => {
  test('are of the person whom the page is about', () => {
    const text = `What Senator Ann Lee has said\n\nOn taxes: ${dam}\n\nOn schools: “Every child needs a teacher.”`;
    expect(read(text).map(({ by, rule }) => [by, rule])).toEqual([
      ['Ann Lee', 'topic'],
      ['Ann Lee', 'topic'],
    ]);
  });

  test('are of nobody where the page is about two', () => {
    expect(speakers(`Where Ann Lee and Bob Ray stand\n\nOn taxes: ${dam}`)).toEqual([null]);
  });

  test('are of nobody where they are answers to questions about somebody', () => {
    expect(speakers(`Q: What do you think of Bob Ray?\n\nA: ${dam}`)).toEqual([null]);
  });
});

describe('a tag that stands first', () => {
  test('is one saying, by the name behind its verb', () => {
    const found = read(`Said Lee: ${dam}\n\nAnn Lee is mayor.`);
    expect(found.map(({ by, name, cue }) => [by, name, cue])).toEqual([['Lee', 'Ann Lee', 'Said']]);
  });

  test('is none where the verb is a given name', () => {
    const [one] = read('Said Hassan told reporters: “The dam will hold for a hundred years.”');
    expect(one).toMatchObject({ by: 'Said Hassan', cue: 'told' });
  });
});

test.each([
  ['To quote Ann Lee: “The dam will hold.”', 'Ann Lee'],
  ['To borrow a phrase from Ann Lee, “the dam will hold.”', 'Ann Lee'],
])('words that are borrowed are of whom they are borrowed from: %s', (text, by) => {
  expect(speakers(text)).toEqual([by]);
});

test('“To” alone borrows nothing', () => {
  expect(speakers('To Ann Lee, “the dam will hold” is a lie.')).not.toContain('To Ann Lee');
});
