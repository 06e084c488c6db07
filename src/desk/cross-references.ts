import type { Bounds, Edtf } from '../facts/edtf.ts';
import type { Statement } from '../facts/statement.ts';
import type { Catalogue } from './catalogue.ts';
import { LargeMap } from './large-map.ts';
import { byPlace, OrderedLists } from './ordered-lists.ts';
import { keptUtteranceKey } from './packed-statement.ts';
import { StatementColumns } from './statement-columns.ts';
import { utteranceKey } from './utterance-key.ts';

/**
 * The shown statements by source, by speaker and by their words, kept up to date one statement at a time. Every list is
 * in an order that does not depend on when a statement was added, so that processes with one log give one answer.
 */
export class CrossReferences implements Catalogue {
  readonly statements = new LargeMap<Statement>();
  readonly #publishedOf: (source: string) => Edtf | null;
  readonly #columns = new StatementColumns();
  readonly #ofSource = new OrderedLists((number) => this.at(number));
  readonly #bySpeaker = new OrderedLists((number) => this.at(number));
  /** By the rough key, mostly one alone: what else shares it is told apart when it is asked for. */
  readonly #sayingSo = new Alike();

  /** `publishedOf` tells when a source was published; where that changes, `dateAnew` is to be told. */
  constructor(statements: readonly Statement[], publishedOf: (source: string) => Edtf | null = () => null) {
    this.#publishedOf = publishedOf;
    for (const statement of statements) this.put(statement);
  }

  /** Puts a statement in, in the place of the one with its id, if any. */
  put(statement: Statement): void {
    const { id, source, speaker } = statement;
    const number = this.statements.numbers.give(id);
    const before = this.statements.replacedAt(number, id, statement);
    if (before) this.#takeOut(number, before);
    this.#columns.put(number, statement, this.#publishedOf(source));
    this.#ofSource.add(source, number, statement);
    if (speaker === null) return;
    this.#bySpeaker.add(speaker, number, statement);
    const key = keptUtteranceKey(statement);
    const alike = this.#sayingSo.get(key);
    if (alike === undefined) this.#sayingSo.set(key, number);
    else this.#setAlike(key, [...several(alike), number]);
  }

  remove(id: string): void {
    const number = this.numberOf(id);
    if (number === undefined) return;
    this.#takeOut(number, this.at(number));
    this.statements.delete(id);
  }

  #takeOut(number: number, statement: Statement): void {
    this.#ofSource.remove(statement.source, number);
    if (statement.speaker === null) return;
    this.#bySpeaker.remove(statement.speaker, number);
    const key = keptUtteranceKey(statement);
    this.#setAlike(
      key,
      several(this.#sayingSo.get(key)).filter((other) => other !== number),
    );
  }

  #setAlike(key: number, alike: readonly number[]): void {
    for (const number of alike) this.#columns.share(number, alike.length > 1);
    const [first] = alike;
    if (first === undefined) this.#sayingSo.delete(key);
    else this.#sayingSo.set(key, alike.length === 1 ? first : alike);
  }

  /** To be told when the published date of a source has changed. */
  dateAnew(source: string): void {
    const published = this.#publishedOf(source);
    for (const number of this.numbersOf(source)) this.#columns.date(number, this.at(number), published);
  }

  /** The statements of a source, in the order of its text. */
  ofSource(source: string): Statement[] {
    return this.numbersOf(source).map((number) => this.at(number));
  }

  /** The statements of a speaker, by source and place. */
  bySpeaker(speaker: string): Statement[] {
    return this.numbersBy(speaker).map((number) => this.at(number));
  }

  /** The statements that carry the same words by the same speaker, the given one among them. */
  sayingSo(statement: Statement): readonly Statement[] {
    if (statement.speaker === null) return [statement];
    const alike = this.#sayingSo.get(keptUtteranceKey(statement));
    if (typeof alike !== 'object') return [statement];
    const key = utteranceKey(statement);
    return alike
      .map((number) => this.at(number))
      .filter((other) => other === statement || utteranceKey(other) === key)
      .sort(byPlace);
  }

  numberOf(id: string): number | undefined {
    return this.statements.numberOf(id);
  }

  has(number: number): boolean {
    return this.statements.valueAt(number) !== undefined;
  }

  at(number: number): Statement {
    const statement = this.statements.valueAt(number);
    if (!statement) throw new RangeError(`no statement has the number ${number}`);
    return statement;
  }

  numbersOf(source: string): readonly number[] {
    return this.#ofSource.of(source);
  }

  numbersBy(speaker: string): readonly number[] {
    return this.#bySpeaker.of(speaker);
  }

  sourceOf(number: number): string {
    return this.#columns.sourceOf(number);
  }

  speakerOf(number: number): string | null {
    return this.#columns.speakerOf(number);
  }

  topicsOf(number: number): readonly string[] {
    return this.#columns.topicsOf(number);
  }

  kindOf(number: number): Statement['kind'] {
    return this.#columns.kindOf(number);
  }

  isCharacterisation(number: number): boolean {
    return this.#columns.isCharacterisation(number);
  }

  hasFigures(number: number): boolean {
    return this.#columns.hasFigures(number);
  }

  mayShareWords(number: number): boolean {
    return this.#columns.mayShareWords(number);
  }

  saidOf(number: number): Bounds | null {
    return this.#columns.saidOf(number);
  }

  placedOf(number: number): Bounds | null {
    return this.#columns.placedOf(number);
  }
}

const several = (alike: number | readonly number[] = []): readonly number[] =>
  typeof alike === 'number' ? [alike] : alike;

const SHARDS = 64;

/** Statements' numbers by a whole number of 32 bits, in many small maps: one of a million entries holds everything up when it grows. */
class Alike {
  readonly #shards = Array.from({ length: SHARDS }, () => new Map<number, number | readonly number[]>());

  #shardOf(key: number): Map<number, number | readonly number[]> {
    return this.#shards[key & (SHARDS - 1)] ?? new Map();
  }

  get(key: number): number | readonly number[] | undefined {
    return this.#shardOf(key).get(key);
  }

  set(key: number, statements: number | readonly number[]): void {
    this.#shardOf(key).set(key, statements);
  }

  delete(key: number): void {
    this.#shardOf(key).delete(key);
  }
}
