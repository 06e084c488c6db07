import { escapeIdentifier, type Pool } from 'pg';
import { abandonedBefore, CLEARING_MS, forgottenBefore, IN_HAND } from './seen-keys.ts';
import type { Claim, Settlement } from './store.ts';

/** Claims in one schema. Each call is one statement, so that it needs neither a transaction nor the writers' lock. */
export interface PostgresClaims {
  claim(key: string, at: Date): Promise<Claim>;
  settle(key: string, at: Date, as: Settlement): Promise<void>;
}

export function postgresClaims(pool: Pool, schema: string): PostgresClaims {
  const seen = `${escapeIdentifier(schema)}.seen`;
  const change = `${escapeIdentifier(schema)}.change`;
  const sql = {
    take: `insert into ${seen} as seen (key, seq, at) values ($1, ${IN_HAND}, $2)
      on conflict (key) do update set seq = ${IN_HAND}, at = $2
        where seen.at < $3 or (seen.seq = ${IN_HAND} and seen.at < $4)
      returning key`,
    standing: `select seq::float8 as seq from ${seen} where key = $1`,
    finish: `update ${seen} set seq = (select coalesce(max(seq), 0) from ${change}), at = $2 where key = $1`,
    renew: `update ${seen} set at = $2 where key = $1 and seq = ${IN_HAND}`,
    free: `delete from ${seen} where key = $1 and seq = ${IN_HAND}`,
    clear: `delete from ${seen} where at < $1`,
  };
  let cleared = Number.NEGATIVE_INFINITY;

  return {
    async claim(key, at) {
      if (at.getTime() - cleared >= CLEARING_MS) {
        cleared = at.getTime();
        await pool.query(sql.clear, [forgottenBefore(at)]);
      }
      const times = [at.toISOString(), forgottenBefore(at), abandonedBefore(at)];
      const { rows: taken } = await pool.query(sql.take, [key, ...times]);
      if (taken.length > 0) return 'claimed';
      const { rows } = await pool.query<{ seq: number }>(sql.standing, [key]);
      return rows[0]?.seq === IN_HAND ? 'in hand' : 'done';
    },
    async settle(key, at, as) {
      if (as === 'free') await pool.query(sql.free, [key]);
      else await pool.query(as === 'done' ? sql.finish : sql.renew, [key, at.toISOString()]);
    },
  };
}
