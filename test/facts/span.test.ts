import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Locator, locate, overlap, type Span, within } from '../../src/facts/span.ts';
import { misplaced } from '../../src/facts/verbatim.ts';

const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([start, length]): Span => ({ start, end: start + length + 1 }));

/** A text and a span of it that cuts no character in two. */
const textAndSpan = fc
  .tuple(
    fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), { minLength: 1, maxLength: 120 }),
    fc.nat(),
    fc.nat(),
  )
  .map(([characters, a, b]) => {
    const from = a % characters.length;
    const to = from + 1 + (b % (characters.length - from));
    const start = characters.slice(0, from).join('').length;
    return { text: characters.join(''), span: { start, end: start + characters.slice(from, to).join('').length } };
  });

it('locates words so that they are found at their place', () => {
  fc.assert(
    fc.property(textAndSpan, ({ text, span }) => {
      const locator = locate(text, span);
      expect(misplaced(text, locator)).toBeNull();
      expect(Locator.safeParse(locator).success).toBe(true);
      expect(text).toContain(locator.prefix + locator.exact + locator.suffix);
      expect(Math.max(locator.prefix.length, locator.suffix.length)).toBeLessThanOrEqual(32);
    }),
  );
});

it('cuts no surrogate pair in the words before and after', () => {
  const text = `${'🗓'.repeat(20)}.ab.${'🗓'.repeat(20)}`;
  const locator = locate(text, { start: 41, end: 43 });
  expect(locator).toEqual({
    start: 41,
    end: 43,
    exact: 'ab',
    prefix: `${'🗓'.repeat(15)}.`,
    suffix: `.${'🗓'.repeat(15)}`,
  });
});

it('knows words as misplaced wherever else they are said to be', () => {
  fc.assert(
    fc.property(textAndSpan, fc.integer({ min: -5, max: 5 }), ({ text, span }, by) => {
      const { start, end, exact } = locate(text, span);
      const moved = { start: start + by, end: end + by, exact };
      fc.pre(moved.start >= 0 && text.slice(moved.start, moved.end) !== exact);
      expect(misplaced(text, moved)?.message).toContain('they stand');
    }),
  );
});

it('overlaps both ways, and holds only what it overlaps', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      expect(overlap(a, b)).toBe(overlap(b, a));
      if (within(a, b)) expect(overlap(a, b)).toBe(true);
      if (within(a, b) && within(b, a)) expect(a).toEqual(b);
    }),
  );
  expect(overlap({ start: 0, end: 2 }, { start: 2, end: 4 })).toBe(false);
  expect(within({ start: 1, end: 2 }, { start: 0, end: 2 })).toBe(true);
});
