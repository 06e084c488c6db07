import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differingWords, type Stretch } from '../../../src/slack/blocks/differing-words.ts';

const textOf = (stretches: Stretch[]) => stretches.map(({ text }) => text).join('');
const differing = (stretches: Stretch[]) => stretches.filter(({ differs }) => differs).map(({ text }) => text);

it('marks the words that differ, and no others', () => {
  const { was, now } = differingWords('shows a lack of will to talk', 'shows a lack of desire to talk');
  expect([differing(was), differing(now)]).toEqual([['will'], ['desire']]);
});

it('marks what is put in on one side alone', () => {
  const { was, now } = differingWords('a lack of desire', 'clearly a lack of any desire');
  expect(differing(was)).toEqual([]);
  expect(differing(now).join('|')).toMatch(/^clearly ?\|.*any/);
});

it('leaves every text as it is, keeps the same on both sides, and marks nothing between alike ones', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'é')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (was, now) => {
      const found = differingWords(was, now);
      expect([textOf(found.was), textOf(found.now)]).toEqual([was, now]);
      const kept = (side: Stretch[]) => textOf(side.filter(({ differs }) => !differs));
      expect(kept(found.was)).toBe(kept(found.now));
      expect(differing(differingWords(was, was).was)).toEqual([]);
    }),
  );
});

it('marks very long texts as a whole where they differ, at once', () => {
  const long = (word: string) => `the ${`${word} `.repeat(3000)}end`;
  const { was, now } = differingWords(long('a'), long('b'));
  expect([differing(was).length, differing(now).length]).toEqual([1, 1]);
});
