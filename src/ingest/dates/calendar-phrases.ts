import type { Token } from '../text/tokens.ts';
import { MONTHS } from '../words/number-company.ts';
import type { DateCore } from './date-meaning.ts';

export const isDigit = (token: Token | undefined): boolean => {
  const code = token?.text.charCodeAt(0) ?? 0;
  return code >= 48 && code <= 57;
};
export const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';
export const isCapital = (token: Token | undefined): boolean => token?.kind === 'word' && token.text !== token.lower;

/** "mid-October" */
const MIDDLE = /^mid-/i;

export const isMonth = (token: Token | undefined): boolean =>
  isCapital(token) && MONTHS.has((token?.lower ?? '').replace(MIDDLE, ''));
const isDayOfMonth = (token: Token | undefined): boolean =>
  /^(?:[1-9]|0[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?:[-–](?:[1-9]|[12]\d|3[01]))?$/.test(token?.lower ?? '');
const isYear = (token: Token | undefined): boolean => /^(?:1[5-9]|20)\d\d$/.test(token?.text ?? '');

const calendar = (tokens: readonly Token[], from: number, to: number): DateCore => ({
  from,
  to,
  meaning: {
    kind: 'calendar',
    words: tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ')
      .replace(MIDDLE, '')
      .replace(/ ([.,])/g, '$1'),
  },
});

/** "October 7, 2023", "Sept. 26-27", "December 2011", "in May". */
export function monthAt(tokens: readonly Token[], at: number): DateCore | null {
  let to = at + 1;
  if (tokens[to]?.text === '.' && tokens[to]?.start === tokens[at]?.end && isAbbreviated(tokens[at])) to += 1;
  if (isDayOfMonth(tokens[to]) && !TIME_MARK.test(lowerAt(tokens, to + 1))) {
    to += 1;
    if (/^(?:to|and|[-–])$/.test(lowerAt(tokens, to)) && isDayOfMonth(tokens[to + 1]) && !isMonth(tokens[to + 2]))
      to += 2;
    const comma = tokens[to]?.text === ',' ? 1 : 0;
    if (isYear(tokens[to + comma])) to += comma + 1;
    else if (isAttackOf2001(tokens, at, to))
      return { from: at, to, meaning: { kind: 'calendar', words: 'September 11, 2001' }, names: true };
    return calendar(tokens, at, to);
  }
  const comma = tokens[to]?.text === ',' ? 1 : 0;
  if (isYear(tokens[to + comma])) return calendar(tokens, at, to + comma + 1);
  const before = lowerAt(tokens, at - 1);
  if (MIDDLE.test(lowerAt(tokens, at))) return calendar(tokens, at, to);
  if (!MONTH_LEADS.has(before)) return null;
  if (
    before === 'in' &&
    isCapital(tokens[to]) &&
    tokens[to]?.start === (tokens[at]?.end ?? 0) + 1 &&
    /^(?:may|march)$/i.test(lowerAt(tokens, at))
  )
    return null;
  const which = before === 'last' || before === 'next' || before === 'this';
  return calendar(tokens, which ? at - 1 : at, to);
}

/** "The Sept. 11 attacks" are those of 2001, whenever they are written of. */
const isAttackOf2001 = (tokens: readonly Token[], at: number, to: number): boolean =>
  lowerAt(tokens, at).startsWith('sep') &&
  lowerAt(tokens, to - 1) === '11' &&
  /^(?:attacks?|terrorist|terror|hijackers?|hijackings?)$/.test(lowerAt(tokens, to));

const isAbbreviated = (token: Token | undefined): boolean =>
  token !== undefined && (token.text.length === 3 || token.lower === 'sept') && token.lower !== 'may';
const TIME_MARK = /^(?::|[ap]\.?m\.?|%|percent|per|million|billion|thousand)$/;
const MONTH_LEADS = new Set(
  'in since until by during last next this early late mid through from before after'.split(' '),
);

/** "7 October 2023", "26-27 September", "the 7th of October", "2025-07-24", "in 2006". */
export function digitsAt(tokens: readonly Token[], at: number): DateCore | null {
  const token = tokens[at];
  if (!token) return null;
  if (/^(?:1[5-9]|20)\d\d-\d\d-\d\d$/.test(token.text)) return calendar(tokens, at, at + 1);
  if (isDayOfMonth(token)) {
    let month = at + 1;
    if (/^(?:to|and|[-–])$/.test(lowerAt(tokens, month)) && isDayOfMonth(tokens[month + 1])) month += 2;
    if (lowerAt(tokens, month) === 'of') month += 1;
    if (!isMonth(tokens[month])) return null;
    let to = month + 1;
    if (tokens[to]?.text === '.' && isYear(tokens[to + 1])) to += 1;
    const comma = tokens[to]?.text === ',' ? 1 : 0;
    if (isYear(tokens[to + comma])) to += comma + 1;
    return calendar(tokens, at, to);
  }
  const decade = decadeAt(tokens, at);
  if (decade) return decade;
  if (!isYear(token)) return null;
  if (!YEAR_LEADS.has(lowerAt(tokens, at - 1))) return namingYear(tokens, at);
  const next = tokens[at + 1];
  const span =
    /^(?:from|between)$/.test(lowerAt(tokens, at - 1)) && /^(?:to|and|through|until|till)$/.test(next?.lower ?? '');
  if (span && isYear(tokens[at + 2]) && Number(tokens[at + 2]?.text) > Number(token.text))
    return {
      from: at,
      to: at + 3,
      meaning: { kind: 'year', year: Number(token.text), to: Number(tokens[at + 2]?.text) },
    };
  return isCounted(next) || next?.text === '%'
    ? null
    : { from: at, to: at + 1, meaning: { kind: 'year', year: Number(token.text) } };
}

const isCounted = (next: Token | undefined): boolean =>
  next?.kind === 'word' &&
  next.text === next.lower &&
  /[^s]s$/.test(next.lower) &&
  !/^(?:was|is|has|as|this)$/.test(next.lower);

/** "the 1990s", "the late '90s", "the 2000s". */
function decadeAt(tokens: readonly Token[], at: number): DateCore | null {
  const word = tokens[at]?.text ?? '';
  const full = /^((?:1[5-9]|20)\d0)s$/.exec(word);
  const short = /^([2-9]0)s$/.exec(word);
  const mark = tokens[at - 1];
  if (full)
    return {
      from: lowerAt(tokens, at - 1) === 'the' ? at - 1 : at,
      to: at + 1,
      meaning: { kind: 'decade', year: Number(full[1]) },
    };
  if (!short || mark?.kind !== 'mark' || mark.end !== tokens[at]?.start) return null;
  return { from: at - 1, to: at + 1, meaning: { kind: 'decade', year: 1900 + Number(short[1]) } };
}

/** "the 2012 election", "her 2008 campaign", "a 2010 video": the year is part of what a thing is called. */
function namingYear(tokens: readonly Token[], at: number): DateCore | null {
  const before = lowerAt(tokens, at - 1);
  const next = tokens[at + 1];
  if (!OWNERS.has(before) || next?.kind !== 'word' || next.start !== (tokens[at]?.end ?? 0) + 1) return null;
  // "the 2014 RC rock" is a designation.
  if (isCounted(next) || next.text === next.text.toUpperCase()) return null;
  return { from: at, to: at + 1, meaning: { kind: 'year', year: Number(tokens[at]?.text) }, names: true };
}

const OWNERS = new Set("the a an his her its their our my this that 's ’s".split(' '));

const YEAR_LEADS = new Set('in since until till by during from before after early late mid through'.split(' '));
