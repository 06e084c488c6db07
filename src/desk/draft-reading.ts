import type { Draft, DraftSpeaker } from '../check/draft.ts';
import { withJoinedLines } from '../check/joined-lines.ts';
import type { Printed, Span } from '../facts/span.ts';
import type { Speaker } from '../facts/speaker.ts';
import { type Attribution, type NamedKind, SURE } from '../ingest/attribution.ts';
import { findFigures } from '../ingest/figures/figures.ts';
import { type KnownNames, knownNames } from '../ingest/naming/known-names.ts';
import { readAttributions } from '../ingest/speech/attributions.ts';
import { type Article, createArticle } from '../ingest/text/article.ts';
import { AGENCIES } from '../ingest/words/agencies.ts';
import type { Desk } from './desk.ts';

/** Reads a draft as an article is read: its quotations, what it says in its own words that somebody said, and its figures. Figures inside quotations belong to those. */
export function readDraft(typed: string, { speakers, sources }: Pick<Desk, 'speakers' | 'sources'>): Draft {
  const text = withJoinedLines(typed);
  const article = createArticle(text);
  const all = [...sources.values()];
  const places = new Set(all.flatMap(({ dateline }) => (dateline === null ? [] : placesIn(dateline))));
  const outlets = new Set(all.flatMap(({ outlet, family }) => [outlet, family?.agency ?? null]));
  const names: Names = {
    known: knownNames([...speakers.values()]),
    isPlace: (name) => places.has(name),
    isOutlet: (name) => outlets.has(name) || isAgency(name) || NEWSROOM.test(name),
  };
  const { quotations, attributions } = readAttributions(article);
  const bySpan = new Map(attributions.flatMap((one) => one.direct.map(({ start }) => [start, one] as const)));
  const sentences = sentenceFinder(article);
  const marked = quotations.map(({ span }) => span);
  return {
    text,
    quotations: quotations.map(({ span, open, close }) => {
      const attribution = bySpan.get(span.start);
      return {
        span,
        sentence: sentences({ start: open, end: close === null ? span.end : close + 1 }),
        speaker: attribution ? speakerOf(text, attribution, names) : null,
      };
    }),
    paraphrases: attributions
      .filter(({ direct }) => direct.length === 0)
      .flatMap((attribution) =>
        // “The reply “shows a lack of will””: what stands in the marks is a quotation's, whoever else is told of.
        attribution.contents
          .filter((span) => !isWithinAny(span, marked))
          .map((span) => ({
            span,
            sentence: sentences(span),
            speaker: speakerOf(text, attribution, names),
          })),
      ),
    figures: findFigures(article)
      .filter(({ printed }) => !isWithinAny(printed, marked))
      .map(({ key: _, conversion: __, sentence, ...figure }) => ({
        figure,
        sentence: partAround(sentence, figure.printed),
        authority: figure.authority && authorityOf(figure.authority, names),
      })),
  };
}

/** The desk's speakers by name, and what is known to be a place. */
interface Names {
  known: KnownNames<Speaker>;
  isPlace(name: string): boolean;
  /** Whether a name is one of a newsroom, which passes on what others say. */
  isOutlet(name: string): boolean;
}

const isAgency = (name: string): boolean =>
  AGENCIES.some(({ long, short }) => short.includes(name) || long.includes(name.toLowerCase()));

/** How newsrooms are called. */
const NEWSROOM =
  /\b(?:news|newspaper|times|post|herald|tribune|telegraph|gazette|journal|guardian|chronicle|courier|daily|press|agency|tv|television|radio|broadcasting|magazine)\b|\b(?:BBC|CNN|NBC|CBS|ABC|NPR|PBS|ITV|AFP|AP)\b/iu;

