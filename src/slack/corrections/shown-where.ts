import type { Ledger } from '../../desk/ledger.ts';
import { type Change, type Posting, type RecordedChange, toldThing } from '../../facts/change.ts';

type AnswerPosted = Extract<Change, { change: 'answer-posted' }>;

/** A message that still shows a statement as it was before a change. */
export interface OutdatedPost {
  posting: Posting;
  /** The question that it answers, and how it was asked; null for what was recorded before that was noted. */
  query: string;
  page: AnswerPosted['page'] | null;
  /** All statements that it shows, in their order. */
  statements: AnswerPosted['statements'];
  /** The version of the changed statement that it shows. */
  version: number;
}

/** The changes after which what was shown no longer stands. */
export const isCorrection = ({ change }: RecordedChange): boolean =>
  change.change === 'statement-corrected' ||
  change.change === 'statement-withdrawn' ||
  change.change === 'statement-held';

/** Where statements have been shown: kept up to date with the log, asked when one of them is corrected. */
export class ShownWhere {
  readonly #byStatement = new Map<string, AnswerPosted[]>();
  readonly #ledger: Ledger;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
    for (const thing of ledger.things('posting:')) for (const { change } of ledger.changesOf(thing)) this.#note(change);
  }

  /** Takes in changes that the log has gained. */
  takeIn(changes: readonly RecordedChange[]): void {
    for (const { change } of changes) this.#note(change);
  }

  #note(change: Change): void {
    if (change.change !== 'answer-posted') return;
    for (const { id } of change.statements) {
      const posts = this.#byStatement.get(id);
      if (posts) posts.push(change);
      else this.#byStatement.set(id, [change]);
    }
  }

  /** The messages that show a statement in a version before a change of it, and have not been told. */
  outdatedBy({ thing, version }: RecordedChange): OutdatedPost[] {
    const id = thing.replace(/^statement:/, '');
    return (this.#byStatement.get(id) ?? []).flatMap(({ posting, query, page = null, statements }) => {
      const shown = statements.find((statement) => statement.id === id);
      const isTold = this.#ledger.changesOf(toldThing(id, version, posting)).length > 0;
      return shown && shown.version < version && !isTold
        ? [{ posting, query, page, statements, version: shown.version }]
        : [];
    });
  }

  /** The statements that some message shows. */
  get statements(): string[] {
    return [...this.#byStatement.keys()];
  }
}
