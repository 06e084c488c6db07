import { type PrintedTime, timesAgree, timesConflict } from '../words/times.ts';
import type { ReadArticle } from './read-article.ts';

/** A time that an article gives to events of one kind, however often it does. */
export interface ToldTime {
  article: ReadArticle;
  time: PrintedTime;
}

/** The times of events, each of an article once. */
export interface TimesTold<Event extends ToldTime> {
  of: (event: Event) => ToldTime;
  /** The times of other articles that cannot hold beside one, where neither article also has such a time as the other: then there are two events. */
  against: (told: ToldTime) => readonly ToldTime[];
}

/** A time without its place. */
export const signOf = ({ weekday, month, day, hour, slack, side, zone }: PrintedTime): string =>
  JSON.stringify([weekday, month, day, hour, slack, side, zone]);

/** However many events there are, days and minutes are few: every two times are held against each other, not every two events. */
export function timesTold<Event extends ToldTime>(events: readonly Event[]): TimesTold<Event> {
  const bySign = new Map<ReadArticle, Map<string, ToldTime>>();
  const ofEvent = new Map<Event, ToldTime>();
  for (const event of events) {
    const own = bySign.get(event.article) ?? new Map<string, ToldTime>();
    bySign.set(event.article, own);
    const sign = signOf(event.time);
    const told = own.get(sign) ?? { article: event.article, time: event.time };
    own.set(sign, told);
    ofEvent.set(event, told);
  }
  const all = [...bySign.values()].flatMap((own) => [...own.values()]);
  const having = new Map(
    all.map((told) => [
      told,
      new Set(
        [...bySign].flatMap(([article, own]) =>
          article !== told.article && [...own.values()].some(({ time }) => timesAgree(time, told.time))
            ? [article]
            : [],
        ),
      ),
    ]),
  );
  const prints = ({ article }: ToldTime, other: ToldTime): boolean => having.get(other)?.has(article) ?? false;
  const known = new Map<ToldTime, ToldTime[]>();
  return {
    of: (event) => ofEvent.get(event) ?? event,
    against: (told) => {
      const found =
        known.get(told) ??
        all.filter(
          (other) =>
            other.article !== told.article &&
            timesConflict(told.time, other.time) &&
            !prints(told, other) &&
            !prints(other, told),
        );
      known.set(told, found);
      return found;
    },
  };
}
