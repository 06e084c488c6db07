import { expect, test } from 'vitest';
import { MOST_ALIKE } from '../../../src/disagreement/gathering/surplus.ts';
import { findFamilies } from '../../../src/ingest/families/families.ts';
import { ingestArticles, openArticle } from '../../../src/ingest/ingested-article.ts';
import { readDocument } from '../../../src/ingest/reading/read-document.ts';
import { differencesOf } from '../../../src/terminal/read-together.ts';

async function readTogether(...texts: readonly string[]) {
  const sources = await Promise.all(
    texts.map((content, at) => readDocument({ name: `long-${at + 1}.txt`, content, kind: 'text' })),
  );
  const read = ingestArticles(sources.map(openArticle), []);
  return differencesOf(read, findFamilies(read.map(({ source }) => source)));
}

const repeated = (sentence: string, count: number): string =>
  Array.from({ length: count }, () => sentence).join('\n\n');

const OLD = '“We shall open the old bridge for the people of this town,” Jan Kower said.';
const NEW = OLD.replace('old', 'new');

test('of what two articles repeat so much is held against each other, and the rest is counted', async () => {
  const { disagreements, leftOut } = await readTogether(repeated(OLD, 50), repeated(NEW, 40));
  const [one] = disagreements;
  expect(disagreements.map(({ kind }) => kind)).toEqual(['quotation']);
  expect(one?.sides.length).toBe(2 * MOST_ALIKE);
  expect(leftOut).toEqual([
    { source: 'long-1', what: 'quotations', count: 50 - MOST_ALIKE },
    { source: 'long-2', what: 'quotations', count: 40 - MOST_ALIKE },
  ]);
});

test('nothing is left out of articles that do not repeat themselves', async () => {
  expect((await readTogether(repeated(OLD, MOST_ALIKE), NEW)).leftOut).toEqual([]);
});

test('what only one of two long articles says is kept before what both say', async () => {
  const things =
    'mill quay barn lock dam inn bank fort well gate hall pier yard shed farm park mine tomb cave dock'.split(' ');
  const both = things.flatMap((thing) => [OLD.replace('bridge', thing), NEW.replace('bridge', thing)]).join('\n\n');
  const { disagreements } = await readTogether(
    `${both}\n\n${OLD.replace('bridge', 'lodge')}`,
    `${both}\n\n${NEW.replace('bridge', 'lodge')}`,
  );
  const excerpts = disagreements.flatMap(({ sides }) => sides.map(({ source, excerpt }) => `${source}: ${excerpt}`));
  expect(excerpts.filter((excerpt) => excerpt.includes('lodge'))).toEqual([
    expect.stringContaining('long-1: We shall open the old lodge'),
    expect.stringContaining('long-2: We shall open the new lodge'),
  ]);
});

test('what differs behind a sentence without end is found', async () => {
  const list = 'a barge and a crane and '.repeat(400);
  const { disagreements } = await readTogether(
    `The port listed ${list}a boat.\n\nThe blast left a crater 12 metres wide.`,
    `The port listed ${list}a ship.\n\nThe blast left a crater 20 metres wide.`,
  );
  expect(disagreements.map(({ kind }) => kind)).toContain('figure');
});
