/** The windows that show a passage or both accounts, and what stops them from opening. */
export const windows = {
  name: 'Talks',
  answer: 'Answer',
  context: 'Context',
  asPrinted: 'As printed; the statement is in bold.',
  accountsDiffer: 'Accounts differ',
  noLongerDiffer: 'The accounts in the store no longer differ on this: ask the question again.',
  accountsTooLong:
    'These accounts are longer than a Slack window holds: read them in a terminal with npm run talks -- disputed',
  statementGone: 'This statement is no longer in the store: ask the question again.',
  passageTooLong: (source: string) =>
    `This passage is longer than a Slack window holds: read it in a terminal with npm run talks -- source ${source}`,
  statementTooLong: (statement: string) =>
    `This statement is longer than a Slack window holds: read it in a terminal with npm run talks -- statement ${statement}`,
};
