import type { KnownBlock } from '@slack/types';
import type { ShownStep } from '../../commands/answer.ts';
import { plainStep, stepLine } from '../../lines/history-lines.ts';
import { lineText } from '../../wording/line.ts';
import { phrases } from '../../wording/phrases.ts';
import { type ChangedText, oneBeside } from '../blocks/correct-view.ts';
import type { Message } from '../blocks/message.ts';
import { lines, plainSections, printed, quotation, richText, words } from '../blocks/rich-text.ts';
import { LONGEST_IN_BLOCKS } from '../blocks/statement-blocks.ts';
import { escapeText } from '../mrkdwn.ts';

const { history, statements } = phrases;

/** Two of these with all around them find room in one message. */
const LONGEST_SIDE = LONGEST_IN_BLOCKS / 2;

/** Longer parts are in the history alone. */
const LONGEST_PART = 500;

/**
 * What is told in the thread of a message: what was done, by whom and why, and the wording before and after it side by side; so is
 * what a correction changed beside the words, such as a date.
 */
export function noticeMessage(
  statement: string,
  before: ShownStep,
  after: ShownStep,
  changed: readonly ChangedText[] = [],
): Message {
  const parts = changed.filter(({ was, now }) => was.length + now.length <= LONGEST_PART);
  const heading = history.told.changed(stepLine(after));
  const now = after.what === 'statement-corrected' ? after : null;
  const text = [
    lineText(heading),
    ...plainStep(statements.was, { ...before, stands: false }),
    ...(now ? plainStep(statements.now, { ...now, stands: true }) : []),
    ...parts.map((part) => history.told.part(part.name, part.was, part.now)),
    history.told.all(statement),
  ].join('\n');
  const blocks: KnownBlock[] = [
    ...plainSections(heading),
    wording(statements.was, before, true),
    ...(now ? [wording(statements.now, now, false)] : []),
    ...parts.map(oneBeside),
    ...plainSections(history.told.all(statement)),
  ];
  return { text: escapeText(text), blocks, shows: { statements: now ? [statement] : [], known: null } };
}

/** A wording with its name before it; one too long for a message is measured instead, never cut. */
function wording(name: string, { sentence }: ShownStep, struck: boolean): KnownBlock {
  const length = sentence.reduce((sum, run) => sum + run.text.length, 0);
  if (length === 0 || length > LONGEST_SIDE) return richText(lines(words(history.told.measured(name, length))));
  return richText(lines(words(history.named(name, '').trimEnd())), quotation(...printed(sentence, { struck })));
}
