import { test } from 'vitest';
import { extractQuotes } from '../../src/ingest/extract.ts';
import { findFamilies } from '../../src/ingest/families/families.ts';
import { ingestArticle } from '../../src/ingest/ingested-article.ts';
import { readDocument } from '../../src/ingest/reading/read-document.ts';

const article = [
  '"The dam will hold," Ann Lee, the mayor of Leeds, told reporters on Monday. "It has stood for a hundred years."',
  'The water board said that the dam was old, adding that it wants to mend it. Engineers accused the board of hiding cracks.',
  'According to Bob Ray, who led the inquiry, nobody "asked the right questions" before the flood of 1998.',
  'At least 43 men were missing last week, the coast guard said; more than two dozen boats were lost in October 2011.',
]
  .join('\n\n')
  .repeat(10);

const document = (text: string, at = 0) => ({
  name: `${at}.json`,
  kind: 'json' as const,
  content: JSON.stringify({ id: `article-${at}`, text, published: '2025-07-24' }),
});

test('articles of 4,500 characters', async ({ bench }) => {
  await bench('extractQuotes', () => {
    extractQuotes(article);
  }).run();
  await bench('the whole ingest of one', async () => {
    ingestArticle(await readDocument(document(article)), []);
  }).run();
});

test('families of a hundred articles', async ({ bench }) => {
  const sources = await Promise.all(
    Array.from({ length: 100 }, (_, at) => readDocument(document(article.slice(40 * at), at))),
  );
  await bench('findFamilies', () => {
    findFamilies(sources);
  }).run();
});

// Time grows with length: the second of each pair takes about twice as long as the first.
for (const part of ['"', '“a', 'he said, ', 'Lee said "x" and ', '1,000 ', 'AFP, ']) {
  const [half, whole] = [100_000, 200_000].map((length) => part.repeat(length / part.length));
  test(`${JSON.stringify(part)} over and over`, async ({ bench }) => {
    const known = await readDocument(document('Nothing yet.'));
    await bench.compare(
      bench('100,000 characters', () => {
        ingestArticle({ ...known, text: half ?? '' }, []);
      }),
      bench('200,000 characters', () => {
        ingestArticle({ ...known, text: whole ?? '' }, []);
      }),
      { time: 200, iterations: 3, warmupTime: 50, warmupIterations: 1 },
    );
  });
}
