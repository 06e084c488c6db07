import { answerToDraft } from '../../src/commands/check.ts';
import { createDesk } from '../../src/desk/desk.ts';
import type { Facts } from '../../src/facts/facts.ts';
import type { Speaker } from '../../src/facts/speaker.ts';
import { findFamilies } from '../../src/ingest/families/families.ts';
import { ingestArticles, openArticle } from '../../src/ingest/ingested-article.ts';
import { readDocument } from '../../src/ingest/reading/read-document.ts';
import type { ReadSource } from '../../src/ingest/reading/read-source.ts';
import { ingestJson } from '../../src/terminal/ingest-json.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { growthOf, partOf } from './large-growth.ts';
import { SET_SHAPES } from './large-sets.ts';

/**
 * `node measure-sets.ts PART [NAME]`: reads large articles together, and checks one of them as a draft against a desk that holds the
 * statements of another, at a part of their worst size and at half that part. Prints a line of JSON for each shape (whose name holds
 * NAME), as `measure-large.ts` does. Checks are bounded by some hundred statements to each quotation: a small part of them shows
 * nothing, so of a small PART only a few shapes are checked, at a larger part.
 */
const [part = '1', only = ''] = process.argv.slice(2);
const CHECKED_PART = 1 / 60;
const CHECKED_FIRST = new Set([
  'one article twice, edited here and there',
  'counts of the dead',
  'quotations of their own',
]);

const readAll = (texts: readonly string[]): Promise<ReadSource[]> =>
  Promise.all(texts.map((content, number) => readDocument({ name: `article-${number}.txt`, content, kind: 'text' })));

async function together(texts: readonly string[]): Promise<void> {
  const results = ingestArticles((await readAll(texts)).map(openArticle), []);
  JSON.stringify(ingestJson(results, findFamilies(results.map(({ source, copy }) => ({ ...source, copy })))));
}

/** A desk on which every proposal of a source is confirmed, with its speaker. */
async function deskOf(text: string) {
  const facts = harbourStory();
  const [story] = facts.stories;
  const [first] = facts.sources;
  const [source] = await readAll([text]);
  const [read] = ingestArticles(source ? [openArticle(source)] : [], []);
  if (!story || !first || !source || !read) throw new Error('the made-up story has a story and a source');
  const speakers = new Map<string, Speaker>();
  for (const { statement, speaker } of read.proposals)
    if (statement.speaker !== null && speaker)
      speakers.set(statement.speaker, {
        id: statement.speaker,
        name: speaker.speaker.name,
        kind: speaker.speaker.kind,
        aliases: [],
        officeOf: null,
      });
  const large: Facts = {
    ...facts,
    stories: [{ ...story, sources: [...story.sources, source.id] }],
    sources: [...facts.sources, { ...first, id: source.id, text: source.text, url: null }],
    speakers: [...facts.speakers, ...speakers.values()],
    statements: [
      ...facts.statements,
      ...read.proposals.map(({ statement }) => ({
        ...statement,
        topics: ['crane'],
        status: 'confirmed' as const,
        confirmedBy: 'Test desk',
      })),
    ],
  };
  return createDesk(large);
}

const print = (line: object): void =>
  console.log(JSON.stringify({ ...line, rssMB: Math.round(process.resourceUsage().maxRSS / 1024) }));

const checking = async (texts: readonly string[]): Promise<() => Promise<void>> => {
  const desk = await deskOf(texts.at(-1) ?? '');
  return async () => {
    answerToDraft(texts[0] ?? '', desk, { channel: null, now: new Date(0), offset: 0, limit: 5 });
  };
};

for (const [name, { make, most }] of Object.entries(SET_SHAPES)) {
  if (!name.includes(only)) continue;
  const large = partOf(most, Number(part));
  const [half, whole] = [make(large / 2), make(large)];
  const length = whole.reduce((sum, text) => sum + text.length, 0);
  const growth = await growthOf(
    () => together(half),
    () => together(whole),
  );
  print({ does: 'together', name, length, ...growth });
}

for (const [name, { make, most }] of Object.entries(SET_SHAPES)) {
  const isSmall = Number(part) < CHECKED_PART;
  if (!name.includes(only) || (isSmall && !CHECKED_FIRST.has(name))) continue;
  const large = partOf(most, Math.max(Number(part), CHECKED_PART));
  const [half, whole] = [make(large / 2), make(large)];
  const growth = await growthOf(await checking(half), await checking(whole));
  print({ does: 'check', name, length: whole[0]?.length, ...growth });
}
