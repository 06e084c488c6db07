import type { Item } from '../facts/item.ts';
import type { Span } from '../facts/span.ts';
import type { Statement } from '../facts/statement.ts';

/** What kind of difference it is; each has one rule. */
export type DisagreementKind =
  | 'figure'
  | 'paraphrase'
  | 'cue'
  | 'event'
  | 'order'
  | 'cause'
  | 'attribution'
  | 'characterisation'
  | 'quotation';

/** One side: a statement with the group of those that say the same, and what in it differs (UTF-16 offsets into its source). */
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
 * `alteration` is true when all sides derive from one origin: then it is an alteration of that origin, not two sources.
 */
export interface Disagreement {
  id: string;
  kind: DisagreementKind;
  rule: string;
  item: string;
  question: string;
  why: string;
  severity: 'high' | 'medium' | 'low';
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
}
