import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainFault, hashOf, type LogRow } from '../../src/store/log-hash.ts';
import { GENESIS } from '../../src/store/store.ts';

const FIRST: Omit<LogRow, 'hash'> = {
  seq: 1,
  at: '2026-03-02T09:30:00.123Z',
  by: 'U0OKAFOR',
  reason: null,
  thing: 'watch:C0HARBOUR:crane',
  version: 1,
  body: '{"change":"watch-started","channel":"C0HARBOUR","what":"crane “north” 🏗"}',
  previousHash: GENESIS,
};

/** A sound chain of rows. */
function chain(length: number): LogRow[] {
  const rows: LogRow[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const row = { ...FIRST, seq, version: seq, previousHash: rows.at(-1)?.hash ?? GENESIS };
    rows.push({ ...row, hash: hashOf(row) });
  }
  return rows;
}

describe('the hash of a change', () => {
  // Made with: printf '%s\n%s' '[1,"2026-…",…]' '{"change":…}' | sha256sum. If this fails, no old log can be read.
  test('is the SHA-256 of its form, which never changes', () => {
    expect(hashOf(FIRST)).toBe('b8872da679dd77d6f49c21a3f053b983de35151eb8b8e53c4c04c3c8858ffad9');
    expect(hashOf({ ...FIRST, reason: 'said "no"\n' })).toBe(
      'c8417a965c12dba40bb076ad1de26f013b1f59ebdb92807781e6c81d4cf9e8a6',
    );
  });

  test('tells apart rows that differ in anything, also where text moves from one field to the next', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 6 });
    const row = fc.record({
      seq: fc.nat(30),
      at: text,
      by: text,
      reason: fc.option(text),
      thing: text,
      version: fc.nat(30),
      body: text,
      previousHash: text,
    });
    fc.assert(
      fc.property(row, row, fc.constantFrom('at', 'by', 'reason', 'thing', 'previousHash'), (a, b, field) => {
        expect(hashOf(a) === hashOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
        const moved = { ...a, [field]: `${a[field]}\n`, body: a.body.slice(1) };
        expect(hashOf(moved)).not.toBe(hashOf(a));
      }),
    );
    expect(hashOf({ ...FIRST, reason: '' })).not.toBe(hashOf(FIRST));
    expect(hashOf({ ...FIRST, reason: 'null' })).not.toBe(hashOf(FIRST));
  });
});

describe('a chain of changes', () => {
  test('is sound from its start, and from any change on', () => {
    const rows = chain(4);
    expect(chainFault(rows, 0, GENESIS)).toBeNull();
    expect(chainFault(rows.slice(2), 2, rows[1]?.hash ?? '')).toBeNull();
    expect(chainFault([], 7, 'anything')).toBeNull();
  });

  test('names the first change that is altered, missing, moved or put in', () => {
    const [one, two, three, four] = chain(4);
    if (!one || !two || !three || !four) throw new RangeError('the chain is too short');
    expect(chainFault([one, { ...two, reason: 'because' }, three], 0, GENESIS)).toEqual({ kind: 'altered', seq: 2 });
    expect(chainFault([one, three, four], 0, GENESIS)).toEqual({ kind: 'missing', seq: 2 });
    expect(chainFault([two, three], 0, GENESIS)).toEqual({ kind: 'missing', seq: 1 });
    expect(chainFault([one, two, two, three], 0, GENESIS)).toEqual({ kind: 'missing', seq: 3 });
    expect(chainFault([two], 1, GENESIS)).toEqual({ kind: 'altered', seq: 2 });
  });

  test('is broken by a row that was altered and hashed anew', () => {
    const [one, two, three] = chain(3);
    if (!one || !two || !three) throw new RangeError('the chain is too short');
    const other = { ...two, by: 'U0OTHER' };
    expect(chainFault([one, { ...other, hash: hashOf(other) }, three], 0, GENESIS)).toEqual({
      kind: 'altered',
      seq: 3,
    });
  });
});
