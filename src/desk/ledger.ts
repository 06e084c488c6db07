import type { Change, LoggedChange, RecordedChange } from '../facts/change.ts';
import { type Edtf, edtfBounds } from '../facts/edtf.ts';
import type { Facts } from '../facts/facts.ts';
import { type Statement, StatementStatus } from '../facts/statement.ts';
import { GENESIS, type Head } from '../store/store.ts';
import { Column } from './column.ts';
import { LargeMap } from './large-map.ts';
import { LeanStatements, type Standing } from './lean-statements.ts';

const STATUSES = StatementStatus.options;
const STATEMENT = 'statement:';

/**
 * The log in memory, by thing: what was recorded of each, oldest first. It only ever grows.
 * Kept as columns by number, and a statement as it stands after its change, which is the very one that the desk shows: a
 * million changes as the objects that the store reads would take three times the memory.
 */
export class Ledger {
  /** By kind ("statement:"), the last change of each thing. */
  readonly #last = new Map<string, LargeMap<number>>();
  readonly #changes = new Column<Change>();
  readonly #at = new Column<string>();
  readonly #by = new Column<string>();
  readonly #reasons = new Map<number, string>();
  readonly #versions = new Column<number>();
  /** The change of the same thing before; 0 for none. */
  readonly #before = new Column<number>();
  /** 0 for a change that is kept as it was logged; else its statement is kept as it stands, and was logged without `recorded` and with this status. */
  readonly #loggedStatus = new Column<number>();
  readonly #changedAgain = new Set<string>();
  readonly #lean = new LeanStatements();
  #head: Head = { seq: 0, hash: GENESIS };

  /** The last change taken in. */
  get head(): Head {
    return this.#head;
  }

