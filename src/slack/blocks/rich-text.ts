import type {
  Button,
  ContextBlock,
  PlainTextElement,
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextText,
  SectionBlock,
} from '@slack/types';
import type { Asked, Run } from '../../commands/answer.ts';
import { datesAsked } from '../../wording.ts';
import { LIMITS } from '../limits.ts';
import { linkable } from '../mrkdwn.ts';
import { pieces } from './pieces.ts';

/** Text without markup: what is printed in it is shown as it is. `emoji: false`, or `:flag:` would turn into a picture. */
export const plain = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: false });

/** Text in rich text, where nothing in a string is markup. */
export const words = (text: string, style: RichTextText['style'] = {}): RichTextText =>
  Object.keys(style).length === 0 ? { type: 'text', text } : { type: 'text', text, style };

export const bold = (text: string): RichTextText => words(text, { bold: true });

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

/** Small grey text of ours or of an editor, in as many blocks as it takes. */
export const remark = (text: string): ContextBlock[] =>
  pieces(text, LIMITS.contextText).map((piece) => ({ type: 'context', elements: [plain(piece)] }));

/** The dates of a question, where an answer has no heading that says them. */
export function datesRemark(asked: Pick<Asked, 'asOf' | 'known'>): ContextBlock[] {
  const dates = datesAsked(asked);
  return dates === '' ? [] : remark(dates);
}

/** Text in as many sections as it takes; the first may carry a button. */
export const plainSections = (text: string, accessory?: Button): SectionBlock[] =>
  pieces(text, LIMITS.sectionText).map((piece, index) => ({
    type: 'section',
    text: plain(piece),
    ...(index === 0 && accessory ? { accessory } : {}),
  }));
