import type { Statement } from '../facts/statement.ts';
import { LargeMap } from './large-map.ts';
import { byPlace, OrderedLists } from './ordered-lists.ts';
import { keptUtteranceKey } from './packed-statement.ts';
import { utteranceKey } from './utterance-key.ts';

/**
 * The shown statements by source, by speaker and by their words, kept up to date one statement at a time. Every list is
 * in an order that does not depend on when a statement was added, so that processes with one log give one answer.
 */
export class CrossReferences {
  readonly statements = new LargeMap<Statement>();
  readonly #ofSource = new OrderedLists();
  readonly #bySpeaker = new OrderedLists();
  /** By the rough key, mostly one alone: what else shares it is told apart when it is asked for. */
  readonly #sayingSo = new Alike();

  constructor(statements: readonly Statement[]) {
    for (const statement of statements) this.put(statement);
  }

  /** Puts a statement in, in the place of the one with its id, if any. */
  put(statement: Statement): void {
    const before = this.statements.replaced(statement.id, statement);
    if (before) this.#takeOut(before);
    this.#ofSource.add(statement.source, statement);
    if (statement.speaker === null) return;
    this.#bySpeaker.add(statement.speaker, statement);
    const key = keptUtteranceKey(statement);
    const alike = this.#sayingSo.get(key);
    this.#sayingSo.set(key, alike === undefined ? statement : [alike, statement].flat());
  }

  remove(id: string): void {
    const before = this.statements.get(id);
    if (before) this.#takeOut(before);
    this.statements.delete(id);
  }

  #takeOut(statement: Statement): void {
    this.#ofSource.remove(statement.source, statement);
    if (statement.speaker === null) return;
    this.#bySpeaker.remove(statement.speaker, statement);
    const key = keptUtteranceKey(statement);
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
    const alike = this.#sayingSo.get(keptUtteranceKey(statement)) ?? statement;
    if (!Array.isArray(alike)) return [statement];
    const key = utteranceKey(statement);
    return alike.filter((other) => other === statement || utteranceKey(other) === key).sort(byPlace);
  }
}

const SHARDS = 64;

/** Statements by a whole number of 32 bits, in many small maps: one of a million entries holds everything up when it grows. */
class Alike {
  readonly #shards = Array.from({ length: SHARDS }, () => new Map<number, Statement | Statement[]>());

  #shardOf(key: number): Map<number, Statement | Statement[]> {
    return this.#shards[key & (SHARDS - 1)] ?? new Map();
  }

  get(key: number): Statement | Statement[] | undefined {
    return this.#shardOf(key).get(key);
  }

  set(key: number, statements: Statement | Statement[]): void {
    this.#shardOf(key).set(key, statements);
  }

  delete(key: number): void {
    this.#shardOf(key).delete(key);
  }
}
