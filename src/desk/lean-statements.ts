import type { Source } from '../facts/source.ts';
import type { Statement } from '../facts/statement.ts';
import { KeptText } from './kept-text.ts';
import { packedStatement, placesIn, type Unplaced } from './packed-statement.ts';

/** Emptied when it holds so many, so that no stream of new texts can fill the memory. */
const TEXTS_AT_MOST = 200_000;

/** How a statement stands, and since when. */
export type Standing = Pick<Statement, 'status' | 'recorded'>;

/**
 * Keeps statements in little memory: what stands in a document's text is looked up there, and what many statements have
 * alike (ids of documents and speakers, topics, nothing at all) is kept once. What they say is what was given.
 */
export class LeanStatements {
  readonly #texts = new Map<string, string>();
  readonly #topics = new Map<string, string[]>();
  readonly #documents = new Map<string, KeptText>();
  readonly #nothing: never[] = [];

  /** The document in less memory; from now on what statements quote of it is looked up in its text. */
  source(source: Source): Source {
    const kept = new KeptText(source.text);
    this.#documents.set(this.text(source.id), kept);
    return {
      ...source,
      get text() {
        return kept.text;
      },
    };
  }

  /** A text that comes again and again, kept once. */
  text(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    if (this.#texts.size >= TEXTS_AT_MOST) this.#texts.clear();
    this.#texts.set(text, text);
    return text;
  }

  /** A statement with a status and a time of recording: its own, unless others are given. */
  statement(given: Statement, { status, recorded }: Standing = given): Statement {
    const text = this.#documents.get(given.source);
    const unplaced: Unplaced = {
      id: given.id,
      source: this.text(given.source),
      kind: given.kind,
      speaker: this.#textOrNone(given.speaker),
      said: given.said,
      asOf: given.asOf,
      figures: given.figures.length === 0 ? this.#nothing : given.figures,
      characterisation: given.characterisation,
      topics: this.#topicsOf(given.topics),
      status,
      confirmedBy: this.#textOrNone(given.confirmedBy),
      recorded: this.#textOrNone(recorded),
    };
    const places = text ? placesIn(text, given) : null;
    if (text && places !== null) return packedStatement(unplaced, places, text);
    const { cue, quoted } = given;
    return {
      ...given,
      ...unplaced,
      cue: cue && { ...cue, exact: this.text(cue.exact) },
      quoted: quoted.length === 0 ? this.#nothing : quoted,
    };
  }

  #textOrNone(text: string | null): string | null {
    return text === null ? null : this.text(text);
  }

  #topicsOf(topics: string[]): string[] {
    const key = topics.length === 1 ? (topics[0] ?? '') : topics.join('\n');
    const known = this.#topics.get(key);
    if (known) return known;
    if (this.#topics.size >= TEXTS_AT_MOST) this.#topics.clear();
    this.#topics.set(key, topics);
    return topics;
  }
}
