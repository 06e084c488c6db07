import type { Statement } from '../facts/statement.ts';
import { compareText } from '../facts/text.ts';
import { roughUtteranceKey, utteranceKey } from './utterance-key.ts';

/**
 * The shown statements by source, by speaker and by their words, kept up to date one statement at a time. Every list is
 * in an order that does not depend on when a statement was added, so that processes with one log give one answer.
 */
export class CrossReferences {
  readonly statements = new Map<string, Statement>();
  readonly #ofSource = new Map<string, Statement[]>();
  readonly #bySpeaker = new Map<string, Statement[]>();
  /** By a rough key: what else shares it is told apart when it is asked for. */
  readonly #sayingSo = new Map<string, Statement[]>();

  constructor(statements: readonly Statement[]) {
    for (const statement of statements) {
      this.statements.set(statement.id, statement);
      for (const [lists, key] of this.#listsOf(statement)) {
        const list = lists.get(key);
        if (list) list.push(statement);
        else lists.set(key, [statement]);
      }
    }
    for (const lists of [this.#ofSource, this.#bySpeaker, this.#sayingSo])
      for (const list of lists.values()) if (list.length > 1) list.sort(byPlace);
  }

  /** Puts a statement in, in the place of the one with its id, if any. */
  put(statement: Statement): void {
    this.remove(statement.id);
    this.statements.set(statement.id, statement);
    for (const [lists, key] of this.#listsOf(statement)) {
      const list = lists.get(key);
      if (list) list.splice(placeIn(list, statement), 0, statement);
      else lists.set(key, [statement]);
    }
  }

  remove(id: string): void {
    const statement = this.statements.get(id);
    if (!statement) return;
    this.statements.delete(id);
    for (const [lists, key] of this.#listsOf(statement)) {
      const list = lists.get(key) ?? [];
      const at = list.indexOf(statement);
      if (at >= 0) list.splice(at, 1);
      if (list.length === 0) lists.delete(key);
    }
  }

  /** The statements of a source, in the order of its text. */
  ofSource(source: string): readonly Statement[] {
    return this.#ofSource.get(source) ?? [];
  }

  /** The statements of a speaker, by source and place. */
  bySpeaker(speaker: string): readonly Statement[] {
    return this.#bySpeaker.get(speaker) ?? [];
  }

  /** The statements that carry the same words by the same speaker, the given one among them. */
  sayingSo(statement: Statement): readonly Statement[] {
    if (statement.speaker === null) return [statement];
    const alike = this.#sayingSo.get(roughUtteranceKey(statement)) ?? [];
    if (alike.length <= 1) return [statement];
    const key = utteranceKey(statement);
    return alike.filter((other) => other === statement || utteranceKey(other) === key);
  }

  #listsOf(statement: Statement): [Map<string, Statement[]>, string][] {
    const lists: [Map<string, Statement[]>, string][] = [[this.#ofSource, statement.source]];
    if (statement.speaker === null) return lists;
    lists.push([this.#bySpeaker, statement.speaker], [this.#sayingSo, roughUtteranceKey(statement)]);
    return lists;
  }
}

/** By source, then in the order of its text. */
function byPlace(a: Statement, b: Statement): number {
  return (
    compareText(a.source, b.source) ||
    a.locator.start - b.locator.start ||
    a.locator.end - b.locator.end ||
    compareText(a.id, b.id)
  );
}

/** Where in a sorted list a statement belongs. */
function placeIn(list: readonly Statement[], statement: Statement): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = list[middle];
    if (there && byPlace(there, statement) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
