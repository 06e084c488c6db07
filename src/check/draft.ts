import type { Figure } from '../facts/figure.ts';
import type { Span } from '../facts/span.ts';

/**
 * To whom a draft gives words: as printed there ("special envoy Steve Witkoff", "he"), the name that stands for it, and the
 * desk's speaker of that name, if any. `sure` is false for a pronoun, a description that several may bear, a name
 * that is not surely read: nobody is held to those.
 */
export interface DraftSpeaker {
  printed: string;
  name: string | null;
  speaker: string | null;
  sure: boolean;
}

/** Words that a draft puts between quotation marks. All places are UTF-16 units into the draft. */
export interface DraftQuotation {
  /** What stands inside the marks. */
  span: Span;
  /** The printed sentence or sentences that hold it. */
  sentence: Span;
  speaker: DraftSpeaker | null;
}

/** What a draft says in its own words that somebody said. */
export interface DraftParaphrase {
  span: Span;
  sentence: Span;
  speaker: DraftSpeaker | null;
}

/** A number that a draft prints, with the desk's speaker who counts, where the draft names one. */
export interface DraftFigure {
  figure: Figure;
  sentence: Span;
  authority: DraftSpeaker | null;
}

/** A draft as it was read: its text, and what in it can be checked, each list in the order of the text. */
export interface Draft {
  text: string;
  quotations: DraftQuotation[];
  paraphrases: DraftParaphrase[];
  figures: DraftFigure[];
}
