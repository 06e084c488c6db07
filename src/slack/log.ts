import { type Logger, LogLevel } from '@slack/bolt';

const ORDER = [LogLevel.DEBUG, LogLevel.INFO, LogLevel.WARN, LogLevel.ERROR];

const SECRETS: [RegExp, string][] = [
  [/\bx(?:ox[a-z]|app)-[\w-]+/g, '[token]'],
  [/\bhttps?:\/\/[^\s"']*\/(?:commands|actions|response|services)\/[^\s"']*/g, '[response_url]'],
  [/(?<=:\/\/)[^\s/:@]*:[^\s/@]*(?=@)/g, '[password]'],
];

/** Takes tokens, response addresses and passwords out of a line of the log, and the given secrets besides. */
export function redacted(line: string, secrets: readonly string[] = []): string {
  const known = secrets
    .filter((secret) => secret !== '')
    .reduce((text, secret) => text.replaceAll(secret, '[secret]'), line);
  return SECRETS.reduce((text, [pattern, name]) => text.replace(pattern, name), known);
}

/** An error in full for the log: its stack, what Slack said to it, and its cause. Payloads, which hold what people write, stay out. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const slack = 'data' in error ? slackMessages(error.data) : '';
  const cause = error.cause === undefined ? '' : `\n  caused by ${describeError(error.cause)}`;
  return `${error.stack ?? error.message}${slack}${cause}`;
}

function slackMessages(data: unknown): string {
  const messages = (data as { response_metadata?: { messages?: unknown } } | undefined)?.response_metadata?.messages;
  return Array.isArray(messages) ? messages.map((message) => `\n  Slack: ${String(message)}`).join('') : '';
}

interface Options {
  /** Where a finished line goes, without its line feed. */
  write: (line: string) => void;
  level?: LogLevel;
  secrets?: readonly string[];
}

/**
 * The logger of the app and of Bolt. Every line is redacted. DEBUG is not available: Bolt's would print whole payloads,
 * which hold what people write.
 */
export function createLogger({ write, level = LogLevel.WARN, secrets = [] }: Options): Logger {
  let lowest = atLeastInfo(level);
  const at =
    (lineLevel: LogLevel) =>
    (...parts: unknown[]): void => {
      if (ORDER.indexOf(lineLevel) < ORDER.indexOf(lowest)) return;
      const text = parts.map((part) => (part instanceof Error ? describeError(part) : String(part))).join(' ');
      write(redacted(`talks ${lineLevel}: ${text}`, secrets));
    };
  return {
    debug: at(LogLevel.DEBUG),
    info: at(LogLevel.INFO),
    warn: at(LogLevel.WARN),
    error: at(LogLevel.ERROR),
    setLevel: (to) => {
      lowest = atLeastInfo(to);
    },
    getLevel: () => lowest,
    setName: () => {},
  };
}

const atLeastInfo = (level: LogLevel): LogLevel => (level === LogLevel.DEBUG ? LogLevel.INFO : level);
