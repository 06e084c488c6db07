/** What people are told who may not do something, and of channels in which others than the newsroom read along. */
export const admission = {
  /** By what Slack says of somebody who wants to change something. */
  barred: {
    guest: 'Guests can ask Talks, but not change anything in it: ask a member of this workspace. Nothing was saved.',
    deleted: 'This account has been deactivated, so it changes nothing in Talks any more. Nothing was saved.',
    bot: 'Bots cannot change anything in Talks: a person has to do it. Nothing was saved.',
    stranger: 'Only people of the workspace that Talks belongs to can change anything in it. Nothing was saved.',
    nobody: 'Slack knows nobody with this id in the workspace that Talks belongs to. Nothing was saved.',
    unknown:
      'Slack does not say just now whether you belong to this workspace: try again in a minute. Nothing was saved.',
    unasked:
      'Talks may not ask Slack who belongs to this workspace: whoever installed it must reinstall it from manifest.json (scope users:read). Nothing was saved.',
  },
  /** By what is known of those who read a channel. */
  noPost:
    'People of other organisations read this channel, so Talks posts nothing in it: whoever runs Talks can name it in TALKS_SHARED_CHANNELS.',
  noWatch: {
    others:
      'People of other organisations read this channel, so it is told of nothing: whoever runs Talks can name it in TALKS_SHARED_CHANNELS. Nothing was saved.',
    absent:
      'Talks is not in this channel, so it cannot know who reads it: type /invite @Talks, then try again. Nothing was saved.',
    unknown:
      'Slack does not say just now whether people of other organisations read this channel: try again in a minute. Nothing was saved.',
    unasked:
      'Talks may not ask Slack who reads this channel: whoever installed it must reinstall it from manifest.json (scopes channels:read and groups:read). Nothing was saved.',
  },
  /** Why a watch was ended, as its history keeps it. */
  readByOthers: 'read by other organisations',
  watchEnded: (channel: string) =>
    `People of other organisations read ${channel} by now, so Talks has stopped watching there: whoever runs Talks can name it in TALKS_SHARED_CHANNELS.`,
};
