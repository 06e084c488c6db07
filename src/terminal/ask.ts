import { answerJson } from '../commands/answer-json.ts';
import { answerTo } from '../commands/index.ts';
import { openDesk } from '../desk/desk.ts';
import { plainText } from '../plain-text.ts';
import type { TerminalRun } from './terminal-command.ts';

/** Answers what `/talks <words>` answers, as plain text or as one JSON object. */
export async function ask({ words, data, json, print }: TerminalRun, now: Date): Promise<void> {
  const desk = await openDesk({ data });
  const answer = answerTo(words.join(' '), desk, { channel: null, now });
  const text = plainText(answer);
  print(json ? JSON.stringify(answerJson(answer, text), null, 2) : text);
}
