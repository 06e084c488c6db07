import { styleText } from 'node:util';
import { QuestionError } from './commands/question.ts';
import { readConfig, readDeskConfig, withFile } from './config.ts';
import { UserError } from './errors.ts';
import { terminalPrompts } from './terminal/prompts.ts';
import { talks } from './terminal/talks.ts';

/** Whatever went wrong, the password of a database is nobody's to read. */
const withoutPasswords = (text: string): string => text.replace(/\b(postgres(?:ql)?:\/\/)\S*@/gi, '$1…@');

// Whoever reads may have seen enough: `talks export | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await talks(process.argv.slice(2), {
    config: readDeskConfig(withFile(process.env, '.env')),
    standard: readDeskConfig({}),
    wholeConfig: () => readConfig(withFile(process.env, '.env')),
    now: () => new Date(),
    marked: process.stdout.isTTY ? (words) => styleText('bold', words) : undefined,
    prompts: terminalPrompts(process.stdin, process.stdout),
    print: (text) => console.log(text),
    write: (text) => process.stdout.write(text),
  });
} catch (error) {
  const text = error instanceof UserError ? error.message : error instanceof Error ? error.stack : String(error);
  console.error(withoutPasswords(text ?? ''));
  process.exitCode = error instanceof QuestionError ? 2 : 1;
}
