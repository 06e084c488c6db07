import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { UserError } from '../../src/errors.ts';
import type { LoggedChange } from '../../src/facts/change.ts';
import { textFault } from '../../src/facts/text.ts';
import { GENESIS, type Store } from '../../src/store/store.ts';
import { postedDraft, watchDraft } from './made-up-drafts.ts';
import { expectSoundLog, keepsToTheModel } from './store-model.ts';

/** An empty store of one backend, and other ways to the same data. */
export interface OpenedStore {
  store: Store;
  /** Closes `store` and opens the same data again. */
  reopen(): Promise<Store>;
  /** A further store on the same data, as another process would open it. */
  second(): Promise<Store>;
  /** Closes all of them and removes the data. */
  end(): Promise<void>;
}

const AT = new Date('2026-03-02T09:30:00.123Z');

/** What every backend must do. Each test gets a fresh, empty store. */
export function storeConformance(name: string, open: () => Promise<OpenedStore>): void {
  describe(`${name} keeps the contract of a store`, () => {
    let opened: OpenedStore;
    let store: Store;
    const log = (of: Store = store): Promise<LoggedChange[]> => of.read(0, 10_000);

    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.end());

    test('an empty log has head 0 and the hash before all changes', async () => {
      expect(await store.head()).toEqual({ seq: 0, hash: GENESIS });
      expect(await log()).toEqual([]);
      expect(await store.changesOf('watch:C0HARBOUR:crane')).toEqual([]);
    });

    test('what was appended is read back as it was returned, numbered from 1', async () => {
      const first = await store.append([watchDraft('crane', 1, { reason: 'asked on the phone' })], AT);
      const second = await store.append([watchDraft('ferry'), watchDraft('crane', 2)], AT);
      if (first.outcome !== 'appended' || second.outcome !== 'appended') throw new Error('nothing was appended');
      const changes = await log();
      expect(changes).toEqual([...first.changes, ...second.changes]);
      expect(changes.map(({ seq }) => seq)).toEqual([1, 2, 3]);
      expect(changes[0]).toMatchObject({
        ...watchDraft('crane'),
        reason: 'asked on the phone',
        at: '2026-03-02T09:30:00.123Z',
        previousHash: GENESIS,
      });
      expect(await store.head()).toEqual({ seq: 3, hash: changes[2]?.hash });
    });

    test('the hash is the SHA-256 of the documented form', async () => {
      await store.append([postedDraft('1', 'quote “Okafor” \\ "port"\n👍'), watchDraft('crane')], AT);
      for (const change of await log()) {
        const { seq, at, by, reason, thing, version, previousHash, hash } = change;
        const head = JSON.stringify([seq, at, by, reason, thing, version, previousHash]);
        const text = `${head}\n${JSON.stringify(change.change)}`;
        expect(hash).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }
      expectSoundLog(await log());
    });

    test('several versions of one thing fit into one append', async () => {
      const { outcome } = await store.append([watchDraft('crane', 1), watchDraft('crane', 2)], AT);
      expect(outcome).toBe('appended');
      expect((await store.changesOf('watch:C0HARBOUR:crane')).map(({ version }) => version)).toEqual([1, 2]);
    });

    test('whoever comes second is told what the first did, and nothing of theirs is written', async () => {
      await store.append([watchDraft('crane', 1, { by: 'U0FIRST' })], AT);
      const [standing] = await log();
      const late = await store.append([watchDraft('ferry'), watchDraft('crane', 1, { by: 'U0SECOND' })], AT, 'late');
      expect(late).toEqual({ outcome: 'overtaken', by: standing });
      expect(await log()).toEqual([standing]);
    });

    test('an append that was overtaken may be tried again under its key', async () => {
      await store.append([watchDraft('crane')], AT);
      await store.append([watchDraft('crane', 1)], AT, 'click');
      expect((await store.append([watchDraft('crane', 2)], AT, 'click')).outcome).toBe('appended');
    });

    test('a version that skips one is overtaken by the last change of the thing', async () => {
      await store.append([watchDraft('crane', 1), watchDraft('crane', 2)], AT);
      const last = (await log())[1];
      expect(await store.append([watchDraft('crane', 4)], AT)).toEqual({ outcome: 'overtaken', by: last });
    });

    test('a first version other than 1 is a bug of the caller, and nothing is written', async () => {
      await expect(store.append([watchDraft('ferry'), watchDraft('crane', 2)], AT)).rejects.toThrow(RangeError);
      await expect(store.append([watchDraft('ferry'), watchDraft('ferry', 3)], AT)).rejects.toThrow(RangeError);
      expect(await log()).toEqual([]);
      expect((await store.append([watchDraft('crane')], AT)).outcome).toBe('appended');
    });

    test('a key takes effect once, in every process and after a restart', async () => {
      await store.append([watchDraft('crane')], AT, 'event Ev1');
      expect(await store.append([watchDraft('crane', 2)], AT, 'event Ev1')).toEqual({ outcome: 'repeated' });
      const other = await opened.second();
      expect(await other.append([watchDraft('ferry')], AT, 'event Ev1')).toEqual({ outcome: 'repeated' });
      const again = await opened.reopen();
      expect(await again.append([watchDraft('ferry')], AT, 'event Ev1')).toEqual({ outcome: 'repeated' });
      expect(await log(again)).toHaveLength(1);
    });

    test('a repeated key is told before an overtaken version', async () => {
      await store.append([watchDraft('crane')], AT, 'click');
      expect(await store.append([watchDraft('crane')], AT, 'click')).toEqual({ outcome: 'repeated' });
    });

    test('a key alone is kept, without a change', async () => {
      expect(await store.append([], AT, 'event Ev2')).toEqual({ outcome: 'appended', changes: [] });
      expect(await store.append([], AT, 'event Ev2')).toEqual({ outcome: 'repeated' });
      expect(await store.head()).toEqual({ seq: 0, hash: GENESIS });
    });

    const later = (hours: number) => new Date(AT.getTime() + hours * 3_600_000);

    test('a key is forgotten after 48 hours', async () => {
      await store.append([watchDraft('crane')], AT, 'event Ev1');
      expect(await store.append([watchDraft('crane', 2)], later(47), 'event Ev1')).toEqual({ outcome: 'repeated' });
      expect((await store.append([watchDraft('crane', 2)], later(49), 'event Ev1')).outcome).toBe('appended');
      expect(await store.append([watchDraft('crane', 3)], later(49), 'event Ev1')).toEqual({ outcome: 'repeated' });
    });

    test('of many claims of one key at once, one is granted, in whatever process', async () => {
      const stores = [store, await opened.second(), await opened.second()];
      const tries = Array.from({ length: 12 }, (_, index) => index);
      const claims = await Promise.all(tries.map((index) => (stores[index % 3] ?? store).claim('message 1', AT)));
      expect(claims.toSorted()).toEqual(['claimed', ...Array(11).fill('in hand')]);
    });

    test('what was claimed and is done stays done for 48 hours, in every process and after a restart', async () => {
      expect(await store.claim('message 1', AT)).toBe('claimed');
      await store.settle('message 1', AT, 'done');
      expect(await (await opened.second()).claim('message 1', AT)).toBe('done');
      const again = await opened.reopen();
      expect(await again.claim('message 1', later(47))).toBe('done');
      expect(await again.claim('message 1', later(49))).toBe('claimed');
    });

    test('a claim that is freed is granted to the next', async () => {
      const other = await opened.second();
      await store.claim('message 1', AT);
      expect(await other.claim('message 1', AT)).toBe('in hand');
      await store.settle('message 1', AT, 'free');
      expect(await other.claim('message 1', AT)).toBe('claimed');
      await other.settle('message 1', AT, 'done');
      await other.settle('message 1', AT, 'free');
      expect(await store.claim('message 1', AT)).toBe('done');
    });

    test('a claim of a process that has ended is granted to another after a minute, a renewed one is not', async () => {
      const other = await opened.second();
      const after = (seconds: number) => later(seconds / 3600);
      await store.claim('message 1', AT);
      expect(await other.claim('message 1', after(59))).toBe('in hand');
      await store.settle('message 1', after(59), 'in hand');
      expect(await other.claim('message 1', after(61))).toBe('in hand');
      expect(await other.claim('message 1', after(120))).toBe('claimed');
    });

    test('claims leave no trace in the log', async () => {
      await store.claim('message 1', AT);
      await store.settle('message 1', AT, 'done');
      expect(await log()).toEqual([]);
    });

    test('of many tries with one key at once, one is appended', async () => {
      const stores = [store, await opened.second(), await opened.second()];
      const tries = Array.from({ length: 12 }, (_, index) => index);
      const outcomes = await Promise.all(
        tries.map((index) => (stores[index % 3] ?? store).append([watchDraft(`crane ${index}`)], AT, 'event Ev3')),
      );
      expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['appended', ...Array(11).fill('repeated')]);
      expect(await log()).toHaveLength(1);
    });

    test('of many who make one version at once, one does, and the others are told who', async () => {
      const stores = [store, await opened.second(), await opened.second()];
      const tries = Array.from({ length: 12 }, (_, index) => index);
      const outcomes = await Promise.all(
        tries.map((index) => (stores[index % 3] ?? store).append([watchDraft('crane', 1, { by: `U${index}` })], AT)),
      );
      const [winner, ...more] = await log();
      expect(more).toEqual([]);
      const late = outcomes.filter(({ outcome }) => outcome !== 'appended');
      expect(late).toEqual(Array(11).fill({ outcome: 'overtaken', by: winner }));
    });

    test('appends that are made at once get one order without gaps', async () => {
      const other = await opened.second();
      const tries = Array.from({ length: 60 }, (_, index) => index);
      await Promise.all(
        tries.map((index) =>
          (index % 2 ? store : other).append([watchDraft(`a ${index}`), watchDraft(`b ${index}`)], AT),
        ),
      );
      const changes = await log();
      expect(changes).toHaveLength(120);
      expectSoundLog(changes);
      expect(await log(other)).toEqual(changes);
      expect(await other.head()).toEqual(await store.head());
    });

    test('the log is read in parts of any size, in order', async () => {
      await store.append(
        Array.from({ length: 23 }, (_, index) => watchDraft(`crane ${index}`)),
        AT,
      );
      const whole = await log();
      for (const size of [1, 5, 22, 23, 24]) {
        const parts: LoggedChange[] = [];
        for (;;) {
          const part = await store.read(parts.at(-1)?.seq ?? 0, size);
          expect(part.length).toBeLessThanOrEqual(size);
          if (part.length === 0) break;
          parts.push(...part);
        }
        expect(parts).toEqual(whole);
      }
      expect(await store.read(23, 10)).toEqual([]);
      expect(await store.read(99, 10)).toEqual([]);
    });

    test('things are told apart to the letter, accent and case', async () => {
      const names = [
        'crane',
        'Crane',
        'cr_ne',
        'cr%',
        "cr'; --",
        'cra\u0301ne',
        'cr\u00e1ne',
        'crane ',
        'straße',
        'strasse',
      ];
      for (const name of names) {
        expect((await store.append([watchDraft(name)], AT, `key ${name}`)).outcome).toBe('appended');
      }
      for (const name of names) {
        const changes = await store.changesOf(watchDraft(name).thing);
        expect(changes.map(({ change }) => change)).toEqual([watchDraft(name).change]);
      }
    });

    test('text is kept character for character', async () => {
      let count = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => textFault(text) === null),
          async (text) => {
            count += 1;
            const draft = postedDraft(`${count}`, text, { by: `by ${text}`, reason: text });
            const key = `${count} ${text}`;
            const appended = await store.append([{ ...draft, thing: `${count} ${text}` }], AT, key);
            const [kept] = await store.changesOf(`${count} ${text}`);
            expect(appended).toEqual({ outcome: 'appended', changes: [kept] });
            expect(kept).toMatchObject({ ...draft, thing: `${count} ${text}` });
            expect(await store.append([], AT, key)).toEqual({ outcome: 'repeated' });
          },
        ),
        { numRuns: 60 },
      );
      expectSoundLog(await log());
    });

    test('a long document is kept whole', async () => {
      const text = 'Ines Okafor said: “İstanbul’da – 你好 👩‍👩‍👧”.\n'.repeat(20_000);
      await store.append([postedDraft('1', text)], AT);
      expect((await log())[0]?.change).toMatchObject({ query: text });
    });

    test.each([
      ['half a surrogate pair in the change', postedDraft('1', 'half \ud83d')],
      ['a NUL in the change', postedDraft('1', 'a\u0000b')],
      ['a NUL in the thing', watchDraft('crane', 1, { thing: 'watch:\u0000' })],
      ['half a surrogate pair in the editor', watchDraft('crane', 1, { by: '\udc00' })],
      ['a mark in the reason that turns text around', watchDraft('crane', 1, { reason: 'a\u202eb' })],
    ])('%s is refused before anything is written', async (_what, draft) => {
      const append = store.append([watchDraft('ferry'), draft], AT, 'key');
      await expect(append).rejects.toThrow(/^Not saved: .*(surrogate pair|control character|invisible mark)/);
      await expect(append).rejects.toBeInstanceOf(UserError);
      expect(await log()).toEqual([]);
      expect((await store.append([watchDraft('ferry')], AT, 'key')).outcome).toBe('appended');
    });

    test('a key that no store can keep is refused', async () => {
      await expect(store.append([watchDraft('ferry')], AT, 'a\u0000b')).rejects.toThrow(/^Not saved: /);
      expect(await log()).toEqual([]);
    });

    test('what a caller does to a draft or a change afterwards does not reach the log', async () => {
      const draft = watchDraft('crane');
      const appended = await store.append([draft], AT);
      Object.assign(draft.change, { what: 'ferry' });
      if (appended.outcome === 'appended') expect(appended.changes[0]?.change).toEqual(watchDraft('crane').change);
      expect((await log())[0]?.change).toEqual(watchDraft('crane').change);
    });

    test('everything is there after a restart, and the log goes on from it', async () => {
      await store.append([watchDraft('crane'), watchDraft('ferry')], AT);
      const before = await log();
      const again = await opened.reopen();
      expect(await log(again)).toEqual(before);
      await again.append([watchDraft('crane', 2)], AT);
      const after = await log(again);
      expect(after.slice(0, 2)).toEqual(before);
      expectSoundLog(after);
    });

    test('another process sees what was appended, and overtakes', async () => {
      const other = await opened.second();
      await store.append([watchDraft('crane')], AT);
      expect(await log(other)).toEqual(await log());
      await other.append([watchDraft('crane', 2)], AT);
      expect(await store.append([watchDraft('crane', 2)], AT)).toMatchObject({
        outcome: 'overtaken',
        by: { seq: 2, version: 2 },
      });
    });

    test('whoever waits for growth is called, in this process and in another, until they stop', async () => {
      const other = await opened.second();
      const here = vi.fn();
      const there = vi.fn();
      const stopped = vi.fn();
      store.onGrowth(here);
      other.onGrowth(there);
      other.onGrowth(stopped)();
      await store.append([watchDraft('crane')], AT);
      await vi.waitFor(() => {
        expect(here).toHaveBeenCalled();
        expect(there).toHaveBeenCalled();
      }, 8_000);
      await other.append([watchDraft('ferry')], AT);
      await vi.waitFor(() => expect(here.mock.calls.length).toBeGreaterThan(1), 8_000);
      expect(stopped).not.toHaveBeenCalled();
    });

    test('the changes of another log are taken over as they are, in parts', async () => {
      await store.append([watchDraft('crane', 1, { reason: 'asked' }), postedDraft('1', 'quote “Okafor”')], AT);
      await store.append([watchDraft('crane', 2)], AT);
      const changes = await log();
      const target = await open();
      try {
        await target.store.restore(changes.slice(0, 2));
        await target.store.restore(changes.slice(2));
        await target.store.restore([]);
        expect(await log(target.store)).toEqual(changes);
        expect((await target.store.append([watchDraft('crane', 3)], AT)).outcome).toBe('appended');
        expectSoundLog(await log(target.store));
      } finally {
        await target.end();
      }
    });

    test('changes that do not follow on the log, or were altered, are not taken over', async () => {
      await store.append([watchDraft('crane', 1), watchDraft('crane', 2), watchDraft('crane', 3)], AT);
      const changes = await log();
      const target = await open();
      try {
        const altered = changes.map((change) => (change.seq === 2 ? { ...change, by: 'U0OTHER' } : change));
        for (const wrong of [changes.slice(1), altered, changes.toReversed(), [...changes, ...changes]]) {
          await expect(target.store.restore(wrong)).rejects.toThrow(/^Not saved: /);
          expect(await log(target.store)).toEqual([]);
        }
      } finally {
        await target.end();
      }
    });

    test('a closed store refuses in words, and may be closed again', async () => {
      await store.close();
      await store.close();
      for (const call of [
        () => store.append([watchDraft('crane')], AT),
        () => store.read(0, 1),
        () => store.changesOf('a'),
        () => store.head(),
        () => store.restore([]),
      ]) {
        await expect(call()).rejects.toBeInstanceOf(UserError);
      }
    });

    test('any sequence of appends, right or wrong, leaves the log that a plain list would', async () => {
      await keepsToTheModel(opened);
    });
  });
}
