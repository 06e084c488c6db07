import { isSureOf } from '../../commands/scope.ts';
import { matchesDisagreement, matchesStatement } from '../../commands/watched.ts';
import type { Desk } from '../../desk/desk.ts';
import type { LiveDesk } from '../../desk/live-desk.ts';
import { sidesOf } from '../../desk/verdicts.ts';
import type { Disagreement } from '../../disagreement/disagreement.ts';
import { isBesideTheFacts, type RecordedChange } from '../../facts/change.ts';
import type { Statement } from '../../facts/statement.ts';
import { type StandingWatch, standingWatches } from './standing-watches.ts';

/** What a channel has to be told, each thing under the key by which it is told once. */
export interface ChannelNews {
  channel: string;
  desk: Desk;
  /** The watches that anything of it matches. */
  watches: StandingWatch[];
  statements: { key: string; statement: Statement }[];
  differences: { key: string; disagreement: Disagreement }[];
}

/** How far back a process looks that has just started, for what was confirmed while none was there. */
const LOOK_BACK_MS = 86_400_000;

/** What one channel has not been told of yet. */
interface Unheard {
  /** By statement: the change that made it news. */
  statements: Map<string, RecordedChange>;
  /** The differences that are no news to it. */
  known: ReadonlySet<string>;
}

/** Gathers what the watching channels have not been told of; each of them sees only what it may. */
export class NewsGatherer {
  readonly #live: LiveDesk;
  readonly #channels = new Map<string, Unheard>();
  /** The differences of a desk, which many channels share; for one moment, because a desk moves on. */
  readonly #differences = new Map<Desk, ReadonlyMap<string, Disagreement>>();

  constructor(live: LiveDesk, now: Date) {
    this.#live = live;
    const since = now.getTime() - LOOK_BACK_MS;
    const channels = byChannel(standingWatches(live.ledger));
    const changes = channels.size === 0 ? [] : this.#recent(since);
    for (const [channel, watches] of channels) {
      const recent = new Map(changes.map((change) => [change.thing.replace(/^statement:/, ''), change]));
      const desk = live.desk.seenIn(channel, now);
      const isNew = (disagreement: Disagreement) =>
        watches.some(
          ({ watched, seq }) =>
            disagreement.sides.some(({ statement }) => (recent.get(statement)?.seq ?? 0) > seq) &&
            matchesDisagreement(watched, disagreement, desk),
        );
      const known = [...this.#differencesOf(desk)].filter(([, disagreement]) => !isNew(disagreement));
      this.#channels.set(channel, { statements: recent, known: new Set(known.map(([key]) => key)) });
    }
  }

  /** What was confirmed or reworded since a moment, or has been under embargo since. */
  #recent(since: number): RecordedChange[] {
    const { ledger, facts } = this.#live;
    const embargoes = new Map(facts.sources.map(({ id, embargoedUntil }) => [id, embargoedUntil]));
    return ledger.things('statement:').flatMap((thing) => {
      const changes = ledger.changesOf(thing);
      const last = changes.at(-1);
      if (!last || !isNews(last)) return [];
      const embargo = embargoes.get(last.change.statement.source) ?? null;
      const isRecent = Date.parse(last.at) >= since || (embargo !== null && Date.parse(embargo) >= since);
      return isRecent ? [last] : [];
    });
  }

