import type { Token } from '../text/tokens.ts';
import { BEFORE_YEAR, CONTESTS, MONTHS, NUMBERED, PERIODS, STREETS } from '../words/number-company.ts';
import type { Quantity } from './quantities.ts';

/**
 * Whether a number counts and measures nothing: an age, a date or year, a clock time, a phone or list number, a score, an
 * address, part of a name ("Flight 370").
 */
export function isNoFigure(
  tokens: readonly Token[],
  quantity: Quantity,
  { lineStart, last }: { lineStart: boolean; last: number },
): boolean {
  return (
    lowerAt(tokens, quantity.to) === 'another' ||
    isAge(tokens, quantity, last) ||
    isCalendar(tokens, quantity) ||
    isClock(tokens, quantity) ||
    isPeriod(tokens, quantity) ||
    isNumbered(tokens, quantity, lineStart) ||
    isContest(tokens, quantity)
  );
}

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

const isCapital = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.text.charAt(0) !== token.text.charAt(0).toLowerCase();

/** "19-year-old", "aged 43", "43 years old", ", 43,", "in her 40s", "under 18". */
function isAge(
  tokens: readonly Token[],
  { unit, manner, from, to, number, min, comparator }: Quantity,
  last: number,
): boolean {
  const next = lowerAt(tokens, to);
  if (manner.startsWith('old') || manner === 'olds' || next === 'old' || next === 'old-age') return true;
  if (unit?.name === 'years' && next === 'of' && lowerAt(tokens, to + 1) === 'age') return true;
  const before = lowerAt(tokens, from - 1);
  if (
    AGES.has(before) ||
    (before === 'of' && lowerAt(tokens, from - 2) === 'age') ||
    (before === '-' && AGES.has(lowerAt(tokens, from - 2)))
  )
    return true;
  if (unit || min > 120 || !Number.isInteger(min)) return false;
  const closes = to >= last || [',', '.', ')', ';', '-', '–', '—'].includes(tokens[to]?.text ?? '.');
  if (before === 'was' || before === 'is' || before === 'turned' || before === 'turns') {
    return closes && (SINGULAR.has(lowerAt(tokens, from - 2)) || before.startsWith('turn'));
  }
  if (comparator !== 'exact' && comparator !== 'under' && comparator !== 'over') return false;
  // "voters 45 and older"
  if (/^(?:and|or)$/.test(next) && /^(?:older|younger|over|under|up)$/.test(lowerAt(tokens, to + 1))) return true;
  // "voters under 29", "children over 12"
  if (comparator !== 'exact' && PERSONS_OF_AGE.has(before)) return true;
  if (number !== from || !closes || (before !== ',' && before !== '(')) return false;
  // "Ann Lee (left), 40."
  const bracketed = lowerAt(tokens, from - 2) === ')' && lowerAt(tokens, from - 4) === '(';
  const named = bracketed ? from - 5 : from - 2;
  return isCapital(tokens[named]) || ROLES_END.test(lowerAt(tokens, named));
}

const AGES = set('aged age ages');
const PERSONS_OF_AGE = set(
  'people persons children adults voters women men girls boys citizens residents drivers workers students youths kids those anyone everyone',
);
const SINGULAR = set('he she who');
const ROLES_END = /(?:man|woman|er|or|ist|ian|ent|boy|girl)$/;

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

const isMonth = (token: Token | undefined): boolean =>
  token?.kind === 'word' && isCapital(token) && MONTHS.has(token.lower.replace(/\.$/, ''));

