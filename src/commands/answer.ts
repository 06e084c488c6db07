import type { Chart } from '../charts/chart.ts';
import type { Change, FigureVerdict, ParaphraseVerdict, QuotationVerdict } from '../check/checked.ts';
import type { HistoryStep } from '../desk/history.ts';
import type { Verdict } from '../desk/verdicts.ts';
import type { Disagreement } from '../disagreement/disagreement.ts';
import type { Edtf } from '../facts/edtf.ts';
import type { Figure } from '../facts/figure.ts';
import type { Locator, Span } from '../facts/span.ts';
import type { Speaker } from '../facts/speaker.ts';
import type { StatementKind, StatementStatus } from '../facts/statement.ts';
import type { FilterName } from '../search/filters.ts';

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
  /** Why a search found it, in fixed words: "3 of 4 words; “fiath” read as “faith”"; the words are `matched` in its sentence. */
  why?: string;
  /** Its last correction: what of it was wrong, who corrected it and why; null when it stands as first confirmed. */
  correction: { at: string; by: string; reason: string | null; changed: string[]; was: string | null } | null;
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
  /** What an editor said of it: explained by the note, or confirmed when the note is null. */
  verdict: Verdict | null;
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
  known: Edtf | null;
  story: { id: string; name: string };
  /** What narrowed it beside its words, as understood; absent where nothing did. */
  narrowed?: Narrowed[];
}

/** A filter as it was understood: `typed` can be typed again, `value` is a name or a date as the desk has it. */
export interface Narrowed {
  filter: FilterName;
  typed: string;
  value: string;
}

/** One step in the life of a statement as shown: what was done, by whom and why, and the wording after it. */
export interface ShownStep {
  seq: number | null;
  what: HistoryStep['what'];
  at: string | null;
  by: string | null;
  reason: string | null;
  /** Which of its fields the step changed. */
  changed: string[];
  excerpt: string | null;
  sentence: Run[];
  /** Whether this wording stands, or is proposed; every other is shown struck. */
  stands: boolean;
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

/**
 * One thing in a draft that was checked. `draft` are its words there, `matched` those that differ; `statement` is what it was
 * compared with, `matched` in its sentence what differs or what a cut has lost. For `not-found` the statement is only the
 * nearest, and not the same.
 */
export interface ShownCheck {
  what: 'quotation' | 'paraphrase' | 'figure';
  verdict: QuotationVerdict | ParaphraseVerdict | FigureVerdict;
  /** Its place in the draft, in UTF-16 units. */
  span: Span;
  draft: Run[];
  /** For a figure, which says little alone, the draft's sentence around it, with the figure `matched`; else empty. */
  around: Run[];
  /** To whom the draft gives it, as printed there. */
  attributed: string | null;
  statement: ShownStatement | null;
  /** What differs, word by word: places in the draft and in the text of the statement's source. */
  difference: Change | null;
  /** What stands beside the words in the source and is not in the draft. */
  lost: { what: 'negation' | 'hedge' | 'condition'; words: string; span: Span }[];
  /** Whether the statement has all of the words, or part of them, outside quotation marks. */
  outside: 'all' | 'part' | null;
  /** Whether the statement's speaker, or who counts, is surely not the one whom the draft names. */
  otherSpeaker: boolean;
  /** The figure of the statement that a figure was compared with. */
  figure: Figure | null;
  /** When and why the words ceased to stand, where they stood in a statement once. */
  former: { what: 'withdrawn' | 'corrected'; at: string; by: string; reason: string | null } | null;
  /** A wording to put in its place: the statement's own words, byte for byte; null where there is none to offer. */
  wording: string | null;
  disagreements: ShownDisagreement[];
}

/** How many of each kind got which verdict, and how many stand in an item on which accounts differ. */
export interface CheckTally {
  quotations: Record<QuotationVerdict, number>;
  paraphrases: Record<ParaphraseVerdict, number>;
  figures: Record<FigureVerdict, number>;
  disputed: number;
}

/** What any command answers: a union by `answer`, rendered by plain-text/, by answer-json.ts and by slack/blocks. */
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
        /** What a picture of all of them shows, where `chart` was asked for. */
        chart?: Chart;
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
    | {
        answer: 'comparison';
        left: ShownSource;
        right: ShownSource;
        /** The origin that both share, null when they are of two. */
        oneOrigin: string | null;
        differently: ShownDisagreement[];
        /** Statements of both that carry the same words or answer the same item, and between which nothing was found to differ. */
        both: { left: ShownStatement; right: ShownStatement }[];
        onlyLeft: ShownStatement[];
        onlyRight: ShownStatement[];
        /** How many there are of each; the lists may be the first of them. */
        totals: Record<'differently' | 'both' | 'onlyLeft' | 'onlyRight', number>;
      }
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
    | { answer: 'history'; statement: string; source: ShownSource; steps: ShownStep[] }
    | {
        answer: 'check';
        /** How many words the draft has. */
        words: number;
        tally: CheckTally;
        /** What needs a look first, then what was not found, then the rest; each in the order of the draft. */
        checks: ShownCheck[];
        total: number;
        offset: number;
      }
    | {
        answer: 'watch';
        /** What is wanted: to be told from now on, to be told no more, or what one is told of. */
        asks: 'start' | 'end' | 'list';
        /** What of: its name in the log (see watched.ts), as people read it, and as it was typed; null for the list. */
        watched: { name: string; label: string; typed: string } | null;
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
