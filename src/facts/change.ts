import { z } from 'zod';
import { Item } from './item.ts';
import { ProposalBasis } from './proposal-basis.ts';
import { Source } from './source.ts';
import { Speaker } from './speaker.ts';
import { Statement } from './statement.ts';
import { Story } from './story.ts';
import { FilledText, Id, Text } from './text.ts';

const reason = FilledText.max(2000, { error: 'is longer than 2,000 characters. Say it in fewer.' });

/** Where Slack keeps a message: what is needed to find it again. */
export const Posting = z.strictObject({
  team: FilledText,
  channel: FilledText,
  ts: FilledText,
  threadTs: FilledText.nullable(),
});
export type Posting = z.infer<typeof Posting>;

/**
 * One thing that happened to the facts. Nothing is ever overwritten: a change says what is so from now on, and the log
 * keeps what was so before.
 * `statement-moved` puts a statement to its place in another version of its document, in the same words and with the status
 * that it has.
 * `…-recorded` carries the whole record, new or revised. A correction carries the whole corrected statement; where two
 * editors must agree, it is proposed by one and made by another, or returned, with why. `held` and `withdrawn` statements are in no answer.
 */
export const Change = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('source-recorded'), source: Source }),
  z.strictObject({ change: z.literal('speaker-recorded'), speaker: Speaker }),
  z.strictObject({ change: z.literal('story-recorded'), story: Story }),
  z.strictObject({ change: z.literal('item-recorded'), item: Item }),
  /** `basis` is what rules say of their proposal; a statement that an editor wrote has none. */
  z.strictObject({ change: z.literal('statement-proposed'), statement: Statement, basis: ProposalBasis.optional() }),
  z.strictObject({ change: z.literal('statement-confirmed'), statement: Statement }),
  z.strictObject({ change: z.literal('correction-proposed'), statement: Statement }),
  z.strictObject({ change: z.literal('correction-returned'), statement: Id }),
  z.strictObject({ change: z.literal('statement-corrected'), statement: Statement }),
  z.strictObject({ change: z.literal('statement-moved'), statement: Statement }),
  z.strictObject({ change: z.literal('statement-held'), statement: Id }),
  z.strictObject({ change: z.literal('statement-withdrawn'), statement: Id }),
  z.strictObject({ change: z.literal('record-removed'), thing: FilledText }),
  z.strictObject({ change: z.literal('disagreement-confirmed'), disagreement: FilledText, sides: FilledText }),
  z.strictObject({
    change: z.literal('disagreement-explained'),
    disagreement: FilledText,
    /** What the sides were when it was explained: it comes back when they change. */
    sides: FilledText,
    note: reason,
  }),
  z.strictObject({
    change: z.literal('answer-posted'),
    posting: Posting,
    query: Text,
    /** How it was asked, and from which statement on it answers. */
    page: z.strictObject({ asked: z.enum(['command', 'question']), offset: z.int().nonnegative() }).optional(),
    /** Which version of each statement was shown; 0 for one that stands as curated. */
    statements: z.array(z.strictObject({ id: Id, version: z.int().nonnegative() })),
  }),
  z.strictObject({
    change: z.literal('error-reported'),
    /** Names the report. */
    report: FilledText,
    statement: Id,
    /** Which version of the statement it is about, and its words then. */
    version: z.int().nonnegative(),
    shown: Text,
    note: reason,
  }),
  z.strictObject({
    change: z.literal('correction-told'),
    statement: Id,
    /** The version of which a message was told. */
    version: z.int().positive(),
    posting: Posting,
    /** `unsure`: the message may have arrived. */
    told: z.enum(['yes', 'no', 'unsure']),
    why: FilledText.nullable(),
  }),
  z.strictObject({ change: z.literal('report-settled'), report: FilledText }),
  z.strictObject({ change: z.literal('watch-started'), channel: FilledText, what: FilledText }),
  z.strictObject({ change: z.literal('watch-ended'), channel: FilledText, what: FilledText }),
]);
export type Change = z.infer<typeof Change>;

/**
 * What an editor wants to append. `thing` names what changes ("statement:ID"), `version` counts its changes from 1: the
 * version that this change makes. Two editors who start from the same version cannot both make the next.
 */
export interface Draft {
  thing: string;
  version: number;
  /** Slack user id or name of the editor; `data/` for what was read from there. */
  by: string;
  reason: string | null;
  change: Change;
}

/** A change that was recorded. */
export interface RecordedChange extends Draft {
  /** 1 for the first change; no number is left out. */
  seq: number;
  /** When it was recorded: ISO 8601 in UTC with milliseconds. */
  at: string;
}

/** A change in the log. `hash` is the SHA-256 of all the rest with the hash before it, so that no edit of the log goes unnoticed. */
export interface LoggedChange extends RecordedChange {
  previousHash: string;
  hash: string;
}

const BESIDE_THE_FACTS: ReadonlySet<Change['change']> = new Set([
  'answer-posted',
  'correction-told',
  'error-reported',
  'report-settled',
  'watch-started',
  'watch-ended',
]);

/** Whether a change leaves every answer as it is: what was posted where, which errors were reported, and who watches what. */
export const isBesideTheFacts = ({ change }: Change): boolean => BESIDE_THE_FACTS.has(change);

/** Under which name it is noted that a message was told of a version of a statement. */
export const toldThing = (statement: string, version: number, { channel, ts }: Posting): string =>
  `told:${statement}:${version}:${channel}:${ts}`;

/** The name under which a change is counted: `statement:ID`, `source:ID`, `disagreement:ID` … */
export function thingOf(change: Change): string {
  switch (change.change) {
    case 'source-recorded':
      return `source:${change.source.id}`;
    case 'speaker-recorded':
      return `speaker:${change.speaker.id}`;
    case 'story-recorded':
      return `story:${change.story.id}`;
    case 'item-recorded':
      return `item:${change.item.id}`;
    case 'statement-proposed':
    case 'statement-confirmed':
    case 'correction-proposed':
    case 'statement-corrected':
    case 'statement-moved':
      return `statement:${change.statement.id}`;
    case 'correction-returned':
    case 'statement-held':
    case 'statement-withdrawn':
      return `statement:${change.statement}`;
    case 'record-removed':
      return change.thing;
    case 'disagreement-confirmed':
    case 'disagreement-explained':
      return `disagreement:${change.disagreement}`;
    case 'answer-posted':
      return `posting:${change.posting.channel}:${change.posting.ts}`;
    case 'correction-told':
      return toldThing(change.statement, change.version, change.posting);
    case 'error-reported':
    case 'report-settled':
      return `report:${change.report}`;
    case 'watch-started':
    case 'watch-ended':
      return `watch:${change.channel}:${change.what}`;
  }
}
