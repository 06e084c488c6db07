import { describe, expect, test } from 'vitest';
import { overlap } from '../../../src/facts/span.ts';
import { ingestArticle } from '../../../src/ingest/ingested-article.ts';
import type { FurnitureKind } from '../../../src/ingest/reading/furniture.ts';
import { readDocument } from '../../../src/ingest/reading/read-document.ts';
import type { ReadSource } from '../../../src/ingest/reading/read-source.ts';

const read = (html: string): Promise<ReadSource> => readDocument({ name: 'page.html', content: html, kind: 'html' });
const pieces = ({ text, furniture }: ReadSource, kind: FurnitureKind): string[] =>
  furniture.filter((piece) => piece.kind === kind).map(({ start, end }) => text.slice(start, end));
/** What is left of a text when its furniture is taken out. */
const story = ({ text, furniture }: ReadSource): string =>
  furniture.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);

const P1 =
  '<p>The harbour of Norport was closed on Monday after a crane fell into the water, and 14 ships had to wait outside, the port authority said.</p>';
const P2 =
  '<p>“We heard a bang and the whole quay was shaking under our feet,” said Anna Berg, the harbour master, in a statement on Tuesday.</p>';
const P3 =
  '<p>Divers searched the basin until the evening but found nobody, and the owner of the crane, a company from the capital, did not answer questions.</p>';
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Crane falls in Norport</title>${head}</head><body>${body}</body></html>`;

describe('a page', () => {
  test('with figures and an aside keeps the captions as furniture and leaves menus and scripts out', async () => {
    const source = await read(
      page(
        `<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav><main><article><h1>Crane falls in Norport</h1>${P1}
        <figure><img src="a.jpg"><figcaption>The crane on Sunday, a day before it fell.</figcaption></figure>${P2}<script>track("x")</script>
        <aside><h3>More on this story</h3><ul><li><a href="/1">Port reopens</a></li></ul></aside>${P3}</article></main><footer>Terms of use</footer>`,
      ),
    );
    expect(pieces(source, 'caption')).toEqual(['The crane on Sunday, a day before it fell.']);
    expect(source.text).not.toMatch(/track|Home/);
    expect(story(source)).not.toMatch(/Port reopens|More on this story|Terms of use/);
  });

  test('with captions in paragraphs of that class knows them by it', async () => {
    const source = await read(
      page(
        `<div class="article">${P1}<p class="caption">Ships wait outside the port of Norport. Photo by Nils Holm</p>${P2}${P3}<p class="wp-caption-text">The quay.</p></div>`,
      ),
    );
    expect(pieces(source, 'caption')).toEqual([
      'Ships wait outside the port of Norport. Photo by Nils Holm',
      'The quay.',
    ]);
  });

  test('with a pull quote says it once', async () => {
    const words = 'We heard a bang and the whole quay was shaking under our feet';
    const source = await read(
      page(`<article>${P1}<blockquote class="pull-quote">${words}</blockquote>${P2}${P3}</article>`),
    );
    expect(pieces(source, 'pull quote')).toEqual([words]);
    expect(story(source)).toContain(words);
  });

  test('keeps a quotation set apart that stands nowhere else', async () => {
    const words = '“Nobody told us that the crane was to be moved that night.”';
    const source = await read(
      page(`<article>${P1}<blockquote class="pullquote">${words}</blockquote>${P3}${P2}</article>`),
    );
    expect(source.text).toContain(words);
    expect(pieces(source, 'pull quote')).toEqual([]);
  });

  test('of a live blog knows the times of its entries', async () => {
    const source = await read(
      page(
        `<article><h1>Norport live</h1><div class="entry"><p>10.42am</p>${P1}</div><div class="entry"><p>11:05 GMT</p>${P2}</div><div class="entry"><p>12 minutes ago</p>${P3}</div></article>`,
      ),
    );
    expect(pieces(source, 'update')).toEqual(['10.42am', '11:05 GMT', '12 minutes ago']);
  });

  test('that calls for readers and followers says so in furniture alone', async () => {
    const source = await read(
      page(
        `<article>${P1}<p>Follow us on Facebook</p>${P2}<div class="newsletter-signup"><p>Get the morning briefing in your inbox.</p></div><p>Read more: ‘Nobody was hurt’, says mayor</p>${P3}<p>Sign up for our newsletter</p></article>`,
      ),
    );
    expect(story(source)).not.toMatch(/Facebook|newsletter|Read more|inbox/i);
  });

  test('that parts its paragraphs by line breaks keeps them apart', async () => {
    const text = [P1, P2, P3].map((html) => html.replace(/<\/?p>/g, '')).join('<br><br>');
    const source = await read(page(`<div>${text}</div>`));
    expect(source.text.split('\n\n')).toHaveLength(3);
  });

  test('of preformatted wire copy keeps its lines', async () => {
    const source = await read(page('<pre>NORPORT, March 3 (ABC) -\nThe harbour was closed.\n\nShips wait.</pre>'));
    expect(source.text).toBe('NORPORT, March 3 (ABC) -\nThe harbour was closed.\n\nShips wait.');
  });

  test('has no proposal that touches its furniture', async () => {
    const source = await read(
      page(
        `<article><h1>Crane falls</h1><p class="byline">By Nils Holm, who said he saw it</p>${P1}<figure><figcaption>“It fell like a tree,” said Ove Lind. The crane killed 12 people in 1987.</figcaption></figure>
        <p>Read more: ‘Nobody was hurt’, says mayor of Norport</p>${P2}<p class="related">Mayor said 300 ships were lost in the storm.</p>${P3}<p>© ABC 2024. All rights reserved. The agency said so.</p></article>`,
      ),
    );
    const { proposals } = ingestArticle(source, []);
    expect(proposals.length).toBeGreaterThan(1);
    for (const { statement } of proposals) {
      const spans = [
        statement.locator,
        ...statement.quoted,
        ...statement.figures.map(({ printed }) => printed),
        ...[statement.role, statement.cue].filter((span) => span !== null),
      ];
      for (const span of spans)
        for (const piece of source.furniture)
          expect(overlap(span, piece), source.text.slice(span.start, span.end)).toBe(false);
    }
  });
});
