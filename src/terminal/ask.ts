import { answerJson } from '../commands/answer-json.ts';
import { answerTo } from '../commands/index.ts';
import { plainText } from '../plain-text.ts';
import { withDesk } from './open-for.ts';
import type { TerminalRun } from './terminal-command.ts';
import { refuseOtherOptions } from './terminal-options.ts';

/** Answers what `/talks <words>` answers, as plain text or as one JSON object. */
export async function ask(run: TerminalRun): Promise<void> {
  refuseOtherOptions(run.options, run.words[0] ?? 'help', []);
  const { words, json, print, marked } = run;
  await withDesk(run, async ({ desk }) => {
    const answer = answerTo(words.join(' '), desk, { channel: null, now: run.now() });
    print(json ? JSON.stringify(answerJson(answer, plainText(answer)), null, 2) : plainText(answer, 'full', marked));
  });
}
