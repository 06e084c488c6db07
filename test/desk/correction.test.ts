import { describe, expect, it } from 'vitest';
import { correctedBy } from '../../src/desk/correction.ts';
import type { Source } from '../../src/facts/source.ts';
import { locate } from '../../src/facts/span.ts';
import type { Statement } from '../../src/facts/statement.ts';
import { verbatimFaults } from '../../src/facts/verbatim.ts';

const TEXT =
  'Minister Lindqvist said the offer was "far too low" and left. The offer was late. "We wait," she told reporters.';

const SOURCE: Source = {
  id: 'post',
  name: 'Post',
  outlet: null,
  title: null,
  byline: null,
  url: null,
  published: null,
  retrieved: null,
  dateline: null,
  credit: null,
  language: 'en',
  family: null,
  embargoedUntil: null,
  channels: null,
  text: TEXT,
};

const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const STATEMENT: Statement = {
  id: 'post-1',
  source: 'post',
  kind: 'mixed',
  locator: locate(TEXT, spanOf('the offer was "far too low"')),
  sentence: spanOf('Minister Lindqvist said the offer was "far too low" and left.'),
  quoted: [spanOf('far too low')],
  speaker: 'lindqvist',
  role: { ...spanOf('Minister Lindqvist'), exact: 'Minister Lindqvist' },
  cue: { ...spanOf('said'), exact: 'said', class: 'neutral' },
  venue: null,
  toldTo: null,
  said: null,
  asOf: null,
  figures: [],
  characterisation: false,
  topics: [],
  status: 'confirmed',
  confirmedBy: 'U0SAM00001',
  recorded: null,
};

const corrected = (correction: Parameters<typeof correctedBy>[2]) => {
  const after = correctedBy(STATEMENT, SOURCE, correction, 'U0SAM00001');
  expect(verbatimFaults(after, TEXT)).toEqual([]);
  return after;
};

describe('a corrected statement', () => {
  it('is a quotation once its words are the quoted ones alone', () => {
    expect(corrected({ excerpt: 'far too low' })).toMatchObject({ kind: 'quote', quoted: [spanOf('far too low')] });
  });

  it('keeps what was quoted when its excerpt grows', () => {
    const after = corrected({ excerpt: 'the offer was "far too low" and left' });
    expect(after).toMatchObject({ kind: 'mixed', quoted: [spanOf('far too low')] });
  });

  it('takes the place nearest to where it stood, and its sentence follows', () => {
    const after = corrected({ excerpt: 'We wait,', kind: 'quote', cue: 'told', toldTo: 'reporters', role: 'she' });
    expect(after.locator.start).toBe(TEXT.indexOf('We wait'));
    expect(TEXT.slice(after.sentence.start, after.sentence.end)).toBe('"We wait," she told reporters.');
    expect(after).toMatchObject({ quoted: [spanOf('We wait,')], toldTo: { exact: 'reporters' } });
  });

  it('has nobody’s words when it becomes the source’s own voice', () => {
    const after = corrected({ excerpt: 'The offer was late', kind: 'report' });
    expect(after).toMatchObject({ speaker: null, role: null, cue: null, quoted: [] });
  });

  it('is refused when its words do not stand in the source', () => {
    expect(() => corrected({ excerpt: 'far too high' })).toThrow('“far too high” does not stand in post');
    expect(() => corrected({ cue: 'claimed' })).toThrow('“claimed” does not stand in post');
  });
});
