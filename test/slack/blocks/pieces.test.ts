import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pieces } from '../../../src/slack/blocks/pieces.ts';

it('cuts text into pieces that are the text again, none too long, none through a character', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '😀', '&'), maxLength: 200 });
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 40 }), (words, size) => {
      const cut = pieces(words, size);
      expect(cut.join('')).toBe(words);
      for (const piece of cut) {
        expect(piece.length).toBeLessThanOrEqual(size);
        expect(piece.isWellFormed()).toBe(true);
      }
    }),
  );
});

it('cuts after white space where there is any', () => {
  expect(pieces('one two three', 8)).toEqual(['one two ', 'three']);
});