/** A day of a month, a year, a decade, a date in digits. */
function isCalendar(tokens: readonly Token[], quantity: Quantity): boolean {
  const { number, to, unit, from, min, run, words } = quantity;
  if (unit && unit.dimension !== 'length') return false;
  const next = tokens[to];
  const previous = tokens[number - 1];
  if (!unit && /^[/\\]$/.test(next?.text ?? '') && next?.start === tokens[to - 1]?.end) return true;
  if (/^[/\\]$/.test(previous?.text ?? '') && previous?.end === tokens[number]?.start) return true;
  if (words) return false;
  if (isMonth(next) || (lowerAt(tokens, to) === 'of' && isMonth(tokens[to + 1]))) return min <= 31;
  const month = previous?.text === '.' ? tokens[number - 2] : previous;
  if (isMonth(month)) return true;
  // The year of "October 7, 2023", the second day of "26 and 27 September".
  const digits = /^\d{4}$/.test(tokens[number]?.text ?? '');
  const span = /^(1[5-9]|20)\d\d[-–](\d\d|\d{4})$/.test(tokens[number]?.text ?? '');
  if (span) return true;
  if (
    min <= 31 &&
    (next?.lower === 'and' || next?.lower === 'to' || next?.text === '–' || next?.text === '-') &&
    isMonth(tokens[to + 2])
  )
    return true;
  if (min <= 31 && isMonth(tokens[number - 3]) && /^(?:and|to|[-–])$/.test(previous?.lower ?? '')) return true;
  if (!digits || run.scale !== 1 || unit || min < 1500 || min > 2100) return false;
  if (quantity.comparator !== 'exact')
    return (
      ['about', 'nearly', 'under', 'over'].includes(quantity.comparator) &&
      !isPluralNoun(next) &&
      BEFORE_YEAR.has(lowerAt(tokens, from - 1))
    );
  return !isPluralNoun(next) || BEFORE_YEAR.has(lowerAt(tokens, number - 1));
}

