import { AUXILIARIES, PREPOSITIONS, TIMES } from '../words/grammar.ts';
import { ORGANISATION_WORDS } from '../words/organisations.ts';
import type { Run } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import { hasVerb, isCapital } from './verb-group.ts';

/** Words that head a quotation in fact checks, boxes and lists, and never speak. */
const HEADINGS = new Set(
  (
    'claim claims fact facts quote quotes question questions answer answers verdict ruling rating context background headline title caption ' +
    'note update correction example topic issue translation lyrics excerpt quotation comment q a then now before after today yesterday here below'
  ).split(' '),
);
const CALLS = new Set('read see watch listen hear click here below asked'.split(' '));
const MONTHS = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|tember|ober|ember)?$/;

/**
 * Whether what stands between a sentence's beginning and a colon is a label and names nobody who speaks: "On taxes:", "May
 * 4, 2014:", "THE CLAIM:", "Read the statement:", "Asked if it was safe:".
 */
export function isLabel(pieces: readonly Piece[], from: number, colon: number): boolean {
  const first = pieces[from];
  if (!first || colon - from > 16 || colon <= from) return false;
  if (isDate(pieces, from, colon)) return true;
  for (let at = from; at < colon; at += 1)
    if (pieces[at]?.text === ',' || pieces[at]?.kind === 'quotation') return false;
  if (CALLS.has(first.lower) && (colon - from > 1 || first.lower === 'here')) return !isCapital(pieces[from + 1]);
  if (HEADINGS.has(pieces[colon - 1]?.lower ?? '') && colon - from <= 4) return true;
  return PREPOSITIONS.has(first.lower) && !hasVerb(pieces, from, colon);
}

/** "May 4, 2014", "June 2015", "Monday". */
function isDate(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const { kind = 'punct', lower = '', text = '' } = pieces[at] ?? {};
    if (kind === 'number' || text === ',' || text === '.' || TIMES.has(lower) || MONTHS.test(lower)) continue;
    return false;
  }
  return true;
}

const ABOUT = new Set('on in about at during after'.split(' '));

/** A name before a colon without what tells of what or when it speaks: "Ann Lee" of "Ann Lee on taxes", "Lee" of "Lee, who". */
export function bareName(pieces: readonly Piece[], run: Run): Run {
  if (!isCapital(pieces[run.from])) return run;
  for (let at = run.from + 1; at < run.to; at += 1) {
    const { lower = '', text = '' } = pieces[at] ?? {};
    if (lower === 'who' || lower === 'whose') return { from: run.from, to: pieces[at - 1]?.text === ',' ? at - 1 : at };
    if (text === ',') continue;
    if (AUXILIARIES.has(lower)) return run;
    if (!ABOUT.has(lower)) continue;
    const before = pieces[at - 1];
    const body = before !== undefined && ORGANISATION_WORDS.has(before.lower) && isCapital(pieces[at + 1]);
    return isCapital(before) && !body ? { from: run.from, to: at } : run;
  }
  return run;
}
