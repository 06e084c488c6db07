import { LogLevel } from '@slack/bolt';
import { expect, it } from 'vitest';
import { withinRequest } from '../../src/operations/request.ts';
import { createLogger } from '../../src/slack/log.ts';

it('never prints debug lines, which hold what people write', () => {
  const lines: string[] = [];
  const logger = createLogger({ write: (line) => lines.push(line), level: LogLevel.DEBUG });
  logger.debug('payload');
  logger.setLevel(LogLevel.DEBUG);
  logger.debug('payload');
  logger.warn('a', 'b');
  expect(lines).toEqual([expect.stringMatching(/^\d\d:\d\d:\d\d warn {2}a b$/)]);
  expect(logger.getLevel()).toBe(LogLevel.INFO);
});

it('prints no object that Bolt hands it, since it may be a payload', () => {
  const lines: string[] = [];
  createLogger({ write: (line) => lines.push(line) }).warn('unexpected', { text: 'what somebody wrote' });
  expect(lines).toEqual([expect.stringMatching(/ warn {2}unexpected \[object Object\]$/)]);
});

it('keeps to the level that is set', () => {
  const lines: string[] = [];
  const logger = createLogger({ write: (line) => lines.push(line) });
  logger.info('chatter');
  logger.setLevel(LogLevel.ERROR);
  logger.warn('chatter');
  logger.error('broken', new Error('boom'));
  expect(lines).toEqual([expect.stringMatching(/ error broken\n {2}Error: boom\n/)]);
});

it('marks the request in which an error is logged as failed', async () => {
  const request = { id: 'aaaaaa', failed: false };
  const logger = createLogger({ write: () => {} });
  await withinRequest(request, async () => logger.warn('late'));
  expect(request.failed).toBe(false);
  await withinRequest(request, async () => logger.error('broken'));
  expect(request.failed).toBe(true);
});