const isPluralNoun = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  token.text === token.lower &&
  (PLURALS.has(token.lower) || (/[^s']s$/.test(token.lower) && !NO_PLURALS.has(token.lower)));

const PLURALS = set('people men women children police troops persons homes civilians');
const NO_PLURALS = set("was is has as its his this 's does across");

function isClock(tokens: readonly Token[], { from, number, to, unit, run, min, words }: Quantity): boolean {
  const next = lowerAt(tokens, to);
  if (
    /^(?:[ap]\.?m\.?|gmt|bst|est|edt|pst|pdt|cet|utc|hrs?|noon|midnight|o'clock|o’clock)$/.test(next) &&
    unit === null
  )
    return true;
  if (/^[ap]m$|^h\d|^st$|^nd$|^rd$|^th$|^s$/.test(run.glued)) return true;
  const before = lowerAt(tokens, from - 1);
  if (unit || (!words && run.scale !== 1)) return false;
  const alone = tokens[to]?.kind !== 'word' || next === 'on' || next === 'in' || next === 'and' || next === 'local';
  return (before === 'at' || before === 'until') && min <= 24 && number === from && alone;
}

const DAY = 86_400;
const RELATIVE_TO = set('after before later');
/** "It takes two weeks before they know" lasts. */
const LASTING = set('take takes took taken for in last lasts lasted within');

/** "the last 24 hours", "three weeks ago": a place in the calendar. */
function isPeriod(tokens: readonly Token[], { unit, from, to, number }: Quantity): boolean {
  if (unit?.dimension !== 'time') return false;
  const next = lowerAt(tokens, to);
  if (next === 'from' && lowerAt(tokens, to + 1) === 'now') return true;
  if (next === 'ago' || (next === 'earlier' && lowerAt(tokens, to + 1) !== 'than')) return true;
  // "Two days after the vote" is a day of the story; hours and minutes after something are counted.
  if ((unit.factor ?? 0) >= DAY && RELATIVE_TO.has(next) && !LASTING.has(lowerAt(tokens, from - 1))) return true;
  return PERIODS.has(lowerAt(tokens, from - 1)) || PERIODS.has(lowerAt(tokens, number - 1));
}

function isNumbered(
  tokens: readonly Token[],
  { from, to, number, unit, run, words, min, max }: Quantity,
  lineStart: boolean,
): boolean {
  const token = tokens[number];
  const previous = tokens[number - 1];
  const next = tokens[to];
  if (lineStart && !words && (next?.text === '.' || next?.text === ')') && tokens[to + 1] !== undefined) return true;
  if (/^\d{3}[-–]\d{4}$/.test(token?.text ?? '')) return true;
  // "[12]" refers to a note.
  if (previous?.text === '[' && next?.text === ']') return true;
  if (previous?.text === '+' || previous?.text === '#' || previous?.text === '@') return true;
  // "4 Ann Lee. 5 Bob Ray": the places of a list.
  const opens = number === 0 || lineStart || tokens[number - 1]?.text === '.';
  if (opens && !words && min <= 100 && isCapital(next) && isCapital(tokens[to + 1])) return true;
  // Phone numbers: groups of digits beside each other.
  if (next?.kind === 'number' || (!words && previous?.kind === 'number' && from === number)) return true;
  if (unit || run.share) return false;
  const before = lowerAt(tokens, number - 1).replace(/\.$/, '');
  const named = previous?.text === '.' ? lowerAt(tokens, number - 2) : before;
  if (from === number && NUMBERED.has(named) && !words && previous?.text !== ',') return true;
  if (before === 'of' && lowerAt(tokens, number - 2) === 'group' && isCapital(tokens[number - 2])) return true;
  if (words && NUMBERED.has(before) && from === number && isCapital(tokens[number])) return true;
  if (words || run.scale !== 1 || from !== number)
    return isCapital(tokens[number]) && isCapital(next) && words && number > 0 && isCapital(previous);
  for (let at = to; at < to + 4 && isCapital(tokens[at]); at += 1)
    if (STREETS.has(lowerAt(tokens, at)) && at > to) return true;
  const lowerNext = next?.kind === 'word' && next.text === next.lower && next.lower !== "'s" && next.lower !== '’s';
  // "Boeing 777", "Windows 10 was": a name takes its number along, unless that counts what follows.
  const name =
    isCapital(previous) &&
    !DETERMINERS.has(before) &&
    !lineStart &&
    previous?.end !== token?.start &&
    tokens[number - 2]?.text !== '.' &&
    number > 1;
  if (name && min === max && !(lowerNext && (isPluralNoun(next) || isPluralNoun(tokens[to + 1]))) && !isCapital(next))
    return true;
  return (
    /^(?:911|999|112|24|7|365)$/.test(token?.text ?? '') &&
    /^(?:call|calls|called|dial|dialled|dialed|dialing|calling)$/.test(before)
  );
}

const DETERMINERS = set('the a an these those his her its their our my');

const PLAYED = /^(?:won|lost|beat|beaten|drew|drawn|led|trailed|defeated|win|lose|voted)$/;

/** "a 3-1 win", "beat them 4-2", "voted 220 to 211": a score. */
function isContest(tokens: readonly Token[], { number, to, run, unit, min, max, words }: Quantity): boolean {
  if (unit) return false;
  const next = tokens[to];
  const dash =
    /^[-–—]$/.test(next?.text ?? '') &&
    next?.start === tokens[to - 1]?.end &&
    tokens[to + 1]?.kind === 'number' &&
    tokens[to + 1]?.start === next?.end;
  const behind = tokens[number - 1];
  const after =
    /^[-–—]$/.test(behind?.text ?? '') &&
    tokens[number - 2]?.kind === 'number' &&
    tokens[number - 2]?.end === behind?.start;
  if (dash || after) return true;
  if (!words && next?.lower === 'to' && tokens[to + 1]?.kind === 'number' && Number(tokens[to + 1]?.text) < min)
    return true;
  if (
    !words &&
    behind?.lower === 'to' &&
    tokens[number - 2]?.kind === 'number' &&
    Number(tokens[number - 2]?.text) > min &&
    run.scale === 1
  )
    return true;
  return min !== max && run.min !== run.max && (CONTESTS.has(next?.lower ?? '') || PLAYED.test(behind?.lower ?? ''));
}
