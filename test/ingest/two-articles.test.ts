import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Statement } from '../../src/facts/statement.ts';
import { ingestArticles, openArticle } from '../../src/ingest/ingested-article.ts';
import { readDocument } from '../../src/ingest/reading/read-document.ts';
import { readFacts } from '../../src/store/files.ts';

const facts = await readFacts(fileURLToPath(new URL('../../data', import.meta.url)));
const nameOf = (id: string | null): string | null => facts.speakers.find((speaker) => speaker.id === id)?.name ?? null;

/** A statement by its place, with who says it. */
interface Placed {
  place: string;
  speaker: string | null;
}

const placeOf = ({ source, kind, locator: { start, end, exact } }: Statement): string =>
  `${source} ${kind} ${start}–${end} ${exact}`;

/** What editors curated by hand, and what the rules propose of the same texts when they are read together. */
async function compared(): Promise<{ curated: Placed[]; proposed: (Placed & { guess: string | null })[] }> {
  const curated = facts.statements.map((statement) => ({
    place: placeOf(statement),
    speaker: nameOf(statement.speaker),
  }));
  const opened = [];
  for (const { id, text } of facts.sources) {
    const read = await readDocument({ name: `${id}.txt`, content: text, kind: 'text' });
    expect(read.id).toBe(id);
    opened.push(openArticle(read));
  }
  const proposed = ingestArticles(opened, facts.speakers)
    .flatMap(({ proposals }) => proposals)
    .map(({ statement, speaker: found }) => {
      const name = found?.speaker.name ?? null;
      return { place: placeOf(statement), speaker: statement.speaker === null ? null : name, guess: name };
    });
  return { curated, proposed };
}

const LEAST_SHARE = 0.95;

test('proposes the curated statements of the two shipped articles at their places with the same sure speakers', async () => {
  const { curated, proposed } = await compared();
  const found = new Map(proposed.map((one) => [one.place, one]));
  const differences = curated.flatMap(({ place, speaker }) => {
    const other = found.get(place);
    if (!other) return [`not proposed: ${place}`];
    if (other.speaker === speaker) return [];
    return [`${place}: ${speaker ?? 'nobody'} is proposed as ${other.speaker ?? `unknown, perhaps ${other.guess}`}`];
  });
  if (differences.length > 0) console.info(differences.join('\n'));
  expect(1 - differences.length / curated.length, differences.join('\n')).toBeGreaterThanOrEqual(LEAST_SHARE);
});

test('adds no statement to them and names no wrong speaker', async () => {
  const { curated, proposed } = await compared();
  const right = new Map(curated.map(({ place, speaker }) => [place, speaker]));
  const wrong = proposed.filter(({ place, speaker }) => speaker !== null && speaker !== (right.get(place) ?? null));
  const added = proposed.filter(({ place }) => !right.has(place));
  expect({ wrong, added }).toEqual({ wrong: [], added: [] });
});
