import type { FormerWording } from '../check/checked.ts';
import type { Edtf } from '../facts/edtf.ts';
import { type Facts, isShown } from '../facts/facts.ts';
import type { Statement } from '../facts/statement.ts';
import { historyOf } from './history.ts';
import type { Ledger } from './ledger.ts';

/**
 * Wordings that were in answers once and are in none now: those of statements that have been withdrawn, and those that a
 * correction has replaced. With `known`, as it was by the end of that date.
 */
export class FormerWordings {
  readonly #curated: ReadonlyMap<string, Statement>;
  readonly #ledger: Ledger;
  readonly #known: Edtf | null;
  /** Of each statement, as it was found at a version: it is looked for again once the statement has another. */
  readonly #found = new Map<string, { version: number; wordings: FormerWording[] }>();

  constructor(curated: Facts, ledger: Ledger, known: Edtf | null) {
    this.#curated = new Map(curated.statements.map((statement) => [statement.id, statement]));
    this.#ledger = ledger;
    this.#known = known;
  }

  /** All of them as of now. */
  get all(): FormerWording[] {
    const changed = [...this.#curated.keys()].filter((id) => this.#ledger.versionOf(`statement:${id}`) > 0);
    // What was changed once and is not curated has had no other wording; of a hundred thousand statements most were.
    return [...new Set([...changed, ...this.#ledger.changedAgain])].flatMap((id) => this.#of(id));
  }

  #of(id: string): FormerWording[] {
    const version = this.#ledger.versionOf(`statement:${id}`);
    const found = this.#found.get(id);
    if (found?.version === version) return found.wordings;
    const wordings = ofStatement(id, this.#curated.get(id) ?? null, this.#ledger, this.#known);
    this.#found.set(id, { version, wordings });
    return wordings;
  }
}

function ofStatement(id: string, curated: Statement | null, ledger: Ledger, known: Edtf | null): FormerWording[] {
  const former: FormerWording[] = [];
  let shown: Statement | null = null;
  for (const { what, at, by, reason, statement } of historyOf(id, curated, ledger, known)) {
    if (what === 'correction-proposed' || what === 'correction-returned') continue;
    const step = { at: at ?? '', by: by ?? '', reason };
    if (shown && what === 'statement-withdrawn') former.push({ statement: shown, what: 'withdrawn', ...step });
    if (shown && statement && what === 'statement-corrected' && !isSaidAlike(shown, statement))
      former.push({ statement: shown, what: 'corrected', ...step });
    if (statement && isShown(statement)) shown = statement;
    else if (what === 'statement-withdrawn') shown = null;
  }
  return former;
}

/** Whether a correction left what was said, and what of it is quoted, as it was. */
const isSaidAlike = (a: Statement, b: Statement): boolean =>
  a.locator.exact === b.locator.exact && a.quoted.length === b.quoted.length && a.speaker === b.speaker;
