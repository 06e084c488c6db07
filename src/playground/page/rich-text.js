/**
 * Draws rich_text elements, and through the mrkdwn parser every text object.
 *
 * @import { RichTextBlockElement, RichTextElement, TextObject } from '@slack/types'
 *
 * @typedef {{
 *   user: (id: string) => string, channel: (id: string) => string, me: string, openChannel: (id: string) => void,
 * }} Names  who and what the ids in a text mean
 */
import { slackDate } from './dates.js';
import { button, element } from './element.js';
import { emojiCharacter } from './emoji.js';
import { parseMrkdwn } from './mrkdwn.js';

/**
 * A plain_text or mrkdwn object; plain text is shown as it is.
 *
 * @param {TextObject | undefined | null} text
 * @param {Names} names
 * @returns {Node[]}
 */
export function renderText(text, names) {
  if (!text) return [];
  if (text.type === 'mrkdwn') return renderMrkdwn(text.text, names, text.verbatim ?? false);
  return [element('div', { class: 'text' }, text.text)];
}

/**
 * @param {string} text
 * @param {Names} names
 * @param {boolean} [verbatim]
 */
export function renderMrkdwn(text, names, verbatim = false) {
  return renderRichText(parseMrkdwn(text, { verbatim }), names);
}

/**
 * @param {RichTextBlockElement[]} parts
 * @param {Names} names
 * @returns {HTMLElement[]}
 */
export function renderRichText(parts, names) {
  return parts.map((part) => {
    switch (part.type) {
      case 'rich_text_section':
        return element('div', { class: 'text' }, renderInline(part.elements, names));
      case 'rich_text_quote':
        return element('blockquote', { class: 'text quote' }, renderInline(part.elements, names));
      case 'rich_text_preformatted':
        return element('pre', { class: 'pre', tabindex: '0' }, renderInline(part.elements, names));
      case 'rich_text_list':
        return renderList(part, names);
      default:
        return unsupported('rich text', part);
    }
  });
}

/** @param {Extract<RichTextBlockElement, { type: 'rich_text_list' }>} list @param {Names} names */
function renderList(list, names) {
  const offset = /** @type {{ offset?: number }} */ (list).offset ?? 0;
  const ordered = list.style === 'ordered';
  const start = ordered && offset > 0 ? { start: offset + 1 } : {};
  const indent = Math.min(Math.max(list.indent ?? 0, 0), 8);
  const items = list.elements.map((item) => element('li', {}, renderInline(item.elements, names)));
  return element(
    ordered ? 'ol' : 'ul',
    { class: `text list indent-${indent}${list.border ? ' quote' : ''}`, ...start },
    items,
  );
}

/**
 * @param {RichTextElement[]} elements
 * @param {Names} names
 * @returns {Node[]}
 */
export function renderInline(elements, names) {
  return elements.map((part) => {
    const style = part.style ?? {};
    /** @type {Node} */
    let node = renderElement(part, names);
    if ('code' in style && style.code) node = element('code', { class: 'code' }, node);
    if ('bold' in style && style.bold) node = element('b', {}, node);
    if ('italic' in style && style.italic) node = element('i', {}, node);
    if ('strike' in style && style.strike) node = element('s', {}, node);
    if ('underline' in style && style.underline) node = element('u', {}, node);
    return node;
  });
}

/** @param {RichTextElement} part @param {Names} names @returns {Node} */
function renderElement(part, names) {
  switch (part.type) {
    case 'text':
      return document.createTextNode(part.text);
    case 'link':
      return renderLink(part.url, part.text ?? part.url);
    case 'user': {
      const mine = part.user_id === names.me ? ' of-me' : '';
      return element('span', { class: `mention${mine}` }, `@${names.user(part.user_id)}`);
    }
    case 'channel':
      return button(
        { class: 'mention' },
        () => names.openChannel(part.channel_id),
        `#${names.channel(part.channel_id)}`,
      );
    case 'usergroup':
      return element('span', { class: 'mention' }, `@${part.usergroup_id}`);
    case 'broadcast':
      return element('span', { class: 'mention of-me' }, `@${part.range}`);
    case 'emoji':
      return renderEmoji(part.name, part.unicode);
    case 'date': {
      const shown = slackDate(part.timestamp, part.format, new Date()) ?? part.fallback ?? '';
      const time = element('time', { title: part.fallback || null }, shown);
      return part.url ? renderLink(part.url, time) : time;
    }
    default:
      return unsupported('rich text element', part);
  }
}

/**
 * An anchor when the address is http or https; otherwise only its words, since any other scheme may run or leak something.
 *
 * @param {string} url
 * @param {string | Node} label
 */
export function renderLink(url, label) {
  const here = permalinkOf(url);
  if (here) return element('a', { href: here, class: 'link' }, label);
  if (!isWebAddress(url)) return element('span', { class: 'dead-link', title: 'Not a web address' }, label);
  return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer', class: 'link' }, label);
}

/** The place in this page that a permalink of the local workspace points at. @param {string} url */
function permalinkOf(url) {
  if (!URL.canParse(url)) return null;
  const { origin, pathname, search } = new URL(url);
  return origin === location.origin && pathname.startsWith('/archives/') ? `#${pathname}${search}` : null;
}

/** @param {string} url */
export function isWebAddress(url) {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
}

/** @param {string} name @param {string | undefined} unicode hex code points: "1f4f0", "1f1fa-1f1f8" */
function renderEmoji(name, unicode) {
  const points = unicode?.split('-').map((point) => Number.parseInt(point, 16)) ?? [];
  const given =
    points.length > 0 && points.every((point) => point > 0 && point <= 0x10ffff)
      ? String.fromCodePoint(...points)
      : null;
  const character = given ?? emojiCharacter(name);
  if (!character) return element('span', { class: 'emoji-name' }, `:${name}:`);
  return element(
    'span',
    { class: 'emoji', role: 'img', 'aria-label': name.replaceAll('_', ' '), title: `:${name}:` },
    character,
  );
}

/**
 * What this page cannot draw is named, never dropped in silence.
 *
 * @param {string} what
 * @param {unknown} thing
 */
export function unsupported(what, thing) {
  const type = typeof thing === 'object' && thing !== null && 'type' in thing ? String(thing.type) : String(thing);
  return element('p', { class: 'unsupported' }, `unsupported ${what}: ${type}`);
}
