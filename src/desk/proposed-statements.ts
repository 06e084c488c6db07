import type { Statement } from '../facts/statement.ts';

/** The statements that wait for an editor, by their documents: among a hundred thousand others they are few. */
export class ProposedStatements {
  readonly #sourceOf = new Map<string, string>();
  readonly #ofSource = new Map<string, Map<string, Statement>>();

  /** Takes in a statement as it stands now; one that is proposed no more is forgotten. */
  note(statement: Statement): void {
    const { id, source, status } = statement;
    const before = this.#sourceOf.get(id);
    if (before !== undefined && (before !== source || status !== 'proposed')) {
      this.#ofSource.get(before)?.delete(id);
      this.#sourceOf.delete(id);
    }
    if (status !== 'proposed') return;
    const ofSource = this.#ofSource.get(source) ?? new Map<string, Statement>();
    this.#ofSource.set(source, ofSource.set(id, statement));
    this.#sourceOf.set(id, source);
  }

  /** Those of a source, in the order in which they came. */
  of(source: string): Statement[] {
    return [...(this.#ofSource.get(source)?.values() ?? [])];
  }
}
