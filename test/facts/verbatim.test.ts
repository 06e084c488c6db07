import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/facts/statement.ts';
import { verbatimFaults, verbatimProblems } from '../../src/facts/verbatim.ts';
import { desk, printed, source, spanOf, statement } from './made-up-desk.ts';

const TEXT = 'The mayor told the Post on Monday she would build 40 homes, of which 3 the council says are “too small”.';
const WORDS = 'she would build 40 homes';

const faults = (change: Partial<Statement>, words = WORDS, text = TEXT) =>
  verbatimFaults({ ...statement(text, words), ...change }, text).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

it('finds no fault in a statement all of whose parts stand where it says', () => {
  const figure = { min: 40, max: 40, comparator: 'exact', unit: null, counted: 'homes', asOf: null } as const;
  const whole = {
    role: printed(TEXT, 'The mayor'),
    cue: { ...printed(TEXT, 'told'), class: 'neutral' },
    toldTo: printed(TEXT, 'the Post'),
    said: { edtf: null, printed: printed(TEXT, 'on Monday'), basis: 'printed', by: null },
    figures: [{ ...figure, printed: printed(TEXT, '40'), authority: printed(TEXT, 'the council') }],
  } as const;
  expect(faults({ ...whole, figures: [...whole.figures] })).toEqual([]);
});

describe('words that are not at their place', () => {
  const at = spanOf(TEXT, WORDS);

  it('are found where they stand instead', () => {
    const { locator } = statement(TEXT, WORDS);
    expect(faults({ locator: { ...locator, start: locator.start - 3, end: locator.end - 3 } })).toEqual([
      `locator.start: the words are not at ${at.start - 3}–${at.end - 3}, they stand at ${at.start}–${at.end}. Set start and end to these.`,
    ]);
  });

  it('are offered at the nearest of several places, overlapping ones too', () => {
    const text = 'no no no, nonono.';
    expect(faults({ role: { start: 11, end: 13, exact: 'no' } }, 'no no no', text)).toEqual([
      'role.start: the words are not at 11–13, they stand in 6 places, the nearest is 10–12. Set start and end to the one that is meant.',
    ]);
  });

  it('are told from look-alikes by the first character that differs', () => {
    const exact = '“too small"';
    const { start } = spanOf(TEXT, '“too');
    expect(faults({ venue: { start, end: start + exact.length, exact } })).toEqual([
      `venue.exact: differs from the source at ${start + 10}: it has "\\"" (U+0022) where the source has "”" (U+201D). Copy the words from the source, character for character.`,
    ]);
  });

  it('are misplaced also when only their end is beyond the text', () => {
    const end = TEXT.length;
    expect(faults({ venue: { start: end - 2, end: end + 4, exact: '”.' } })[0]).toContain(
      `they stand at ${end - 2}–${end}.`,
    );
    expect(faults({ venue: { start: end - 2, end: end + 4, exact: '”. Yes' } })[0]).toContain(
      `the source ends at ${end}`,
    );
  });

  it('keep what hangs on the excerpt from being judged, but not what has a place of its own', () => {
    const { locator } = statement(TEXT, WORDS);
    const lost = faults({
      locator: { ...locator, exact: 'Nobody said this.' },
      quoted: [{ start: 0, end: 1 }],
      sentence: { start: 0, end: 1 },
      role: { start: 0, end: 5, exact: 'Mayor' },
    });
    expect(lost.map((fault) => fault.slice(0, fault.indexOf(':')))).toEqual(['locator.exact', 'role.exact']);
  });
});

describe('the sentence', () => {
  it('holds the excerpt and stays inside the text', () => {
    expect(faults({ sentence: { start: 0, end: 40 } })).toEqual([
      expect.stringContaining('sentence: does not hold the excerpt'),
    ]);
    expect(faults({ sentence: { start: 0, end: 900 } })).toEqual([
      expect.stringContaining('sentence.end: ends at 900'),
    ]);
  });

  it('cuts no character in two', () => {
    const text = '🗓 She builds.';
    expect(faults({ sentence: { start: 1, end: text.length } }, 'She builds', text)).toEqual([
      'sentence: cuts a character in two. Move start or end by one.',
    ]);
  });

  it('may leave role and cue to the sentence before, but does not cut them', () => {
    const sentence = { start: spanOf(TEXT, WORDS).start, end: TEXT.length };
    const cue = { ...printed(TEXT, 'told'), class: 'neutral' } as const;
    expect(faults({ sentence, cue })).toEqual([]);
    expect(faults({ sentence: { ...sentence, start: cue.start + 1 }, cue })).toEqual([
      expect.stringContaining('sentence: does not hold all of cue'),
    ]);
    expect(faults({ sentence: { ...sentence, start: 1 }, role: printed(TEXT, 'The mayor') })).toEqual([
      expect.stringContaining('sentence: does not hold all of role'),
    ]);
  });
});

describe('the cue', () => {
  const cue = { ...printed(TEXT, 'says'), class: 'neutral' } as const;
  const role = printed(TEXT, 'the council');

  it('stands outside the excerpt', () => {
    expect(faults({ cue, role }, 'says are “too small”')).toEqual([
      expect.stringContaining('cue: lies inside the excerpt'),
    ]);
    expect(faults({ cue, role }, 'the council says are “too small”')).toHaveLength(1);
  });

  it('may interrupt indirect speech together with its speaker', () => {
    expect(faults({ cue, role }, '3 the council says are “too small”')).toEqual([]);
    expect(faults({ cue, role: null }, '3 the council says are “too small”')).toHaveLength(1);
    const quoted = [spanOf(TEXT, 'too small')];
    expect(faults({ cue, role, kind: 'mixed', quoted }, '3 the council says are “too small”')).toHaveLength(1);
  });
});

it('lets nobody speak in a report, and characterises only there', () => {
  const parts = {
    speaker: 'mayor',
    role: printed(TEXT, 'The mayor'),
    cue: { ...printed(TEXT, 'told'), class: 'neutral' },
  } as const;
  expect(faults({ kind: 'report', characterisation: true })).toEqual([]);
  expect(faults({ kind: 'report', ...parts }).map((fault) => fault.split(':')[0])).toEqual(['speaker', 'role', 'cue']);
  expect(faults({ ...parts, characterisation: true })).toEqual([expect.stringContaining('characterisation: is true')]);
});

it('names the statement by its place, and passes over one whose source is unknown', () => {
  const good = statement(TEXT, WORDS);
  const bad = { ...good, locator: { ...good.locator, suffix: 'x' } };
  const statements = [{ ...bad, source: 'nowhere' }, good, bad];
  expect(verbatimProblems(desk({ sources: [source('town', TEXT)], statements }))).toEqual([
    { kind: 'statement', index: 2, path: ['locator', 'suffix'], message: expect.stringContaining('is "x"') },
  ]);
});
