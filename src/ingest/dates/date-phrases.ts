import { numberAt } from '../text/numbers.ts';
import type { Token } from '../text/tokens.ts';
import {
  AFTER_DAY_IN_NAME,
  BEFORE_DAY_IN_NAME,
  CALENDAR_UNITS,
  COMING,
  DATE_PREPOSITIONS,
  LEADS,
  PAST,
  TIMES_OF_DAY,
  WEEKDAYS,
} from '../words/date-words.ts';
import { MONTHS } from '../words/number-company.ts';
import { digitsAt, isCapital, isDigit, isMonth, lowerAt, monthAt } from './calendar-phrases.ts';
import type { DateCore, DatePhrase } from './date-meaning.ts';

/** Words that a date phrase may have for its first word of substance; years and days of a month begin with a digit. */
const STARTS: ReadonlySet<string> = new Set([
  ...'yesterday today tomorrow tonight overnight last this next past previous recent coming weekend end beginning start ago earlier'.split(
    ' ',
  ),
  ...WEEKDAYS.keys(),
  ...MONTHS,
  ...[...MONTHS].map((month) => `mid-${month}`),
]);

/** Whether a date phrase may begin with a token: a quick look before the thorough one. */
export function mayBeDate({ text, lower }: Token): boolean {
  const code = text.charCodeAt(0);
  return (code >= 48 && code <= 57) || STARTS.has(lower);
}

/** The date phrase whose first word of substance is the token `at`; null when there is none. */
export function datePhraseAt(tokens: readonly Token[], at: number): DatePhrase | null {
  const token = tokens[at];
  if (!token || token.kind === 'punct' || token.kind === 'mark') return null;
  const core = token.kind === 'number' || isDigit(token) ? digitsAt(tokens, at) : wordsAt(tokens, at, token);
  return core ? ledIn(tokens, core) : null;
}

function wordsAt(tokens: readonly Token[], at: number, token: Token): DateCore | null {
  const { lower } = token;
  if (isCapital(token)) {
    const weekday = weekdayAt(tokens, at, token);
    if (weekday) return weekday;
    if (isMonth(token)) return monthAt(tokens, at);
  }
  if (isCapital(token) && lower in DAYS && isTitle(tokens, at)) return null;
  switch (lower) {
    case 'yesterday':
    case 'today':
    case 'tomorrow':
      return { ...withTime(tokens, at, at + 1), meaning: { kind: 'day', offset: DAYS[lower] } };
    case 'tonight':
      return { from: at, to: at + 1, meaning: { kind: 'day', offset: 0 } };
    case 'overnight':
      return lowerAt(tokens, at - 1) === 'the' || lowerAt(tokens, at - 1) === 'an'
        ? null
        : { from: at, to: at + 1, meaning: { kind: 'night' } };
    case 'last':
    case 'this':
    case 'next':
      return pointedAt(tokens, at, lower) ?? stretchAt(tokens, at);
    case 'past':
    case 'previous':
    case 'recent':
    case 'coming':
      return stretchAt(tokens, at);
    case 'weekend':
      return lowerAt(tokens, at - 1) === 'the' && /^(?:over|at|during)$/.test(lowerAt(tokens, at - 2))
        ? { from: at - 1, to: at + 1, meaning: { kind: 'unit', unit: 'the weekend', which: 'last' } }
        : null;
    case 'end':
    case 'beginning':
    case 'start':
      return endAt(tokens, at);
    case 'ago':
      return agoAt(tokens, at);
    case 'earlier':
      return earlierAt(tokens, at);
    default:
      return null;
  }
}

/** "USA Today", the show “Today”: capitals within a sentence, or alone between quotation marks, make a name. */
const isTitle = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'word' || (tokens[at - 1]?.kind === 'mark' && tokens[at + 1]?.kind === 'mark');

const DAYS = { yesterday: -1, today: 0, tomorrow: 1 } as const;

const withTime = (tokens: readonly Token[], from: number, to: number) => ({
  from,
  to: TIMES_OF_DAY.has(lowerAt(tokens, to)) ? to + 1 : to,
});

