import { type Logger, pino } from 'pino';
import { LoggedLine, readableLine } from './readable-line.ts';
import { describeError, redactor } from './redaction.ts';
import { currentRequest } from './request.ts';

/** The log of the process. A child has fields of its own. */
export type Log = Logger;

export type LogLevel = 'info' | 'warn' | 'error';

/** JSON, a line for each event, for programs that gather logs; text for a person at a terminal. */
export type LogFormat = 'json' | 'text';

export interface LogOptions {
  /** Where a finished line goes, without its line feed. */
  write: (line: string) => void;
  level: LogLevel;
  format: LogFormat;
  /** What must never stand in a line, besides all that looks like a token, a response address or a password. */
  secrets?: readonly string[];
  now?: () => Date;
}

/**
 * Makes the log. Every line carries the id of the request that caused it, and is redacted as a whole before it is
 * written. There is no level below info: what it would print are payloads, which hold what people write.
 */
export function createLog({ write, level, format, secrets = [], now = () => new Date() }: LogOptions): Log {
  const redact = redactor(secrets);
  // Value by value: within JSON as text, to take out a secret that holds a quotation mark would break the line.
  const redactValues = (json: string): unknown =>
    JSON.parse(json, (_, value) => (typeof value === 'string' ? redact(value) : value));
  const finished = (json: string): string => {
    const line = json.trimEnd();
    const isClean = redact(line) === line;
    if (format === 'json') return isClean ? line : JSON.stringify(redactValues(line));
    return readableLine(LoggedLine.parse(isClean ? JSON.parse(line) : redactValues(line)));
  };
  return pino(
    {
      level,
      base: null,
      messageKey: 'msg',
      timestamp: () => `,"time":"${now().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: describeError },
      mixin: () => {
        const request = currentRequest();
        return request === null ? {} : { request: request.id };
      },
    },
    { write: (json) => write(finished(json)) },
  );
}
