import type { Statement } from '../facts/statement.ts';
import { byPlace, OrderedLists } from './ordered-lists.ts';
import { roughUtteranceKey, utteranceKey } from './utterance-key.ts';

/**
 * The shown statements by source, by speaker and by their words, kept up to date one statement at a time. Every list is
 * in an order that does not depend on when a statement was added, so that processes with one log give one answer.
 */
export class CrossReferences {
  readonly statements = new Map<string, Statement>();
  readonly #ofSource = new OrderedLists();
  readonly #bySpeaker = new OrderedLists();
  /** By the hash of a rough key, mostly one alone: what else shares it is told apart when it is asked for. */
  readonly #sayingSo = new Map<number, Statement | Statement[]>();

  constructor(statements: readonly Statement[]) {
    for (const statement of statements) this.put(statement);
  }

  /** Puts a statement in, in the place of the one with its id, if any. */
  put(statement: Statement): void {
    this.#takeOut(statement.id);
    this.statements.set(statement.id, statement);
    this.#ofSource.add(statement.source, statement);
    if (statement.speaker === null) return;
    this.#bySpeaker.add(statement.speaker, statement);
    const key = hashOf(roughUtteranceKey(statement));
    const alike = this.#sayingSo.get(key);
    this.#sayingSo.set(key, alike === undefined ? statement : [alike, statement].flat());
  }

  remove(id: string): void {
    this.#takeOut(id);
    this.statements.delete(id);
  }

  #takeOut(id: string): void {
    const statement = this.statements.get(id);
    if (!statement) return;
    this.#ofSource.remove(statement.source, statement);
    if (statement.speaker === null) return;
    this.#bySpeaker.remove(statement.speaker, statement);
    const key = hashOf(roughUtteranceKey(statement));
    const alike = [this.#sayingSo.get(key) ?? []].flat().filter((other) => other !== statement);
    const [first] = alike;
    if (first) this.#sayingSo.set(key, alike.length === 1 ? first : alike);
    else this.#sayingSo.delete(key);
  }

  /** The statements of a source, in the order of its text. */
  ofSource(source: string): readonly Statement[] {
    return this.#ofSource.of(source);
  }

  /** The statements of a speaker, by source and place. */
  bySpeaker(speaker: string): readonly Statement[] {
    return this.#bySpeaker.of(speaker);
  }

  /** The statements that carry the same words by the same speaker, the given one among them. */
  sayingSo(statement: Statement): readonly Statement[] {
    if (statement.speaker === null) return [statement];
    const alike = this.#sayingSo.get(hashOf(roughUtteranceKey(statement))) ?? statement;
    if (!Array.isArray(alike)) return [statement];
    const key = utteranceKey(statement);
    return alike.filter((other) => other === statement || utteranceKey(other) === key).sort(byPlace);
  }
}

/** A whole number for a text (FNV-1a). Texts that share one are told apart by whoever asks. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
