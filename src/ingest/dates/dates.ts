import { type Edtf, edtfBounds } from '../../facts/edtf.ts';
import type { Span } from '../../facts/span.ts';
import type { Dated } from '../../facts/statement.ts';
import { type Article, createArticle, firstTokenAt } from '../text/article.ts';
import { cueForm } from '../text/cues.ts';
import type { Token } from '../text/tokens.ts';
import { FUTURE } from '../words/date-words.ts';
import { AUXILIARIES, OTHER_VERBS } from '../words/grammar.ts';
import type { DatePhrase } from './date-meaning.ts';
import { datePhraseAt } from './date-phrases.ts';
import { resolvedDate } from './date-resolution.ts';

/**
 * A date that an article prints. `of`: "said on Friday" dates the saying, "the attack on Friday" what is told; `verb` is
 * the reporting verb that it dates, null for an event.
 */
export interface FoundDate {
  date: Dated;
  of: 'said' | 'event';
  verb: Span | null;
}

/**
 * The dates of an article, or of a span of it, in order, with their prepositions ("on Thursday", "over the past days").
 * Relative ones are resolved against the published date, when that names a day, and keep `edtf` null otherwise. Clock times
 * and durations are no dates.
 */
export function findDates(source: Article | string, published: Edtf | null, span?: Span): FoundDate[] {
  const article = typeof source === 'string' ? createArticle(source) : source;
  const { text, tokens, sentences } = article;
  const day = published === null ? null : dayOf(published);
  const dates: FoundDate[] = [];
  for (const sentence of sentences) {
    if (span && (sentence.end <= span.start || sentence.start >= span.end)) continue;
    const bounds = { first: firstTokenAt(tokens, sentence.start), last: firstTokenAt(tokens, sentence.end) };
    let free = bounds.first;
    for (let at = bounds.first; at < bounds.last; at += 1) {
      const found = datePhraseAt(tokens, at);
      if (!found) continue;
      const phrase = { ...found, from: Math.max(found.from, free) };
      at = Math.max(at, phrase.to - 1);
      free = phrase.to;
      const start = tokens[phrase.from]?.start ?? 0;
      const end = tokens[phrase.to - 1]?.end ?? start;
      if (span && (start < span.start || end > span.end)) continue;
      const resolved = resolvedDate(phrase, day, isAhead(tokens, phrase, bounds));
      const verb = datedVerb(tokens, phrase, bounds);
      dates.push({
        date: {
          edtf: resolved?.edtf ?? null,
          printed: { start, end, exact: text.slice(start, end) },
          basis: resolved?.relative ? 'resolved' : 'printed',
          by: resolved?.relative ? `published date ${published}` : null,
        },
        of: verb ? 'said' : 'event',
        verb: verb ? { start: verb.start, end: verb.end } : null,
      });
    }
  }
  return dates;
}

const DAY = 86_400_000;

/** Midnight UTC of the day that a date names; null where it is wider than a day. */
function dayOf(date: Edtf): number | null {
  const { earliest, latest } = edtfBounds(date);
  if (!Number.isFinite(earliest) || latest - earliest >= DAY) return null;
  return Math.floor(earliest / DAY) * DAY;
}

interface Bounds {
  first: number;
  last: number;
}

const REACH = 12;
const NEAR = 4;

/** Whether the clause of a date speaks of what is to come: "will meet on Friday", "On Friday, the court is due to rule". */
function isAhead(tokens: readonly Token[], { from, to }: DatePhrase, { first, last }: Bounds): boolean {
  for (let at = from - 1; at >= Math.max(first, from - REACH); at -= 1) {
    const token = tokens[at];
    if (!token || token.text === ',' || token.text === ';' || token.kind === 'mark') break;
    if (FUTURE.has(token.lower)) return tokens[at + 1]?.lower !== 'have';
    if (token.lower === 'that' || isSaying(token)) break;
  }
  const reach = from > first + 1 ? NEAR : REACH;
  for (let at = to; at < Math.min(last, to + reach); at += 1) {
    const token = tokens[at];
    if (!token || token.text === ';' || isSaying(token) || (reach === NEAR && token.kind === 'punct')) return false;
    if (FUTURE.has(token.lower)) return tokens[at + 1]?.lower !== 'have';
  }
  return false;
}

/** Verbs that only report; others that may ("protested", "ruled") are events as often. */
const SAYING = new Set(
  'say tell add announce report write claim declare warn state reply respond ask explain confirm admit deny acknowledge insist tweet inform brief post'.split(
    ' ',
  ),
);

const isSaying = (token: Token): boolean => {
  const form = token.kind === 'word' && token.text === token.lower ? cueForm(token.lower) : undefined;
  return form !== undefined && SAYING.has(form.base) && (form.past || form.present || form.plain);
};

/** The reporting verb that a date belongs to, or null: then it dates what is told. */
function datedVerb(tokens: readonly Token[], { from, to }: DatePhrase, { first, last }: Bounds): Token | null {
  for (let at = from - 1; at >= Math.max(first, from - REACH); at -= 1) {
    const token = tokens[at];
    if (!token) break;
    if (isSaying(token)) {
      const told = cueForm(token.lower)?.frames.has('tell') === true;
      return told || between(tokens, at + 1, from) ? token : opening(tokens, from, to, first, last);
    }
    if (token.lower === 'that' || token.kind === 'punct' || token.kind === 'mark' || isVerb(token)) break;
  }
  return opening(tokens, from, to, first, last);
}

/** "On Friday, the ministry said …", "In a statement on Friday the ministry said", "The ministry on Friday said". */
function opening(tokens: readonly Token[], from: number, to: number, first: number, last: number): Token | null {
  const next = tokens[to];
  if (next && to < last && isSaying(next)) return next;
  if (!between(tokens, first, from)) return null;
  for (let at = to; at < Math.min(last, to + REACH); at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'mark') return null;
    // "Six months ago, the senator said, …": a remark in between dates nothing.
    if (isSaying(token)) return tokens[at + 1]?.text === ',' ? null : token;
    if (isVerb(token)) return null;
  }
  return null;
}

const isVerb = ({ kind, lower, text }: Token): boolean =>
  kind === 'word' &&
  text === lower &&
  lower !== "'s" &&
  lower !== '’s' &&
  (AUXILIARIES.has(lower) || OTHER_VERBS.has(lower));

/** Whether only the circumstances of a saying stand there: "in a statement", "at a news conference late". */
function between(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!CIRCUMSTANCES.has(tokens[at]?.lower ?? '')) return false;
  return true;
}

const CIRCUMSTANCES = new Set(
  (
    'in a an the at on by via during to his her its their statement statements speech interview interviews post tweet letter email e-mail briefing news press ' +
    'conference address broadcast remarks report release message video blog radio television tv social media twitter facebook x telegram website ' +
    'reporters journalists parliament lawmakers late early earlier later again also here separately televised published issued , and but meanwhile'
  ).split(' '),
);
