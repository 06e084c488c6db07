/**
 * Slack's mrkdwn, parsed into the elements of a rich_text block, so that one renderer draws both. Pure: knows no page.
 *
 * @import { RichTextBlockElement, RichTextElement, RichTextLink, RichTextText } from '@slack/types'
 * @typedef {{ bold?: boolean, italic?: boolean, strike?: boolean, code?: boolean }} Style
 */

/** @type {Record<string, keyof Style>} */
const markers = { '*': 'bold', _: 'italic', '~': 'strike' };

/**
 * `"*Witkoff* said\n&gt; “pull out”"` → a section with bold text and a quote. Character references are undone once.
 *
 * @param {string} text
 * @param {{ verbatim?: boolean }} [options] `verbatim` leaves bare addresses as text, as it does in Slack
 * @returns {RichTextBlockElement[]}
 */
export function parseMrkdwn(text, { verbatim = false } = {}) {
  /** @type {RichTextBlockElement[]} */
  const blocks = [];
  const fence = /```([\s\S]+?)```/g;
  let from = 0;
  for (const match of text.matchAll(fence)) {
    blocks.push(...paragraphs(text.slice(from, match.index).replace(/\n$/, ''), verbatim));
    const code = /** @type {(RichTextText | RichTextLink)[]} */ (
      inline((match[1] ?? '').replace(/^\n|\n$/g, ''), { code: true }, true).map(withoutStyle)
    );
    blocks.push({ type: 'rich_text_preformatted', elements: code });
    from = match.index + match[0].length;
    if (text[from] === '\n') from += 1;
  }
  blocks.push(...paragraphs(text.slice(from), verbatim));
  return blocks;
}

/**
 * Undoes Slack's three character references, once: `&amp;lt;` is the text `&lt;`.
 *
 * @param {string} text
 */