  /** Takes in the next change, and gives it as it is kept. Throws a RangeError when it does not follow on the one before. */
  add({ seq, at, by, reason, thing, version, change, previousHash, hash }: LoggedChange): Change {
    if (seq !== this.#head.seq + 1 || previousHash !== this.#head.hash)
      throw new RangeError(`change ${seq} does not follow on change ${this.#head.seq}`);
    const [kind, id] = partsOf(thing);
    const lastOfKind = this.#last.get(kind) ?? new LargeMap<number>();
    this.#last.set(kind, lastOfKind);
    // The text of a statement's own id, so that one text serves as the key too.
    const key = 'statement' in change && typeof change.statement === 'object' ? change.statement.id : id;
    const before = lastOfKind.replaced(key, seq) ?? 0;
    if (before !== 0 && kind === STATEMENT) this.#changedAgain.add(key);
    const kept = this.#kept(change, before, at);
    this.#changes.push(kept.change);
    this.#loggedStatus.push(kept.loggedStatus);
    // Changes that were appended together have one moment and one editor: one text for all of them.
    this.#at.push(this.#at.last === at ? this.#at.last : at);
    this.#by.push(this.#lean.text(by));
    this.#versions.push(version);
    this.#before.push(before);
    if (reason !== null) this.#reasons.set(seq, reason);
    this.#head = { seq, hash };
    return kept.change;
  }

  /** A change as it is kept. */
  #kept(change: Change, before: number, at: string): { change: Change; loggedStatus: number } {
    switch (change.change) {
      case 'source-recorded':
        return { change: { ...change, source: this.#lean.source(change.source) }, loggedStatus: 0 };
      case 'statement-proposed':
      case 'statement-confirmed':
      case 'statement-corrected':
      case 'statement-moved': {
        const logged = change.statement;
        const standing = standingAfter(this.#standing(before), change, at);
        const isTold = logged.recorded === null && standing !== null;
        const statement = this.#lean.statement(logged, isTold ? standing : logged);
        const loggedStatus = isTold ? STATUSES.indexOf(logged.status) + 1 : 0;
        return { change: { ...change, statement }, loggedStatus };
      }
      case 'correction-proposed':
        return { change: { ...change, statement: this.#lean.statement(change.statement) }, loggedStatus: 0 };
      default:
        return { change, loggedStatus: 0 };
    }
  }

  /** A statement that only the log has, after a change. */
  #standing(seq: number): Statement | null {
    const change = seq === 0 ? undefined : this.#changes.at(seq - 1);
    if (!change) return null;
    if (this.#loggedStatus.at(seq - 1) !== 0 && 'statement' in change && typeof change.statement === 'object')
      return change.statement;
    return afterChange(this.#standing(this.#before.at(seq - 1) ?? 0), change, this.#at.at(seq - 1) ?? '');
  }

  /** The numbers of a thing's changes, oldest first. */
  #numbersOf(thing: string): number[] {
    const [kind, id] = partsOf(thing);
    const numbers: number[] = [];
    for (let seq = this.#last.get(kind)?.get(id) ?? 0; seq !== 0; seq = this.#before.at(seq - 1) ?? 0)
      numbers.push(seq);
    return numbers.reverse();
  }

  /** All that was recorded of a thing ("statement:ID"), oldest first. */
  changesOf(thing: string): readonly RecordedChange[] {
    return this.#numbersOf(thing).map((seq) => {
      const loggedAs = () => this.#loggedAs(seq);
      let change: Change | null = null;
      return {
        seq,
        at: this.#at.at(seq - 1) ?? '',
        thing,
        version: this.#versions.at(seq - 1) ?? 0,
        by: this.#by.at(seq - 1) ?? '',
        reason: this.#reasons.get(seq) ?? null,
        // Many ask who it was, or when, alone.
        get change() {
          change ??= loggedAs();
          return change;
        },
      };
    });
  }

  /** The changes of a thing as they are kept, oldest first: a statement in them as it stands after its change, else as in `changesOf`. */
  keptChangesOf(thing: string): Change[] {
    return this.#numbersOf(thing).flatMap((seq) => this.#changes.at(seq - 1) ?? []);
  }

  /** A change in the words in which it was logged. */
  #loggedAs(seq: number): Change {
    const change = this.#changes.at(seq - 1);
    if (!change) throw new RangeError(`the ledger has no change ${seq}`);
    const status = STATUSES[(this.#loggedStatus.at(seq - 1) ?? 0) - 1];
    if (status === undefined) return change;
    switch (change.change) {
      case 'statement-proposed':
      case 'statement-confirmed':
      case 'statement-corrected':
      case 'statement-moved':
        return { ...change, statement: { ...change.statement, status, recorded: null } };
      default:
        return change;
    }
  }

  /** How often a thing has changed: the version that an editor has before them; 0 when the log does not know it. */
  versionOf(thing: string): number {
    const [kind, id] = partsOf(thing);
    return this.#versions.at((this.#last.get(kind)?.get(id) ?? 0) - 1) ?? 0;
  }

  /** The names of all things of one kind, in the order in which they came: `statement:`, `disagreement:`, `watch:` … */
  things(prefix: string): string[] {
    const [kind, start] = partsOf(prefix);
    return this.#idsOf(kind)
      .filter((id) => id.startsWith(start))
      .map((id) => kind + id);
  }

  /** The ids of statements that the log has changed more than once, in the order in which it first did. */
  get changedAgain(): ReadonlySet<string> {
    return this.#changedAgain;
  }

  #idsOf(kind: string): string[] {
    return [...(this.#last.get(kind)?.keys() ?? [])];
  }

  /**
   * The curated facts with all that the log says since; with `known`, only what had been recorded by the end of that
   * date. A curated statement whose date of recording is not known had not provably been recorded by then.
   */
  factsOver(curated: Facts, known: Edtf | null): Facts {
    const limit = known === null ? null : edtfBounds(known).latest;
    return {
      stories: this.#records(curated.stories, 'story:', limit, (change) =>
        change.change === 'story-recorded' ? change.story : null,
      ),
      sources: this.#records(curated.sources, 'source:', limit, (change) =>
        change.change === 'source-recorded' ? change.source : null,
      ),
      speakers: this.#records(curated.speakers, 'speaker:', limit, (change) =>
        change.change === 'speaker-recorded' ? change.speaker : null,
      ),
      items: this.#records(curated.items, 'item:', limit, (change) =>
        change.change === 'item-recorded' ? change.item : null,
      ),
      statements: this.#statements(curated.statements, limit),
    };
  }

  /** The last change of a thing up to a moment (Unix milliseconds). */
  #lastBy(kind: string, id: string, limit: number | null): Change | null {
    let seq = this.#last.get(kind)?.get(id) ?? 0;
    while (limit !== null && seq !== 0 && Date.parse(this.#at.at(seq - 1) ?? '') > limit)
      seq = this.#before.at(seq - 1) ?? 0;
    return this.#changes.at(seq - 1) ?? null;
  }

  /** Curated records replaced by what the log has of them, then those that only the log has. */
  #records<Thing extends { id: string }>(
    curated: readonly Thing[],
    kind: string,
    limit: number | null,
    recordIn: (change: Change) => Thing | null,
  ): Thing[] {
    const known = new Set(curated.map(({ id }) => id));
    const now = (id: string, before: Thing | null): Thing[] => {
      const change = this.#lastBy(kind, id, limit);
      const record = change ? recordIn(change) : before;
      return record ? [record] : [];
    };
    return [
      ...curated.flatMap((record) => now(record.id, record)),
      ...this.#idsOf(kind).flatMap((id) => (known.has(id) ? [] : now(id, null))),
    ];
  }

  #statements(curated: readonly Statement[], limit: number | null): Statement[] {
    const ids = new Set(curated.map(({ id }) => id));
    const kept = curated.flatMap((statement) => {
      const had = limit === null || (statement.recorded !== null && edtfBounds(statement.recorded).latest <= limit);
      return this.statementAt(statement.id, had ? statement : null, limit) ?? [];
    });
    const added = this.#idsOf('statement:').filter((id) => !ids.has(id));
    return [...kept, ...added.flatMap((id) => this.statementAt(id, null, limit) ?? [])];
  }

  /** A statement after all that was recorded of it up to a moment (Unix milliseconds), or null when there was none. */
  statementAt(id: string, curated: Statement | null, limit: number | null): Statement | null {
    if (curated === null && limit === null) return this.#standing(this.#last.get('statement:')?.get(id) ?? 0);
    let statement = curated;
    for (const seq of this.#numbersOf(`statement:${id}`)) {
      const at = this.#at.at(seq - 1) ?? '';
      if (limit !== null && Date.parse(at) > limit) break;
      statement = curated === null ? this.#standing(seq) : afterChange(statement, this.#loggedAs(seq), at);
    }
    return statement;
  }
}

/** The kind of a thing with its colon, and what it is called among its kind: `statement:` and the id. */
function partsOf(thing: string): [kind: string, id: string] {
  const end = thing.indexOf(':') + 1;
  return [thing.slice(0, end), thing.slice(end)];
}

/** A statement after one change of it; null when it was removed, or never was. */
export function afterChange(before: Statement | null, change: Change, at: string): Statement | null {
  switch (change.change) {
    case 'statement-proposed':
    case 'statement-confirmed':
    case 'statement-corrected':
    case 'statement-moved': {
      const standing = standingAfter(before, change, at);
      return standing && { ...change.statement, ...standing };
    }
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

type ChangeOfWords = Extract<
  Change,
  { change: 'statement-proposed' | 'statement-confirmed' | 'statement-corrected' | 'statement-moved' }
>;

/** How a statement stands after a change that carries it whole; null when one is moved that never was. */
function standingAfter(before: Statement | null, { change }: ChangeOfWords, at: string): Standing | null {
  const recorded = before?.recorded ?? momentOf(at);
  switch (change) {
    case 'statement-proposed':
      return { status: 'proposed', recorded };
    case 'statement-confirmed':
      return { status: 'confirmed', recorded };
    case 'statement-corrected':
      return { status: 'corrected', recorded };
    case 'statement-moved':
      return before && { status: before.status, recorded };
  }
}

/** A recorded time as EDTF, which has no milliseconds: `2025-07-26T10:00:00.123Z` → `2025-07-26T10:00:00Z`. */
const momentOf = (at: string): Edtf => at.replace(/\.\d+Z$/, 'Z');
