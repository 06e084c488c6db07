import { describe, expect, test } from 'vitest';
import { abjadConsonants, latinConsonants, romanised, soundOf } from '../../src/facts/romanised.ts';

test.each([
  ['нетаньяху', 'netanyahu'],
  ['зеленскии', 'zelenskii'],
  ['μητσοτακησ', 'mitsotakis'],
])('writes %s as %s', (key, latin) => {
  expect(romanised(key)).toBe(latin);
});

test('leaves words of other scripts, and mixed ones, alone', () => {
  expect(romanised('netanyahu')).toBeNull();
  expect(romanised('нetанyahu')).toBeNull();
  expect(abjadConsonants('netanyahu')).toBeNull();
});

describe('Hebrew and Arabic names meet Latin ones in their consonants', () => {
  test.each([
    ['נתניהו', 'netanyahu'],
    ['نتنياهو', 'netanyahu'],
    ['ويتكوف', 'witkoff'],
    ['ויטקוף', 'witkoff'],
    ['زيلينسكي', 'zelensky'],
  ])('%s and %s', (abjad, latin) => {
    expect(abjadConsonants(abjad)).toBe(latinConsonants(latin));
  });

  test('and other names do not', () => {
    expect(abjadConsonants('ماكرون')).not.toBe(latinConsonants('witkoff'));
  });
});

test.each([
  ['netanyahoo', 'netanyahu'],
  ['vitkof', 'witkoff'],
  ['witcoff', 'witkof'],
  ['zelenskyy', 'zelenski'],
])('%s sounds like %s', (a, b) => {
  expect(soundOf(a)).toBe(soundOf(b));
});

test('other names sound different', () => {
  expect(soundOf('macron')).not.toBe(soundOf('marcos'));
});
