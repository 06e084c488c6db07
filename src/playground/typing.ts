import { eventsOf } from './events-of-messages.ts';
import type { Typed } from './local-slack.ts';
import type { Channel, Member } from './newsroom.ts';
import { SLACKBOT } from './newsroom.ts';
import type { Parts } from './parts.ts';
import { postReply } from './replies.ts';
import { escapeText, typedMessage } from './typed-text.ts';

/** What a person typed, where, and in which thread. */
export interface TypedWords {
  user: Member;
  channel: Channel;
  text: string;
  threadTs: string | null;
  /** What was put into the message, by its name. */
  files?: TypedFile[];
}

export interface TypedFile {
  name: string;
  bytes: Buffer;
}

/** Sends what a person typed: a slash command to the app, or a message to everyone, and to the app where it is concerned. */
export function sendTyped(parts: Parts, words: TypedWords): Promise<Typed> {
  const text = words.text.trim();
  const files = words.files ?? [];
  if (text === '' && files.length > 0) return sendMessage(parts, words, '');
  if (text === '') return Promise.resolve({ ok: false, notice: 'Type a message first.' });
  const command = /^(\/\S+)\s*([\s\S]*)$/.exec(text);
  return command ? runCommand(parts, words, command[1] ?? '', command[2] ?? '') : sendMessage(parts, words, text);
}

async function sendMessage(
  parts: Parts,
  { user, channel, threadTs, files = [] }: TypedWords,
  typed: string,
): Promise<Typed> {
  const { text, blocks } = typedMessage(typed);
  const message = parts.workspace.add({
    channel: channel.id,
    user: user.id,
    text,
    blocks,
    threadTs,
    files: files.map((file) => parts.files.payload(parts.files.add({ ...file, user: user.id }))),
    clientMsgId: user.botId === null ? crypto.randomUUID() : null,
    deliveredBy: 'person',
  });
  const sent = await Promise.all(eventsOf(parts, message).map((event) => parts.events.dispatch(event)));
  const eventIds = sent.map(({ eventId }) => eventId);
  // Slack tells nobody that an app did not get an event; the local one does, for whoever is trying things out.
  const failed = sent.find(({ receipt }) => !receipt.ok);
  if (failed && !failed.receipt.ok) {
    const notice = `The app has not acknowledged the message (${failed.receipt.error}). It is sent again, as Slack would.`;
    return { ok: false, notice, message: { ts: message.ts, eventIds } };
  }
  return { ok: true, ts: message.ts, eventIds };
}

async function runCommand(parts: Parts, words: TypedWords, command: string, text: string): Promise<Typed> {
  const { user, channel, threadTs } = words;
  const refuse = (notice: string): Typed => {
    parts.workspace.add({
      channel: channel.id,
      user: SLACKBOT.id,
      text: escapeText(notice),
      threadTs,
      visibleTo: user.id,
      deliveredBy: 'slack',
    });
    return { ok: false, notice };
  };
  if (!parts.commands.some((entry) => entry.command === command)) {
    return refuse(
      `${command} is not a valid command. In Slack, all messages that start with the “/” character are interpreted as commands.`,
    );
  }
  if (threadTs !== null) return refuse(`${command} is not supported in threads. Sorry!`);

  const place = { channel: channel.id, user: user.id, source: null };
  const payload = parts.payloads.command({
    user,
    channel,
    command,
    text: escapeText(text),
    triggerId: parts.triggers.create(user.id),
    responseUrl: parts.responseUrls.create(place),
  });
  const end = parts.activity.begin(`command ${command}`);
  const receipt = await parts.delivery.send({ type: 'slash_commands', payload });
  end();
  if (!receipt.ok) return refuse(`${command} failed with the error "${receipt.error}"`);
  if (isEmpty(receipt.reply)) return { ok: true, ts: null, eventIds: [] };
  if (isPublic(receipt.reply)) {
    // An answer for everyone stands under the command that asked for it.
    parts.workspace.add({
      channel: channel.id,
      user: user.id,
      text: escapeText(words.text.trim()),
      deliveredBy: 'person',
    });
  }
  const replied = postReply(parts.workspace, parts.refused, receipt.reply, place);
  if (!replied.ok) {
    const why = [replied.error, ...replied.messages].join(' ');
    return refuse(`${command} failed with the error "invalid_command_response" (${why})`);
  }
  return { ok: true, ts: null, eventIds: [] };
}

/** An acknowledgement without content: nothing, "", or an object without fields (Socket Mode's empty acknowledgement). */
const isEmpty = (reply: unknown): boolean =>
  reply === undefined ||
  reply === null ||
  reply === '' ||
  (typeof reply === 'object' && Object.keys(reply).length === 0) ||
  (typeof reply === 'object' && 'text' in reply && reply.text === '' && Object.keys(reply).length === 1);

const isPublic = (reply: unknown): boolean =>
  typeof reply === 'object' && reply !== null && 'response_type' in reply && reply.response_type === 'in_channel';
