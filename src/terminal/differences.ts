import { QuestionError } from '../commands/question.ts';
import type { Desk } from '../desk/desk.ts';
import { gatheredDisagreements } from '../desk/gathered-disagreements.ts';
import type { Story } from '../facts/story.ts';
import { differenceLines, leftOutLine } from './difference-lines.ts';
import { withDesk } from './open-for.ts';
import { disagreementJson } from './read-together.ts';
import { seenFacts } from './seen-facts.ts';
import type { TerminalCommand } from './terminal-command.ts';

const usage = 'differences [STORY]';

/**
 * Reads the confirmed statements of a story together, as ingest reads articles, and says where they differ beside what items
 * show: for the editor who puts both accounts to one item, from where answers flag them. Every two sources are held against
 * each other, which takes seconds for hundreds: too long for an answer in Slack.
 */
export const differences: TerminalCommand = {
  name: 'differences',
  usage,
  summary: 'where the confirmed statements of a story differ that no item brings together yet',
  example: 'differences',
  options: [],
  async run(run) {
    const [named, ...others] = run.words;
    if (others.length > 0) throw new QuestionError(`Give one story: talks ${usage}.`);
    await withDesk(run, async (live) => {
      const desk = live.desk.seenIn(null, run.now());
      const story = named === undefined ? desk.defaultStory : storyCalled(named, desk);
      const { disagreements: found, leftOut } = gatheredDisagreements(
        seenFacts(live.facts, run.now()),
        story,
        desk.disagreements,
      );
      if (run.json) return run.print(JSON.stringify({ disagreements: found.map(disagreementJson), leftOut }, null, 2));
      if (found.length === 0) run.print(`${story.name}: nothing differs beside what items show.`);
      else
        run.print(
          found
            .flatMap((one) => [...differenceLines(one), ...holdersOf(one.sides), ''])
            .join('\n')
            .trimEnd(),
        );
      for (const one of leftOut) run.print(leftOutLine(one));
    });
  },
};

function storyCalled(name: string, { stories }: Desk): Story {
  const asked = name.toLowerCase();
  const story = [...stories.values()].find((one) => one.id === asked || one.name.toLowerCase() === asked);
  if (story) return story;
  throw new QuestionError(`There is no story “${name}”. There is: ${[...stories.keys()].toSorted().join(', ')}.`);
}

/** The statements to put to one item. */
const holdersOf = (sides: readonly { statement: string }[]): string[] => [
  `  statements: ${[...new Set(sides.map(({ statement }) => statement))].join(', ')}`,
];
