import { type Logger, LogLevel } from '@slack/bolt';
import { createLog, type Log } from '../operations/log.ts';
import { describeError } from '../operations/redaction.ts';
import { currentRequest } from '../operations/request.ts';

const ORDER = [LogLevel.DEBUG, LogLevel.INFO, LogLevel.WARN, LogLevel.ERROR];

/**
 * The log as Bolt writes to it. An error marks the request in which it is logged as failed. DEBUG is not available:
 * Bolt's would print whole payloads, which hold what people write.
 */
export function slackLogger(log: Log, level: LogLevel = LogLevel.WARN): Logger {
  let lowest = atLeastInfo(level);
  const at =
    (lineLevel: LogLevel.INFO | LogLevel.WARN | LogLevel.ERROR) =>
    (...parts: unknown[]): void => {
      if (ORDER.indexOf(lineLevel) < ORDER.indexOf(lowest)) return;
      if (lineLevel === LogLevel.ERROR) {
        const request = currentRequest();
        if (request) request.failed = true;
      }
      const errors = parts.filter((part) => part instanceof Error);
      const text = parts.filter((part) => !(part instanceof Error)).map(String);
      const error = errors.length === 0 ? {} : { error: errors.map(describeError).join('\n') };
      log[lineLevel](error, text.join(' '));
    };
  return {
    debug: () => {},
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

interface Options {
  /** Where a finished line goes, without its line feed. */
  write: (line: string) => void;
  level?: LogLevel;
  secrets?: readonly string[];
}

/** A logger with a log of its own, in readable lines. */
export const createLogger = ({ write, level = LogLevel.WARN, secrets = [] }: Options): Logger =>
  slackLogger(createLog({ write, level: 'info', format: 'text', secrets }), level);
