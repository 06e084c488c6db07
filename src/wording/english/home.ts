import { type Line, lineOf, type Moment } from '../line.ts';
import { characters, count } from './count.ts';

/** The Home tab, and the queue of reported errors. */
export const home = {
  ask: 'Ask Talks',
  askPlaceholder: 'Words of a statement, or a question; then Enter',
  speaker: 'A speaker',
  topic: 'A topic',
  noStatements: 'There is no statement of that in the store any more.',
  full: 'More than a Home tab holds: ask /talks status.',
  status: 'Where things stand',
  nothingYet: 'Nothing yet.',
  moreTopics: (left: number) => `${count(left, 'more topic')}: /talks status`,
  differences: 'Accounts that differ',
  noDifferences: 'Accounts in the store differ on nothing.',
  moreQuestions: (left: number) => `${count(left, 'more question')}: /talks disputed`,
  waiting: (proposals: number) => `Awaiting confirmation: ${count(proposals, 'proposal')}`,
  proposals: (number: number) => count(number, 'proposal'),
  moreDocuments: (left: number) => `${count(left, 'more document')}: /talks review`,
  secondEditor: (number: number) => `Waits for a second editor: ${count(number, 'correction')}`,
  moreCorrections: (left: number) => `${count(left, 'more correction')}: decide on these first`,
  reports: (number: number) => `Reported errors: ${number}`,
  moreReports: (left: number) => `${count(left, 'more report')}: settle these first`,
  corrections: 'Recently corrected',
  was: 'was:',
  now: 'now:',
  watches: 'What you watch',
  noWatches: 'Nothing yet. In a channel: /talks watch disputed, or a speaker, topic or words.',
  /** The name of the channel stands after it. */
  watchedIn: (what: string | null) => `${what ?? 'something that is shown there alone'} · in `,
  thisWatch: 'this',
  moreWatches: (left: number) => `${left} more: /talks watches in their channels`,
  help: 'What you can ask',
  report: {
    /** The name of who reported it stands before it. */
    note: (at: Moment | string, note: string): Line => lineOf`, ${at}: ${note}`,
    tooLong: (length: number, statement: string) => `${characters(length)}: /talks statement ${statement}`,
    statement: (statement: string) => `/talks statement ${statement}`,
    posted: (by: string, note: string, shown: string, statement: string) =>
      `Reported by ${by}: ${note}\n> ${shown}\n/talks statement ${statement}`,
    onlyEditors: 'Only editors can settle a reported error.',
    settledBefore: (by: string) => `${by} has settled this report already.`,
    gone: 'There is no such report any more.',
    settled: (statement: string, by: string) => `A report on ${statement} was settled by ${by}.`,
  },
};
