import { answerJson } from '../commands/answer-json.ts';
import { answerTo } from '../commands/index.ts';
import { createDesk } from '../desk/desk.ts';
import { plainText } from '../plain-text/plain-text.ts';
import { readFacts } from '../store/files.ts';
import type { TerminalCommand, TerminalRun } from './terminal-command.ts';

const NOTES = [
  'Everywhere: --json for one JSON object, --store URL for another store (a file, sqlite:FILE or postgres://…), --data DIR for other data.',
  'Whoever changes facts names themselves with --as and their Slack member id, which stands in TALKS_EDITORS.',
];

/** What `/talks help` lists, and what only the terminal does. Opens no store. */
export async function help(run: TerminalRun, commands: readonly TerminalCommand[]): Promise<void> {
  const desk = createDesk(await readFacts(run.data));
  const answer = answerTo('help', desk, { channel: null, now: run.now() });
  if (answer.answer !== 'help') throw new RangeError('the line “help” is answered with help');
  const listed = commands.map(({ usage, summary, example }) => ({ usage, summary, example }));
  const text = [
    plainText(answer),
    '',
    'Only in a terminal:',
    ...listed.flatMap(({ usage, summary }) => [`  talks ${usage}`, `      ${summary}`]),
    ...NOTES,
  ].join('\n');
  const whole = { ...answer, commands: [...answer.commands, ...listed], notes: [...answer.notes, ...NOTES] };
  run.print(run.json ? JSON.stringify(answerJson(whole, text), null, 2) : text);
}
