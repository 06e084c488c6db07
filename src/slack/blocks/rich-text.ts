import type {
  Button,
  ContextBlock,
  KnownBlock,
  PlainTextElement,
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextText,
} from '@slack/types';
import type { Asked, Run } from '../../commands/answer.ts';
import { datesAsked } from '../../lines/question-lines.ts';
import { APART, hasMoment, type Line, lineText, type Moment } from '../../wording/line.ts';
import { LIMITS } from '../limits.ts';
import { linkable, markedUp, mrkdwnElement, READERS_ZONE } from '../mrkdwn.ts';
import { pieces } from './pieces.ts';

/** Text without markup: what is printed in it is shown as it is. `emoji: false`, or `:flag:` would turn into a picture. */
export const plain = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: false });

/** Text in rich text, where nothing in a string is markup. */
export const words = (text: string, style: RichTextText['style'] = {}): RichTextText =>
  Object.keys(style).length === 0 ? { type: 'text', text } : { type: 'text', text, style };

export const bold = (text: string): RichTextText => words(text, { bold: true });

/** A moment, which Slack shows in the zone and the form of whoever reads it. */
export const moment = ({ at, fallback }: Moment, style: RichTextText['style'] = {}): RichTextElement => ({
  type: 'date',
  timestamp: at,
  format: READERS_ZONE,
  fallback,
  ...(Object.keys(style).length === 0 ? {} : { style }),
});

/** A line of our wording in rich text, its moments as each reader's own. */
export const lineWords = (line: string | Line, style: RichTextText['style'] = {}): RichTextElement[] =>
  (typeof line === 'string' ? [line] : line).map((piece) =>
    typeof piece === 'string' ? words(piece, style) : moment(piece, style),
  );

/** A line with its first part, which names who speaks or what was done, in bold. */
export function attributed(line: string | Line): RichTextElement[] {
  const [first = '', ...rest] = typeof line === 'string' ? [line] : line;
  const end = typeof first === 'string' ? first.indexOf(APART) : -1;
  if (typeof first !== 'string' || end < 0) return lineWords(line, { bold: true });
  return [bold(first.slice(0, end)), ...lineWords([first.slice(end), ...rest])];
}

/**
 * Printed text: the excerpt bold, the words that were asked for italic besides, all of it struck when it no longer stands.
 * Joined, the elements are the printed text.
 */
export function printed(runs: readonly Run[], { struck = false } = {}): RichTextText[] {
  const elements: RichTextText[] = [];
  let last: Run | undefined;
  for (const run of runs) {
    const element = elements.at(-1);
    if (run.text === '') continue;
    if (element && last && last.excerpt === run.excerpt && last.matched === run.matched) element.text += run.text;
    else
      elements.push(
        words(run.text, {
          ...(run.excerpt && { bold: true }),
          ...(run.matched && { italic: true }),
          ...(struck && { strike: true }),
        }),
      );
    last = run;
  }
  return elements;
}

/** A link to a source, or its label alone when the address may not be linked. */
export function sourceLink(address: string, label: string): RichTextElement {
  const url = linkable(address);
  return url === null ? words(label) : { type: 'link', url, text: label };
}

export const lines = (...elements: RichTextElement[]): RichTextBlockElement => ({
  type: 'rich_text_section',
  elements,
});

export const quotation = (...elements: RichTextElement[]): RichTextBlockElement => ({
  type: 'rich_text_quote',
  elements,
});

export const bullets = (items: RichTextElement[][]): RichTextBlockElement => ({
  type: 'rich_text_list',
  style: 'bullet',
  elements: items.map((elements) => ({ type: 'rich_text_section', elements })),
});

export const richText = (...elements: RichTextBlock['elements']): RichTextBlock => ({ type: 'rich_text', elements });

/** Small grey text of ours or of an editor, in as many blocks as it takes. A line with moments in it takes rich text. */
export const remark = (line: string | Line): KnownBlock[] => {
  if (typeof line !== 'string' && hasMoment(line)) return [richText(lines(...lineWords(line)))];
  return pieces(textOf(line), LIMITS.contextText).map((piece) => ({ type: 'context', elements: [plain(piece)] }));
};

/** Small grey text of ours alone with moments in it: it goes out as markup, which the words of a source must not. */
export const ownRemark = (line: Line): ContextBlock => ({
  type: 'context',
  elements: [mrkdwnElement(markedUp(line))],
});

/** The dates of a question, where an answer has no heading that says them. */
export function datesRemark(asked: Pick<Asked, 'asOf' | 'known'>): KnownBlock[] {
  const dates = datesAsked(asked);
  return dates === '' ? [] : remark(dates);
}

/**
 * Text in as many sections as it takes; the first may carry a button. A line with moments in it stands in rich text, with the
 * button under it: plain text knows no reader's zone, and in markup the `*` of a title would be lost.
 */
export function plainSections(line: string | Line, accessory?: Button): KnownBlock[] {
  if (typeof line !== 'string' && hasMoment(line))
    return [
      richText(lines(...lineWords(line))),
      ...(accessory ? [{ type: 'actions' as const, elements: [accessory] }] : []),
    ];
  return pieces(textOf(line), LIMITS.sectionText).map((piece, index) => ({
    type: 'section',
    text: plain(piece),
    ...(index === 0 && accessory ? { accessory } : {}),
  }));
}

const textOf = (line: string | Line): string => (typeof line === 'string' ? line : lineText(line));
