import { answerToDraft } from '../../src/commands/check.ts';
import { createDesk } from '../../src/desk/desk.ts';
import { UserError } from '../../src/errors.ts';
import { findFamilies } from '../../src/ingest/families/families.ts';
import { ingestArticles, openArticle } from '../../src/ingest/ingested-article.ts';
import { readDocument } from '../../src/ingest/reading/read-document.ts';
import { ingestJson } from '../../src/terminal/ingest-json.ts';
import { harbourStory } from '../made-up/harbour-story.ts';
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

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function cpuFor(work: () => Promise<void>): Promise<number> {
  const before = cpu();
  await work();
  return cpu() - before;
}

/** More than a few times the least that can be told apart from compiling and collecting. */
const TELLING_MS = 150;
const TRIES = 3;
/** Twice as much may take so many times as long; three and more is a square. */
const MOST_GROWTH = 3;

for (const [does, work] of Object.entries(WORK))
  for (const [name, shape] of Object.entries(SHAPES)) {
    const large = 2 * Math.max(1, Math.floor((shape.most * Number(part)) / 2));
    const [half, whole] = [shape.make(large / 2), shape.make(large)];
    let best = { half: 0, whole: 0, growth: Number.POSITIVE_INFINITY };
    for (let tried = 0; tried < TRIES && best.growth > MOST_GROWTH; tried += 1) {
      const took = { half: await cpuFor(() => work(half, shape)), whole: await cpuFor(() => work(whole, shape)) };
      const growth = took.whole / Math.max(took.half, TELLING_MS);
      if (growth < best.growth) best = { ...took, growth };
    }
    console.log(
      JSON.stringify({ does, name, length: whole.length, ...best, rssMB: process.resourceUsage().maxRSS / 1024 }),
    );
  }
