import { describe, expect, it } from 'vitest';
import { quotedFaults } from '../../src/facts/quoted.ts';
import type { Statement } from '../../src/facts/statement.ts';
import { spanOf, statement } from './made-up-desk.ts';

/** The faults of an excerpt and of the spans said to be quoted in it. */
function faults(text: string, words: string, quoted: string[], change: Partial<Statement> = {}): string[] {
  return quotedFaults({ ...statement(text, words, quoted), ...change }, text).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
}

describe('what stood between quotation marks', () => {
  it.each([
    ['curly marks', 'She said “all is well”.', 'all is well'],
    ['straight marks with the comma inside', 'She said "all is well," and left.', 'all is well,'],
    ['single marks', 'She said ‘all is well’.', 'all is well'],
    ['German marks', 'Sie sagte: „Alles ist gut“.', 'Alles ist gut'],
    ['French marks with their spaces', 'Elle a dit : «\u00a0Tout va bien\u202f».', 'Tout va bien'],
    ['Japanese marks', '市長は「大丈夫」と述べた。', '大丈夫'],
    ['single marks around an apostrophe', 'She said ‘it’s well’.', 'it’s well'],
    ['a quotation in a quotation', 'She said “he called it ‘well’ then”.', 'he called it ‘well’ then'],
  ])('is taken with %s', (_, text, words) => {
    expect(faults(text, words, [words])).toEqual([]);
  });

  it('needs its marks right before and right after', () => {
    const text = 'She said “all is well”.';
    expect(faults(text, 'all is', ['all is'])).toEqual([
      expect.stringContaining('quoted.0: has no quotation mark after it at 16'),
    ]);
    expect(faults(text, 'is well', ['is well'])).toEqual([
      expect.stringContaining('quoted.0: has no quotation mark before it at 14'),
    ]);
    expect(faults(text, 'She said', ['She said'])).toHaveLength(1);
  });

  it('is not what stands between two quotations', () => {
    const text = '"All is well," she said, "and dry."';
    expect(faults(text, text, [' she said, '])).toEqual([expect.stringContaining('begins or ends with a space')]);
    expect(faults(text, text, ['she said,'])).toEqual([expect.stringContaining('no quotation mark before it')]);
  });

  it('does not run over a mark into the words of the outlet', () => {
    const text = '"All is well," she said, "and dry."';
    const all = 'All is well," she said, "and dry.';
    expect(faults(text, all, [all])).toEqual([
      'quoted.0: runs over a quotation mark at 13. End it there, and give what follows a span of its own.',
    ]);
    expect(faults(text, all, ['All is well,', 'and dry.'])).toEqual([]);
  });

  it('may go on in the next paragraph without a closing mark', () => {
    const text = 'She said: “All is well.\n\n“And dry.”';
    expect(faults(text, 'All is well.', ['All is well.'])).toEqual([]);
    expect(faults(text, 'All is well.\n\n“And dry.', ['All is well.', 'And dry.'], { kind: 'quote' })).toEqual([]);
    const cut = 'She said “all is “well” now”.';
    expect(faults(cut, 'all is', ['all is'])).toEqual([expect.stringContaining('no quotation mark after it')]);
    const other = 'She said: “All is well.\n\nThe rain went on.';
    expect(faults(other, 'All is well.', ['All is well.'])).toEqual([
      expect.stringContaining('no quotation mark after it'),
    ]);
  });

  it('stands inside the excerpt, in order, without overlap', () => {
    const text = 'She said “all” is “well” now.';
    expect(faults(text, 'all” is', ['all', 'well'])).toEqual([
      expect.stringContaining('quoted.1: (19–23) is not inside'),
    ]);
    expect(faults(text, 'all” is “well', ['well', 'all'])).toEqual([
      expect.stringContaining('quoted.1: begins before'),
    ]);
    expect(faults(text, 'all” is “well', ['all', 'all'])).toEqual([expect.stringContaining('quoted.1: begins before')]);
  });
});

describe('the kind of a statement', () => {
  const text = 'She was not “acting in good faith”, he said.';

  it('is quote when nothing but marks and punctuation stands outside', () => {
    expect(faults(text, '“acting in good faith”,', ['acting in good faith'], { kind: 'quote' })).toEqual([]);
    expect(faults(text, 'not “acting in good faith”', ['acting in good faith'], { kind: 'quote' })).toEqual([
      'kind: is "quote", but "not" stands outside the quoted spans. Set it to "mixed", or correct the spans.',
    ]);
  });

  it('is mixed when a part is quoted and a part is not', () => {
    expect(faults(text, 'not “acting in good faith”', ['acting in good faith'], { kind: 'mixed' })).toEqual([]);
    expect(faults(text, 'acting in good faith', ['acting in good faith'], { kind: 'mixed' })).toEqual([
      'kind: is "mixed", but all of the words are quoted. Set it to "quote".',
    ]);
  });

  it.each(['quote', 'mixed'] as const)('is not %s without quoted spans', (kind) => {
    expect(faults(text, 'She', [], { kind })).toEqual([expect.stringContaining('needs its quoted spans')]);
  });

  it.each(['paraphrase', 'report'] as const)('is not %s with quoted spans', (kind) => {
    const quoted = [spanOf(text, 'acting in good faith')];
    expect(faults(text, 'not “acting in good faith”', [], { kind, quoted })).toEqual([
      expect.stringContaining('has no quoted spans'),
    ]);
    expect(faults(text, 'not “acting in good faith”', [], { kind })).toEqual([]);
  });
});
