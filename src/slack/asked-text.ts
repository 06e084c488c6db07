import { unescapeText } from './mrkdwn.ts';

const REFERENCE = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g;

/**
 * The words of a message or command as their writer saw them: without the bot's own name, entities read back, references
 * as plain text: `<@U0BOT> what did <https://x.example|x.example> say &amp; when` → `what did x.example say & when`.
 * `<!channel>` becomes the word `@channel`; on the way out it is escaped like any other.
 */
export function askedText(text: string, botUserId: string | undefined): string {
  const plain = text.replace(REFERENCE, (_, sign: string, target: string, label: string | undefined) => {
    if (sign === '@' && target === botUserId) return ' ';
    if (sign === '') return label ?? target;
    if (sign === '!') return label ?? `@${target.split('^')[0] ?? target}`;
    return `${sign}${(label ?? target).replace(/^[@#]/, '')}`;
  });
  return unescapeText(plain)
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
