import type { JSONPath } from 'jsonc-parser';
import type { Statement } from '../../src/facts/statement.ts';
import { any, type Break, facts, find, first, inStatement, ofKind, set } from './desk-files.ts';

const moved = { start: 0, end: 5, exact: 'zzzzz' };

/** The statement's excerpt moved by one, all of its own words along. */
const shifted: Break = (files) => {
  const { file, at, statement } = first();
  const { start, end, exact } = statement.locator;
  set(files, file, [at, 'locator'], { ...statement.locator, start: start + 1, end: end + 1 });
  return [file, `[${at}].locator.start (line`, `they stand at ${start}–${start + exact.length}`];
};

const straightened: Break = (files) => {
  const { file, at, statement } = find(({ locator }) => /[“”’]/.test(locator.exact));
  set(
    files,
    file,
    [at, 'locator', 'exact'],
    statement.locator.exact.replace(/[“”’]/, (mark) => (mark === '’' ? "'" : '"')),
  );
  return [file, `[${at}].locator.exact (line`, 'where the source has', 'U+20', 'U+002'];
};

const changedText: Break = (files) => {
  const { statement, text, at, file } = find(({ locator }) => /[a-z]/.test(locator.exact));
  const letter = statement.locator.start + statement.locator.exact.search(/[a-z]/);
  set(files, `sources/${statement.source}.json`, ['text'], `${text.slice(0, letter)}#${text.slice(letter + 1)}`);
  return [file, `[${at}].locator.exact (line`, `at ${letter}`, '"#" (U+0023)'];
};

const longer = (path: JSONPath, ...words: string[]): Break => {
  const end = 1_000_000;
  return (files) => {
    const { file, at } = first();
    set(files, file, [at, ...path, 'end'], end);
    return [file, `[${at}].`, ...words];
  };
};

const withQuoted = ({ quoted }: Statement) => quoted.length > 0;

