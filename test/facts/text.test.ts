import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FilledText, Id, shown, Text, textFault } from '../../src/facts/text.ts';

const sound = fc.string({ unit: 'grapheme' }).filter((text) => textFault(text) === null);

describe('what is wrong with a text', () => {
  it('finds half of a surrogate pair wherever it stands', () => {
    const half = fc.oneof(fc.integer({ min: 0xd800, max: 0xdbff }), fc.integer({ min: 0xdc00, max: 0xdfff }));
    fc.assert(
      fc.property(sound, half, sound, (before, code, after) => {
        const text = before + String.fromCharCode(code) + after;
        expect(textFault(text)).toContain(`surrogate pair at position ${before.length}.`);
        expect(Text.safeParse(text).success).toBe(false);
      }),
    );
  });

  it('finds it in a text of millions of characters', () => {
    expect(textFault(`${'a🗓'.repeat(1_500_000)}\ud800b`)).toContain('at position 4500000.');
  });

  it('finds every control character but tab, line feed and carriage return', () => {
    for (let code = 0; code <= 0x9f; code++) {
      const kept = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code < 0x7f);
      expect(textFault(`ab${String.fromCharCode(code)}c`) === null, `U+${code.toString(16)}`).toBe(kept);
    }
    expect(textFault('ab\u0000c')).toBe(
      'holds the control character U+0000 at position 2. Remove it from the document.',
    );
  });

  it('finds the marks that turn text around, and leaves those that join letters', () => {
    for (const mark of '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069') {
      expect(textFault(`a${mark}b`)).toContain('at position 1');
    }
    for (const text of ['می\u200cخواهم', '👩\u200d🚒', 'שלום\u200f!', 'Zürich', '']) expect(textFault(text)).toBeNull();
  });
});

it('takes text with something to see as filled', () => {
  for (const text of ['a', '7', '?', '€', ' a ', '🗓', 'م']) expect(FilledText.safeParse(text).success).toBe(true);
  for (const text of ['', ' ', '\n\t', '\u200b', '\u00a0\u2060', '\ufeff']) {
    expect(FilledText.safeParse(text).success).toBe(false);
  }
});

it('takes as an id only what can be a file name everywhere', () => {
  for (const id of ['a', '7', 'gaza-talks-2025-07-24', 'a'.repeat(64)]) expect(Id.safeParse(id).success).toBe(true);
  for (const id of ['', '-a', 'A', 'a_b', 'a/b', '..', 'a.json', 'é', 'a\n', 'a'.repeat(65)]) {
    expect(Id.safeParse(id).success, id).toBe(false);
  }
});

it('shows any value in one short line without anything unseen', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string({ unit: 'binary' }), (value, text) => {
      fc.pre(typeof value !== 'bigint');
      for (const each of [text, [text]]) {
        const words = shown(each);
        expect(words.length).toBeLessThanOrEqual(61);
        expect(words).not.toMatch(/[\p{Control}\p{Format}\u2028\u2029]/u);
        expect(words.isWellFormed()).toBe(true);
      }
    }),
  );
  expect(shown(undefined)).toBe('undefined');
  expect(shown('a\u202eb')).toBe('"a<U+202E>b"');
});
