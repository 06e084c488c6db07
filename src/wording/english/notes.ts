import { count, englishPlural } from './count.ts';

/** What is said under an answer: how the question was read, what was left out, what else there is. */
export const notes = {
  searchedSpeaker: (words: string) => `Searched for. For all that one speaker said: quote ${words}`,
  searched: 'Searched for, because the line starts with no command. For the commands: help',
  readAs: (name: string) => `Read as: ${name}.`,
  keptApart: (speaker: string, ask: string) => `${speaker} is another speaker and is kept apart: ask “${ask}”.`,
  maybes: (number: number) => `Not sure enough to show here, may differ: ${number}. Ask “disputed all”.`,
  /** By the date that is not stated. */
  leftOut: {
    date: (number: number) =>
      `${leftOut(number)}: neither when ${they(number)} said nor when the source was published is stated.`,
    said: (number: number) => `${leftOut(number)}: when ${they(number)} said is not stated.`,
    published: (number: number) => `${leftOut(number)}: when the source was published is not stated.`,
  },
  unrecorded: (number: number) => `Statements left out because it is not known when they were recorded: ${number}.`,
  help: {
    otherwise: 'Anything else is searched for.',
    filters: (commands: readonly string[], examples: readonly string[]) =>
      `Filters narrow ${commands.join(', ')}, anywhere in the line: ${examples.join(', ')}.`,
    forEditors:
      'In Slack, for editors: add (an article that you paste), review (what was read in it). The menu of a message has “Add to Talks”.',
    dates:
      'At the end of any of them: as of 2025-07-24 (what had been said by then), known 2025-07-24 (what had been recorded by then). Anywhere: story:NAME.',
    filterExamples: {
      by: 'by:witkoff (who said it)',
      source: 'source:afp (who published it)',
      from: 'from:witkoff (either)',
      topic: 'topic:hostages',
      since: 'since:2025-07',
      until: 'until:2025-07-24 (said or published)',
      said: 'said:2025-07-24',
      published: 'published:2025-07',
      kind: 'kind:quote (or mixed, paraphrase, report)',
      status: 'status:disputed (or confirmed, corrected)',
    },
  },
};

const leftOut = (number: number): string =>
  `${count(number, 'statement')} ${englishPlural(number, { one: 'is', other: 'are' })} left out`;

const they = (number: number): string => englishPlural(number, { one: 'it was', other: 'they were' });
