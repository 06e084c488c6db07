import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { type HealthServer, startHealthServer } from '../../src/operations/health-server.ts';
import { createMetrics, type Metrics } from '../../src/operations/metrics.ts';
import { Readiness } from '../../src/operations/readiness.ts';

interface Opened {
  server: HealthServer;
  readiness: Readiness;
  metrics: Metrics;
  faults: unknown[];
  get: (path: string, init?: RequestInit) => Promise<Response>;
}

async function opened(): Promise<Opened> {
  const readiness = new Readiness();
  const metrics = createMetrics();
  const faults: unknown[] = [];
  const server = await startHealthServer({
    address: { host: '127.0.0.1', port: 0 },
    readiness,
    metrics,
    onFault: (error) => faults.push(error),
    uptime: () => 12.3,
  });
  onTestFinished(async () => {
    await server.stop();
    metrics.stop();
  });
  const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${server.port}${path}`, init);
  return { server, readiness, metrics, faults, get };
}

it('says that the process turns', async () => {
  const { get } = await opened();
  const response = await get('/healthz?probe=1');
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok', uptimeSeconds: 12 });
});

it('says whether Talks can answer, and every reason why not', async () => {
  const { get, readiness } = await opened();
  readiness.needs('index', () => 'The log is being read.');
  readiness.needs('slack', async () => 'Not connected to Slack.');
  readiness.needs('store', () => null);
  const before = await get('/readyz');
  expect(before.status).toBe(503);
  expect(await before.json()).toEqual({
    ready: false,
    checks: { index: 'The log is being read.', slack: 'Not connected to Slack.', store: 'ok' },
    reasons: ['The log is being read.', 'Not connected to Slack.'],
  });
  readiness.needs('index', () => null);
  readiness.needs('slack', () => null);
  const after = await get('/readyz');
  expect(after.status).toBe(200);
  expect(await after.json()).toEqual({ ready: true, checks: { index: 'ok', slack: 'ok', store: 'ok' }, reasons: [] });
});

it('gives the numbers to Prometheus', async () => {
  const { get, metrics } = await opened();
  metrics.handled({ surface: 'command', name: 'quote', outcome: 'answered', milliseconds: 12 });
  metrics.handled({ surface: 'command', name: 'quote', outcome: 'failed', milliseconds: 3 });
  metrics.count('duplicates');
  metrics.queued(4);
  metrics.watch({ statements: () => 31, logEnd: () => 7, feedLagSeconds: () => 0.5, ready: async () => 1 });
  const response = await get('/metrics');
  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  const text = await response.text();
  for (const line of [
    'talks_requests_total{surface="command",name="quote",outcome="answered"} 1',
    'talks_requests_total{surface="command",name="quote",outcome="failed"} 1',
    'talks_request_duration_seconds_bucket{le="0.005",surface="command",name="quote"} 1',
    'talks_request_duration_seconds_count{surface="command",name="quote"} 2',
    'talks_duplicates_total 1',
    'talks_posts_refused_total 0',
    'talks_send_queue_length 4',
    'talks_statements 31',
    'talks_log_end 7',
    'talks_feed_lag_seconds 0.5',
    'talks_ready 1',
  ])
    expect(text.split('\n')).toContain(line);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
});

it('keeps the number of names that it counts bounded, since they come over the network', async () => {
  const { get, metrics } = await opened();
  for (let index = 0; index < 500; index++)
    metrics.handled({ surface: 'action', name: `made_up_${index}`, outcome: 'answered', milliseconds: 1 });
  const text = await (await get('/metrics')).text();
  expect(text.match(/^talks_requests_total\{/gm)).toHaveLength(201);
  expect(text).toContain('talks_requests_total{surface="action",name="other",outcome="answered"} 300');
});

it('answers nothing else, and takes nothing in', async () => {
  const { get } = await opened();
  expect((await get('/')).status).toBe(404);
  expect((await get('/readyz', { method: 'POST', body: 'x' })).status).toBe(405);
});

it('goes on when a check itself fails', async () => {
  const { get, readiness, faults } = await opened();
  readiness.needs('store', () => {
    throw new Error('a bug');
  });
  expect((await get('/readyz')).status).toBe(500);
  expect(faults).toEqual([expect.objectContaining({ message: 'a bug' })]);
  expect((await get('/healthz')).status).toBe(200);
});

it('says which variable names a port that is taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const metrics = createMetrics();
  onTestFinished(() => metrics.stop());
  const start = startHealthServer({
    address: { host: '127.0.0.1', port },
    readiness: new Readiness(),
    metrics,
    onFault: () => {},
  });
  await expect(start).rejects.toThrow(`TALKS_HEALTH_PORT ${port} is in use by another program. Set it to a free port.`);
});
