import { describe, expect, test } from 'vitest';
import { read } from '../readings.ts';

const told = (text: string) => read(text).map(({ by, cue }) => [by, cue]);

describe('a verb with a large letter', () => {
  test('is a cue in a headline', () => {
    expect(told('Mayor Ann Lee Says Dam Will Hold')).toEqual([['Mayor Ann Lee', 'Says']]);
  });

  test('is none in a sentence', () => {
    expect(told('The paper printed the page Ann Lee Says for many years in spring.')).toEqual([]);
  });
});

describe('a time between the helper and its verb', () => {
  test.each(['has in the past said', 'has on Monday said', 'has for years said'])('belongs to the verb: %s', (cue) => {
    expect(told(`Ann Lee ${cue} that the dam would hold.`)).toEqual([['Ann Lee', cue]]);
  });

  test('is none where the words are a name', () => {
    expect(told('The dam is in Leeds said Ann Lee.').map(([, cue]) => cue)).not.toContain('is in Leeds said');
  });
});

describe('a tag in the middle of a sentence', () => {
  test('splits what is said', () => {
    const [one] = read('The dam, said Lee, will hold.');
    expect(one).toMatchObject({ by: 'Lee', cue: 'said', said: ['The dam', 'will hold'] });
  });

  test('is none where "said" goes with what stands before it', () => {
    expect(read('The dam, said to be old, will hold.')).toEqual([]);
  });
});

describe('"best" before a participle', () => {
  test('is nobody', () => {
    expect(read('Some are best described as “walls of iron”.').map(({ by }) => by)).not.toContain('best');
  });

  test('is somebody with a large letter', () => {
    expect(told('“The dam will hold,” Best said.')).toEqual([['Best', 'said']]);
  });
});

describe('what somebody writes about', () => {
  test('is no saying of its own', () => {
    expect(read('Ann Lee has a book. In it she writes about the dam.')).toEqual([]);
  });

  test('unless it is quoted', () => {
    expect(told('In it Ann Lee writes of “a wall of iron and water”.')).toEqual([['Ann Lee', 'writes']]);
  });
});
