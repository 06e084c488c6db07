import type { Span } from '../../facts/span.ts';
import type { Question } from '../disagreement.ts';
import { type ContentWord, contentWordsOf, sharedCount } from '../words/content-words.ts';
import { eventOf, isEventName, tellsSaying } from '../words/event-words.ts';
import { type PrintedTime, timesAgree, timesConflict, timesIn } from '../words/times.ts';
import { questionOf } from './question.ts';
import { accountOf, articlesOf, originBeside, type ReadArticle } from './read-article.ts';
import { fewOfEach, type Surplus } from './surplus.ts';
import { signOf, type ToldTime, timesTold } from './told-times.ts';

/** A time that an article prints, with the event that it dates and the words around. */
interface TimedEvent {
  article: ReadArticle;
  time: PrintedTime;
  event: string;
  stems: Set<string>;
  /** The plain words right beside the event: whose it is, or what it befell. */
  beside: Set<string>;
  /** The day of the week in the same sentence, beside an hour. */
  weekday: number | null;
}

/** So many words with a meaning may stand between an event and its time. */
const NEAR = 7;
/** Shared words beside the event that make it the same one. */
const BESIDE = 4;
const SHARED_BESIDE_DATE = 1;
const SHARED_BESIDE_WEEKDAY = 3;

const RECURRING = 3;

function timedEventsIn(article: ReadArticle): TimedEvent[] {
  return article.sentences.flatMap((sentence) => {
    const text = article.text.slice(sentence.start, sentence.end);
    const times = timesIn(text, sentence.start, article.published);
    if (times.length === 0) return [];
    const words = contentWordsOf(text, sentence.start).filter(
      ({ start, end }) => !times.some((time) => start < time.end && time.start < end),
    );
    return times.flatMap((time): TimedEvent[] => {
      const weekday =
        times.find((other) => other.weekday !== null && Math.abs(other.start - time.start) < 30)?.weekday ?? null;
      return eventWordsOf(words, time, article, sentence).map((word) => {
        const event = eventOf(word) ?? '';
        const stems = new Set(words.filter((other) => eventOf(other) !== event).map(({ stem }) => stem));
        const at = words.indexOf(word);
        const beside = new Set(
          [...words.slice(Math.max(0, at - BESIDE), at), ...words.slice(at + 1, at + 1 + BESIDE)]
            .filter((other) => eventOf(other) !== event)
            .map(({ stem }) => stem),
        );
        return { article, time, event, stems, beside, weekday };
      });
    });
  });
}

/**
 * The events that a time may date: the nearest event word before it and the nearest name of an event ("the blast"), or behind it
 * where the time opens the sentence. None where a saying stands between.
 */
function eventWordsOf(words: readonly ContentWord[], time: Span, article: ReadArticle, sentence: Span): ContentWord[] {
  const before = words.filter(({ end }) => end <= time.start);
  const opens = time.start - sentence.start < 12 && before.length <= 1;
  const near = opens
    ? words.filter(({ start }) => start >= time.end).slice(0, NEAR)
    : before.toReversed().slice(0, NEAR);
  const nearest = near.find((word) => eventOf(word) !== null);
  const name = near.find(isEventName);
  const named = name && nearest && isWithin(name, nearest, article.text) ? name : undefined;
  const found = [...new Set([nearest, named])].filter((word) => word !== undefined);
  return found.filter((word) => {
    const between = opens ? article.text.slice(time.end, word.start) : article.text.slice(word.end, time.start);
    return eventOf(word) !== 'saying' && !tellsSaying(between);
  });
}

/** "The blast that filled the town": what the verb of a relative clause tells, its noun does. */
const isWithin = (name: ContentWord, verb: ContentWord, text: string): boolean =>
  name === verb ||
  /\b(?:that|which|who)\s+(?:has\s+|had\s+|have\s+)?$/.test(text.slice(Math.min(name.end, verb.start), verb.start));

/** Two times of one event: the same event word, and enough of the rest of the sentence. */
function areOfOneEvent(a: TimedEvent, b: TimedEvent): boolean {
  if (a.event !== b.event) return false;
  const shared = sharedCount(a.stems, b.stems);
  if (a.time.hour !== null)
    return shared >= SHARED_BESIDE_DATE && (a.weekday === null || b.weekday === null || a.weekday === b.weekday);
  if (sharedCount(a.beside, b.beside) === 0) return false;
  return shared >= (a.time.day !== null && b.time.day !== null ? SHARED_BESIDE_DATE : SHARED_BESIDE_WEEKDAY);
}

/** Questions of when: the times that different articles give to one event, where some cannot both hold. */
export function timesTogether(articles: readonly ReadArticle[], surplus: Surplus): Question[] {
  const all = articles.flatMap(timedEventsIn);
  const byEvent = Map.groupBy(all, ({ event, time }) => `${event} ${time.hour === null ? 'day' : 'hour'}`);
  return [...byEvent.values()].flatMap((events) => questionOfTime(events, surplus));
}

const spanOf = ({ time }: TimedEvent): Span => time;

function questionOfTime(every: readonly TimedEvent[], surplus: Surplus): Question[] {
  const told = timesTold(every);
  const few = [...Map.groupBy(every, (one) => told.of(one)).values()].flatMap((same) =>
    fewOfEach(same, 'sentences', surplus, { spanOf }),
  );
  const kept = new Set(few);
  const events = every.length === few.length ? every : every.filter((one) => kept.has(one));
  const byTime = Map.groupBy(events, (one) => told.of(one));
  const those = (times: readonly ToldTime[]): TimedEvent[] => times.flatMap((time) => byTime.get(time) ?? []);
  const rivals = events.filter((one) =>
    told.against(told.of(one)).some((time) => (byTime.get(time) ?? []).some((other) => areOfOneEvent(one, other))),
  );
  if (rivals.length === 0) return [];
  const rivalTimes = [...new Set(rivals.map(told.of))];
  const isRival = new Set(rivals);
  const rivalsOf = (test: (time: ToldTime) => boolean): TimedEvent[] =>
    those(rivalTimes.filter(test)).filter((other) => isRival.has(other));
  // What agrees with a side and speaks of the same event stands with it.
  const beside = new Map(
    [...byTime.keys()].map((mine) => [
      mine,
      {
        agreeing: rivalsOf((other) => timesAgree(mine.time, other.time)),
        conflicting: rivalsOf((other) => timesConflict(mine.time, other.time)),
      },
    ]),
  );
  const all = events.filter((one) => {
    const { agreeing = [], conflicting = [] } = beside.get(told.of(one)) ?? {};
    return (
      isRival.has(one) ||
      (agreeing.some((other) => areOfOneEvent(one, other)) && conflicting.some((third) => areOfOneEvent(one, third)))
    );
  });
  const days = new Set(all.flatMap(({ time }) => (time.weekday === null ? [] : [time.weekday])));
  // What happens on three days of a week is no single event.
  if (days.size >= RECURRING && all.some(({ time }) => time.day === null && time.hour === null)) return [];
  const sides = fewOfEach(all, 'sentences', surplus, { spanOf, readingOf: ({ time }) => signOf(time) });
  const sources = articlesOf(sides);
  return [
    questionOf(
      'order',
      'when it happened',
      sides.map(({ article, time }) =>
        accountOf(article, time, originBeside(article, sources), { speaker: null, cue: null }),
      ),
    ),
  ];
}
