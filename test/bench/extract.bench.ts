import { test } from 'vitest';
import { extractQuotes } from '../../src/ingest/extract.ts';

const article = [
  '"The dam will hold," Ann Lee, the mayor of Leeds, told reporters on Monday. "It has stood for a hundred years."',
  'The water board said that the dam was old, adding that it wants to mend it. Engineers accused the board of hiding cracks.',
  'According to Bob Ray, who led the inquiry, nobody "asked the right questions" before the flood of 1998.',
]
  .join('\n\n')
  .repeat(13);

test('articles of 4,500 characters', async ({ bench }) => {
  await bench('extractQuotes', () => {
    extractQuotes(article);
  }).run();
});

// Time grows with length: the second of each pair takes about twice as long as the first.
for (const part of ['"', '“a', "'s ", 'he said, ', 'Lee said "x" and ']) {
  const [half, whole] = [100_000, 200_000].map((length) => part.repeat(length / part.length));
  test(`${JSON.stringify(part)} over and over`, async ({ bench }) => {
    await bench.compare(
      bench('100,000 characters', () => {
        extractQuotes(half ?? '');
      }),
      bench('200,000 characters', () => {
        extractQuotes(whole ?? '');
      }),
      { time: 200, iterations: 3, warmupTime: 50, warmupIterations: 1 },
    );
  });
}
