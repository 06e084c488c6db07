import { characters, count, inMarks } from './count.ts';

/** Headings and counts of answers. */
export const answers = {
  found: { quote: 'Quotations', find: 'Found', figures: 'Figures', timeline: 'Timeline' },
  newestFirst: 'newest first',
  newest: (source: string) => `Newest source: ${source}`,
  newestNotStated: 'Newest source: no source states its published date',
  daysAgo: (days: number) => (days === 0 ? 'today' : `${count(days, 'day')} ago`),
  more: (left: number) => `${left} more`,
  /** Something that can be typed instead: "the words in any statement: /talks find …". */
  ask: (label: string, command: string) => `${label}: /talks ${command}`,
  /** Where a watch can be kept: not in a terminal, which nobody can tell anything later. */
  watchInSlack: (command: string) =>
    `Watching works in a Slack channel, where it can be told later: type /talks ${command} there.`,
  asIn: (source: string) => `as in: ${source}`,
  draft: (words: string) => `draft: ${words}`,
  inDraft: 'In the draft:',
  inSourcesWords: (words: string) => `in the source’s words: ${words}`,
  toCopy: 'In the source’s words, to copy:',
  inOrder: 'In order',
  quoted: inMarks,
  place: (length: number, from: number) => `${characters(length)}, from character ${from} on`,
};
