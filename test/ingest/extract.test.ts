import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../src/facts/span.ts';
import { type ExtractedQuote, extractQuotes } from '../../src/ingest/extract.ts';

const sentence = fc.constantFrom(
  '"The dam will hold," Ann Lee said.',
  'Ann Lee, the mayor of Leeds, said that the dam "will hold," adding that it was old.',
  '“We go,” said Bob Ray, “and we stay.”',
  'The board accused Mr. Ray of hiding the cracks, according to the Daily News.',
  'He told reporters: "Ask the board."',
  "The workers' union called it 'a lie' and wants to sue.",
  'Her claim that "nobody asked" was wrong.',
  '"It has stood for a hundred years.',
  'As Ms. Lee put it, the dam is old; others said no.',
  'The dam, she said, would hold (for now).',
);
const newsText = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  .map((paragraphs) => paragraphs.map((sentences) => sentences.join(' ')).join('\n\n'));
const marks = fc.constantFrom(
  '"',
  '“',
  '”',
  "'",
  '’',
  ',',
  '.',
  ' ',
  '\n',
  '(',
  ')',
  ':',
  'said ',
  'Lee ',
  'that ',
  'and ',
  'to ',
  '\r',
  '😀',
  '\ud800',
);
const garbage = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.array(marks, { maxLength: 120 }).map((parts) => parts.join('')),
);

const spansOf = (quote: ExtractedQuote): Span[] =>
  [...quote.contents, ...quote.direct, quote.speaker, quote.cue].filter((span) => span !== null);
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

test('every span is a stretch of the article', () => {
  fc.assert(
    fc.property(fc.oneof(newsText, garbage), (text) => {
      for (const span of extractQuotes(text).flatMap(spansOf)) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

test('no content overlaps its cue', () => {
  fc.assert(
    fc.property(fc.oneof(newsText, garbage), (text) => {
      for (const { contents, cue } of extractQuotes(text)) {
        for (const content of contents) expect(cue !== null && overlaps(content, cue)).toBe(false);
      }
    }),
  );
});

test('a quotation has one speaker', () => {
  fc.assert(
    fc.property(newsText, (text) => {
      const starts = extractQuotes(text).flatMap(({ direct }) => direct.map(({ start }) => start));
      expect(new Set(starts).size).toBe(starts.length);
    }),
  );
});

test('Windows line ends change nothing but the places', () => {
  const words = (text: string) =>
    extractQuotes(text).map((quote) => ({
      ...quote,
      contents: quote.contents.map(({ start, end }) => text.slice(start, end).replaceAll('\r\n', '\n')),
      direct: quote.direct.map(({ start, end }) => text.slice(start, end).replaceAll('\r\n', '\n')),
      speaker: quote.speaker && text.slice(quote.speaker.start, quote.speaker.end),
      cue: quote.cue && text.slice(quote.cue.start, quote.cue.end),
    }));
  fc.assert(
    fc.property(newsText, (text) => {
      expect(words(text.replaceAll('\n', '\r\n'))).toEqual(words(text));
    }),
  );
});

test('the marks belong to the content of a quotation, not to what is direct', () => {
  const text = '"The dam will hold," Ann Lee said.';
  expect(extractQuotes(text)).toEqual([
    {
      contents: [{ start: 0, end: 20 }],
      direct: [{ start: 1, end: 19 }],
      speaker: { start: 21, end: 28 },
      speakerName: 'Ann Lee',
      cue: { start: 29, end: 33 },
    },
  ]);
});

test('a text without an end is read in pieces', () => {
  for (const part of ['"', '“a', "'s ", '" "', 'said ', '(', 'he said, ']) {
    const text = part.repeat(40_000);
    expect(extractQuotes(text).every((quote) => spansOf(quote).every(({ end, start }) => end - start < 12_000))).toBe(
      true,
    );
  }
});