export function unescapeText(text) {
  return text.replace(/&(amp|lt|gt);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>' })[/** @type {'amp'} */ (name)]);
}

/**
 * @param {string} text
 * @param {boolean} verbatim
 * @returns {RichTextBlockElement[]}
 */
function paragraphs(text, verbatim) {
  if (text === '') return [];
  /** @type {{ quote: boolean, lines: string[] }[]} */
  const groups = [];
  let quoteToEnd = false;
  for (const line of text.split('\n')) {
    const rest = quoteToEnd ? null : /^(?:&gt;|>){3}/.exec(line);
    const mark = rest ?? (quoteToEnd ? null : /^(?:&gt;|>) ?/.exec(line));
    if (rest) quoteToEnd = true;
    const quote = quoteToEnd || mark !== null;
    const shown = mark ? line.slice(mark[0].length) : line;
    const last = groups.at(-1);
    if (last && last.quote === quote) last.lines.push(shown);
    else groups.push({ quote, lines: [shown] });
  }
  return groups.map(({ quote, lines }) => ({
    type: quote ? 'rich_text_quote' : 'rich_text_section',
    elements: inline(lines.join('\n'), {}, verbatim),
  }));
}

/**
 * @param {string} text
 * @param {Style} style the style around it
 * @param {boolean} verbatim
 * @returns {RichTextElement[]}
 */
function inline(text, style, verbatim) {
  /** @type {RichTextElement[]} */
  const elements = [];
  /** Where a marker was last found to have no partner on its line; keeps a line of lone markers from being read again and again. */
  /** @type {Record<string, number>} */
  const loneUntil = {};
  let plain = '';
  const flush = () => {
    if (plain) elements.push({ type: 'text', text: unescapeText(plain), ...styled(style) });
    plain = '';
  };
  let at = 0;
  while (at < text.length) {
    const here = text[at] ?? '';
    const found = special(text, at, here, style, verbatim, loneUntil);
    if (found) {
      flush();
      elements.push(...found.elements);
      at = found.end;
    } else {
      plain += here;
      at += 1;
    }
  }
  flush();
  return elements;
}

/**
 * What begins at `at`, if it is more than a character.
 *
 * @param {string} text @param {number} at @param {string} here @param {Style} style @param {boolean} verbatim
 * @param {Record<string, number>} loneUntil
 * @returns {{ elements: RichTextElement[], end: number } | null}
 */
function special(text, at, here, style, verbatim, loneUntil) {
  if (here === '<') {
    const close = text.indexOf('>', at);
    const entity = close < 0 ? null : parseEntity(text.slice(at + 1, close), style);
    return entity ? { elements: [entity], end: close + 1 } : null;
  }
  if (style.code) return null;
  if (here === '`') {
    const close = text.indexOf('`', at + 1);
    const code = close < 0 ? '' : text.slice(at + 1, close);
    if (code === '' || code.includes('\n')) return null;
    return { elements: inline(code, { ...style, code: true }, true), end: close + 1 };
  }
  const marker = markers[here];
  if (marker && !style[marker] && at >= (loneUntil[here] ?? 0) && opens(text, at)) {
    const close = closing(text, at, here);
    if (close < 0) {
      loneUntil[here] = ~close;
      return null;
    }
    return { elements: inline(text.slice(at + 1, close), { ...style, [marker]: true }, verbatim), end: close + 1 };
  }
  if (here === ':') {
    const emoji = /^:([a-z0-9_+-]{1,60}):/.exec(text.slice(at, at + 62));
    if (emoji?.[1] && /[a-z]|^[+-]1$/.test(emoji[1])) {
      return { elements: [{ type: 'emoji', name: emoji[1] }], end: at + emoji[0].length };
    }
  }
  if (!verbatim && here === 'h' && !/\w/.test(text[at - 1] ?? '')) {
    const address = /^https?:\/\/[^\s<>|`]+[^\s<>|`.,;:!?)'"\]*_~]/.exec(text.slice(at, at + 2048));
    if (address) {
      const url = unescapeText(address[0]);
      return { elements: [{ type: 'link', url, text: url, ...styled(style) }], end: at + address[0].length };
    }
  }
  return null;
}

/** @param {string} text @param {number} at */
function opens(text, at) {
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[^\s]/.test(text[at + 1] ?? '') && text[at + 1] !== text[at];
}

/**
 * Where the marker opened at `at` ends; when it has no partner on its line, the bitwise complement of the line's end.
 *
 * @param {string} text @param {number} at @param {string} marker
 */
function closing(text, at, marker) {
  let next = at + 1;
  for (; next < text.length && text[next] !== '\n'; next += 1) {
    const here = text[next];
    if (here === '<' || here === '`') {
      const end = text.indexOf(here === '<' ? '>' : '`', next + 1);
      if (end > 0 && !text.slice(next, end).includes('\n')) next = end;
    } else if (here === marker && /\S/.test(text[next - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[next + 1] ?? '')) {
      if (next > at + 1) return next;
    }
  }
  return ~next;
}

/**
 * What stands between `<` and `>`. Null when Slack has no such thing, or when an address is neither http nor https: then the
 * characters are shown as they are.
 *
 * @param {string} content
 * @param {Style} style
 * @returns {RichTextElement | null}
 */
function parseEntity(content, style) {
  const bar = content.indexOf('|');
  const target = bar < 0 ? content : content.slice(0, bar);
  const label = bar < 0 ? undefined : unescapeText(content.slice(bar + 1));
  const user = /^@([UW][A-Z0-9]+)$/.exec(target);
  if (user?.[1]) return { type: 'user', user_id: user[1], ...styled(style) };
  const channel = /^#([CGD][A-Z0-9]+)$/.exec(target);
  if (channel?.[1]) return { type: 'channel', channel_id: channel[1], ...styled(style) };
  const broadcast = /^!(here|channel|everyone)$/.exec(target);
  if (broadcast?.[1]) return { type: 'broadcast', range: /** @type {'here'} */ (broadcast[1]), ...styled(style) };
  const group = /^!subteam\^([A-Z0-9]+)$/.exec(target);
  if (group?.[1]) return { type: 'usergroup', usergroup_id: group[1], ...styled(style) };
  const date = /^!date\^(\d{1,12})\^([^^]+)(?:\^(https?:.+))?$/.exec(target);
  if (date?.[1] && date[2]) {
    const url = date[3] ? { url: unescapeText(date[3]) } : {};
    return {
      type: 'date',
      timestamp: Number(date[1]),
      format: unescapeText(date[2]),
      fallback: label ?? '',
      ...url,
      ...styled(style),
    };
  }
  if (!/^https?:\/\/[^\s]+$/i.test(target)) return null;
  const url = unescapeText(target);
  return { type: 'link', url, text: label || url, ...styled(style) };
}

/** @param {Style} style */
const styled = (style) => (Object.keys(style).length === 0 ? {} : { style });

/** @param {RichTextElement} element */
function withoutStyle(element) {
  const { style: _, ...rest } = /** @type {RichTextText} */ (element);
  return rest;
}