function weekdayAt(tokens: readonly Token[], at: number, token: Token): DateCore | null {
  const day = WEEKDAYS.get(token.lower);
  // "Sat" and "Sun" are words of their own: only full names, or short ones with a full stop.
  if (day === undefined || (token.text.length <= 5 && !isShortDay(tokens, at))) return null;
  if (
    BEFORE_DAY_IN_NAME.has(lowerAt(tokens, at - 1)) ||
    (isCapital(tokens[at + 1]) && AFTER_DAY_IN_NAME.has(lowerAt(tokens, at + 1)))
  )
    return null;
  let after = at + 1;
  if (tokens[after]?.text === '.' || tokens[after]?.text === ',') after += 1;
  const date = isDigit(tokens[after])
    ? digitsAt(tokens, after)
    : isMonth(tokens[after])
      ? monthAt(tokens, after)
      : null;
  if (date && date.meaning.kind === 'calendar' && date.from === after) return { ...date, from: at };
  const before = lowerAt(tokens, at - 1);
  const which = before === 'last' || before === 'next' || before === 'this' ? before : null;
  return { ...withTime(tokens, which ? at - 1 : at, at + 1), meaning: { kind: 'weekday', day, which } };
}

/** "on Sun.", "Sat., 5 May", "Thurs. Oct. 5"; not the sun. */
function isShortDay(tokens: readonly Token[], at: number): boolean {
  if (isMonth(tokens[at + 1])) return true;
  if (tokens[at + 1]?.text !== '.' || lowerAt(tokens, at - 1) === 'the') return false;
  const next = tokens[at + 2]?.text === ',' ? tokens[at + 3] : tokens[at + 2];
  return lowerAt(tokens, at - 1) === 'on' || isMonth(next) || isDigit(next);
}

/** "by the end of the year", "at the beginning of next month". */
function endAt(tokens: readonly Token[], at: number): DateCore | null {
  if (lowerAt(tokens, at + 1) !== 'of') return null;
  const which = lowerAt(tokens, at + 2);
  const unit = lowerAt(tokens, at + 3);
  if (!/^(?:the|this|last|next)$/.test(which) || !/^(?:week|month|year)$/.test(unit)) return null;
  const meaning = {
    kind: 'end',
    unit,
    which: which === 'last' || which === 'next' ? which : 'this',
    first: lowerAt(tokens, at) !== 'end',
  } as const;
  return { from: lowerAt(tokens, at - 1) === 'the' ? at - 1 : at, to: at + 4, meaning };
}

/** "last night", "this morning", "last week", "next month". */
function pointedAt(tokens: readonly Token[], at: number, which: 'last' | 'next' | 'this'): DateCore | null {
  const unit = lowerAt(tokens, at + 1);
  if (lowerAt(tokens, at - 1) === 'the') return null;
  if (unit === 'night' && which === 'last') return { from: at, to: at + 2, meaning: { kind: 'night' } };
  if (which === 'this' && TIMES_OF_DAY.has(unit)) return { from: at, to: at + 2, meaning: { kind: 'day', offset: 0 } };
  if (!/^(?:week|weekend|month|year)$/.test(unit)) return null;
  if (tokens[at + 2]?.lower === "'s" && which === 'this')
    return { from: at, to: at + 2, meaning: { kind: 'unit', unit, which } };
  return { from: at, to: at + 2, meaning: { kind: 'unit', unit, which } };
}

/** "the past two weeks", "recent days", "the last 24 hours", "the coming months". */
function stretchAt(tokens: readonly Token[], at: number): DateCore | null {
  const word = lowerAt(tokens, at);
  const past = PAST.has(word);
  if (!past && !COMING.has(word)) return null;
  const article = lowerAt(tokens, at - 1) === 'the' || lowerAt(tokens, at - 1) === 'these';
  if (!article && word !== 'recent' && word !== 'coming') return null;
  let next = at + 1;
  let count: number | null = null;
  const number = numberAt(tokens, next);
  if (number && number.glued === '' && number.min === number.max) {
    count = number.min;
    next = number.to;
  } else if (/^(?:few|several|couple)$/.test(lowerAt(tokens, next))) {
    next += lowerAt(tokens, next + 1) === 'of' ? 2 : 1;
  }
  const unit = lowerAt(tokens, next);
  if (!CALENDAR_UNITS.has(unit)) return null;
  if (count === null && next === at + 1 && !unit.endsWith('s')) {
    // "The next day" is told from a day of the story, not from today.
    if (/^(?:next|following|previous)$/.test(word)) return null;
    count = 1;
  }
  return { from: article ? at - 1 : at, to: next + 1, meaning: { kind: 'stretch', unit, count, past } };
}

