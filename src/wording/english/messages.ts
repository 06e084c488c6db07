import { characters, count } from './count.ts';

/** What Talks says around an answer in a message, and where a message has no room. */
export const messages = {
  /** Written by what knows how a person is named where it stands; `asked` is the question as it was typed. */
  sharedBy: <Who, Written>(
    write: (strings: TemplateStringsArray, ...values: (Who | string)[]) => Written,
    who: Who,
    asked: string,
  ): Written => write`Shared by ${who} · ${asked}`,
  leftWithoutButton: (left: number) => `${left} more. Ask with a shorter passage to see them.`,
  tooLong: 'The answer is longer than a Slack message can be: ask for a part of it, or ask in a terminal.',
  statementsTooLong: (ids: readonly string[]) =>
    `Too long for a message and not shown here: ${ids.join(', ')}. Context opens what was printed.`,
  sentenceTooLong: (length: number) =>
    `${characters(length)} as printed, more than a message shows: Context opens them all.`,
  formerTooLong: (length: number, statement: string) =>
    `${characters(length)}, which /talks history ${statement} shows.`,
  moreTopics: (left: number) => `${count(left, 'more topic')}: /talks status`,
  moreOfTopic: (left: number, topic: string) => `${left} more: /talks status ${topic}`,
  moreSpeakers: (left: number) => `${count(left, 'more speaker')}: /talks quote <name> finds each.`,
  moreSources: (left: number) => `${count(left, 'more source')}: npm run talks -- sources`,
  moreLines: (left: number, one: string, other: string) =>
    `${count(left, 'more line')}: npm run talks -- compare ${one} ${other}`,
  help: 'What Talks can be asked',
  /** What can be asked instead stands after it as something to type. */
  askedInstead: (label: string) => `${label}: `,
};
