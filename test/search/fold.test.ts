import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedWords, foldWord, searchKey } from '../../src/search/fold.ts';

describe('words fold to one key', () => {
  test.each([
    ['case', 'CEASEFIRE', 'ceasefire'],
    ['accents', 'Nétanyahou', 'netanyahou'],
    ['accents written as letter and mark', 'Ne\u0301tanyahou', 'netanyahou'],
    ['Cyrillic ё', 'Королёв', 'королев'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['Arabic vowel signs and tatweel', 'غَـزَّة', 'غزه'],
    ['letters that Unicode does not take apart', 'Łødź Straße', 'lodz strasse'],
    ['full width', 'ＵＮ', 'un'],
    ['a curly possessive', 'Harbour’s', 'harbor'],
    ['a possessive without s', 'Hamas’', 'hamas'],
    ['an apostrophe inside', 'O’Brien', 'obrien'],
    ['a zero-width space', 'Har\u200bbour', 'harbor'],
    ['a soft hyphen', 'har\u00adbour', 'harbor'],
    ['house spelling', 'organised neighbours', 'organized neighbors'],
    ['thousands with a comma', '59,587', '59587'],
    ['thousands with a stop', '59.587', '59587'],
    ['thousands with a narrow space', '1\u202f059\u202f587', '1059587'],
    ['a decimal comma', '1,5', '1.5'],
    ['a decimal stop', '1.5', '1.5'],
    ['Arabic-Indic digits', '٥٩', '59'],
  ])('%s: %s → %s', (_what, text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  test('keeps letters of other scripts and the words of an ordinary space apart', () => {
    expect(searchKey('Нетаньяху in 2023 251')).toBe('нетаньяху in 2023 251');
  });

  test('takes every character as a word where a script has no spaces', () => {
    expect(searchKey('停火協議')).toBe('停 火 協 議');
  });

  test('says where each word stands', () => {
    const text = '“Hamas’s 59,587”';
    expect(foldedWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Hamas’s', '59,587']);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(..."aAlseéё'’´ıİßﬁ½²ſK①Ⅳ٥۹1,.59\u0301\u200b\u00ad\u00a0-가ᄀ停ﾞカة"),
    maxLength: 40,
  }),
);

describe('laws', () => {
  test('folding a folded text changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = searchKey(text);
        expect(searchKey(key)).toBe(key);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['living alphabets and symbols', 0, 0x33ff],
    ['compatibility forms', 0xf900, 0xffff],
    ['mathematical letters', 0x1d400, 0x1d7ff],
  ])('nor does folding any one character again: %s', (_what, first, last) => {
    const moved: string[] = [];
    for (let code = first; code <= last; code++) {
      const character = String.fromCodePoint(code);
      const key = searchKey(`a${character}1 ${character}`);
      if (searchKey(key) !== key) moved.push(code.toString(16));
    }
    expect(moved).toEqual([]);
  });

  test('words lie in the text in order and fold from what stands there', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0;
        for (const { start, end, key } of foldedWords(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(foldWord(text.slice(start, end))).toBe(key);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });
});
