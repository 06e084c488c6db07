import type { KnownBlock, RichTextBlock, RichTextElement } from '@slack/types';
import type { Message } from './message.ts';
import { plainSections } from './rich-text.ts';

/**
 * The same words in blocks that every workspace knows: sections of plain text, contexts and buttons. For when Slack
 * answers `invalid_blocks`: newer blocks reach workspaces in phases.
 */
export function simpler(message: Message): Message {
  return { ...message, blocks: message.blocks.flatMap(simplerBlock) };
}

/** One block in blocks that every workspace knows. */
export function simplerBlock(block: KnownBlock): KnownBlock[] {
  if (block.type !== 'rich_text') return [block];
  const text = plainLines(block);
  return text.trim() === '' ? [] : plainSections(text);
}

function plainLines({ elements }: RichTextBlock): string {
  return elements
    .map((element) =>
      element.type === 'rich_text_list'
        ? element.elements.map((item) => `• ${textOf(item.elements)}`).join('\n')
        : textOf(element.elements),
    )
    .join('\n');
}

/** Bold and italic are lost; what is struck must not look as if it stood, so it stands between tildes. */
function textOf(elements: readonly RichTextElement[]): string {
  let text = '';
  let struck = false;
  for (const element of elements) {
    const strikes = element.type === 'text' && element.style?.strike === true;
    if (strikes !== struck) text += '~';
    struck = strikes;
    if (element.type === 'text') text += element.text;
    if (element.type === 'link') text += element.text ?? element.url;
    if (element.type === 'date') text += element.fallback ?? '';
  }
  return struck ? `${text}~` : text;
}
