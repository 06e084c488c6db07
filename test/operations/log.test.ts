import { expect, it } from 'vitest';
import { createLog, type LogFormat, type LogLevel } from '../../src/operations/log.ts';
import { currentRequest, newRequestId, withinRequest } from '../../src/operations/request.ts';

const NOW = new Date('2025-08-01T09:00:03.250Z');

function logging(format: LogFormat, level: LogLevel = 'info') {
  const lines: string[] = [];
  const log = createLog({ write: (line) => lines.push(line), level, format, now: () => NOW });
  return { log, lines };
}

it('writes one JSON object a line, with time, level and what happened', () => {
  const { log, lines } = logging('json');
  log.info({ surface: 'command', ms: 12 }, 'Answered.\nTwice.');
  log.error({ error: new Error('boom') }, 'A listener failed.');
  expect(lines.every((line) => !line.includes('\n'))).toBe(true);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { level: 'info', time: '2025-08-01T09:00:03.250Z', surface: 'command', ms: 12, msg: 'Answered.\nTwice.' },
    {
      level: 'error',
      time: '2025-08-01T09:00:03.250Z',
      error: expect.stringMatching(/^Error: boom\n {4}at /),
      msg: 'A listener failed.',
    },
  ]);
});

it('writes readable lines at a terminal, in which no message can look like a line of its own', () => {
  const { log, lines } = logging('text');
  log.warn({ seq: 7, where: { a: 1 } }, 'Late.\n09:00:04 error forged');
  expect(lines).toEqual(['09:00:03 warn  Late.\n  09:00:04 error forged seq=7 where={"a":1}']);
});

it('leaves out what is below its level', () => {
  const { log, lines } = logging('json', 'error');
  log.info('one');
  log.warn('two');
  log.error('three');
  expect(lines).toHaveLength(1);
});

it('puts the id of the request into every line that it causes, also later, and into none of others', async () => {
  const { log, lines } = logging('json');
  const request = (id: string) =>
    withinRequest({ id, failed: false }, async () => {
      log.info('first');
      await new Promise((resolve) => setImmediate(resolve));
      log.info('later');
      return currentRequest()?.id;
    });
  expect(await Promise.all([request('aaaaaa'), request('bbbbbb')])).toEqual(['aaaaaa', 'bbbbbb']);
  log.info('outside');
  expect(currentRequest()).toBeNull();
  expect(lines.map((line) => JSON.parse(line)).map(({ msg, request: id }) => [msg, id])).toEqual([
    ['first', 'aaaaaa'],
    ['first', 'bbbbbb'],
    ['later', 'aaaaaa'],
    ['later', 'bbbbbb'],
    ['outside', undefined],
  ]);
});

it('makes ids that can be read aloud', () => {
  expect(newRequestId()).toMatch(/^[0-9a-f]{6}$/);
});
