import type { Figure } from '../facts/figure.ts';
import type { Span } from '../facts/span.ts';
import type { Statement } from '../facts/statement.ts';
import type { DraftSpeaker } from './draft.ts';

/**
 * What became of a quotation. `exact`: the words of a statement, also cut honestly or set otherwise; `altered`: other words
 * inside the marks; `context`: the words, without a hedge, negation or condition that stands beside them; `speaker`: the
 * words of someone else than the draft says; `not-found`: no confirmed statement quotes them.
 */
export type QuotationVerdict = 'exact' | 'altered' | 'context' | 'speaker' | 'not-found';

/** `near`: a statement of the same speaker is told in much the same words; whether it says the same is for the reader. */
export type ParaphraseVerdict = 'near' | 'context' | 'speaker' | 'not-found';

/** `older`: as an earlier count had it, while the desk has a newer one. */
export type FigureVerdict = 'agrees' | 'differs' | 'older' | 'not-found';

/** Words in each other's place: what the draft has and what the statement has; either may be empty. */
export interface Change {
  /** Places in the draft. */
  draft: Span[];
  /** Places in the text of the statement's source. */
  statement: Span[];
}

/** What a cut has lost, and where it stands in the text of the statement's source. */
export interface Lost {
  what: 'negation' | 'hedge' | 'condition';
  span: Span;
}

/** A wording that stood once: of a statement that was withdrawn, or before it was corrected. */
export interface FormerWording {
  /** As it stood then. */
  statement: Statement;
  what: 'withdrawn' | 'corrected';
  at: string;
  by: string;
  reason: string | null;
}

/** Why no statement quotes what one has: its words, but in the source's or a speaker's indirect speech, outside any marks. */
export type Outside = 'all' | 'part';

export interface CheckedQuotation {
  span: Span;
  speaker: DraftSpeaker | null;
  verdict: QuotationVerdict;
  /** The statement compared with; for `not-found` the nearest one, which is not the same. Null when nothing is near. */
  statement: Statement | null;
  /** Where its words stand in the text of its source. */
  found: Span | null;
  /** For `altered`, what differs. */
  difference: Change | null;
  /** For `context`, what is lost. */
  lost: Lost[];
  /** Words that the statement has, but not in quotation marks. */
  outside: Outside | null;
  /** The words stood in a statement that has been withdrawn or corrected since. */
  former: FormerWording | null;
  /** Also for other verdicts than `speaker`: the statement's speaker is surely not the one whom the draft names. */
  otherSpeaker: boolean;
}

export interface CheckedParaphrase {
  span: Span;
  speaker: DraftSpeaker | null;
  verdict: ParaphraseVerdict;
  statement: Statement | null;
  lost: Lost[];
  /** Denials in the draft that the statement has none of. */
  added: Span[];
}

export interface CheckedFigure {
  span: Span;
  /** The draft's sentence that holds it. */
  sentence: Span;
  /** The draft's figure. */
  figure: Figure;
  verdict: FigureVerdict;
  statement: Statement | null;
  /** The statement's figure. */
  known: Figure | null;
  /** Whether what differs is who counts, not the number. */
  otherAuthority: boolean;
}

/** A draft with a verdict for each quotation, attributed paraphrase and figure, in the order of the text. */
export interface CheckedDraft {
  quotations: CheckedQuotation[];
  paraphrases: CheckedParaphrase[];
  figures: CheckedFigure[];
}
