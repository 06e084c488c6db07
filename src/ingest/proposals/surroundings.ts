import { overlap, type Printed, type Span } from '../../facts/span.ts';
import type { Dated } from '../../facts/statement.ts';
import type { FoundDate } from '../dates/dates.ts';

/** Where, when and to whom something was said, as far as it stands beside the cue. */
export interface Surroundings {
  venue: Printed | null;
  toldTo: Printed | null;
  said: Dated | null;
}

/** The printed words of a span. */
export const printedAt = (text: string, { start, end }: Span): Printed => ({
  start,
  end,
  exact: text.slice(start, end),
});

const TELLING =
  /\b(?:tell|tells|told|telling|inform|informs|informed|informing|assured|assures|reminded|notified|briefed|texted|emailed)$/i;
/** An addressee ends where content, time, place or a sign begins. */
const ADDRESSEE =
  /^\s+((?:[\p{L}\p{M}\p{N}.'’&/-]+\s+){0,7}?[\p{L}\p{M}\p{N}.'’&/-]*[\p{L}\p{M}\p{N}])(?=\s*(?:[,:;"“„«‘–—]|\.(?:\s|$)|$)|\s+(?:that|how|why|what|when|if|whether|on|in|at|during|after|before|by|via|from|over|through|about|of|to|not|earlier|later|yesterday|today|last|this|he|she|it|they|there|his|her|its|their|we|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|[Tt]he)\b)/u;
const PREPOSITION = '(?:in|at|during|on|via|through|after|by)';
const OCCASION =
  '(?:speech|statement|post|tweet|message|interview|letter|e-?mail|memo|memorandum|note|report|briefing|conference|address|remarks|video|audio|recording|release|hearing|testimony|call|teleconference|broadcast|filing|affidavit|article|column|essay|op-ed|editorial|book|memoir|podcast|blog|bulletin|communiqu[eé]|declaration|dispatch|debate|rally|ceremony|meeting|session|summit|sermon|talk|lecture|website|site|page|account|show|programme|program|television|TV|radio|hotline|webcast|update|summary|advisory|ruling|opinion|indictment|complaint|lawsuit|plea)';
const PLATFORM =
  '(?:social media|social networks|(?:his|her|its|their) (?:\\p{L}+ ){0,2}(?:account|page|website|blog|feed|channel)|Twitter|Facebook|Instagram|Telegram|YouTube|TikTok|WhatsApp|Truth Social|Bluesky|Threads|Weibo|LinkedIn|X)';
const VENUE = new RegExp(
  `^(?:${PREPOSITION}\\s+(?:an?|the|his|her|its|their|another|separate|one)\\s+(?:[\\p{L}\\p{M}\\p{N}.'’-]+\\s+){0,4}?${OCCASION}s?(?:\\s+on\\s+${PLATFORM})?|${PREPOSITION}\\s+(?:[\\p{L}'’-]+\\s+){0,2}?(?:statements|remarks|comments|testimony|posts)|on\\s+${PLATFORM})(?![\\p{L}\\p{N}])`,
  'u',
);
const STEP = new RegExp(`(?<![\\p{L}\\p{N}])${PREPOSITION}\\s`, 'gu');
/** How far from its cue an occasion may stand. */
const REACH = 90;
/** No addressee is longer, and no date stands further from its verb. */
const FARTHEST = 400;

/**
 * What stands between or beside speaker, cue and content: "told AFP", "in a post on social media", "on Thursday".
 * `rest` are the stretches of the sentence that are no content.
 */
export function surroundings(
  text: string,
  cue: Span | null,
  rest: readonly Span[],
  dates: readonly FoundDate[],
): Surroundings {
  if (!cue) return { venue: null, toldTo: null, said: null };
  const beside = rest.find((span) => span.start <= cue.end && cue.end <= span.end);
  const after = beside ? text.slice(cue.end, Math.min(beside.end, cue.end + FARTHEST)) : '';
  const addressee = TELLING.test(text.slice(cue.start, cue.end)) ? ADDRESSEE.exec(after) : null;
  const words = addressee?.[1] ?? '';
  const from = addressee ? cue.end + addressee[0].length - words.length : cue.end;
  return {
    venue: beside ? venueIn(text, { start: cue.end, end: Math.min(beside.end, cue.end + REACH) }) : null,
    toldTo: addressee && words ? printedAt(text, { start: from, end: from + words.length }) : null,
    said: saidDate(cue, dates),
  };
}

/** The date that a reporting verb has. Dates are in the order of the text, and none stands far from its verb. */
function saidDate(cue: Span, dates: readonly FoundDate[]): Dated | null {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(dates[middle]) < cue.start - FARTHEST) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < dates.length; at += 1) {
    const found = dates[at];
    if (!found || endOf(found) > cue.end + 2 * FARTHEST) break;
    if (found.verb && overlap(found.verb, cue)) return found.date;
  }
  return null;
}

const endOf = (found: FoundDate | undefined): number => found?.date.printed?.end ?? 0;

function venueIn(text: string, span: Span): Printed | null {
  const words = text.slice(span.start, span.end);
  for (const step of words.matchAll(STEP)) {
    const venue = VENUE.exec(words.slice(step.index));
    if (venue) {
      const start = span.start + step.index;
      return printedAt(text, { start, end: start + venue[0].length });
    }
  }
  return null;
}
