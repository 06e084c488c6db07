import type { KnownBlock } from '@slack/types';
import { stepLine } from '../../lines/history-lines.ts';
import { phrases } from '../../wording/phrases.ts';
import { lines, lineWords, printed, quotation, richText, words } from '../blocks/rich-text.ts';
import { LONGEST_FORMER } from '../blocks/statement-blocks.ts';
import type { RecentCorrection } from './home-content.ts';

const { home } = phrases;

/** What was done and why, with the wording before it struck and the one after it; a long wording is measured instead. */
export function oneCorrection({ statement, before, after }: RecentCorrection): KnownBlock[] {
  const wording = (step: RecentCorrection['before'], struck: boolean) => {
    const length = step.sentence.reduce((sum, run) => sum + run.text.length, 0);
    if (length === 0) return [];
    const name = lines(words(struck ? home.was : home.now));
    return length > LONGEST_FORMER
      ? [lines(words(phrases.messages.formerTooLong(length, statement)))]
      : [name, quotation(...printed(step.sentence, { struck }))];
  };
  const now = after.what === 'statement-corrected' ? wording(after, false) : [];
  return [richText(lines(...lineWords(stepLine(after), { bold: true })), ...wording(before, true), ...now)];
}
