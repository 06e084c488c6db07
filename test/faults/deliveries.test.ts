import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { LiveDesk } from '../../src/desk/live-desk.ts';
import { createLogger } from '../../src/slack/log.ts';
import { createRecorder } from '../../src/slack/recorder.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { DESK_CHANNEL, openSlack } from '../slack/newsroom.ts';
import { temporaryFolder } from '../store/sqlite-files.ts';
import { figure, rounds } from './figure.ts';
import { found, PATIENT_MS, replies, startProgram } from './program.ts';

/** One delivery of a message: to which process, as which event, when, and whether its work succeeds. */
interface Delivery {
  message: number;
  process: 0 | 1;
  as: 'app_mention' | 'message';
  /** Seconds after the first. */
  after: 0 | 1 | 60 | 300;
  succeeds: boolean;
}

const someDelivery: fc.Arbitrary<Delivery> = fc.record({
  message: fc.nat(2),
  process: fc.constantFrom(0, 1),
  as: fc.constantFrom('app_mention', 'message'),
  after: fc.constantFrom(0, 1, 60, 300),
  succeeds: fc.oneof({ arbitrary: fc.constant(true), weight: 3 }, { arbitrary: fc.constant(false), weight: 1 }),
});

test('F10: of any sequence of deliveries, in two processes, each message is answered exactly once, and none is dropped', {
  timeout: 600_000,
}, async (context) => {
  const file = join(temporaryFolder(), 'talks.db');
  let seconds = 0;
  const log: string[] = [];
  const logger = createLogger({ write: (line) => log.push(line) });
  const now = () => new Date(Date.parse('2024-04-01T00:00:00Z') + seconds * 1000);
  const processes = await Promise.all(
    [0, 1].map(async () => {
      const store = await openSqliteStore(file);
      const live = await LiveDesk.open({ curated: harbourStory(), store, onFault: (error) => log.push(String(error)) });
      onTestFinished(async () => {
        await live.stop();
        await store.close();
      });
      return createRecorder(live, { now, logger, lookEvery: 2, patience: 60_000 });
    }),
  );
  const sequences = rounds(500, 20_000);
  let run = 0;
  let delivered = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(someDelivery, { minLength: 1, maxLength: 11 }), async (deliveries) => {
      run += 1;
      const answered: number[] = [];
      const deliver = async ({ message, process, as, succeeds }: Delivery) => {
        delivered += 1;
        // Both kinds of event name the message by its place, so that `as` makes no difference.
        const key = `T0:message:C${run}:${message}`;
        const work = async () => {
          await Promise.resolve(as);
          if (!succeeds) throw new Error('the network went');
          answered.push(message);
        };
        await processes[process]?.once(key, work).catch(() => {});
      };
      // Those of one moment arrive at once, in whatever order they were made up.
      for (const after of [0, 1, 60, 300] as const) {
        seconds += after;
        await Promise.all(deliveries.filter((delivery) => delivery.after === after).map(deliver));
      }
      const answerable = new Set(deliveries.filter(({ succeeds }) => succeeds).map(({ message }) => message));
      expect(answered.toSorted()).toEqual([...answerable].toSorted());
    }),
    { numRuns: sequences },
  );
  expect(log).toEqual([]);
  figure(context, {
    row: 'F10',
    fault: 'deliveries repeated, reordered, failing, in two processes',
    asked: 'exactly once, no mention dropped, 500 sequences',
    reached: `${sequences} sequences with ${delivered} deliveries: each answered once, none dropped`,
  });
});

test('F10: a mention that Slack sends up to eleven times to two processes of Talks is answered once', {
  timeout: 300_000,
}, async (context) => {
  const slack = await openSlack({ ackTimeoutMs: PATIENT_MS });
  const store = join(temporaryFolder(), 'talks.db');
  const programs = [await startProgram(slack, store), await startProgram(slack, store)];
  const most = 11;
  for (let times = 1; times <= most; times += 1) {
    const typed = await slack.type({ channel: DESK_CHANNEL, text: '@Talks quote witkoff' });
    const repeats = Array.from({ length: times - 1 }, (_, index) =>
      slack.redeliver('last', { retryNum: (index % 3) + 1, reason: 'timeout' }),
    );
    await Promise.all(repeats);
    const threadTs = typed.ok ? (typed.ts ?? '') : '';
    await found(() => replies(slack, threadTs).length > 0);
    await slack.settled();
    expect(replies(slack, threadTs)).toHaveLength(1);
  }
  for (const program of programs) program.stop('SIGTERM');
  expect(await Promise.all(programs.map(({ code }) => code))).toEqual([0, 0]);
  figure(context, {
    row: 'F10',
    fault: `a mention sent 1 to ${most} times to two programs`,
    asked: 'exactly once',
    reached: `${most} mentions, ${(most * (most + 1)) / 2} deliveries, one answer each`,
  });
});
