import type { KnownBlock, ModalView, TextObject } from '@slack/types';
import { LIMITS } from '../limits.ts';
import type { Message } from './message.ts';

/** What Slack would refuse of a message, or cut, in words; empty when it can be sent as it is. */
export function messageFaults({ text, blocks }: Message): string[] {
  return [
    ...over('text', text.length, LIMITS.text),
    ...(text.trim() === '' ? ['text is empty'] : []),
    ...over('blocks', blocks.length, LIMITS.blocksPerMessage),
    ...over('text of all blocks', textIn(blocks), LIMITS.blockTextPerMessage),
    ...blocks.flatMap(blockFaults),
  ];
}

/** What Slack would refuse of a view. */
export function viewFaults(view: ModalView): string[] {
  return [
    ...within('view title', view.title.text, LIMITS.viewTitle),
    ...(view.close ? within('view close', view.close.text, LIMITS.viewClose) : []),
    ...over('private_metadata', view.private_metadata?.length ?? 0, LIMITS.privateMetadata),
    ...over('blocks', view.blocks.length, LIMITS.blocksPerView),
    ...over('bytes of the view', Buffer.byteLength(JSON.stringify(view)), LIMITS.viewBytes),
    ...view.blocks.flatMap((block) => blockFaults(block as KnownBlock)),
  ];
}

function blockFaults(block: KnownBlock): string[] {
  switch (block.type) {
    case 'section':
      return [
        ...(block.text ? within('section text', block.text.text, LIMITS.sectionText) : []),
        ...over('section fields', block.fields?.length ?? 0, LIMITS.sectionFields),
        ...(block.fields ?? []).flatMap((field) => within('field text', field.text, LIMITS.fieldText)),
        ...(block.accessory?.type === 'button' ? buttonFaults(block.accessory) : []),
      ];
    case 'header':
      return within('header text', block.text.text, LIMITS.headerText);
    case 'context':
      return [
        ...over('context elements', block.elements.length, LIMITS.contextElements),
        ...block.elements.flatMap((element) =>
          element.type === 'image' ? [] : within('context text', element.text, LIMITS.contextText),
        ),
      ];
    case 'actions':
      return [
        ...over('actions elements', block.elements.length, LIMITS.actionsElements),
        ...block.elements.flatMap((element) => (element.type === 'button' ? buttonFaults(element) : [])),
      ];
    case 'rich_text':
      return block.elements.some(({ elements }) => elements.length === 0 || elements.some(isEmpty))
        ? ['rich_text element is empty']
        : [];
    default:
      return [];
  }
}

const isEmpty = (element: object): boolean => 'text' in element && element.text === '';

interface ButtonLike {
  text: TextObject;
  value?: string;
  action_id?: string;
  accessibility_label?: string;
}

function buttonFaults({ text, value = '', action_id = '', accessibility_label = '' }: ButtonLike): string[] {
  return [
    ...within('button text', text.text, LIMITS.buttonText),
    ...over('button value', value.length, LIMITS.buttonValue),
    ...over('action_id', action_id.length, LIMITS.actionId),
    ...over('accessibility_label', accessibility_label.length, LIMITS.accessibilityLabel),
  ];
}

const over = (name: string, size: number, limit: number): string[] =>
  size > limit ? [`${name}: ${size}, at most ${limit}`] : [];

const within = (name: string, text: string, limit: number): string[] =>
  text === '' ? [`${name} is empty`] : over(name, text.length, limit);

/** What of a block is shown, or could be. */
const SHOWN: ReadonlySet<string> = new Set(['text', 'url', 'fallback']);

/** The characters of all text in blocks, link addresses among them. Button values are not shown and do not count. */
export function textIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, part) => sum + textIn(part), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, part]) => sum + (SHOWN.has(key) && typeof part === 'string' ? part.length : textIn(part)),
    0,
  );
}
