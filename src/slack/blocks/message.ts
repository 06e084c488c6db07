import type { KnownBlock } from '@slack/types';
import { escapeText } from '../mrkdwn.ts';
import { plainSections } from './rich-text.ts';

/** What is sent to Slack. `text` is read out by screen readers and shown in notifications, so it is always the whole answer. */
export interface Message {
  text: string;
  blocks: KnownBlock[];
}

/** A message of one sentence of ours. */
export const sentence = (text: string): Message => ({
  text: escapeText(text),
  blocks: plainSections(text),
});
