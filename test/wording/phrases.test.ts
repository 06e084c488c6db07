import { describe, expect, expectTypeOf, it } from 'vitest';
import { count } from '../../src/wording/english/count.ts';
import { english } from '../../src/wording/english/english.ts';
import type { Phrases } from '../../src/wording/phrases.ts';
import { plural } from '../../src/wording/plural.ts';

describe('the plural', () => {
  it('follows the rules of its language, with the general form where a language has no form of its own', () => {
    const polish = plural('pl');
    const articles = { one: 'artykuł', few: 'artykuły', many: 'artykułów', other: 'artykułu' };
    expect([1, 3, 5, 22, 1.5].map((number) => polish(number, articles))).toEqual([
      ...['artykuł', 'artykuły', 'artykułów', 'artykuły', 'artykułu'],
    ]);
    expect(plural('ja')(1, { one: '-', other: '件' })).toBe('件');
  });

  it('of English needs to be given only where it takes more than an s', () => {
    expect([0, 1, 2].map((number) => count(number, 'article'))).toEqual(['0 articles', '1 article', '2 articles']);
    expect(count(2, 'more watch', 'more watches')).toBe('2 more watches');
  });
});

describe('another language', () => {
  it('does not compile while it lacks a phrase, or while a phrase takes other values', () => {
    const complete: Phrases = { ...english, buttons: { ...english.buttons, share: 'Teilen' } };
    expect(complete.buttons.share).toBe('Teilen');
    const { share: _, ...withoutShare } = english.buttons;
    expectTypeOf({ ...english, buttons: withoutShare }).not.toExtend<Phrases>();
    expectTypeOf({ ...english, buttons: { ...english.buttons, more: (left: string) => left } }).not.toExtend<Phrases>();
  });

  it('has nothing to translate that is empty, and no phrase that is a flag or a number', () => {
    const leaves = (value: unknown): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
    const phrases = leaves(english);
    expect(phrases.length).toBeGreaterThan(400);
    for (const phrase of phrases) expect(['string', 'function']).toContain(typeof phrase);
    expect(phrases).not.toContain('');
  });
});
