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
    ['low-high single marks', 'Er sagte ‚wir gehen‘, dann ging er.', ['wir gehen']],
    ['reversed guillemets', 'Er sagte »wir gehen«, dann ging er.', ['wir gehen']],
    ['single guillemets', 'Il dit ‹ nous partons › hier.', ['nous partons']],
    ['corner brackets', '市長は「今行く」と述べた。', ['今行く']],
    ['signs without width beside the marks', 'He said \u200b"we go"\u200b and left.', ['we go']],
    ['non-breaking space', 'He said\u00a0"we go"\u00a0and left.', ['we go']],
    ['an ellipsis and brackets', '“… we [all] go …” he said.', ['… we [all] go …']],
    [
      'single marks before a clipped-looking word',
      "'No one was hurt,' said Berg. 'Emergency teams came.'",
      ['No one was hurt,', 'Emergency teams came.'],
    ],
    [
      'single marks beside a plural genitive',
      "The 'golden workers' and the 'silver age' ended.",
      ['golden workers', 'silver age'],
    ],
    ['a closing mark set for an opening one', 'He says,” we go home.” She left.', ['we go home.']],
    ['a paragraph that opens with a closing mark', '” … we go home,” she said.', ['… we go home,']],
    ['a double quotation in single marks', '\'She told me "go now" twice,\' he said.', ['She told me "go now" twice,']],
    ['a quotation split by its tag', '"We go," he said, "and we stay."', ['We go,', 'and we stay.']],
  ])('is found with %s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test.each([
    'The workers’ union and Hamas’s office don’t agree.',
    "Rock 'n' roll of the '90s isn't dead.",
    "At five o'clock the teachers' union left, 'til the '20s came.",
    'Music of the ‘90s wasn’t the workers’ choice.',
    'The tube is 5\'11" long.',
    '<meta name="author" content="nobody">',
  ])('is not found in %s', (text) => {
    expect(quoted(text)).toEqual([]);
  });

  test('goes on over paragraphs that open the marks anew, each paragraph for itself', () => {
    const spans = markedSpans(createArticle('“One is done.\n\n“Two is next,” she said.'));
    expect(spans.map(({ close }) => close === null)).toEqual([true, false]);
  });

  test('is without the name that signs it on the last line', () => {
    const text = '“We heard a bang.\nAnna Berg, harbour master.”';
    const [marked] = markedSpans(createArticle(text));
    expect(text.slice(marked?.span.start, marked?.span.end)).toBe('We heard a bang.');
    expect(text.slice(marked?.signature?.start, marked?.signature?.end)).toBe('Anna Berg, harbour master.');
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
