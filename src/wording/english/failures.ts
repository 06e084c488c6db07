/** The one sentence that a person gets when something cannot be done, whatever the surface. */
export const failures = {
  /** By what Slack calls it. */
  slack: {
    not_in_channel: 'Talks is not in this channel: type /invite @Talks, then try again.',
    channel_not_found: 'Talks cannot post here: type /invite @Talks, then try again.',
    is_archived: 'This channel is archived, so nothing can be posted in it: ask in another one.',
    expired_trigger_id: 'Slack waited too long to open the window: press the button again.',
    exchanged_trigger_id: 'Slack opens one window for each press: press the button again.',
    missing_scope:
      'Talks lacks a permission in this workspace: whoever installed it must reinstall it from manifest.json.',
  } as Record<string, string>,
  rateLimited: 'Slack takes no more messages from Talks for a moment: try again in a minute.',
  tooLate: 'Slack no longer takes an answer to this message: ask the question again.',
  /** With the id by which whoever runs Talks finds it in the log; null where none is known. */
  unexpected: (errorId: string | null) => {
    const sorry =
      'Something went wrong in Talks and was logged; nothing was changed. Try again, or ask whoever runs it.';
    return errorId === null ? sorry : `${sorry} Error id ${errorId}.`;
  },
  restarting: 'Talks is restarting: ask again in a moment.',
  unsure: 'Slack did not say whether the answer arrived: if it does not appear here, ask again.',
  /** Why a post did not arrive, as its editor is told. */
  noAnswer: 'Slack did not answer',
  tooManyWait: (waiting: number) =>
    `Slack takes one message a second in a channel, and ${waiting} wait for this one: try again in some minutes. Nothing was posted.`,
  storeTooSlow: (milliseconds: number) => `The store did not answer within ${milliseconds} ms.`,
  otherVersion: {
    button: 'This button is from another version of Talks: ask the question again to get a new one.',
    value: 'This button is not one that Talks knows any more: ask the question again to get a new one.',
    form: 'This form is from another version of Talks: close it and open it again.',
    window: 'This window is from another version of Talks: close it and open it again.',
  },
  sharedBefore:
    'This answer has been shared: if it is not in the channel, ask the question again and share the new answer.',
};
