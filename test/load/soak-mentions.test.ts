import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../../src/playground/local-slack.ts';
import { DESK } from '../../src/playground/newsroom.ts';
import { callApi } from '../playground/bolt-app.ts';
import { FaultLog } from './soak-faults.ts';
import { MentionTally } from './soak-mentions.ts';
import { type Became, mention } from './soak-questions.ts';

/** What an app does with each delivery of a mention: how many answers it posts, and the status it acknowledges with. */
type Does = { posts: number; status: number };

/** A Slack whose app does one thing after the other, and the last again and again. */
async function openSlack(does: readonly Does[]): Promise<LocalSlack> {
  let deliveries = 0;
  const server = createServer(async (request, response) => {
    const { posts, status } = does[Math.min(deliveries, does.length - 1)] ?? { posts: 0, status: 500 };
    deliveries += 1;
    let body = '';
    for await (const part of request) body += String(part);
    const { event } = JSON.parse(body) as { event: { channel: string; ts: string } };
    for (let post = 0; post < posts; post += 1)
      await callApi(slack, 'chat.postMessage', { channel: event.channel, thread_ts: event.ts, text: 'an answer' });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  if (does.length === 0) await new Promise((resolve) => server.close(resolve));
  const slack = await startLocalSlack({
    commands: [],
    http: { requestUrl: `http://127.0.0.1:${port}/slack/events` },
    ackTimeoutMs: 30_000,
    retryDelaysMs: [0, 10, 20],
  });
  onTestFinished(async () => {
    await slack.stop();
    server.close();
  });
  return slack;
}

describe('a mention in a soak', () => {
  it.each<[Became, Does[]]>([
    ['answered', [{ posts: 1, status: 200 }]],
    [
      'sent again and answered',
      [
        { posts: 0, status: 500 },
        { posts: 1, status: 200 },
      ],
    ],
    ['given up by Slack', []],
    ['never answered', [{ posts: 0, status: 200 }]],
    ['never answered', [{ posts: 0, status: 500 }]],
    ['answered twice', [{ posts: 2, status: 200 }]],
    [
      'answered twice',
      [
        { posts: 1, status: 500 },
        { posts: 1, status: 200 },
      ],
    ],
  ])('was %s by an app that does %j', async (became, does) => {
    const slack = await openSlack(does);
    expect(await mention(slack, 'status', { answer: 0, second: 0 })).toMatchObject({ became });
    expect(slack.messages(DESK.id).at(-1)?.text).toContain('status');
  });
});

describe('the tally of a soak', () => {
  const at = { from: 0, to: 0, attempts: ['sent after 0.00 s and dispatch_failed'] };
  const faults = (fault: string) => ({ during: () => fault, timesBetween: () => `${fault} from 0.01 s to 2.00 s` });

  it('names the fault of each mention that did not go as on a quiet day', () => {
    const tally = new MentionTally(faults('socket: kill'));
    expect(tally.words()).toBe('none');
    expect(tally.count('status', { ...at, became: 'answered' })).toBeNull();
    for (let time = 0; time < 2; time += 1)
      expect(tally.count('status', { ...at, became: 'sent again and answered' })).toBeNull();
    expect(tally.count('status', { ...at, became: 'given up by Slack' })).toBeNull();
    expect(tally.words()).toBe(
      '1 answered, 2 sent again and answered (2 socket: kill), 1 given up by Slack (1 socket: kill)',
    );
  });

  it.each<Became>(['never answered', 'answered twice'])('is wrong when a mention was %s', (became) => {
    const tally = new MentionTally(faults('Talks is killed'));
    expect(tally.count('status', { ...at, became })).toBe(
      `a mention was ${became}: “status” (Slack: sent after 0.00 s and dispatch_failed; faults: Talks is killed from 0.01 s to 2.00 s)`,
    );
  });

  it('knows a fault by the time from its beginning until its aftermath', async () => {
    const log = new FaultLog();
    const before = performance.now();
    expect(log.during(before, before)).toBe('no fault');
    await log.happen({ fault: 'socket: silent', happens: async () => {} });
    const after = performance.now();
    expect(log.during(before, before - 1)).toBe('no fault');
    expect(log.during(before, after)).toBe('socket: silent');
    expect(log.during(after, after)).toBe('socket: silent');
    expect(log.during(after + 60_000, after + 60_000)).toBe('no fault');
    expect(log.timesBetween(after + 60_000, after + 60_000)).toBe('no fault');
    await log.happen({ fault: 'socket: kill', happens: async () => {} });
    expect(log.during(before, performance.now())).toBe('socket: kill');
    expect(log.timesBetween(before, performance.now())).toMatch(
      /^socket: silent from \d+\.\d\d s to \d+\.\d\d s, socket: kill from \d+\.\d\d s to \d+\.\d\d s$/,
    );
    expect(log.count).toBe(2);
  });
});
