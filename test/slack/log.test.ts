import { LogLevel, webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { createLogger, describeError, redacted } from '../../src/slack/log.ts';

describe('a line of the log', () => {
  it.each([
    'xoxb-12-34-abcDEF',
    'xapp-1-A0-99-abcdef',
    'xoxp-1-2-3',
    'https://hooks.slack.com/commands/T1/2/abc',
    'http://127.0.0.1:3000/response/0001/abc',
  ])('never holds %s', (secret) => {
    expect(redacted(`failed with ${secret} today`)).toMatch(/^failed with \[\w+\] today$/);
  });

  it('never holds the password of a database, or a secret that is given', () => {
    expect(redacted('postgres://desk:hunter2@db.example/talks')).toBe('postgres://[password]@db.example/talks');
    expect(redacted('signed with 8f742231b10e', ['8f742231b10e', ''])).toBe('signed with [secret]');
  });
});

it('logs an error with what Slack said to it and its cause', () => {
  const refused = new webApi.WebAPIPlatformError({
    ok: false,
    error: 'invalid_blocks',
    response_metadata: { messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]'] },
  });
  const line = describeError(new Error('could not post', { cause: refused }));
  expect(line).toContain('could not post');
  expect(line).toContain('invalid_blocks');
  expect(line).toContain('/blocks/0/text/text');
});

it('never prints debug lines, which hold what people write', () => {
  const lines: string[] = [];
  const logger = createLogger({ write: (line) => lines.push(line), level: LogLevel.DEBUG });
  logger.debug('payload');
  logger.setLevel(LogLevel.DEBUG);
  logger.debug('payload');
  logger.warn('a', 'b');
  expect(lines).toEqual(['talks warn: a b']);
  expect(logger.getLevel()).toBe(LogLevel.INFO);
});
