import type { DatabaseSync } from 'node:sqlite';
import { abandonedBefore, CLEARING_MS, forgottenBefore, IN_HAND } from './seen-keys.ts';
import type { Claim, Settlement } from './store.ts';

/** Claims in an open database; each call is on disk when it returns. */
export interface SqliteClaims {
  claim(key: string, at: Date): Claim;
  settle(key: string, at: Date, as: Settlement): void;
}

export function sqliteClaims(db: DatabaseSync): SqliteClaims {
  const take = db.prepare(
    `INSERT INTO seen (key, seq, at) VALUES (:key, ${IN_HAND}, :at)
     ON CONFLICT (key) DO UPDATE SET seq = ${IN_HAND}, at = :at
       WHERE seen.at < :forgotten OR (seen.seq = ${IN_HAND} AND seen.at < :abandoned)
     RETURNING key`,
  );
  const standing = db.prepare('SELECT seq FROM seen WHERE key = ?');
  const finish = db.prepare(
    'UPDATE seen SET seq = (SELECT coalesce(max(seq), 0) FROM change), at = :at WHERE key = :key',
  );
  const renew = db.prepare(`UPDATE seen SET at = :at WHERE key = :key AND seq = ${IN_HAND}`);
  const free = db.prepare(`DELETE FROM seen WHERE key = ? AND seq = ${IN_HAND}`);
  const clear = db.prepare('DELETE FROM seen WHERE at < ?');
  let cleared = Number.NEGATIVE_INFINITY;

  return {
    claim(key, at) {
      if (at.getTime() - cleared >= CLEARING_MS) {
        cleared = at.getTime();
        clear.run(forgottenBefore(at));
      }
      const times = { at: at.toISOString(), forgotten: forgottenBefore(at), abandoned: abandonedBefore(at) };
      if (take.get({ key, ...times }) !== undefined) return 'claimed';
      return standing.get(key)?.seq === IN_HAND ? 'in hand' : 'done';
    },
    settle(key, at, as) {
      if (as === 'free') free.run(key);
      else (as === 'done' ? finish : renew).run({ key, at: at.toISOString() });
    },
  };
}
