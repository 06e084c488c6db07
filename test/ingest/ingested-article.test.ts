import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { overlap, type Printed, type Span, within } from '../../src/facts/span.ts';
import { Statement } from '../../src/facts/statement.ts';
import { verbatimFaults } from '../../src/facts/verbatim.ts';
import { ingestArticle } from '../../src/ingest/ingested-article.ts';
import type { Proposal } from '../../src/ingest/proposals/proposal.ts';
import { readDocument } from '../../src/ingest/reading/read-document.ts';

const sentence = fc.constantFrom(
  '"The dam will hold," Ann Lee said on Monday.',
  'Ann Lee, the mayor of Leeds, said that the dam "will hold," adding that 12 boats were lost.',
  '“We go,” said Bob Ray, “and we stay.”',
  'The board accused Mr. Ray of hiding more than two dozen cracks, according to the Daily News.',
  'He told reporters: "Ask the board."',
  "The workers' union called it 'a lie' and wants to sue by the end of the year.",
  'At least 43 men were missing, the coast guard said last week; 27 the army says are dead.',
  '"It has stood for a hundred years.',
  'As of Thursday, the flood had displaced 40,000 people in Port Ellis.',
  'The brutal storm destroyed a third of the harbour in October 2011.',
  'The hole is 12 metres (39 feet) wide.',
);
const newsText = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  .map((paragraphs) => paragraphs.map((sentences) => sentences.join(' ')).join('\n\n'));
const garbage = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...['"', '“', '”', "'", '’', ',', '. ', ' ', '\n', '(', ')', ': ', 'said ', 'Lee ', 'that ', 'and ', 'to '],
        ...['12 ', '$', '5 percent ', 'Monday ', 'two ', 'dozen ', 'killed ', '© AFP ', '\r', '😀', '\ud800'],
      ),
      { minLength: 1, maxLength: 100 },
    )
    .map((parts) => parts.join('')),
);

/** Whole articles are read in each run: half of the usual number keeps the tests quick on a busy machine. */
const RUNS = { numRuns: 50 };

const PUBLISHED = '2025-07-24';

/** What is proposed of a text, as an article of a known day; nothing where it is refused as no text, which is all that may go wrong. */
async function proposalsOf(text: string): Promise<Proposal[]> {
  const content = JSON.stringify({ id: 'test', text, published: PUBLISHED });
  const source = await readDocument({ name: 'test.json', kind: 'json', content }).catch((error: unknown) => {
    if (error instanceof UserError) return null;
    throw error;
  });
  return source ? ingestArticle(source, []).proposals : [];
}

const printedOf = ({ locator, role, cue, venue, toldTo, said, asOf, figures }: Statement): Printed[] =>
  [
    locator,
    role,
    cue,
    venue,
    toldTo,
    said?.printed ?? null,
    asOf?.printed ?? null,
    ...figures.flatMap(({ printed, authority }) => [printed, authority]),
  ].filter((printed) => printed !== null);

test('every proposal is a sound statement whose words stand where it says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(newsText, garbage), async (text) => {
      for (const { statement } of await proposalsOf(text)) {
        if (text.isWellFormed()) expect(Statement.safeParse(statement).error).toBeUndefined();
        expect(verbatimFaults(statement, text)).toEqual([]);
        for (const { start, end, exact } of printedOf(statement)) expect(text.slice(start, end)).toBe(exact);
      }
    }),
    RUNS,
  );
});

test('no excerpt overlaps its cue, unless speaker and cue stand in its midst', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(newsText, garbage), async (text) => {
      for (const { statement } of await proposalsOf(text)) {
        const { cue, locator } = statement;
        if (cue && overlap(cue, locator)) expect(within(cue, locator) && locator.start < cue.start).toBe(true);
      }
    }),
    RUNS,
  );
});

test('a figure stands inside the excerpt of its statement', async () => {
  await fc.assert(
    fc.asyncProperty(newsText, async (text) => {
      for (const { statement } of await proposalsOf(text))
        for (const { printed } of statement.figures) expect(within(printed, statement.locator)).toBe(true);
    }),
    RUNS,
  );
});

test('Windows line ends change nothing but the places', async () => {
  const words = async (text: string) => {
    const shown = (printed: Span | null | undefined): string | null =>
      printed ? text.slice(printed.start, printed.end).replaceAll('\r\n', '\n') : null;
    return (await proposalsOf(text)).map(({ statement, speaker, confidence, why }) => ({
      kind: statement.kind,
      excerpt: shown(statement.locator),
      sentence: shown(statement.sentence),
      quoted: statement.quoted.map(shown),
      speaker: speaker?.speaker.name,
      role: shown(statement.role),
      cue: shown(statement.cue),
      said: statement.said?.edtf,
      asOf: statement.asOf?.edtf,
      figures: statement.figures.map(({ printed, min, max, comparator, unit, counted, authority, asOf }) => [
        ...[shown(printed), min, max, comparator, unit, counted, shown(authority), asOf],
      ]),
      confidence,
      why,
    }));
  };
  await fc.assert(
    fc.asyncProperty(newsText, async (text) => {
      expect(await words(text.replaceAll('\n', '\r\n'))).toEqual(await words(text));
    }),
    RUNS,
  );
});

test('ids are given once, in the order of the text, and the same each time', async () => {
  await fc.assert(
    fc.asyncProperty(newsText, async (text) => {
      const proposals = await proposalsOf(text);
      const ids = proposals.map(({ statement }) => statement.id);
      expect(new Set(ids).size).toBe(ids.length);
      const starts = proposals.map(({ statement }) => statement.locator.start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      expect(await proposalsOf(text)).toEqual(proposals);
    }),
    RUNS,
  );
});

test('dates and figures of a saying come with its statement', async () => {
  const text = 'Ann Lee said on Monday that more than 40 boats were lost. The port has 12 cranes.';
  const [first] = await proposalsOf(text);
  expect(first?.statement).toMatchObject({
    said: { edtf: '2025-07-21', printed: { exact: 'on Monday' }, basis: 'resolved' },
    figures: [{ printed: { exact: 'more than 40' }, min: 40, comparator: 'over', authority: { exact: 'Ann Lee' } }],
  });
});
