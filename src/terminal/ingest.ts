import { QuestionError } from '../commands/question.ts';
import { takeIn } from '../desk/intake.ts';
import { UserError } from '../errors.ts';
import { findFamilies } from '../ingest/families/families.ts';
import { ingestArticles, openArticle } from '../ingest/ingested-article.ts';
import type { ReadSource } from '../ingest/reading/read-source.ts';
import { readFacts } from '../store/files.ts';
import { count } from '../wording/english/count.ts';
import { articleFiles, readArticle } from './article-files.ts';
import { differenceLines, leftOutLine } from './difference-lines.ts';
import { reasonGiven, withEditor } from './edit-command.ts';
import { ingestJson } from './ingest-json.ts';
import { progressOn } from './progress.ts';
import { proposalLine } from './proposal-line.ts';
import { differencesOf } from './read-together.ts';
import { seenFacts } from './seen-facts.ts';
import { sharedLine, takenJson, takenLines } from './taken-lines.ts';
import type { TerminalCommand, TerminalRun } from './terminal-command.ts';

const usage = 'ingest FILE|DIR … [--dry-run] [--story ID] [--as U…]';

/**
 * Reads articles and proposes their statements, which are in no answer until an editor confirms them. With --dry-run
 * nothing is stored. A file that cannot be read is named at the end; the others go on.
 */
export const ingest: TerminalCommand = {
  name: 'ingest',
  usage,
  summary: 'read articles (.txt, .json, .html, .eml) and propose their statements; with --dry-run only say which',
  example: 'ingest articles/ --dry-run --json',
  options: ['as', 'reason', 'dry-run', 'story'],
  async run(run) {
    if (run.words.length === 0) throw new QuestionError(`Which articles? Write: talks ${usage}. Nothing was saved.`);
    const files = await articleFiles(run.words);
    if (files.length === 0)
      throw new UserError(
        `There is no article in ${run.words.join(', ')}: Talks reads .txt, .json, .html and .eml files.`,
      );
    const faults = run.options['dry-run'] ? await tryOut(run, files) : await store(run, files);
    if (faults.length === 0) return;
    const rest = files.length === faults.length ? 'None was read.' : 'The others were read.';
    throw new UserError(
      [`${count(faults.length, 'file')} of ${files.length} could not be used. ${rest}`, ...faults].join('\n'),
    );
  },
};

/** What became of each file that could be used, and what keeps the others from it. */
interface Used<T> {
  results: T[];
  faults: string[];
}

async function useEach<T>(files: readonly string[], use: (source: ReadSource) => T | Promise<T>): Promise<Used<T>> {
  const used: Used<T> = { results: [], faults: [] };
  const names = new Map<string, string>();
  const progress = await progressOn(process.stderr, files.length, 'Reading articles');
  for (const file of files) {
    try {
      const source = await readArticle(file);
      const before = names.get(source.id);
      if (before)
        throw new UserError(`${file} has the id ${source.id}, and so has ${before}. Give one of them another.`);
      names.set(source.id, file);
      used.results.push(await use(source));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      used.faults.push(error.message);
    }
    progress.step();
  }
  progress.end();
  return used;
}

async function tryOut(run: TerminalRun, files: readonly string[]): Promise<string[]> {
  const { speakers } = seenFacts(await readFacts(run.data), run.now());
  const { results: opened, faults } = await useEach(files, openArticle);
  const results = ingestArticles(opened, speakers);
  const families = findFamilies(results.map(({ source, copy }) => ({ ...source, copy })));
  if (run.json) run.print(JSON.stringify(ingestJson(results, families), null, 2));
  else {
    for (const { source, proposals } of results)
      run.print([`${source.id}: ${count(proposals.length, 'proposal')}`, ...proposals.map(proposalLine)].join('\n'));
    for (const { sources, agency, why } of families)
      run.print(`One origin${agency === null ? '' : ` (${agency})`}: ${sources.join(', ')}. ${why}`);
    const { disagreements, leftOut } = differencesOf(results, families);
    for (const difference of disagreements) run.print(differenceLines(difference).join('\n'));
    for (const one of leftOut) run.print(leftOutLine(one));
  }
  return faults;
}

/** Reads all articles, then saves them in few transactions. */
async function store(run: TerminalRun, files: readonly string[]): Promise<string[]> {
  return withEditor(run, async (live, by) => {
    const { results: articles, faults } = await useEach(files, (source) => source);
    const { story } = run.options;
    const progress = await progressOn(process.stderr, articles.length, 'Storing articles');
    const onTaken = (done: number) => {
      for (let one = 0; one < done; one += 1) progress.step();
    };
    const request = { articles, story, by, reason: reasonGiven(run), at: run.now(), onTaken };
    const { taken, families } = await takeIn(live, run.rules, request).finally(() => progress.end());
    const refused = taken.flatMap((one) => (one.taken === 'refused' ? [one.why] : []));
    const saved = taken.filter((one) => one.taken !== 'refused');
    if (run.json)
      run.print(JSON.stringify({ saved: saved.map(takenJson), families, faults: [...faults, ...refused] }, null, 2));
    else for (const line of [...saved.flatMap(takenLines), ...families.map(sharedLine)]) run.print(line);
    return [...faults, ...refused];
  });
}
