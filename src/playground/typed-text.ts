import type { Block, JsonObject } from './json.ts';
import { CHANNELS, MEMBERS, SLACKBOT } from './newsroom.ts';

/** Escapes what has a meaning in Slack's text: `a < b & c` → `a &lt; b &amp; c`. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface Piece {
  text: string;
  element: JsonObject;
}

/** Longest names first, so that "@Dana Reporter" is not taken for "@Dana". */
const NAMES = [
  ...MEMBERS.filter((member) => member.id !== SLACKBOT.id).flatMap((member) =>
    [member.name, member.handle].map((name) => ({
      typed: `@${name}`,
      text: `<@${member.id}>`,
      element: { type: 'user', user_id: member.id },
    })),
  ),
  ...CHANNELS.filter((channel) => channel.kind === 'channel').map((channel) => ({
    typed: `#${channel.name}`,
    text: `<#${channel.id}|${channel.name}>`,
    element: { type: 'channel', channel_id: channel.id },
  })),
].sort((a, b) => b.typed.length - a.typed.length);
const URL_AT_START = /^https?:\/\/[^\s<>]*[^\s<>.,;:!?'")\]]/;

/**
 * What a person typed, as Slack keeps and delivers it: escaped text in which mentions, channels and addresses are marked
 * (`@Talks hi` → `<@U…> hi`), and the same as a rich_text block.
 */
export function typedMessage(typed: string): { text: string; blocks: Block[] } {
  const pieces: Piece[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') pieces.push({ text: escapeText(plain), element: { type: 'text', text: plain } });
    plain = '';
  };
  for (let at = 0; at < typed.length; ) {
    const special = /^$|[\s([{"'“‘]/.test(typed.charAt(at - 1)) ? specialAt(typed, at) : null;
    if (special) {
      flush();
      pieces.push(special.piece);
      at += special.length;
    } else {
      plain += typed.charAt(at);
      at += 1;
    }
  }
  flush();
  const elements = pieces.map((piece) => piece.element);
  return {
    text: pieces.map((piece) => piece.text).join(''),
    blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }],
  };
}

function specialAt(typed: string, at: number): { piece: Piece; length: number } | null {
  const rest = typed.slice(at);
  const name = NAMES.find(
    (entry) =>
      rest.toLowerCase().startsWith(entry.typed.toLowerCase()) &&
      !/^[\p{L}\p{N}_-]/u.test(rest.slice(entry.typed.length)),
  );
  if (name) return { piece: name, length: name.typed.length };
  const url = URL_AT_START.exec(rest)?.[0];
  if (url === undefined) return null;
  return { piece: { text: `<${escapeText(url)}>`, element: { type: 'link', url } }, length: url.length };
}
