import type { Disagreement } from '../disagreement/disagreement.ts';
import type { Edtf } from '../facts/edtf.ts';
import type { Figure } from '../facts/figure.ts';
import type { Locator, Span } from '../facts/span.ts';
import type { Speaker } from '../facts/speaker.ts';
import type { StatementKind, StatementStatus } from '../facts/statement.ts';

/** A date as it is shown: its words in the document, what they were resolved to, and who resolved them. */
export interface ShownDate {
  edtf: Edtf | null;
  printed: string | null;
  basis: 'printed' | 'resolved' | 'editor';
  by: string | null;
}

/** A source as it is named under a statement. `label` is what the desk calls it; unknown fields are null and shown as unknown. */
export interface ShownSource {
  id: string;
  label: string;
  outlet: string | null;
  title: string | null;
  url: string | null;
  published: Edtf | null;
  dateline: string | null;
  credit: string | null;
  family: string | null;
  agency: string | null;
}

/**
 * A stretch of printed text and how to show it: `excerpt` is the statement's content (bold), `quoted` stood inside
 * quotation marks, `matched` are words that the question asked for. Runs joined are the source's text, byte for byte.
 */
export interface Run {
  text: string;
  excerpt: boolean;
  quoted: boolean;
  matched: boolean;
}

/** One statement with all that a reply must carry. */
export interface ShownStatement {
  id: string;
  kind: StatementKind;
  status: StatementStatus;
  /** The content as printed, without speaker and cue. */
  excerpt: string;
  locator: Locator;
  quoted: Span[];
  /** The printed sentence that holds speaker, cue and content. */
  sentence: Run[];
  speaker: { id: string; name: string; kind: Speaker['kind']; printed: string | null } | null;
  cue: { printed: string; class: 'neutral' | 'evidential' | 'loaded' } | null;
  venue: string | null;
  toldTo: string | null;
  said: ShownDate | null;
  asOf: ShownDate | null;
  figures: Figure[];
  characterisation: boolean;
  source: ShownSource;
  topics: string[];
  /** The first item that it answers, and all of them. */
  item: string | null;
  items: string[];
  /** The other sources that carry the same words by the same speaker, and in how many articles and origins they stand together. */
  alsoIn: ShownSource[];
  articles: number;
  origins: { count: number; names: string[] };
  /** Ids of the disagreements in which it is a side. */
  disagreements: string[];
}

/** One side of a disagreement as shown: the statement, and the editor's version label where there is one. */
export interface ShownSide {
  statement: ShownStatement;
  group: string;
  version: { label: string; by: string } | null;
  /** What of the statement differs, in UTF-16 offsets into its source's text. */
  differs: Span[];
}

/** A disagreement with its two or more sides in the order said, then by outlet. */
export interface ShownDisagreement {
  disagreement: Disagreement;
  sides: ShownSide[];
  /** "both derive from one origin (AFP)", or null when the sides come from different origins. */
  oneOrigin: string | null;
}

/** A statement with the passage around it, for the Context view. */
export interface ShownContext {
  statement: ShownStatement;
  /** The paragraphs before, around and after the statement. */
  paragraphs: Run[][];
}

/** What was asked, as understood. */
export interface Asked {
  /** The words as typed. */
  query: string;
  asOf: Edtf | null;
  story: { id: string; name: string };
}

export interface SpeakerEntry {
  id: string;
  name: string;
  kind: Speaker['kind'];
  aliases: string[];
  statements: number;
}

export interface SourceEntry {
  source: ShownSource;
  statements: number;
}

/** A line of `/talks status`: the newest dated statement of a topic, and how many more there are. */
export interface StatusTopic {
  id: string;
  name: string;
  statements: ShownStatement[];
  more: number;
  disagreements: number;
}

/** What any command answers: a union by `answer`, rendered by plain-text.ts, by answer-json.ts and by slack/blocks. */
export type Answer = Asked & { notes: string[] } & (
    | {
        answer: 'statements';
        /** Which command found them: decides the heading. */
        found: 'quote' | 'find' | 'figures' | 'timeline';
        /** For `quote` and `timeline` of one speaker: whose. */
        speaker: { id: string; name: string; printed: string[] } | null;
        topic: string | null;
        statements: ShownStatement[];
        /** All that was found; `statements` starts at `offset` of them. */
        total: number;
        offset: number;
        articles: number;
        origins: { count: number; names: string[] };
        disagreements: ShownDisagreement[];
      }
    | {
        answer: 'status';
        topics: StatusTopic[];
        disagreements: ShownDisagreement[];
        newest: { source: ShownSource; daysAgo: number | null } | null;
        articles: number;
        origins: { count: number; names: string[] };
      }
    | { answer: 'disagreements'; disagreements: ShownDisagreement[]; total: number; offset: number }
    | { answer: 'speakers'; speakers: SpeakerEntry[]; heading: string }
    | { answer: 'sources'; sources: SourceEntry[]; articles: number; origins: { count: number; names: string[] } }
    | {
        answer: 'source';
        source: ShownSource;
        byline: string | null;
        familyWhy: string | null;
        text: string;
        statements: ShownStatement[];
        total: number;
        offset: number;
      }
    | { answer: 'help'; commands: { usage: string; summary: string; example: string }[] }
    | {
        answer: 'nothing';
        /** One sentence: "No confirmed statement by “macron” in the store." */
        why: string;
        /** Names that the question may have meant; never anyone's words. */
        near: { label: string; ask: string }[];
      }
  );

export type AnswerOf<Kind extends Answer['answer']> = Extract<Answer, { answer: Kind }>;
