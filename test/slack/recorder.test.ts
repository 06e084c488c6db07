import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeEdit } from '../../src/desk/editing.ts';
import { createLogger } from '../../src/slack/log.ts';
import { createRecorder } from '../../src/slack/recorder.ts';
import { UnsurePost } from '../../src/slack/sending/unsure.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { openTemporaryDesk } from './temporary-desk.ts';

const POSTING = { team: 'T0NEWSROOM', channel: 'C0DESK0001', ts: '1722500000.000100', threadTs: null };
const RULES = { editors: ['U0MARA'], two: false };

/** As many processes as asked for, over one file. */
async function openRecorders(processes: number) {
  const log: string[] = [];
  const logger = createLogger({ write: (line) => log.push(line) });
  const now = () => new Date('2024-04-01T00:00:00Z');
  const first = await openTemporaryDesk({ curated: harbourStory(), logger, now });
  onTestFinished(() => first.close());
  const all = [first];
  for (let number = 1; number < processes; number++) {
    const next = await openTemporaryDesk({ curated: harbourStory(), logger, now, file: first.file });
    onTestFinished(() => next.close());
    all.push(next);
  }
  return { all, first, log, logger, now };
}

describe('what is to be done once', () => {
  it('is done by one process, whatever reaches which how often', async () => {
    const { all } = await openRecorders(3);
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ process: fc.nat(2), key: fc.nat(3) }), { minLength: 1, maxLength: 12 }),
        async (deliveries) => {
          round += 1;
          const done: string[] = [];
          const results = await Promise.all(
            deliveries.map(({ process, key: number }) => {
              const key = `message:${round}:${number}`;
              return all[process]?.record.once(key, async () => done.push(key));
            }),
          );
          const keys = new Set(deliveries.map(({ key }) => `message:${round}:${key}`));
          expect(done.toSorted()).toEqual([...keys].toSorted());
          expect(results.filter((result) => result !== null)).toHaveLength(keys.size);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('may be done by whoever gets it next when it failed', async () => {
    const { all } = await openRecorders(2);
    const [here, there] = all;
    const fails = here?.record.once('message:1', () => Promise.reject(new Error('Slack was away')));
    await expect(fails).rejects.toThrow('Slack was away');
    expect(await there?.record.once('message:1', async () => 'there')).toBe('there');
    expect(await here?.record.once('message:1', async () => 'here')).toBeNull();
  });

  it('is not tried again when it may have been done', async () => {
    const { all } = await openRecorders(2);
    const [here, there] = all;
    const unsure = here?.record.once('message:1', () => Promise.reject(new UnsurePost(new Error('timed out'))));
    await expect(unsure).rejects.toThrow('Slack did not say whether the answer arrived');
    expect(await there?.record.once('message:1', async () => 'there')).toBeNull();
    expect(await here?.record.once('message:1', async () => 'here')).toBeNull();
  });

  it('is waited for by whoever gets it meanwhile, who does it when it fails', async () => {
    const { all } = await openRecorders(2);
    const [here, there] = all;
    const failing = Promise.withResolvers<string>();
    const first = here?.record.once('message:1', () => failing.promise);
    const second = there?.record.once('message:1', async () => 'there');
    await setTimeout(50);
    failing.reject(new Error('the network went'));
    await expect(first).rejects.toThrow('the network went');
    expect(await second).toBe('there');
  });

  it('is done once for each process while the store is away, and that is logged', async () => {
    const { first, log } = await openRecorders(1);
    await first.store.close();
    expect(await first.record.once('message:1', async () => 'answered')).toBe('answered');
    expect(await first.record.once('message:1', async () => 'again')).toBeNull();
    expect(log).toEqual([expect.stringContaining('Answered without asking the store')]);
  });

  it('does not wait for a store that does not answer', async () => {
    const { first, log, logger, now } = await openRecorders(1);
    const record = createRecorder(first.live, { now, logger, patience: 50 });
    const other = new DatabaseSync(first.file);
    other.exec('BEGIN IMMEDIATE');
    expect(await record.once('message:1', async () => 'answered')).toBe('answered');
    other.exec('ROLLBACK');
    other.close();
    expect(log.join()).toContain('did not answer within 50 ms');
  });
});

describe('what was posted', () => {
  it('is in the log with the version of each statement that was shown', async () => {
    const { first } = await openRecorders(1);
    const hold = (what: 'hold' | 'confirm', at: string) =>
      makeEdit(first.live, RULES, {
        edit: { edit: what, id: 'gazette-hurt' },
        by: 'U0MARA',
        reason: null,
        at: new Date(at),
      });
    await hold('hold', '2024-03-05T10:00:00Z');
    await hold('confirm', '2024-03-06T10:00:00Z');
    const showing = (known: string | null) =>
      first.record.versionsOf({ statements: ['gazette-hurt', 'courier-hurt'], known });
    expect(showing('2024-03-05')).toEqual([
      { id: 'gazette-hurt', version: 1 },
      { id: 'courier-hurt', version: 0 },
    ]);
    const statements = showing(null);
    expect(statements).toContainEqual({ id: 'gazette-hurt', version: 2 });
    await first.record.posted({
      posting: POSTING,
      page: { asked: 'command', text: 'figures', offset: 0 },
      statements,
      by: 'U0TALKSBOT',
    });
    expect(await first.store.changesOf('posting:C0DESK0001:1722500000.000100')).toMatchObject([
      {
        by: 'U0TALKSBOT',
        change: {
          change: 'answer-posted',
          posting: POSTING,
          query: 'figures',
          page: { asked: 'command', offset: 0 },
          statements,
        },
      },
    ]);
  });

  it.each([
    ['the store is away', POSTING, true],
    ['Slack named no workspace', { ...POSTING, team: '' }, false],
  ])('is logged and nothing more when it cannot be recorded because %s', async (_, posting, away) => {
    const { first, log } = await openRecorders(1);
    if (away) await first.store.close();
    await first.record.posted({
      posting,
      page: { asked: 'command', text: 'status', offset: 0 },
      statements: [{ id: 'gazette-hurt', version: 0 }],
      by: 'U0TALKSBOT',
    });
    expect(log).toEqual([expect.stringContaining('could not be recorded')]);
  });
});
