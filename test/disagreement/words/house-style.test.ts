import { describe, expect, test } from 'vitest';
import { isHouseStyle, skeletonOf } from '../../../src/disagreement/words/house-style.ts';
import { wordsOf } from '../../../src/facts/words.ts';

const same = (one: string, other: string) => isHouseStyle(wordsOf(one), wordsOf(other));

describe('house style', () => {
  test.each([
    ['cease fire', 'ceasefire'],
    ['can not', 'cannot'],
    ['Sgt', 'Sergeant'],
    ['U.S', 'US'],
    ['three', '3'],
    ['going to', 'gonna'],
    ['al-Shabab', 'al-Shabaab'],
    ['Qaeda', 'Qaida'],
    ['Koran', 'Qur’an'],
  ])('exchanges %s and %s', (one, other) => {
    expect(same(one, other)).toBe(true);
    expect(same(other, one)).toBe(true);
  });

  test.each([
    ['large', 'big'],
    ['desire', 'will'],
    ['three', '13'],
    ['Monday', 'Sunday'],
    ['kind', 'kinds'],
    ['not', ''],
    ['raped', 'reaped'],
  ])('never exchanges %s and %s', (one, other) => {
    expect(same(one, other)).toBe(false);
  });

  test('leaves the consonants of a name', () => {
    expect(skeletonOf('Mashnuq')).toBe(skeletonOf('Machnouk'));
    expect(skeletonOf('Strauss')).not.toBe(skeletonOf('Strauch'));
  });
});