/** The places that a dateline names: “Ottawa, Ontario” is Ottawa. */
const placesIn = (dateline: string): string[] => {
  const [place = dateline] = dateline.split(/[,;(/]/);
  return [dateline, place.trim(), place.trim().replace(/\s+[A-Z.]+$/, '')];
};

const PRONOUN = /^(?:i|he|she|they|it|we|you|who|which|that|this|these|those|him|her|them|one|some|others?|both|all)$/i;

/** Whom an attribution names, and which of the desk's speakers that is. */
function speakerOf(text: string, { speaker, confidence }: Attribution, names: Names): DraftSpeaker | null {
  if (!speaker?.printed) return null;
  const printed = text.slice(speaker.printed.start, speaker.printed.end);
  const { resolution } = speaker;
  const name = resolution?.name ?? speaker.name;
  if (name === null) return { printed, name: null, speaker: null, sure: false };
  const isSure = !PRONOUN.test(printed.trim()) && Math.min(confidence, resolution?.confidence ?? 0) >= SURE;
  const kind = resolution?.kind ?? 'unnamed';
  const known = names.known(name, kind) ?? (kind === 'organisation' ? names.known(name, 'person') : null);
  if (known) return { printed, name, speaker: known.speaker.id, sure: isSure && known.confidence >= SURE };
  const bare = name.replace(/^the\s+/i, '');
  if (names.isOutlet(bare) || /\(/.test(bare)) return { printed, name, speaker: null, sure: false };
  return { printed, name, speaker: null, sure: isSure && isNameOfItsOwn(name, kind, names) };
}

/**
 * Whether a name that the desk does not know is surely nobody whom it knows: a full name, or that of a body. A country
 * or a seat of government stands for whoever speaks for it.
 */
function isNameOfItsOwn(name: string, kind: NamedKind, { isPlace }: Names): boolean {
  if (kind === 'person') return /\S\s+\S/.test(name);
  const bare = name.replace(/^the\s+/i, '');
  return kind === 'organisation' && !countries().has(bare) && !isPlace(bare);
}

let known: ReadonlySet<string> | null = null;

/** The names of countries in English, from the runtime's own locale data, and what news copy writes for some. */
function countries(): ReadonlySet<string> {
  if (known) return known;
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const listed = letters.flatMap((a) => letters.flatMap((b) => names.of(a + b) ?? []));
  known = new Set([...listed, 'US', 'U.S.', 'UK', 'U.K.', 'America', 'Britain', 'EU', 'Palestine']);
  return known;
}

/** Who counts, where the desk has a speaker of the name. */
function authorityOf({ exact }: Printed, { known }: Names): DraftSpeaker {
  const found = known(exact, 'organisation') ?? known(exact, 'person');
  return { printed: exact, name: exact, speaker: found?.speaker.id ?? null, sure: (found?.confidence ?? 0) >= SURE };
}

/**
 * No sentence goes on for more characters before or after what is checked in it. A text without full stops is one sentence,
 * and must not be read whole for each of its quotations and figures.
 */
const LONGEST_SENTENCE = 600;

/** The part of a sentence, or of several, that is read with a span. */
const partAround = (sentence: Span, { start, end }: Span): Span => ({
  start: Math.min(start, Math.max(sentence.start, start - LONGEST_SENTENCE)),
  end: Math.max(end, Math.min(sentence.end, end + LONGEST_SENTENCE)),
});

/** The sentences that hold a span, as one stretch of the text. */
function sentenceFinder({ sentences, text }: Article): (span: Span) => Span {
  return ({ start, end }) => {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while (last + 1 < sentences.length && (sentences[last + 1]?.start ?? 0) < end) last += 1;
    const whole = { start: sentences[low]?.start ?? start, end: sentences[last]?.end ?? end };
    return partAround(whole, { start, end: Math.min(text.length, end) });
  };
}

/** Whether a span stands in one of the quotations, which are in order. */
function isWithinAny({ start, end }: Span, quotations: readonly Span[]): boolean {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((quotations[middle]?.end ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const quotation = quotations[low];
  return quotation !== undefined && quotation.start <= start;
}
