import { type Bounds, type Edtf, edtfBounds } from '../facts/edtf.ts';
import type { Statement } from '../facts/statement.ts';
import { IntegerColumn } from './integer-column.ts';
import { Numbered } from './numbered.ts';

const KINDS: readonly Statement['kind'][] = ['quote', 'mixed', 'paraphrase', 'report'];
const KIND_BITS = 3;
const CHARACTERISATION = 4;
const FIGURES = 8;
const SHARING = 16;

/** Of each statement by its number what lists are chosen and ordered by: 24 bytes, read without touching the statement. */
export class StatementColumns {
  readonly #sources = new IntegerColumn();
  readonly #speakers = new IntegerColumn();
  readonly #said = new IntegerColumn();
  readonly #placed = new IntegerColumn();
  readonly #topics = new IntegerColumn();
  readonly #marks = new IntegerColumn();
  readonly #ids = new Numbered<string>();
  readonly #dates = new Numbered<Bounds>();
  readonly #dateNumbers = new Map<Edtf, number>();
  readonly #topicLists = new Numbered<readonly string[]>();
  /** Statements with like topics mostly share one list of them. */
  #lastTopics: { topics: readonly string[]; number: number } = { topics: [], number: 0 };

  /** `published` is when its source was. */
  put(number: number, statement: Statement, published: Edtf | null): void {
    this.#sources.set(number, this.#numberOfId(statement.source));
    this.#speakers.set(number, statement.speaker === null ? 0 : this.#numberOfId(statement.speaker));
    this.#topics.set(number, this.#numberOfTopics(statement.topics));
    const marks =
      KINDS.indexOf(statement.kind) |
      (statement.characterisation ? CHARACTERISATION : 0) |
      (statement.figures.length > 0 ? FIGURES : 0);
    this.#marks.set(number, marks);
    this.date(number, statement, published);
  }

  /** To be told when the published date of its source has changed. */
  date(number: number, { said, asOf }: Statement, published: Edtf | null): void {
    const known = this.#numberOfDate(said?.edtf ?? published);
    this.#said.set(number, known);
    this.#placed.set(number, asOf === null ? known : this.#numberOfDate(asOf.edtf));
  }

  share(number: number, may: boolean): void {
    const marks = this.#marks.at(number);
    this.#marks.set(number, may ? marks | SHARING : marks & ~SHARING);
  }

  #numberOfId(id: string): number {
    return this.#ids.give(id, () => id);
  }

  #numberOfTopics(topics: readonly string[]): number {
    if (topics.length === 0) return 0;
    if (this.#lastTopics.topics !== topics)
      this.#lastTopics = { topics, number: this.#topicLists.give(JSON.stringify(topics), () => topics) };
    return this.#lastTopics.number;
  }

  /** Dates that mean the same stretch of time are one. */
  #numberOfDate(date: Edtf | null): number {
    if (date === null) return 0;
    const known = this.#dateNumbers.get(date);
    if (known !== undefined) return known;
    const bounds = edtfBounds(date);
    const number = this.#dates.give(`${bounds.earliest} ${bounds.latest}`, () => bounds);
    this.#dateNumbers.set(date, number);
    return number;
  }

  sourceOf(number: number): string {
    return this.#ids.at(this.#sources.at(number)) ?? '';
  }

  speakerOf(number: number): string | null {
    return this.#ids.at(this.#speakers.at(number)) ?? null;
  }

  topicsOf(number: number): readonly string[] {
    return this.#topicLists.at(this.#topics.at(number)) ?? NO_TOPICS;
  }

  kindOf(number: number): Statement['kind'] {
    return KINDS[this.#marks.at(number) & KIND_BITS] ?? 'report';
  }

  isCharacterisation(number: number): boolean {
    return (this.#marks.at(number) & CHARACTERISATION) !== 0;
  }

  hasFigures(number: number): boolean {
    return (this.#marks.at(number) & FIGURES) !== 0;
  }

  mayShareWords(number: number): boolean {
    return (this.#marks.at(number) & SHARING) !== 0;
  }

  saidOf(number: number): Bounds | null {
    return this.#dates.at(this.#said.at(number)) ?? null;
  }

  placedOf(number: number): Bounds | null {
    return this.#dates.at(this.#placed.at(number)) ?? null;
  }
}

const NO_TOPICS: readonly string[] = [];
