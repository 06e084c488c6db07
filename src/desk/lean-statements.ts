import type { Source } from '../facts/source.ts';
import type { Statement } from '../facts/statement.ts';
import { KeptText } from './kept-text.ts';
import { packedStatement } from './packed-statement.ts';

/** Emptied when it holds so many, so that no stream of new texts can fill the memory. */
const TEXTS_AT_MOST = 200_000;

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

  statement(statement: Statement): Statement {
    const { source, speaker, cue, figures, quoted, topics, confirmedBy, recorded } = statement;
    const text = this.#documents.get(source);
    const lean: Statement = {
      ...statement,
      source: this.text(source),
      speaker: speaker === null ? null : this.text(speaker),
      cue: cue && { ...cue, exact: this.text(cue.exact) },
      quoted: quoted.length === 0 ? this.#nothing : quoted,
      figures: figures.length === 0 ? this.#nothing : figures,
      topics: this.#topicsOf(topics),
      confirmedBy: confirmedBy === null ? null : this.text(confirmedBy),
      recorded: recorded === null ? null : this.text(recorded),
    };
    return (text === undefined ? null : packedStatement(lean, text)) ?? lean;
  }

  #topicsOf(topics: string[]): string[] {
    const key = topics.join('\n');
    const known = this.#topics.get(key);
    if (known) return known;
    if (this.#topics.size >= TEXTS_AT_MOST) this.#topics.clear();
    this.#topics.set(key, topics);
    return topics;
  }
}
