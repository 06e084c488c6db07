/** Someone in the workspace. A bot has the `botId` that its messages carry. */
export interface Member {
  id: string;
  name: string;
  /** The short name in payloads (`user_name`). */
  handle: string;
  botId: string | null;
  /** What they are to the newsroom when they are no member of it. */
  is?: 'guest' | 'deactivated' | 'from another organisation';
}

export interface Channel {
  id: string;
  name: string;
  kind: 'channel' | 'im';
  /** The person in a direct message with the app. */
  with: string | null;
  /** Who alone is in a channel that another organisation shares; absent for one of the newsroom's own. */
  sharedBy?: readonly string[];
}

export const TEAM = { id: 'T0NEWSROOM', name: 'Newsroom', domain: 'newsroom' };
export const APP_ID = 'A0TALKSAPP';
export const BOT: Member = { id: 'U0TALKSBOT', name: 'Talks', handle: 'talks', botId: 'B0TALKSBOT' };
/** Slack's own messenger: refusals and failures reach a person in its name. */
export const SLACKBOT: Member = { id: 'USLACKBOT', name: 'Slackbot', handle: 'slackbot', botId: 'B01' };

/** The person at the page, and who acts when a test does not say. */
export const DANA: Member = { id: 'U0DANA0001', name: 'Dana Reporter', handle: 'dana', botId: null };
export const SAM: Member = { id: 'U0SAM00001', name: 'Sam Editor', handle: 'sam', botId: null };
export const ALEX: Member = { id: 'U0ALEX0001', name: 'Alex Correspondent', handle: 'alex', botId: null };
/** Another app's bot, to show that bots do not answer each other. */
export const WIRE: Member = { id: 'U0WIREBOT1', name: 'Wire Alerts', handle: 'wire', botId: 'B0WIREBOT1' };

export const MEMBERS: Member[] = [DANA, SAM, ALEX, WIRE, BOT, SLACKBOT];

export const GIL: Member = { id: 'U0GIL00001', name: 'Gil Guest', handle: 'gil', botId: null, is: 'guest' };
export const LEE: Member = { id: 'U0LEE00001', name: 'Lee Left', handle: 'lee', botId: null, is: 'deactivated' };
export const OLA: Member = {
  id: 'U0OLA00001',
  name: 'Ola Elsewhere',
  handle: 'ola',
  botId: null,
  is: 'from another organisation',
};
/** Also those who are no members: they do nothing on their own, and the page does not list them. */
export const EVERYBODY: Member[] = [...MEMBERS, GIL, LEE, OLA];

/** The organisation that shares a channel with the newsroom. */
export const PARTNER = { id: 'T0PARTNER1', domain: 'partner' };

/** The workspace to which somebody belongs. */
export const teamOf = ({ is }: Member): { id: string; domain: string } =>
  is === 'from another organisation' ? PARTNER : TEAM;

export const DESK: Channel = { id: 'C0DESK0001', name: 'gaza-desk', kind: 'channel', with: null };
export const GENERAL: Channel = { id: 'C0GENERAL1', name: 'general', kind: 'channel', with: null };
/** Everyone's direct message with the app; one's own is the only one that one sees. */
export const DIRECT_MESSAGES: Channel[] = [DANA, SAM, ALEX].map((person) => ({
  id: `D0${person.handle.toUpperCase().padEnd(8, '0')}`,
  name: BOT.name,
  kind: 'im',
  with: person.id,
}));

/** A Slack Connect channel, in which only one of the newsroom and a person from elsewhere are. */
export const SHARED: Channel = {
  id: 'C0SHARED01',
  name: 'with-partners',
  kind: 'channel',
  with: null,
  sharedBy: [ALEX.id, OLA.id],
};

export const CHANNELS: Channel[] = [DESK, GENERAL, SHARED, ...DIRECT_MESSAGES];

/** What stands in the workspace when it opens, oldest first; `answers` points at the message that a reply belongs under. */
export const FIRST_MESSAGES: { channel: string; user: string; text: string; answers?: number; minutesAgo: number }[] = [
  {
    channel: GENERAL.id,
    user: SAM.id,
    text: 'Morning. Reminder: no quote goes out without its source and its date.',
    minutesAgo: 190,
  },
  {
    channel: DESK.id,
    user: ALEX.id,
    text: 'Filing the talks wrap at six. Does anyone have the exact words, before I paraphrase them wrong?',
    minutesAgo: 42,
  },
  {
    channel: DESK.id,
    user: SAM.id,
    text: 'Ask Talks in this thread, then we all see the source.',
    answers: 1,
    minutesAgo: 40,
  },
];
