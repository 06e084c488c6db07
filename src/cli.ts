import { parseArgs } from 'node:util';
import { answerJson } from './commands/answer-json.ts';
import { answerTo } from './commands/index.ts';
import { QuestionError } from './commands/question.ts';
import { openDesk } from './desk/desk.ts';
import { UserError } from './errors.ts';
import { plainText } from './plain-text.ts';

const DATA = new URL('../data/', import.meta.url).pathname;

/** Runs what `/talks <words>` runs. Returns the exit code: 0 answered, 1 failed, 2 words that are not understood. */
async function talks(argv: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = readArguments(argv);
  const desk = await openDesk({ data: values.data ?? env['TALKS_DATA'] ?? DATA });
  const answer = answerTo(positionals.join(' '), desk, { channel: null, now: new Date() });
  const text = plainText(answer);
  console.log(values.json ? JSON.stringify(answerJson(answer, text), null, 2) : text);
  return 0;
}

function readArguments(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, store: { type: 'string' }, data: { type: 'string' } },
    });
  } catch (cause) {
    const fact = cause instanceof Error ? cause.message.split('. ')[0] : String(cause);
    throw new QuestionError(`${fact}. The options are --json, --store URL and --data DIR.`, { cause });
  }
}

try {
  process.exitCode = await talks(process.argv.slice(2), process.env);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof QuestionError ? 2 : 1;
}
