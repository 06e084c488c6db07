import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createArticle } from '../../../src/ingest/text/article.ts';
import { paragraphsOf } from '../../../src/ingest/text/paragraphs.ts';

const paragraphs = (text: string): string[] => paragraphsOf(text).map(({ start, end }) => text.slice(start, end));

describe('a paragraph', () => {
  test('ends with an empty line, whatever its line ends are', () => {
    for (const feed of ['\n', '\r\n', '\r'])
      expect(paragraphs(['The crane fell.', '', ' ', 'Nobody was hurt.'].join(feed))).toEqual([
        'The crane fell.',
        'Nobody was hurt.',
      ]);
  });

  test('ends with its line where lines are whole paragraphs', () => {
    expect(paragraphs('The crane fell.\nNobody was hurt.\nShips wait.')).toHaveLength(3);
    const long =
      'The harbour was closed on Monday after a crane fell into the water, and ships had to wait outside for hours.';
    expect(paragraphs(`${long}\n${long}\n\n${long}`)).toHaveLength(3);
  });

  test('goes on where a line breaks inside a sentence', () => {
    expect(paragraphs('The harbour was closed on Monday\nafter a crane fell.\nShips wait.')).toHaveLength(2);
  });

  test('of wrapped copy goes on over its lines, and ends where the next word had room', () => {
    const wrapped = [
      'The harbour of Norport was closed on Monday after a crane fell into the',
      'water, and fourteen ships had to wait outside, said the port authority.',
      'Anna Berg, the harbour master, heard a bang.',
      'Divers searched the basin until the evening but found nobody there. The',
      'Norport crane company did not answer.',
    ].join('\n');
    expect(paragraphs(wrapped).map((words) => words.slice(0, 10))).toEqual(['The harbou', 'Divers sea']);
    const article = createArticle(wrapped);
    expect(article.sentences.map(({ start, end }) => wrapped.slice(start, end).replace('\n', ' ')).at(-1)).toBe(
      'The Norport crane company did not answer.',
    );
  });

  test('keeps the name that signs a quotation set apart', () => {
    expect(paragraphs('“We heard a bang.\nAnna Berg, harbour master.”\nShips wait.')).toHaveLength(2);
  });

  test('holds every sign of a text that is not space, once and in order', () => {
    const piece = fc.constantFrom(
      'word',
      'Name.',
      '"',
      ' ',
      '\n',
      '\r\n',
      '\n\n',
      '\u00a0',
      '\u200b',
      'and',
      'x'.repeat(60),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const letters = (all: string): string => all.replace(/[\s\u200b]/g, '');
        expect(letters(paragraphs(text).join(''))).toBe(letters(text));
      }),
    );
  });
});

describe('an article with furniture', () => {
  const text = 'PARIS (ABC) — The harbour closed.\n\nRead more: Port\n\n“We go,” she said.';
  const cut = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const article = createArticle(text, [cut('PARIS (ABC) —'), cut('Read more: Port')]);
  const shown = (spans: readonly { start: number; end: number }[]): string[] =>
    spans.map(({ start, end }) => text.slice(start, end));

  test('has no paragraph, sentence or token in it', () => {
    expect(shown(article.paragraphs)).toEqual(['The harbour closed.', '“We go,” she said.']);
    expect(shown(article.sentences)).toEqual(['The harbour closed.', '“We go,” she said.']);
    expect(article.tokens.map((token) => token.text).slice(0, 4)).toEqual(['The', 'harbour', 'closed', '.']);
  });
});

describe('a word', () => {
  test('is one word over soft hyphens and joiners, at its place as printed', () => {
    const text = 'The har\u00adbour of Nor\u200bport';
    const word = createArticle(text).tokens[1];
    expect(word).toMatchObject({ text: 'harbour', lower: 'harbour', start: 4, end: 12 });
    expect(createArticle(text).tokens.map((token) => token.text)).toEqual(['The', 'harbour', 'of', 'Norport']);
  });
});
