import type { Item } from '../facts/item.ts';
import type { Source } from '../facts/source.ts';
import type { Span } from '../facts/span.ts';
import type { Statement } from '../facts/statement.ts';

/** What kind of difference it is. The rules of one kind share their words: see RULES in find-disagreements.ts. */
export type DisagreementKind =
  | 'figure'
  | 'scope'
  | 'paraphrase'
  | 'cue'
  | 'event'
  | 'order'
  | 'cause'
  | 'attribution'
  | 'characterisation'
  | 'quotation'
  | 'speaker';

export type Severity = 'high' | 'medium' | 'low';

/**
 * One side: a statement with the group of those that say the same, and what in it differs. All offsets are UTF-16
 * units into its source; `start` and `end` are those of the statement's content, `differs` may lie beside it (a cue).
 */
export interface Side {
  statement: string;
  source: string;
  start: number;
  end: number;
  excerpt: string;
  group: string;
  differs: Span[];
}

/**
 * Two or more statements of one item that cannot all hold, or that alter one origin. No side is picked.
 * `rule` is the rule in plain words, the same for every disagreement of its kind; `why` says how it fired here, in fixed
 * words around what sources and editors wrote. `shown` is false for what only may differ.
 * `confidence` (0 to 1) is how far the kind of evidence goes: an editor's label or a word by word comparison 0.9, a rule
 * that reads wording 0.7 to 0.8, a comparison across an unknown date 0.4.
 * `alteration` is true when all sides derive from one origin: then it is an alteration of that origin, not two sources.
 */
export interface Disagreement {
  id: string;
  kind: DisagreementKind;
  rule: string;
  item: string;
  question: string;
  why: string;
  severity: Severity;
  confidence: number;
  shown: boolean;
  alteration: boolean;
  sides: Side[];
}

/** A statement as the rules see it: with its item's version label, and the origin of its source. */
export interface Account {
  statement: Statement;
  version: string | null;
  /** The family of the source, or the source itself. */
  origin: string;
}

/** An item with its accounts, withdrawn and unconfirmed ones left out: all that a rule may look at. */
export interface Question {
  item: Item;
  accounts: Account[];
  /** How sure it is that the accounts answer one question, 0 to 1; an editor's item is sure. */
  sureness?: number;
}

/** The sources of the accounts, by id: a rule reads their published dates and outlets, never their other statements. */
export type Sources = ReadonlyMap<string, Pick<Source, 'outlet' | 'published'>>;

/** An account as one side of what a rule found, with what in it differs. */
export interface Voice {
  account: Account;
  differs: Span[];
}

/** What a rule found: voices of one group say the same, those of different groups differ. */
export interface Finding {
  kind: DisagreementKind;
  why: string;
  severity: Severity;
  confidence: number;
  shown: boolean;
  groups: Voice[][];
}

/** A rule looks at one question alone and names every difference of its kind. The accounts come in the order said. */
export type Rule = (question: Question, sources: Sources) => Finding[];
