import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createLiveIndex } from '../../src/search/live-index.ts';
import { arraysOf } from '../../src/search/postings.ts';
import { createPostings } from '../../src/search/postings-builder.ts';
import { createStatementIndex } from '../../src/search/statement-index.ts';
import { createSearchThread } from '../../src/search-worker/search-thread.ts';
import { madeUpRecords } from '../search/made-up-records.ts';

const thread = createSearchThread();
afterAll(() => thread.close());
const { records } = madeUpRecords(1300, 5);
const postings = createPostings(records);
const questions = records.slice(0, 40).map(({ text }) => text.split(' ').slice(1, 7).join(' '));

test('makes the postings that would be made here', async () => {
  expect(arraysOf(await thread.build(records))).toEqual(arraysOf(postings));
  expect((await thread.build([])).records).toBe(0);
});

test('merges what changed while the index goes on answering', async () => {
  const [first, ...others] = records;
  if (!first) throw new Error('there are records');
  const index = createLiveIndex(others.slice(0, 1000), {
    postings: await thread.build(others.slice(0, 1000)),
    merger: thread.merge,
  });
  for (const record of others.slice(1000)) index.put(record);
  for (const { id } of others.slice(0, 100)) index.remove(id);
  const merged = index.merge();
  const anew = createStatementIndex(others.slice(100));
  for (const question of questions) expect(index.find(question)).toEqual(anew.find(question));
  await merged;
  expect(index.unmerged).toBe(0);
  for (const question of questions) expect(index.find(question)).toEqual(anew.find(question));
});

describe('a saved index', () => {
  const folder = mkdtemp(join(tmpdir(), 'talks-index-'));
  const fileNamed = async (name: string): Promise<string> => join(await folder, name);

  test('is read with what it is of', async () => {
    const file = await fileNamed('same');
    await thread.save(file, postings, 'log 17 abc');
    const loaded = await thread.load(file);
    expect(loaded?.stamp).toBe('log 17 abc');
    expect(loaded && arraysOf(loaded.postings)).toEqual(arraysOf(postings));
    await thread.save(file, createPostings(records.slice(0, 10)), 'log 18 é');
    const later = await thread.load(file);
    expect([later?.stamp, later?.postings.records]).toEqual(['log 18 é', 10]);
  });

  test('is not read when it is missing, cut off, or a byte of it differs', async () => {
    const file = await fileNamed('other');
    expect(await thread.load(file)).toBeNull();
    await thread.save(file, postings, 'log 17 abc');
    const whole = await readFile(file);
    for (const at of [0, 9, whole.length >> 1, whole.length - 40, whole.length - 34, whole.length - 1]) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(file, bytes);
      expect(await thread.load(file)).toBeNull();
    }
    for (const length of [0, 20, 36, whole.length - 1]) {
      await writeFile(file, whole.subarray(0, length));
      expect(await thread.load(file)).toBeNull();
    }
  });

  test('that cannot be written is an error', async () => {
    await expect(thread.save(await fileNamed('no/such/folder'), postings, 'log 17 abc')).rejects.toThrow('ENOENT');
    const occupied = await fileNamed('occupied');
    await mkdir(join(occupied, 'within'), { recursive: true });
    await expect(thread.save(occupied, postings, 'log 17 abc')).rejects.toThrow();
    expect((await readdir(await folder)).filter((name) => name.endsWith('.new'))).toEqual([]);
  });
});

test('a thread that has ended refuses work', async () => {
  const other = createSearchThread();
  await other.close();
  await expect(other.build(records)).rejects.toThrow('the search thread has ended');
});

test('records and postings that do not belong together are refused', () => {
  expect(() => createLiveIndex(records.slice(1), { postings })).toThrow(RangeError);
});
