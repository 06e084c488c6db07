import type { Span } from '../facts/span.ts';

/** The class of a reporting verb, as facts/statement.ts has it. */
export type CueClass = 'neutral' | 'evidential' | 'loaded';

/** A stretch of text inside quotation marks, the marks left out. `close` is where the closing mark stands, null when the paragraph ends without one. */
export interface Quotation {
  span: Span;
  open: number;
  close: number | null;
  /** Whether it was spoken or written by somebody, or is a title, a motto, a nickname, a word held at arm's length. */
  spoken: boolean;
}

/** What a speaker is; an unnamed one is known by the words that describe it alone. */
export type NamedKind = 'person' | 'organisation' | 'office' | 'unnamed';

/**
 * Whom a printed phrase stands for. `name` is null where the article does not say it surely enough; `guess` is then the
 * best name there is. For an unnamed source the name is its description, whole, as printed.
 */
export interface Resolution {
  name: string | null;
  guess: string | null;
  kind: NamedKind;
  /** How often the rule is right, 0–1. */
  confidence: number;
  rule: string;
  /** Where the description of an unnamed source stands (UTF-16 units): two descriptions in the same words are two sources. */
  described: number | null;
  /** Of a body named by its owner's pronoun ("his government") the owner's name. */
  owner: string | null;
}

/**
 * Who said something: the words as printed, and the name that they stand for ("he" → "Steve Witkoff") when the article
 * tells. `resolution` says how sure that is; it is missing where nobody has looked the words up yet.
 */
export interface NamedSpeaker {
  printed: Span | null;
  name: string | null;
  resolution?: Resolution;
}

/**
 * Something said: content, who said it, and the verb, all as spans of the article. `direct` are the contents that stand
 * inside quotation marks. `rule` names the rule that found the speaker; `confidence` (0–1) is how often that rule is
 * right, and below `SURE` an editor is asked.
 */
export interface Attribution {
  contents: Span[];
  direct: Span[];
  speaker: NamedSpeaker | null;
  cue: { span: Span; class: CueClass } | null;
  rule: string;
  confidence: number;
}

/** From here on a speaker is proposed as known; below it, as unknown, with the guess beside it. */
export const SURE = 0.85;
