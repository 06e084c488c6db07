import type { KnownBlock } from '@slack/types';
import type { Edtf } from '../../facts/edtf.ts';
import { type Line, lineText } from '../../wording/line.ts';
import { escapeText } from '../mrkdwn.ts';
import { plainSections } from './rich-text.ts';

/** Which statements a message shows, and as recorded by which date (null: as they stand). */
export interface Showing {
  statements: readonly string[];
  known: Edtf | null;
}

/** What is sent to Slack. `text` is read out by screen readers and shown in notifications, so it is always the whole answer. */
export interface Message {
  text: string;
  blocks: KnownBlock[];
  shows: Showing;
}

/** A message of one sentence of ours. */
export const sentence = (text: string | Line): Message => ({
  text: escapeText(typeof text === 'string' ? text : lineText(text)),
  blocks: plainSections(text),
  shows: { statements: [], known: null },
});
