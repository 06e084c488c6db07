import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Measures Talks against corpora that may not be kept here. `EVAL` names the folder of the scorers (`polnear/score.mjs`,
 * `stories/score.mjs`), `POLNEAR` one that holds the corpus as `dev.jsonl` (and `train.jsonl`), a `{ doc, text, attributions }` a line.
 */
const { EVAL, POLNEAR } = process.env;
const CLI = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
const WORK = join(tmpdir(), `talks-eval-${process.getuid?.() ?? 0}`);
/** The most that a command may print, in bytes. */
const MOST_OUTPUT = 1 << 30;

const MISSING_SCORERS =
  'Nothing was measured. Set EVAL to the folder that holds the scorers polnear/score.mjs and stories/score.mjs, such as: EVAL=../eval npm run eval';
const MISSING_POLNEAR =
  'PolNeAR was not measured. Bring the corpus (github: networkdynamics/PolNeAR; it has no licence file, so keep it outside of this repository), turn it into dev.jsonl with polnear/convert.mjs, and set POLNEAR to the folder of that file.';
const MISSING_STORIES = 'Stories were not measured: no folder under stories/ holds gold.json and sources/.';

if (!EVAL || !existsSync(EVAL)) {
  console.error(MISSING_SCORERS);
  process.exitCode = 1;
} else {
  mkdirSync(WORK, { recursive: true });
  measurePolnear(resolve(EVAL, 'polnear'));
  measureStories(resolve(EVAL, 'stories'));
}

function measurePolnear(folder: string): void {
  console.log('# PolNeAR, dev: quotations and who said them');
  const gold = POLNEAR ? resolve(POLNEAR, 'dev.jsonl') : '';
  const scorer = join(folder, 'score.mjs');
  if (!existsSync(gold) || !existsSync(scorer)) {
    console.log(`${MISSING_POLNEAR}\n`);
    return;
  }
  const articles = readFileSync(gold, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): { doc: string; text: string } => JSON.parse(line));
  const lines = articles.map(({ doc, text }) => JSON.stringify({ doc, text })).join('\n');
  const started = performance.now();
  const statements = ran([CLI, 'extract'], `${lines}\n`);
  const seconds = (performance.now() - started) / 1000;
  if (statements === null) return;
  const predicted = join(WORK, 'polnear-dev.jsonl');
  writeFileSync(predicted, statements);
  console.log(ran([scorer, gold, predicted, '--quiet'], '') ?? '');
  console.log(`${articles.length} articles in ${seconds.toFixed(1)} s with the start of the program\n`);
}

function measureStories(folder: string): void {
  console.log('# Stories: a story’s articles read together');
  const scorer = join(folder, 'score.mjs');
  const stories = existsSync(scorer)
    ? readdirSync(folder).filter(
        (name) => existsSync(join(folder, name, 'gold.json')) && existsSync(join(folder, name, 'sources')),
      )
    : [];
  if (stories.length === 0) {
    console.log(MISSING_STORIES);
    return;
  }
  for (const story of stories.toSorted()) {
    const printed = ran([CLI, 'ingest', join(folder, story, 'sources'), '--dry-run', '--json'], '');
    if (printed === null) continue;
    const predicted = join(WORK, `${story}.json`);
    writeFileSync(predicted, printed);
    console.log(`## ${story}\n${ran([scorer, join(folder, story), predicted], '') ?? ''}`);
    console.log(`with what only may differ:\n${ran([scorer, join(folder, story), predicted, '--all'], '') ?? ''}`);
  }
}

/** What a program prints; null, after its own words, when it fails. */
function ran(argv: readonly string[], input: string): string | null {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...argv], {
    input,
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
  });
  if (status === 0) return stdout;
  console.error(`${argv.join(' ')} failed:\n${stderr}`);
  process.exitCode = 1;
  return null;
}
