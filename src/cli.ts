import { parseArgs } from 'node:util';
import { QuestionError } from './commands/question.ts';
import { readDeskConfig, withFile } from './config.ts';
import { UserError } from './errors.ts';
import { ask } from './terminal/ask.ts';
import { locate } from './terminal/locate.ts';
import { verify } from './terminal/verify.ts';

const terminalCommands = [verify, locate];

/** Runs what only the terminal does, else what `/talks <words>` runs. Throws a UserError when it fails. */
async function talks(argv: string[], env: Record<string, string | undefined>): Promise<void> {
  const { values, positionals } = readArguments(argv);
  const run = {
    words: positionals,
    data: values.data ?? readDeskConfig(env).dataFolder,
    json: values.json ?? false,
    print: (text: string) => console.log(text),
  };
  const [first, ...rest] = positionals;
  const command = terminalCommands.find(({ name }) => name === first);
  await (command ? command.run({ ...run, words: rest }) : ask(run, new Date()));
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
  await talks(process.argv.slice(2), withFile(process.env, '.env'));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof QuestionError ? 2 : 1;
}
