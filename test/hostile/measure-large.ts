import { answerToDraft } from '../../src/commands/check.ts';
import { createDesk } from '../../src/desk/desk.ts';
import { UserError } from '../../src/errors.ts';
import { findFamilies } from '../../src/ingest/families/families.ts';
import { ingestArticles, openArticle } from '../../src/ingest/ingested-article.ts';
import { readDocument } from '../../src/ingest/reading/read-document.ts';
import { ingestJson } from '../../src/terminal/ingest-json.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
import { growthOf, partOf } from './large-growth.ts';
import { SHAPES, type Shape } from './large-shapes.ts';

/**
 * `node measure-large.ts PART [MOST_SECONDS]`: reads articles of every shape and checks drafts of it, at a part of their worst size
 * and at half that part, in a process whose memory its parent has bounded. Prints a line of JSON for each: the CPU of both, in
 * milliseconds, and how much larger the one is.
 */
const [part = '1'] = process.argv.slice(2);
const desk = createDesk(harbourStory());

const WORK: Record<string, (text: string, shape: Shape) => Promise<void>> = {
  async ingest(content, { kind }) {
    const source = await readDocument({ name: `a.${kind}`, content, kind }).catch((error: unknown) => {
      if (error instanceof UserError) return null;
      throw error;
    });
    if (source === null) return;
    const results = ingestArticles([openArticle(source)], []);
    JSON.stringify(ingestJson(results, findFamilies(results.map(({ source, copy }) => ({ ...source, copy })))));
  },
  async check(text, { kind }) {
    if (kind === 'text') answerToDraft(text, desk, { channel: null, now: new Date(0), offset: 0, limit: 5 });
  },
};

for (const [does, work] of Object.entries(WORK))
  for (const [name, shape] of Object.entries(SHAPES)) {
    const large = partOf(shape.most, Number(part));
    const [half, whole] = [shape.make(large / 2), shape.make(large)];
    const growth = await growthOf(
      () => work(half, shape),
      () => work(whole, shape),
    );
    const rssMB = process.resourceUsage().maxRSS / 1024;
    console.log(JSON.stringify({ does, name, length: whole.length, ...growth, rssMB }));
  }
