import { expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { findFamilies } from '../../src/ingest/families/families.ts';
import { ingestArticles, openArticle } from '../../src/ingest/ingested-article.ts';
import { type Document, readDocument } from '../../src/ingest/reading/read-document.ts';
import { ingestJson } from '../../src/terminal/ingest-json.ts';
import { cpuOf } from './cpu.ts';
import { ALL, HOSTILE, pairs } from './hostile-strings.ts';

/** An article that holds hostile words, in each of the ways in which articles are written. */
const WRITTEN: Record<string, (words: string) => Omit<Document, 'name'>> = {
  text: (words) => ({ kind: 'text', content: words }),
  'a quotation': (words) => ({
    kind: 'text',
    content: `LONDON, March 3 - “${words}” ${words} told ${words} on Monday.\n\n${words}`,
  }),
  'every key of JSON': (words) => ({
    kind: 'json',
    content: JSON.stringify({
      ...{
        id: words,
        text: `The crane fell. “${words}” Ines Okafor said.`,
        title: words,
        byline: words,
        outlet: words,
      },
      ...{ url: words, published: words, credit: words },
    }),
  }),
  'a web page': (words) => ({
    kind: 'html',
    content: `<title>${words}</title><p class="${words}">${words}</p><p>${words}`,
  }),
  'a letter': (words) => ({ kind: 'mail', content: `Subject: ${words}\nDate: ${words}\nFrom: ${words}\n\n${words}\n` }),
  bytes: (words) => ({ kind: 'text', content: Buffer.from(`The crane fell. ${words}`, 'latin1') }),
};

test('an article of hostile words is read, and what is proposed stands in it as printed, or it is refused in a sentence', {
  timeout: ALL ? 3_600_000 : 120_000,
}, async () => {
  let read = 0;
  for (const [{ kind, text }, way] of pairs(HOSTILE, Object.keys(WRITTEN), 700)) {
    const about = `${way}: ${kind}: ${JSON.stringify(text.slice(0, 80))}`;
    const document = WRITTEN[way]?.(text) ?? { kind: 'text', content: text };
    const source = await readDocument({ name: 'a.txt', ...document }).catch((error: unknown) => {
      expect(error, about).toBeInstanceOf(UserError);
      return null;
    });
    if (source === null) continue;
    read += 1;
    if (way === 'every key of JSON') expect(source.text, about).toBe(`The crane fell. “${text}” Ines Okafor said.`);
    const work = () => {
      const [article] = ingestArticles([openArticle(source)], []);
      for (const { statement } of article?.proposals ?? [])
        expect(source.text.slice(statement.locator.start, statement.locator.end), about).toBe(statement.locator.exact);
      if (article) ingestJson([article], findFamilies([{ ...article.source, copy: article.copy }]));
    };
    expect(cpuOf(work, { enough: 500 }), about).toBeLessThan(500);
  }
  expect(read).toBeGreaterThan(300);
});