export const brokenWords: Record<string, Break> = {
  'an excerpt one character too far': shifted,
  'a straight mark for a curly one': straightened,
  'one letter changed in the source': changedText,
  'an excerpt that is nowhere': inStatement(
    any,
    ['locator', 'exact'],
    'Nobody ever said this.',
    '.locator.exact (line',
    'Copy the words',
  ),
  'an excerpt beyond the end of the text': (files) => {
    const { file, at, statement } = first();
    set(files, file, [at, 'locator'], { ...statement.locator, end: 1_000_000, exact: 'Nobody ever said this.' });
    return [file, `[${at}].locator.end (line`, 'the text of the source ends at'];
  },
  'another prefix': inStatement(
    ({ locator }) => locator.start > 0,
    ['locator', 'prefix'],
    'zz',
    '.locator.prefix (line',
    'before the excerpt stands',
  ),
  'another suffix': inStatement(any, ['locator', 'suffix'], 'zz', '.locator.suffix (line', 'after the excerpt stands'),
  'a sentence without the excerpt': (files) => {
    const { file, at, statement } = find(
      ({ locator, figures, role }) => locator.start > 10 && figures.length === 0 && !role,
    );
    set(files, file, [at, 'sentence'], { start: 0, end: 2 });
    return [file, `[${at}].sentence (line`, `does not hold the excerpt (${statement.locator.start}`];
  },
  'a sentence beyond the end of the text': longer(['sentence'], '.sentence.end (line', 'Count again'),
  'a sentence that cuts the cue': (files) => {
    const { file, at, statement } = find(({ cue, locator }) => cue !== null && cue.start > locator.end);
    set(files, file, [at, 'sentence', 'end'], (statement.cue?.start ?? 0) + 1);
    return [file, `[${at}].sentence (line`, 'all of cue'];
  },
  'a role that is not there': inStatement(
    ({ role }) => role !== null,
    ['role'],
    moved,
    '.role.exact (line',
    'the source has',
  ),
  'a cue that is not there': inStatement(
    ({ cue }) => cue !== null,
    ['cue'],
    { ...moved, class: 'neutral' },
    '.cue.exact (line',
  ),
  'a venue that is not there': inStatement(any, ['venue'], moved, '.venue.exact (line'),
  'a listener who is not there': inStatement(any, ['toldTo'], moved, '.toldTo.exact (line'),
  'a printed date that is not there': inStatement(
    any,
    ['said'],
    { edtf: null, printed: moved, basis: 'printed', by: null },
    '.said.printed.exact (line',
  ),
  'a printed as-of date that is not there': inStatement(
    any,
    ['asOf'],
    { edtf: null, printed: moved, basis: 'printed', by: null },
    '.asOf.printed.exact (line',
  ),
  'a figure that is not there': (files) => {
    const { file, at, statement } = find(({ figures }) => figures.length > 0);
    const exact = statement.figures[0]?.printed.exact ?? '';
    set(files, file, [at, 'figures', 0, 'printed', 'exact'], '#'.repeat(exact.length));
    return [file, `[${at}].figures[0].printed.exact (line`, `the source has "${exact}"`];
  },
  'a figure of another sentence': (files) => {
    const { file, at, text } = find(({ figures, sentence }) => figures.length > 0 && sentence.start > 10);
    set(files, file, [at, 'figures', 0, 'printed'], { start: 0, end: 3, exact: text.slice(0, 3) });
    return [file, `[${at}].figures[0].printed (line`, 'outside the sentence'];
  },
  'a counting authority that is not there': inStatement(
    ({ figures }) => figures.length > 0,
    ['figures', 0, 'authority'],
    moved,
    '.figures[0].authority.exact (line',
  ),
  'a quoted span outside the excerpt': inStatement(
    withQuoted,
    ['quoted', 0],
    { start: 0, end: 1 },
    '.quoted[0] (line',
    'not inside the excerpt',
  ),
  'a quoted span that leaves out a word at its beginning': (files) => {
    const { file, at, statement } = find(withQuoted);
    set(files, file, [at, 'quoted', 0, 'start'], (statement.quoted[0]?.start ?? 0) + 1);
    return [file, `[${at}].quoted[0] (line`, 'no quotation mark before it'];
  },
  'a quoted span that leaves out a word at its end': (files) => {
    const { file, at, statement } = find(withQuoted);
    set(files, file, [at, 'quoted', 0, 'end'], (statement.quoted[0]?.end ?? 0) - 1);
    return [file, `[${at}].quoted[0] (line`, 'no quotation mark after it'];
  },
  'the same words quoted twice': (files) => {
    const { file, at, statement } = find(withQuoted);
    set(files, file, [at, 'quoted'], [...statement.quoted, statement.quoted[0]]);
    return [file, `[${at}].quoted[${statement.quoted.length}] (line`, 'without overlap'];
  },
  'a quote without quoted spans': inStatement(
    ({ kind }) => kind === 'quote',
    ['quoted'],
    [],
    '.quoted (line',
    'needs its quoted spans',
  ),
  'a paraphrase with quoted spans': inStatement(
    ({ kind }) => kind === 'mixed',
    ['kind'],
    'paraphrase',
    '.quoted (line',
    'has no quoted spans',
  ),
  'a quote of which a part is not quoted': inStatement(
    ({ kind }) => kind === 'mixed',
    ['kind'],
    'quote',
    '.kind (line',
    'stands outside',
  ),
  'a mixed statement all of which is quoted': inStatement(
    ({ kind }) => kind === 'quote',
    ['kind'],
    'mixed',
    '.kind (line',
    'Set it to "quote"',
  ),
  'a cue inside the excerpt': (files) => {
    const { file, at, statement } = ofKind('quote');
    const { start, exact } = statement.locator;
    set(files, file, [at, 'cue'], { start, end: start + 3, exact: exact.slice(0, 3), class: 'neutral' });
    return [file, `[${at}].cue (line`, 'lies inside the excerpt'];
  },
  'a report with a speaker': (files) => {
    const { file, at } = ofKind('report');
    set(files, file, [at, 'speaker'], facts.speakers[0]?.id);
    return [file, `[${at}].speaker (line`, "the source's own voice"];
  },
  'a characterisation by a speaker': inStatement(
    ({ kind }) => kind === 'quote',
    ['characterisation'],
    true,
    '.characterisation (line',
    'only a report',
  ),
};
