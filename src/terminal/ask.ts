import { answerJson } from '../commands/answer-json.ts';
import { answerTo } from '../commands/index.ts';
import { plainText } from '../plain-text/plain-text.ts';
import { withoutPlace, writtenPicture } from './chart-picture.ts';
import { withDesk } from './open-for.ts';
import type { TerminalRun } from './terminal-command.ts';
import { refuseOtherOptions } from './terminal-options.ts';

/** Filters by a name, which may be of several words. */
const NAMED = /^(by|from|source|topic|speaker|outlet|story):([^"“]*\s[^"“]*)$/i;

/** The shell takes the quotation marks from by:"Steve Witkoff", so that the name must get them back. */
const asTyped = (word: string, _: number, { length }: readonly string[]): string =>
  length === 1 ? word : word.replace(NAMED, '$1:"$2"');

/** Answers what `/talks <words>` answers, as plain text or as one JSON object; a picture goes into the file that --out names. */
export async function ask(run: TerminalRun): Promise<void> {
  const { words, json, print, marked, options } = run;
  const wantsPicture = /(?:^|\s)chart\s*$/i.test(words.join(' '));
  refuseOtherOptions(options, words[0] ?? 'help', wantsPicture ? ['out'] : []);
  await withDesk(run, async (live) => {
    const question = words.map(asTyped).join(' ');
    const answer = await live.answered(() => answerTo(question, live.desk, { channel: null, now: run.now() }));
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
