import { type Edtf, edtfBounds } from '../../facts/edtf.ts';
import type { Span } from '../../facts/span.ts';
import type { Dated } from '../../facts/statement.ts';
import { type Article, createArticle, firstTokenAt } from '../text/article.ts';
import { datePhraseAt, mayBeDate } from './date-phrases.ts';
import { resolvedDate } from './date-resolution.ts';
import { datedVerb } from './dated-verb.ts';
import { tenseAround } from './tense.ts';

/**
 * A date that an article prints. `of`: "said on Friday" dates the saying, "the attack on Friday" what is told, "the 2012
 * election" a thing that is named by it; `verb` is the reporting verb that it dates, null for all others.
 */
export interface FoundDate {
  date: Dated;
  of: 'said' | 'event' | 'thing';
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
      const token = tokens[at];
      if (!token || !mayBeDate(token)) continue;
      const found = datePhraseAt(tokens, at);
      if (!found) continue;
      const phrase = { ...found, from: Math.max(found.from, free) };
      at = Math.max(at, phrase.to - 1);
      free = phrase.to;
      const start = tokens[phrase.from]?.start ?? 0;
      const end = tokens[phrase.to - 1]?.end ?? start;
      if (span && (start < span.start || end > span.end)) continue;
      const resolved = resolvedDate(phrase, day, tenseAround(tokens, phrase, bounds));
      const verb = phrase.names ? null : datedVerb(tokens, phrase, bounds);
      dates.push({
        date: {
          edtf: resolved?.edtf ?? null,
          printed: { start, end, exact: text.slice(start, end) },
          basis: resolved?.relative ? 'resolved' : 'printed',
          by: resolved?.relative ? `published date ${published}` : null,
        },
        of: verb ? 'said' : phrase.names ? 'thing' : 'event',
        verb: verb ? { start: verb.start, end: verb.end } : null,
      });
    }
  }
  return dates;
}

/** How many words may lead a date in: "late on Monday". */
const LEAD = 3;

/** When the date is whose first word is the token `at`, if it ends before the token `last`; null when none begins there. */
export function dateFrom(
  { tokens }: Article,
  at: number,
  last: number,
  published: Edtf | null,
): { edtf: Edtf | null } | null {
  for (let core = at; core < Math.min(last, at + LEAD); core += 1) {
    const phrase = datePhraseAt(tokens, core);
    if (!phrase) continue;
    if (phrase.from > at || phrase.to > last) return null;
    const day = published === null ? null : dayOf(published);
    return { edtf: resolvedDate(phrase, day, 'past')?.edtf ?? null };
  }
  return null;
}

const DAY = 86_400_000;

/** Midnight UTC of the day that a date names; null where it is wider than a day. */
function dayOf(date: Edtf): number | null {
  const { earliest, latest } = edtfBounds(date);
  if (!Number.isFinite(earliest) || latest - earliest >= DAY) return null;
  return Math.floor(earliest / DAY) * DAY;
}
