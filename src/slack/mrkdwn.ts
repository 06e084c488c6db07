import type { MrkdwnElement } from '@slack/types';
import type { Line, Moment } from '../wording/line.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const CHARACTERS = new Map(Object.entries(ENTITIES).map(([character, entity]) => [entity, character]));

/**
 * Makes text safe wherever Slack reads markup, which is also in a message's `text`: `<!channel>` → `&lt;!channel&gt;`.
 * Exactly these three (https://docs.slack.dev/messaging/formatting-message-text#escaping), and once: `&lt;` → `&amp;lt;`.
 */
export const escapeText = (text: string): string => text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');

/** The text behind what Slack escaped on its way here; the reverse of `escapeText`. */
export const unescapeText = (text: string): string =>
  text.replace(/&(?:amp|lt|gt);/g, (entity) => CHARACTERS.get(entity) ?? entity);

/** Text in Slack's markup that is known to be safe: made only by `mrkdwn`, `link` and `mention`. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Writes Slack markup: what stands in the template is markup, every value is escaped unless it is `Markup` itself. */
export function mrkdwn(strings: TemplateStringsArray, ...values: (string | number | Markup)[]): Markup {
  const rendered = values.map((value) => (value instanceof Markup ? value.text : escapeText(String(value))));
  return new Markup(strings.map((text, index) => text + (rendered[index] ?? '')).join(''));
}

/** Date and time as whoever reads them has set them in Slack, "today" and "yesterday" where they apply. */
export const READERS_ZONE = '{date_short_pretty} {time}';

/**
 * A moment in the reader's zone (https://docs.slack.dev/messaging/formatting-message-text#date-formatting). The fallback, for
 * what shows no markup, must not end the token.
 */
const momentMarkup = ({ at, fallback }: Moment): Markup =>
  new Markup(`<!date^${at}^${READERS_ZONE}|${escapeText(fallback).replaceAll('|', '¦')}>`);

/** A line as markup, its words escaped. For words of ours alone: what is markup in the words of a source would be lost. */
export const markedUp = (line: Line): Markup =>
  new Markup(line.map((piece) => (typeof piece === 'string' ? escapeText(piece) : momentMarkup(piece).text)).join(''));

/** A markup text object. `verbatim`: Slack adds no links of its own to names and addresses in it. */
export const mrkdwnElement = (markup: Markup): MrkdwnElement => ({
  type: 'mrkdwn',
  text: markup.text,
  verbatim: true,
});

/**
 * The address of a source as it may be linked: http or https, without a name and password, none of the characters that
 * end a link in Slack's markup. Null when it may not be.
 */
export function linkable(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  return web && url.username === '' && url.password === '' && !/[|<>\s]/.test(url.href) ? url.href : null;
}

/** A link to a source with its label, or the label alone when the address may not be linked. */
export function link(address: string, label: string): Markup {
  const url = linkable(address);
  return url === null ? mrkdwn`${label}` : new Markup(`<${escapeText(url)}|${escapeText(label).replaceAll('|', '¦')}>`);
}

/** Names a Slack user, who is the one that acted: never made from the words of a statement or a question. */
export const mention = (userId: string): Markup =>
  /^[UW][A-Z0-9]+$/.test(userId) ? new Markup(`<@${userId}>`) : mrkdwn`${userId}`;
