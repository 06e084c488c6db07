import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { createLog } from '../../src/operations/log.ts';
import { type Followed, type Operation, openOperation } from '../../src/operations/operation.ts';

const lines: string[] = [];
let seconds = 0;
beforeEach(() => {
  lines.length = 0;
  seconds = 0;
});

async function opened(): Promise<{ operation: Operation; get: (path: string) => Promise<Response> }> {
  const operation = await openOperation({
    health: { host: '127.0.0.1', port: 0 },
    log: createLog({ write: (line) => lines.push(line), level: 'info', format: 'json' }),
    now: () => new Date(seconds * 1000),
  });
  onTestFinished(() => operation.stop());
  return { operation, get: (path) => fetch(`http://127.0.0.1:${operation.address?.port}${path}`) };
}

const level: Followed = {
  inStore: async () => 7,
  inMemory: () => 7,
  statements: () => 31,
  searchable: Promise.resolve(),
};

async function reasons(get: (path: string) => Promise<Response>): Promise<unknown> {
  const response = await get('/readyz');
  const { ready, reasons: found } = JSON.parse(await response.text());
  expect(response.status).toBe(ready ? 200 : 503);
  return found;
}

it('is alive while it starts, and ready when the log is read, words can be found and Slack is there', async () => {
  const { operation, get } = await opened();
  expect((await get('/healthz')).status).toBe(200);
  expect(await reasons(get)).toEqual(['The log is being read.', 'Talks is not connected to Slack.']);
  let found = () => {};
  const searchable = new Promise<void>((resolve) => {
    found = resolve;
  });
  await operation.follow({ ...level, searchable });
  operation.connected(true);
  expect(await reasons(get)).toEqual(['The search index is being made.']);
  found();
  await searchable;
  expect(await reasons(get)).toEqual([]);
  operation.connected(false);
  expect(await reasons(get)).toEqual(['Talks is not connected to Slack.']);
});

it('is not ready once answers lack for fifteen seconds what is in the store', async () => {
  const { operation, get } = await opened();
  operation.connected(true);
  await operation.follow({ ...level, inStore: async () => 8 });
  seconds = 14;
  expect(await reasons(get)).toEqual([]);
  seconds = 15;
  expect(await reasons(get)).toEqual(['Answers have lacked changes that are in the store for 15 seconds.']);
});

it('says that the store cannot be read, and leaves what a bug says to the log', async () => {
  const { operation, get } = await opened();
  operation.connected(true);
  const inStore = async () => {
    throw new TypeError('a bug with secrets');
  };
  await operation.follow({ ...level, inStore });
  expect(await reasons(get)).toEqual(['The store cannot be read; the log says why.']);
  expect(lines.join()).toContain('TypeError: a bug with secrets');
});

it('is not ready while it stops', async () => {
  const { operation, get } = await opened();
  operation.connected(true);
  await operation.follow(level);
  operation.stopping();
  expect(await reasons(get)).toEqual(['Talks is stopping.']);
});

it('logs a line for each request, and opens no port unless told to', async () => {
  const { operation } = await opened();
  operation.handled({ surface: 'command', name: 'quote', outcome: 'answered', milliseconds: 12.3456 });
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'info', surface: 'command', name: 'quote', outcome: 'answered', ms: 12.3, msg: 'Request.' },
  ]);
  const log = createLog({ write: (line) => lines.push(line), level: 'warn', format: 'json' });
  const unwatched = await openOperation({ health: null, log, now: () => new Date() });
  unwatched.handled({ surface: 'command', name: 'quote', outcome: 'answered', milliseconds: 1 });
  await unwatched.follow(level);
  expect([unwatched.address, unwatched.metrics, lines.length]).toEqual([null, null, 1]);
  await unwatched.stop();
});
