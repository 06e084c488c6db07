import type { KnownBlock } from '@slack/types';
import type { ShownStep } from '../../commands/answer.ts';
import { plainStep, stepLine } from '../../wording.ts';
import type { Message } from '../blocks/message.ts';
import { lines, plainSections, printed, quotation, richText, words } from '../blocks/rich-text.ts';
import { LONGEST_IN_BLOCKS } from '../blocks/statement-blocks.ts';
import { escapeText } from '../mrkdwn.ts';

/** Two of these with all around them find room in one message. */
const LONGEST_SIDE = LONGEST_IN_BLOCKS / 2;

/** What is told in the thread of a message: what was done, by whom and why, and the wording before and after it side by side. */
export function noticeMessage(statement: string, before: ShownStep, after: ShownStep): Message {
  const heading = `This answer has changed: ${stepLine(after)}`;
  const now = after.what === 'statement-corrected' ? after : null;
  const text = [
    heading,
    ...plainStep('was', { ...before, stands: false }),
    ...(now ? plainStep('now', { ...now, stands: true }) : []),
    `All that it was: /talks history ${statement}`,
  ].join('\n');
  const blocks: KnownBlock[] = [
    ...plainSections(heading),
    wording('was', before, true),
    ...(now ? [wording('now', now, false)] : []),
    ...plainSections(`All that it was: /talks history ${statement}`),
  ];
  return { text: escapeText(text), blocks, shows: { statements: now ? [statement] : [], known: null } };
}

/** A wording with its name before it; one too long for a message is measured instead, never cut. */
function wording(name: string, { sentence }: ShownStep, struck: boolean): KnownBlock {
  const length = sentence.reduce((sum, run) => sum + run.text.length, 0);
  if (length === 0 || length > LONGEST_SIDE)
    return richText(lines(words(`${name}: ${length.toLocaleString('en-GB')} characters as printed, see its history.`)));
  return richText(lines(words(`${name}:`)), quotation(...printed(sentence, { struck })));
}
