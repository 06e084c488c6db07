import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { UserError } from '../errors.ts';
import { type AppendPlan, type AppendRequest, planAppends } from './append-plan.ts';
import type { PostgresAddress } from './postgres-address.ts';
import { isConnectionLost, isRefusedData, postgresFault } from './postgres-fault.ts';
import { type PostgresLog, postgresLog, type Written } from './postgres-log.ts';
import { beginWriting } from './postgres-schema.ts';
import type { Appended } from './store.ts';

/** How one try to write ended. */
type Try<Result> =
  | { kind: 'written'; result: Result }
  /** Refused by the server or by us: nothing was written. */
  | { kind: 'refused'; error: unknown }
  /** The connection went before COMMIT was sent: nothing was written. */
  | { kind: 'lost'; error: unknown }
  /** The connection went after COMMIT was sent: only the log can tell. */
  | { kind: 'unknown'; error: unknown; result: Result; written: Written };

/** What is done inside a transaction: a result, and what was written, null when there was nothing to write. */
type Work<Result> = (client: PoolClient, log: PostgresLog) => Promise<{ result: Result; written: Written | null }>;

/** How many appends share a transaction at most. */
const TOGETHER = 250;
/** Between two tries to learn what became of a COMMIT, in milliseconds. */
const BETWEEN_TRIES = 200;

interface Waiting {
  request: AppendRequest;
  settle: (outcome: Appended | Error) => void;
}

/**
 * Writes to the log of one schema, one transaction at a time; the appends that arrive while one is under way share the
 * next. Every transaction holds one lock of the schema from its first statement to its COMMIT, so that in all processes
 * together numbers are given out in the order in which they become visible: whoever reads on from a number misses nothing.
 */
export class PostgresWriter {
  readonly #pool: Pool;
  readonly #address: PostgresAddress;
  readonly #log: PostgresLog;
  readonly #patience: number;
  readonly #waiting: Waiting[] = [];
  #turn: Promise<unknown> = Promise.resolve();
  #appending = false;

  /** `patience`: for how many milliseconds to ask what became of a COMMIT when its connection was lost. */
  constructor(pool: Pool, address: PostgresAddress, patience: number) {
    this.#pool = pool;
    this.#address = address;
    this.#log = postgresLog(address);
    this.#patience = patience;
  }

  append(request: AppendRequest): Promise<Appended> {
    return new Promise((resolve, reject) => {
      const settle = (outcome: Appended | Error) => (outcome instanceof Error ? reject(outcome) : resolve(outcome));
      this.#waiting.push({ request, settle });
      if (this.#appending) return;
      this.#appending = true;
      void this.#inTurn(() => this.#appendAll());
    });
  }

  /** Does something in a transaction of its own, after those that were asked for before. */
  write<Result>(work: Work<Result>): Promise<Result> {
    return this.#inTurn(() => this.#writeOnce(work));
  }

  /** Waits for all that was asked for. */
  async idle(): Promise<void> {
    await this.#turn;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {});
    return done;
  }

  async #appendAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const together = this.#waiting.splice(0, TOGETHER);
      const requests = together.map(({ request }) => request);
      const outcomes = await this.#appended(requests);
      for (const [index, { settle }] of together.entries()) settle(outcomes[index] ?? new Error('no outcome'));
    }
    this.#appending = false;
  }

  /** The outcome of each. What the server refuses of one does not touch the others: then each is tried by itself. */
  async #appended(requests: readonly AppendRequest[]): Promise<(Appended | Error)[]> {
    try {
      return await this.#writeOnce(this.#appends(requests));
    } catch (error) {
      const refusal = error instanceof Error ? error : new Error(String(error));
      if (requests.length === 1 || !isRefusedData(refusal.cause)) return requests.map(() => refusal);
    }
    const outcomes: (Appended | Error)[] = [];
    for (const request of requests) outcomes.push(...(await this.#appended([request])));
    return outcomes;
  }

  #appends(requests: readonly AppendRequest[]): Work<AppendPlan['outcomes']> {
    return async (client, log) => {
      const state = await log.state(client, requests);
      const { rows, seen, outcomes } = planAppends(requests, state, this.#address.name);
      const nothing = rows.length === 0 && seen.length === 0;
      return { result: outcomes, written: nothing ? null : await log.write(client, rows, seen) };
    };
  }

  /**
   * Does the work, and does it once: after a lost connection it is done again only when nothing of it was written.
   * Rejects with a UserError that says that nothing was saved, or that it is not known.
   */
  async #writeOnce<Result>(work: Work<Result>): Promise<Result> {
    let ended = await this.#settled(await this.#try(work));
    // A server that was restarted leaves dead connections behind. What was lost on one may work on a new one.
    if (ended.kind === 'lost') ended = await this.#settled(await this.#try(work));
    if (ended.kind === 'written') return ended.result;
    if (ended.kind === 'unknown') {
      throw new UserError(
        `Not known whether it was saved: ${this.#address.name} went away while it was being written. Ask for its history before trying again.`,
        { cause: ended.error },
      );
    }
    throw postgresFault(ended.error, 'Not saved', this.#address);
  }

  async #try<Result>(work: Work<Result>): Promise<Try<Result>> {
    let client: PoolClient;
    try {
      client = await this.#pool.connect();
    } catch (error) {
      return { kind: 'refused', error };
    }
    let done: Awaited<ReturnType<Work<Result>>>;
    try {
      await client.query(beginWriting(this.#address.schema));
      done = await work(client, this.#log);
    } catch (error) {
      // Ends the connection, and with it the transaction.
      client.release(true);
      return { kind: isConnectionLost(error) ? 'lost' : 'refused', error };
    }
    const { result, written } = done;
    try {
      await client.query(written === null ? 'rollback' : 'commit');
      client.release();
      return { kind: 'written', result };
    } catch (error) {
      client.release(true);
      return written === null ? { kind: 'written', result } : { kind: 'unknown', error, result, written };
    }
  }

  /**
   * Asks the log what became of a COMMIT until the server can be reached. The lock is taken first: while the other end
   * of the lost connection is still at work, it holds it.
   */
  async #settled<Result>(ended: Try<Result>): Promise<Try<Result>> {
    if (ended.kind !== 'unknown') return ended;
    const enough = AbortSignal.timeout(this.#patience);
    for (;;) {
      const asked = await this.#try(async (client, log) => ({
        result: await log.isWritten(client, ended.written),
        written: null,
      }));
      if (asked.kind === 'written')
        return asked.result ? { kind: 'written', result: ended.result } : { ...ended, kind: 'lost' };
      if (enough.aborted) return ended;
      await pause(BETWEEN_TRIES);
    }
  }
}
