import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kinKeys, kinship } from '../../../src/disagreement/gathering/one-quantity.ts';
import { printedOthers } from '../../../src/disagreement/gathering/printed-figures.ts';
import { type Quantity, quantitiesIn } from '../../../src/disagreement/gathering/quantities.ts';
import type { ReadArticle } from '../../../src/disagreement/gathering/read-article.ts';
import { figuresMeet } from '../../../src/disagreement/words/measures.ts';
import { openArticle } from '../../../src/ingest/ingested-article.ts';
import { readDocument } from '../../../src/ingest/reading/read-document.ts';

const number = fc.constantFrom(
  '7',
  '12',
  '12.5',
  '40',
  '59,587',
  '60,000',
  '1.2 million',
  'nearly 50',
  'more than 30',
  'dozens of',
);
const place = fc.constantFrom('river', 'mill', 'harbour', 'market square', 'old chapel', 'school in Northmoor');
const sentence = fc
  .tuple(
    number,
    fc.constantFrom(
      (n: string, p: string) => `The flood killed ${n} people beside the ${p}, officials said.`,
      (n: string, p: string) => `Since 2006 ${n} people have been killed near the ${p}.`,
      (n: string, p: string) => `Another ${n} soldiers were hurt when the ${p} was closed.`,
      (n: string, p: string) => `The wall at the ${p} is ${n} metres long.`,
      (n: string, p: string) => `The wall at the ${p} is ${n} feet wide, the council said.`,
      (n: string, p: string) => `Riverton, ${n} miles south of Harbour, lost its ${p}.`,
      (n: string, p: string) => `The town of ${n} people has a ${p}.`,
      (n: string, p: string) => `About ${n} percent of the ${p} was closed for ${n} days.`,
    ),
    place,
  )
  .map(([n, write, p]) => write(n, p));

const articles = fc.array(
  fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(' ')),
  { minLength: 2, maxLength: 3 },
);

async function read(text: string, at: number): Promise<ReadArticle> {
  const { source, found } = openArticle(await readDocument({ name: `a${at}.txt`, content: text, kind: 'text' }));
  const { id, published, outlet } = source;
  const { sentences } = found.article;
  return { id, text: source.text, published, outlet, families: [], sentences, statements: [], figures: found.figures };
}

const eachPair = (all: readonly Quantity[], hold: (a: Quantity, b: Quantity) => void): void => {
  for (const a of all) for (const b of all) if (a.article !== b.article) hold(a, b);
};

test('figures that may be of one quantity share a key, so that looking them up misses none', async () => {
  await fc.assert(
    fc.asyncProperty(articles, async (texts) => {
      const all = (await Promise.all(texts.map(read))).flatMap(quantitiesIn);
      const keysOf = kinKeys(all);
      eachPair(all, (a, b) => {
        if (kinship(a, b) === 0) return;
        const keys = new Set(keysOf(a));
        expect(keysOf(b).some((key) => keys.has(key))).toBe(true);
      });
    }),
  );
});

test('a figure that an article prints as well is found by its value, rounded, hedged or converted', async () => {
  await fc.assert(
    fc.asyncProperty(articles, async (texts) => {
      const all = (await Promise.all(texts.map(read))).flatMap(quantitiesIn);
      const printsOther = printedOthers(all);
      eachPair(all, ({ article }, b) => {
        const expected = all.some(
          (other) =>
            other.article === article &&
            other.dimension === b.dimension &&
            other.relation === b.relation &&
            (other.aspect === b.aspect || other.aspect === null) &&
            (b.dimension !== 'count' || other.noun === b.noun || b.population) &&
            figuresMeet(other.figure, b.figure),
        );
        expect(printsOther(article, b)).toBe(expected);
      });
    }),
  );
});
