import { characters } from './count.ts';

/** Checking the quotations of a draft: its form, its report, and what stands in the way. */
export const drafts = {
  title: 'Check quotes',
  check: 'Check',
  again: 'Check again',
  keepsNone: 'The draft, to change and check again. Talks keeps none of it.',
  anotherField: 'Another field',
  field: (number: number) => (number === 1 ? 'Draft' : `Draft, part ${number}`),
  fieldHint: 'A field holds 3,000 characters. Go on in the next one, best with a new paragraph.',
  notShown: (left: number, total: number) => `${left} of ${total} are not shown here; what needs a look comes first.`,
  nothingInMessage: 'This message holds no quotation, no attributed paraphrase and no figure: nothing to check.',
  whichText: 'Which text? Write it after “check”, or write “@Talks check” in the thread under it.',
  pasteFirst: 'Which text? Paste the draft into the first field.',
  noneAbove: 'Talks finds no message above to check: write the text after “check”.',
  messageGone: 'The message that was checked is no longer there.',
  mayNotRead:
    'Talks may not read messages here (channels:history or groups:history is missing): choose “Check quotes” in the message’s menu, or write the text after “check”.',
  tooLong: (length: number) =>
    `This draft has ${characters(length)}, more than a Slack window holds: check it in a terminal with npm run talks -- check FILE`,
  reportTooLong: 'This report is longer than a Slack window holds: check the draft in two parts.',
};
