import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createArticle } from '../../../src/ingest/text/article.ts';
import { markedSpans } from '../../../src/ingest/text/quotations.ts';

const quoted = (text: string): string[] =>
  markedSpans(createArticle(text)).map(({ span }) => text.slice(span.start, span.end));

describe('what stands between quotation marks', () => {
  test.each([
    ['straight marks', 'He said "we go" and left.', ['we go']],
    ['curly marks', 'He said “we go” and left.', ['we go']],
    ['low-high marks', 'Er sagte „wir gehen“, dann ging er.', ['wir gehen']],
    ['guillemets with inner spaces', 'Il dit « nous partons » hier.', ['nous partons']],
    ['typewriter marks', "She said ``we go'' and left.", ['we go']],
    ['single marks', "The mayor said 'we go now' and left.", ['we go now']],
    ['curly single marks', 'The mayor said ‘we go now’ and left.', ['we go now']],
    ['marks the wrong way round', 'The ”plan” failed. He called it a “plan“ too.', ['plan', 'plan']],
    ['a quotation in a quotation', '“She told me ‘go now’ twice,” he said.', ['She told me ‘go now’ twice,']],
    ['a quotation split by its tag', '"We go," he said, "and we stay."', ['We go,', 'and we stay.']],
  ])('is found with %s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test.each([
    'The workers’ union and Hamas’s office don’t agree.',
    "Rock 'n' roll of the '90s isn't dead.",
    'The tube is 5\'11" long.',
    '<meta name="author" content="nobody">',
  ])('is not found in %s', (text) => {
    expect(quoted(text)).toEqual([]);
  });

  test('goes on over paragraphs that open the marks anew, each paragraph for itself', () => {
    const spans = markedSpans(createArticle('“One is done.\n\n“Two is next,” she said.'));
    expect(spans.map(({ close }) => close === null)).toEqual([true, false]);
  });

  test('ends with its paragraph when nothing closes it', () => {
    expect(quoted('He said “we go home.\n\nThe end.')).toEqual(['we go home.']);
  });

  test('is inside the text, without marks or space at its ends, and in order', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '”',
      "'",
      '’',
      '«',
      '»',
      '``',
      "''",
      ' ',
      '\n\n',
      'word',
      "don't",
      ',',
      '.',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const { span, open, close } of markedSpans(createArticle(text))) {
          expect(open).toBeGreaterThanOrEqual(end);
          expect(span.start).toBeGreaterThan(open);
          expect(span.end).toBeGreaterThan(span.start);
          expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
          if (close !== null) expect(close).toBeGreaterThanOrEqual(span.end);
          end = span.end;
        }
      }),
    );
  });
});
