import { answerJson } from '../commands/answer-json.ts';
import { answerTo } from '../commands/index.ts';
import { plainText } from '../plain-text.ts';
import { withoutPlace, writtenPicture } from './chart-picture.ts';
import { withDesk } from './open-for.ts';
import type { TerminalRun } from './terminal-command.ts';
import { refuseOtherOptions } from './terminal-options.ts';

/** Answers what `/talks <words>` answers, as plain text or as one JSON object; a picture goes into the file that --out names. */
export async function ask(run: TerminalRun): Promise<void> {
  const { words, json, print, marked, options } = run;
  const wantsPicture = /(?:^|\s)chart\s*$/i.test(words.join(' '));
  refuseOtherOptions(options, words[0] ?? 'help', wantsPicture ? ['out'] : []);
  await withDesk(run, async ({ desk }) => {
    const answer = answerTo(words.join(' '), desk, { channel: null, now: run.now() });
    const chart = answer.answer === 'statements' ? answer.chart : undefined;
    const said = await pictureWords(answer.query);
    if (json) {
      const picture = chart !== undefined && options.out !== undefined ? { picture: options.out } : {};
      print(JSON.stringify({ ...answerJson(answer, plainText(answer)), ...picture }, null, 2));
    } else print([plainText(answer, 'full', marked), ...said].join('\n\n'));

    async function pictureWords(query: string): Promise<string[]> {
      if (chart === undefined)
        return options.out === undefined ? [] : ['There is nothing to draw: no picture was written.'];
      return [options.out === undefined ? withoutPlace(query) : await writtenPicture(chart, options.out)];
    }
  });
}