  /** Takes in what the log has gained. Says whether any channel may have news. */
  takeIn(gained: readonly RecordedChange[], now: Date): boolean {
    this.#differences.clear();
    for (const { change } of gained)
      if (change.change === 'watch-started' && !this.#channels.has(change.channel)) {
        const known = new Set(this.#differencesOf(this.#live.desk.seenIn(change.channel, now)).keys());
        this.#channels.set(change.channel, { statements: new Map(), known });
      }
    const news = gained.filter(isNews);
    for (const { statements } of this.#channels.values())
      for (const change of news) statements.set(change.change.statement.id, change);
    return this.#channels.size > 0 && gained.some(({ change }) => !isBesideTheFacts(change));
  }

  /** Whether a process that has just started has something to look at. */
  get isWaiting(): boolean {
    return this.#channels.size > 0;
  }

  /** What each channel is to be told now; it counts as told from here on. */
  take(now: Date): ChannelNews[] {
    this.#differences.clear();
    const watching = byChannel(standingWatches(this.#live.ledger));
    for (const channel of this.#channels.keys()) if (!watching.has(channel)) this.#channels.delete(channel);
    return [...watching].flatMap(([channel, watches]) => {
      const unheard = this.#channels.get(channel);
      return unheard ? this.#newsOf(channel, watches, unheard, now) : [];
    });
  }

  #newsOf(channel: string, watches: readonly StandingWatch[], unheard: Unheard, now: Date): ChannelNews[] {
    const desk = this.#live.desk.seenIn(channel, now);
    const shown = this.#differencesOf(desk);
    const matched = new Set<StandingWatch>();
    const anyMatches = (matches: (watch: StandingWatch) => boolean): boolean => {
      const found = watches.filter(matches);
      for (const watch of found) matched.add(watch);
      return found.length > 0;
    };
    const differences = [...shown]
      .filter(([key]) => !unheard.known.has(key))
      .filter(([, disagreement]) => anyMatches(({ watched }) => matchesDisagreement(watched, disagreement, desk)))
      .map(([key, disagreement]) => ({ key: `watch:${channel}:difference:${key}`, disagreement }));
    const inSight = [...unheard.statements].flatMap(([id, change]) => {
      const statement = desk.statements.get(id);
      return statement && !this.#isShownIn(channel, change) ? [{ statement, change }] : [];
    });
    const statements = inSight
      .filter(({ statement, change }) =>
        anyMatches(({ watched, seq }) => change.seq > seq && matchesStatement(watched, statement, desk)),
      )
      .map(({ statement, change }) => ({
        key: `watch:${channel}:statement:${statement.id}:${change.version}`,
        statement,
      }));
    unheard.known = new Set(shown.keys());
    const hidden = this.#underEmbargo(now);
    for (const [id, change] of unheard.statements)
      if (!isNews(change) || !hidden.has(change.change.statement.source)) unheard.statements.delete(id);
    return differences.length + statements.length === 0
      ? []
      : [{ channel, desk, watches: [...matched], statements, differences }];
  }

  /** A statement that a message here shows as it was before is corrected in the thread of that message, and not told once more. */
  #isShownIn(channel: string, { change, version }: RecordedChange): boolean {
    if (change.change !== 'statement-corrected') return false;
    const { ledger } = this.#live;
    return ledger.things(`posting:${channel}:`).some((thing) =>
      ledger.changesOf(thing).some(({ change: posted }) => {
        if (posted.change !== 'answer-posted') return false;
        return posted.statements.some((shown) => shown.id === change.statement.id && shown.version < version);
      }),
    );
  }

  /** The differences that are shown unasked and not explained, by what their sides are. */
  #differencesOf(desk: Desk): ReadonlyMap<string, Disagreement> {
    const known = this.#differences.get(desk);
    if (known) return known;
    const shown = desk.disagreements.filter(
      (disagreement) => isSureOf(disagreement, desk) && (desk.verdictOn(disagreement)?.note ?? null) === null,
    );
    const byKey = new Map(shown.map((disagreement) => [`${disagreement.id}:${sidesOf(disagreement)}`, disagreement]));
    this.#differences.set(desk, byKey);
    return byKey;
  }

  #underEmbargo(now: Date): ReadonlySet<string> {
    const isEmbargoed = (until: string | null) => until !== null && Date.parse(until) > now.getTime();
    return new Set(
      this.#live.facts.sources.flatMap(({ id, embargoedUntil }) => (isEmbargoed(embargoedUntil) ? [id] : [])),
    );
  }

  /** The moment at which the next embargo ends that may bring news; null when there is none. */
  nextEmbargo(now: Date): number | null {
    if (this.#channels.size === 0) return null;
    const ends = this.#live.facts.sources
      .flatMap(({ embargoedUntil }) => (embargoedUntil === null ? [] : [Date.parse(embargoedUntil)]))
      .filter((end) => end > now.getTime());
    return ends.length === 0 ? null : Math.min(...ends);
  }
}

type News = RecordedChange & {
  change: { change: 'statement-confirmed' | 'statement-corrected'; statement: Statement };
};

const isNews = (logged: RecordedChange): logged is News =>
  logged.change.change === 'statement-confirmed' || logged.change.change === 'statement-corrected';

const byChannel = (watches: readonly StandingWatch[]): Map<string, StandingWatch[]> =>
  Map.groupBy(watches, ({ channel }) => channel);
