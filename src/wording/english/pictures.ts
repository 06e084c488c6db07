/** What is said around a picture of an answer. */
export const pictures = {
  drawing: 'The picture is being drawn: it will stand in this channel, with its statements as text.',
  asText: (why: string) => `The picture could not be posted, so here is the answer as text. ${why}`,
  notPosted: (why: string) => `The picture could not be posted. ${why}`,
  statementsTooLong: 'The statements are too long to stand beside the picture: ask without the word chart to see them.',
  notTaken: (status: number) => `Slack did not take the picture (${status}).`,
};
