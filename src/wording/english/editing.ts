import { type Line, lineOf, type Moment } from '../line.ts';
import { characters } from './count.ts';

/** Citing a statement, and the forms in which people report, correct or withdraw it, or explain a difference. */
export const editing = {
  save: 'Save',
  saved: 'Saved',
  why: 'Why?',
  whyHint: 'It stays in the history, and is told wherever the statement was shown.',
  nothingSaved: (fault: string) => `${fault} Nothing was saved.`,
  overtaken: (done: string, by: string, on: string) =>
    `Somebody else was first: ${done} by ${by} on ${on}. Look at what stands now, then decide anew. Nothing was saved.`,
  onlyEditors: 'Only editors can correct or withdraw. Choose “Report an error”, and the editors will see it.',
  citation: {
    title: 'Citation',
    house: 'One line',
    markdown: 'Markdown',
    permalink: 'Link to this answer',
    again: 'To ask for it again',
    byCommand: (statement: string) => `/talks statement ${statement}`,
  },
  report: {
    title: 'Report an error',
    submit: 'Report',
    note: 'What is wrong?',
    noteHint: 'The editors see it with the statement and your name.',
    gone: 'This statement is no longer in the store.',
    done: 'Reported',
    thanks: 'The editors have it, with the statement as you saw it.',
  },
  withdraw: {
    title: 'Hold or withdraw',
    what: 'What should become of it?',
    hold: 'Hold: in no answer until an editor confirms it again',
    withdraw: 'Withdraw: in no answer any more',
    held: 'The statement is held: it is in no answer now.',
    withdrawn: 'The statement is withdrawn: it is in no answer now.',
  },
  correct: {
    title: 'Correct',
    kind: 'Kind',
    words: 'Words',
    wordsHint: 'As they stand in the source, character for character.',
    tooLong: (length: number, statement: string) =>
      `Its words are ${characters(length)}, more than a field in Slack holds. Correct them in a terminal: npm run talks -- correct ${statement}. What is below can be corrected here.`,
    nobody: 'Nobody is named',
    nobodyNamed: 'nobody is named',
    notStated: 'not stated',
    was: 'was: ',
    now: 'now: ',
    proposed: 'Correction proposed',
    done: 'Corrected',
    waits: 'It waits for another editor, who finds it on the Home tab of Talks. You are told what becomes of it.',
    told: 'Saved. Talks tells it wherever the statement was shown.',
    gone: 'This statement is no longer in the store. Nothing was saved.',
    unchanged: 'Nothing was changed, so nothing was saved.',
  },
  /** A correction that waits for a second editor. */
  second: {
    title: 'Proposed correction',
    submit: 'Decide',
    /** The name of whoever proposed it stands before both. */
    proposedLine: (at: Moment | string, fields: string): Line => lineOf` proposes, ${at}, to change: ${fields}`,
    because: (reason: string) => `Reason: ${reason}`,
    longReason: (length: number) => `Reason: ${characters(length)}, shown when it is opened.`,
    onlyEditors: 'Only editors can decide on a correction.',
    gone: 'This correction waits no more: it was decided on, or overtaken by another change.',
    yours: 'It is your own: another editor has to confirm it.',
    what: 'What should become of it?',
    confirm: 'Confirm: it is told wherever the statement was shown',
    back: 'Send it back, with my note',
    note: 'Note',
    noteHint: 'Whoever proposed it gets it. It stays in the history.',
    noteMissing: 'Say why it is sent back: whoever proposed it gets your note.',
    confirmed: 'Confirmed. Talks tells it wherever the statement was shown.',
    sentBack: 'Sent back. The statement stands as it was.',
    /** The name of whoever decided stands before each. */
    wasConfirmed: (statement: string) => ` confirmed your correction of ${statement}.`,
    wasSentBack: (statement: string, note: string) =>
      ` sent your correction of ${statement} back, and it stands as it was: ${note}`,
    untold: 'What became of a proposed correction could not be told to whoever proposed it',
  },
  verdict: {
    title: 'Explain or confirm',
    what: 'What do you know of it?',
    explain: 'There is an explanation: it stays shown, with my note',
    confirm: 'They do differ: it is shown, under my name',
    note: 'Note',
    noteHint: 'For example “counts of different days”.',
    onlyEditors: 'Only editors can explain or confirm a difference: ask one of them to look at it.',
    noteMissing: 'An explanation needs a note, which is shown beside both accounts.',
    stands: 'It stands beside both accounts, under your name, until one of them changes.',
  },
};
