import type { LoggedChange } from '../facts/change.ts';
import { type Edtf, edtfBounds } from '../facts/edtf.ts';
import type { Facts } from '../facts/facts.ts';
import type { Statement } from '../facts/statement.ts';
import { GENESIS, type Head } from '../store/store.ts';

/** The log in memory, by thing: what was recorded of each, oldest first. It only ever grows. */
export class Ledger {
  readonly #changes = new Map<string, LoggedChange[]>();
  #head: Head = { seq: 0, hash: GENESIS };

  /** The last change taken in. */
  get head(): Head {
    return this.#head;
  }

  /** Takes in the next change. Throws a RangeError when it does not follow on the one before. */
  add(change: LoggedChange): void {
    if (change.seq !== this.#head.seq + 1 || change.previousHash !== this.#head.hash)
      throw new RangeError(`change ${change.seq} does not follow on change ${this.#head.seq}`);
    const changes = this.#changes.get(change.thing);
    if (changes) changes.push(change);
    else this.#changes.set(change.thing, [change]);
    this.#head = { seq: change.seq, hash: change.hash };
  }

  /** All that was recorded of a thing ("statement:ID"), oldest first. */
  changesOf(thing: string): readonly LoggedChange[] {
    return this.#changes.get(thing) ?? [];
  }

  /** How often a thing has changed: the version that an editor has before them; 0 when the log does not know it. */
  versionOf(thing: string): number {
    return this.changesOf(thing).at(-1)?.version ?? 0;
  }

  /** The names of all things of one kind: `statement:`, `disagreement:`, `watch:` … */
  things(prefix: string): string[] {
    return [...this.#changes.keys()].filter((thing) => thing.startsWith(prefix));
  }

  /**
   * The curated facts with all that the log says since; with `known`, only what had been recorded by the end of that
   * date. A curated statement whose date of recording is not known had not provably been recorded by then.
   */
  factsOver(curated: Facts, known: Edtf | null): Facts {
    const limit = known === null ? null : edtfBounds(known).latest;
    const last = (thing: string) =>
      this.changesOf(thing).findLast(({ at }) => limit === null || Date.parse(at) <= limit)?.change;
    return {
      stories: this.#records(curated.stories, 'story:', (thing) => {
        const change = last(thing);
        return change?.change === 'story-recorded' ? change.story : (change?.change ?? null);
      }),
      sources: this.#records(curated.sources, 'source:', (thing) => {
        const change = last(thing);
        return change?.change === 'source-recorded' ? change.source : (change?.change ?? null);
      }),
      speakers: this.#records(curated.speakers, 'speaker:', (thing) => {
        const change = last(thing);
        return change?.change === 'speaker-recorded' ? change.speaker : (change?.change ?? null);
      }),
      items: this.#records(curated.items, 'item:', (thing) => {
        const change = last(thing);
        return change?.change === 'item-recorded' ? change.item : (change?.change ?? null);
      }),
      statements: this.#statements(curated.statements, limit),
    };
  }

  /** Curated records replaced by what the log has of them, then those that only the log has. */
  #records<Thing extends { id: string }>(
    curated: readonly Thing[],
    prefix: string,
    recorded: (thing: string) => Thing | string | null,
  ): Thing[] {
    const known = new Set(curated.map(({ id }) => prefix + id));
    const added = this.things(prefix).filter((thing) => !known.has(thing));
    return [
      ...curated.flatMap((record) => {
        const now = recorded(prefix + record.id);
        return now === null ? [record] : typeof now === 'string' ? [] : [now];
      }),
      ...added.flatMap((thing) => {
        const now = recorded(thing);
        return now === null || typeof now === 'string' ? [] : [now];
      }),
    ];
  }

  #statements(curated: readonly Statement[], limit: number | null): Statement[] {
    const ids = new Set(curated.map(({ id }) => id));
    const kept = curated.flatMap((statement) => {
      const had = limit === null || (statement.recorded !== null && edtfBounds(statement.recorded).latest <= limit);
      return this.statementAt(statement.id, had ? statement : null, limit) ?? [];
    });
    const added = this.things('statement:')
      .map((thing) => thing.slice('statement:'.length))
      .filter((id) => !ids.has(id));
    return [...kept, ...added.flatMap((id) => this.statementAt(id, null, limit) ?? [])];
  }

  /** A statement after all that was recorded of it up to a moment (Unix milliseconds), or null when there was none. */
  statementAt(id: string, curated: Statement | null, limit: number | null): Statement | null {
    let statement = curated;
    for (const { change, at } of this.changesOf(`statement:${id}`)) {
      if (limit !== null && Date.parse(at) > limit) break;
      statement = afterChange(statement, change, at);
    }
    return statement;
  }
}

/** A statement after one change of it; null when it was removed, or never was. */
export function afterChange(before: Statement | null, change: LoggedChange['change'], at: string): Statement | null {
  const recorded = before?.recorded ?? momentOf(at);
  switch (change.change) {
    case 'statement-proposed':
      return { ...change.statement, status: 'proposed', recorded };
    case 'statement-confirmed':
      return { ...change.statement, status: 'confirmed', recorded };
    case 'statement-corrected':
      return { ...change.statement, status: 'corrected', recorded };
    case 'statement-moved':
      return before && { ...change.statement, status: before.status, recorded };
    case 'statement-held':
      return before && { ...before, status: 'held' };
    case 'statement-withdrawn':
      return before && { ...before, status: 'withdrawn' };
    case 'record-removed':
      return null;
    default:
      return before;
  }
}

/** A recorded time as EDTF, which has no milliseconds: `2025-07-26T10:00:00.123Z` → `2025-07-26T10:00:00Z`. */
const momentOf = (at: string): Edtf => at.replace(/\.\d+Z$/, 'Z');
