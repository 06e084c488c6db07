import type { Desk } from '../desk/desk.ts';
import type { Answer, Asked } from './answer.ts';
import type { Narrowing } from './narrowing.ts';

/** Where and when a question is asked, and which page of its answer is wanted. */
export interface Asking {
  /** The Slack channel id, which may have a story of its own; null in a terminal. */
  channel: string | null;
  now: Date;
  offset?: number;
  /** How many statements or disagreements a page holds; all of them when absent. */
  limit?: number;
}

/** A question as a command sees it: its words without the command's name, dates, `story:` and filters. */
export interface Ask {
  words: string;
  /** What filters leave of the scope; absent without filters. */
  narrowing?: Narrowing;
  asked: Asked;
  desk: Desk;
  asking: Asking;
}

/** One subcommand of `/talks`: help, Slack and the terminal follow from the table of these. */
export interface Command {
  name: string;
  usage: string;
  summary: string;
  example: string;
  /** Whether filters (`by:`, `since:`) narrow it; to other commands they would mean nothing and are refused. */
  narrows?: true;
  run(ask: Ask): Answer;
}
