import { stdin } from 'node:process';
import { buffer } from 'node:stream/consumers';
import { answerJson } from '../commands/answer-json.ts';
import { answerToDraft } from '../commands/check.ts';
import { QuestionError } from '../commands/question.ts';
import { UserError } from '../errors.ts';
import { decodeText } from '../ingest/reading/decode.ts';
import { documentKind, readDocument } from '../ingest/reading/read-document.ts';
import { plainText } from '../plain-text/plain-text.ts';
import { readUpTo, wordsFor } from '../store/data-file.ts';
import { withDesk } from './open-for.ts';
import type { TerminalCommand } from './terminal-command.ts';

const usage = 'check FILE|-';
/** 5 MB: a larger file is no draft. */
const LARGEST = 5_000_000;

/**
 * Checks the quotations, attributed paraphrases and figures of a draft in a file; `-` reads it from standard input. Places
 * are UTF-16 units into its text: that of a web page or a letter is what a reader sees of it.
 */
export const check: TerminalCommand = {
  name: 'check',
  usage,
  summary: 'whether the quotations and figures of a draft are as the sources have them',
  example: 'check draft.txt',
  options: [],
  async run(run) {
    const [file, ...others] = run.words;
    if (file === undefined || others.length > 0) throw new QuestionError(`Which draft? Write: talks ${usage}.`);
    const draft = await readDraftFile(file);
    await withDesk(run, async ({ desk }) => {
      const answer = answerToDraft(draft, desk, { channel: null, now: run.now() });
      const text = plainText(answer);
      run.print(run.json ? JSON.stringify(answerJson(answer, text), null, 2) : text);
    });
  },
};

async function readDraftFile(file: string): Promise<string> {
  const content =
    file === '-'
      ? await buffer(stdin)
      : await readUpTo(file, LARGEST).catch((cause: unknown) => {
          throw new UserError(`${file} ${wordsFor(cause).replace('Restore it', 'Correct the name')}`, { cause });
        });
  if (content.length > LARGEST) throw new UserError(`${file} has more than ${LARGEST} bytes. Give one draft a file.`);
  const kind = documentKind(file);
  if (kind === null || kind === 'text') return decodeText(content);
  const { text } = await readDocument({ name: file, content, kind });
  return text;
}
