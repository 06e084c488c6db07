import { unescapeText } from '../mrkdwn.ts';

const REFERENCE = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g;

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The words of a message as its writer pasted them, spaces and lines as they were: from its rich text, where nothing is markup,
 * else from its text with Slack's references and entities read back.
 */
export function messageText({ text, blocks }: { text: string; blocks?: unknown }): string {
  const rich = Array.isArray(blocks) ? blocks.filter(isObject).filter(({ type }) => type === 'rich_text') : [];
  if (rich.length > 0 && Array.isArray(blocks) && rich.length === blocks.length)
    return rich.map(({ elements }) => partsText(elements)).join('\n');
  return unescapeText(
    text.replace(REFERENCE, (_, sign: string, target: string, label: string | undefined) =>
      sign === '' ? (label ?? target) : `${sign === '#' ? '#' : '@'}${(label ?? target).replace(/^[@#]/, '')}`,
    ),
  );
}

/** The sections, quotations and lists of rich text; each begins a line of its own. */
function partsText(parts: unknown): string {
  if (!Array.isArray(parts)) return '';
  return parts
    .filter(isObject)
    .map(({ type, elements }) =>
      type === 'rich_text_list' && Array.isArray(elements)
        ? elements
            .filter(isObject)
            .map((item) => elementsText(item.elements))
            .join('\n')
        : elementsText(elements).replace(/\n$/, ''),
    )
    .join('\n');
}

function elementsText(elements: unknown): string {
  if (!Array.isArray(elements)) return '';
  return elements.filter(isObject).map(elementText).join('');
}

function elementText(element: Json): string {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  switch (element.type) {
    case 'link':
      return text(element.text) || text(element.url);
    case 'emoji':
      return emoji(text(element.unicode)) || `:${text(element.name)}:`;
    case 'user':
      return `@${text(element.user_id)}`;
    case 'channel':
      return `#${text(element.channel_id)}`;
    case 'broadcast':
      return `@${text(element.range)}`;
    default:
      return text(element.text);
  }
}

/** Slack writes an emoji as its code points: "1f1ee-1f1ea". */
const emoji = (codes: string): string =>
  /^[0-9a-f]+(-[0-9a-f]+)*$/i.test(codes)
    ? String.fromCodePoint(...codes.split('-').map((code) => Number.parseInt(code, 16)))
    : '';