/** "three weeks ago", "about a year ago". */
function agoAt(tokens: readonly Token[], at: number): DateCore | null {
  const unit = lowerAt(tokens, at - 1);
  if (!CALENDAR_UNITS.has(unit)) return null;
  for (let from = Math.max(0, at - 5); from < at - 1; from += 1) {
    const number = numberAt(tokens, from);
    const single = from === at - 2 && /^(?:a|an|one)$/.test(lowerAt(tokens, from));
    if (!single && number?.to !== at - 1) continue;
    const hedge = lowerAt(tokens, from - 1);
    const hedged = /^(?:about|around|some|nearly|almost|roughly|approximately|over|than)$/.test(hedge);
    const start = hedge === 'than' ? from - 2 : hedged ? from - 1 : from;
    return { from: start, to: at + 1, meaning: { kind: 'ago', unit, count: single ? 1 : (number?.min ?? 1), hedged } };
  }
  if (!unit.endsWith('s')) return null;
  const several = /^(?:several|many|few)$/.test(lowerAt(tokens, at - 2)) ? 1 : 0;
  const from = at - 1 - several - (several === 1 && lowerAt(tokens, at - 3) === 'a' ? 1 : 0);
  return { from, to: at + 1, meaning: { kind: 'ago', unit, count: null, hedged: true } };
}

/** "earlier" as an adverb of time: "told AFP earlier that", "had earlier said"; not "an earlier report", "two days earlier". */
function earlierAt(tokens: readonly Token[], at: number): DateCore | null {
  const before = tokens[at - 1];
  const next = lowerAt(tokens, at + 1);
  if (next === 'in' && lowerAt(tokens, at + 2) === 'the' && /^(?:day|week|month|year)$/.test(lowerAt(tokens, at + 3))) {
    const unit = lowerAt(tokens, at + 3);
    if (unit === 'day') return { from: at, to: at + 4, meaning: { kind: 'day', offset: 0 } };
    return { from: at, to: at + 4, meaning: { kind: 'unit', unit, which: 'this' } };
  }
  if (/^(?:this|on|today|in|at)$/.test(next) || (isCapital(tokens[at + 1]) && WEEKDAYS.has(next))) return null;
  if (next === 'than' || before === undefined || CALENDAR_UNITS.has(before.lower) || NO_ADVERB.has(before.lower))
    return null;
  const after = tokens[at + 1];
  return after?.kind !== 'word' || AFTER_ADVERB.has(next) || /ed$/.test(next)
    ? { from: at, to: at + 1, meaning: { kind: 'earlier' } }
    : null;
}

const NO_ADVERB = new Set(
  "the a an his her its their our my your this that these those of from some any no 's ’s much even years".split(' '),
);
const AFTER_ADVERB = new Set(
  'that his her its their the a an he she it they we said told had has was were and but by as when after before to'.split(
    ' ',
  ),
);

const EDGES: Readonly<Record<string, 'since' | 'until'>> = {
  since: 'since',
  after: 'since',
  until: 'until',
  till: 'until',
  by: 'until',
  before: 'until',
};

/** Takes in what stands before a date: "late on", "over", "since", "earlier". */
function ledIn(tokens: readonly Token[], core: DateCore): DatePhrase {
  let { from } = core;
  if (core.names) return { ...core, edge: null, lead: null };
  let edge: DatePhrase['edge'] = null;
  let lead: string | null = null;
  const take = (words: ReadonlySet<string>): string | null => {
    const before = lowerAt(tokens, from - 1);
    if (!words.has(before)) return null;
    from -= 1;
    return before;
  };
  if (
    core.meaning.kind === 'calendar' &&
    lowerAt(tokens, from - 1) === 'the' &&
    lowerAt(tokens, core.from + 1) === 'of'
  )
    from -= 1;
  lead = take(LEADS);
  const preposition = core.meaning.kind === 'earlier' ? null : take(DATE_PREPOSITIONS);
  if (preposition !== null) edge = EDGES[preposition] ?? null;
  lead ??= take(LEADS);
  // "for 2014", "from May": no time of anything by themselves.
  if (preposition === 'for' && core.meaning.kind !== 'stretch') from = core.from;
  return { ...core, from, edge, lead };
}
