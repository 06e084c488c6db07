const SECRETS: readonly [RegExp, string][] = [
  [/\bx(?:ox[a-z]|app)[-.][\w.-]+/g, '[token]'],
  [/\bBearer\s+[\w.~+/=-]+/gi, 'Bearer [token]'],
  [/\bhttps?:\/\/[^\s"'\\]*\/(?:commands|actions|response|services|workflows|triggers)\/[^\s"'\\]*/g, '[response_url]'],
  [/\bwss?:\/\/[^\s"'\\]*ticket=[^\s"'\\]*/g, '[socket address]'],
  [/(?<=\bpostgres(?:ql)?:\/\/)[^\s"'\\]*(?=@)/gi, '[password]'],
  [/(?<=:\/\/)[^\s/:@"']*:[^\s/@"']*(?=@)/g, '[password]'],
  [/(?<=[?&](?:password|sslpassword|token|secret)=)[^\s&"'\\]+/gi, '[password]'],
];

/** One of these stands in all of the above; most lines have none, and are done with it. */
const SUSPECT = /x(?:ox|app)|:\/\/|[?&]\w+=|bearer/i;

/**
 * What takes tokens, response addresses and the passwords of databases out of a line of the log, and the given secrets
 * besides, also where JSON or a web address writes their characters differently. Gives the very same text where there is
 * none.
 */
export function redactor(secrets: readonly string[]): (line: string) => string {
  const forms = (secret: string) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)];
  const known = new Set(secrets.filter((secret) => secret !== '').flatMap(forms));
  return (line) => {
    let text = line;
    for (const secret of known) if (text.includes(secret)) text = text.replaceAll(secret, '[secret]');
    return SUSPECT.test(text) ? SECRETS.reduce((rest, [pattern, name]) => rest.replace(pattern, name), text) : text;
  };
}

/** A text without what looks like a secret. */
export const redacted = redactor([]);

/** A stretch between quotation marks that is longer than a name or a value: likely to be what somebody wrote. */
const QUOTED = /"[^"\n]{40,}"|“[^”\n]{40,}”|`[^`\n]{40,}`|(?<![\p{L}\p{N}])'[^'\n]{40,}'(?![\p{L}\p{N}])/gu;
/** What is left of a message: enough to know the error by. */
const MESSAGE_LENGTH = 500;

/** What an error says, without the texts that it may quote: statements, drafts, payloads. */
export function messageWithoutTexts(message: string): string {
  const bare = message.replace(QUOTED, (quoted) => `[${quoted.length - 2} characters]`);
  return bare.length <= MESSAGE_LENGTH ? bare : `${bare.slice(0, MESSAGE_LENGTH)}…`;
}

/**
 * An error in full for the log: its message, where it happened, what Slack said to it, and its cause. Payloads, which
 * hold what people write, stay out.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return messageWithoutTexts(String(error));
  const slack = 'data' in error ? slackMessages(error.data) : '';
  const cause = error.cause === undefined ? '' : `\n  caused by ${describeError(error.cause)}`;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}: ${messageWithoutTexts(error.message)}`, ...frames].join('\n') + slack + cause;
}

function slackMessages(data: unknown): string {
  if (typeof data !== 'object' || data === null || !('response_metadata' in data)) return '';
  const metadata = data.response_metadata;
  if (typeof metadata !== 'object' || metadata === null || !('messages' in metadata)) return '';
  const { messages } = metadata;
  return Array.isArray(messages)
    ? messages.map((message) => `\n  Slack: ${messageWithoutTexts(String(message))}`).join('')
    : '';
}
