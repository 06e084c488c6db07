import { setTimeout as pause } from 'node:timers/promises';
import type { App, BlockAction, webApi } from '@slack/bolt';
import { z } from 'zod';
import type { AnswerOf } from '../../commands/answer.ts';
import { readWatchName, watchLabel, watchWords } from '../../commands/watched.ts';
import { UserError } from '../../errors.ts';
import { phrases } from '../../wording/phrases.ts';
import { ACTIONS } from '../blocks/buttons.ts';
import { type Message, sentence } from '../blocks/message.ts';
import { outgoing, through } from '../delivery.ts';
import type { Parts } from '../parts.ts';
import { readPress } from '../press.ts';
import { type StandingWatch, watchesIn } from '../watches/standing-watches.ts';
import { watchesMessage } from '../watches/watches-message.ts';

const { watches } = phrases;

/** Where a watch was asked for, by whom, and what names this asking. */
interface AskedWhere {
  channel: string;
  userId: string;
  key: string;
  /** Posts in the channel that it watches; absent where the reply itself stands there. */
  client?: Pick<webApi.WebClient, 'chat'>;
}

/** Carries out what `/talks watch`, `unwatch` or `watches` asks in a channel; resolves with what to say to it. */
export async function watchReply(answer: AnswerOf<'watch'>, where: AskedWhere, parts: Parts): Promise<Message> {
  switch (answer.asks) {
    case 'list':
      return watchesHere(where.channel, parts);
    case 'start':
      return startWatch(answer, where, parts);
    case 'end':
      return endWatch(answer, where, parts);
  }
}

const watchesHere = (channel: string, { live, desk, now }: Parts): Message =>
  watchesMessage(watchesIn(channel, live().ledger), desk().seenIn(channel, now()));

/** Where many posts wait for the channel, whoever asked is told before it: Slack gives a command three seconds. */
const ANNOUNCED_WITHIN_MS = 1500;

/** More than anybody can follow, and few enough that looking through them costs nothing. */
const MOST_WATCHES = 50;

async function startWatch(
  { watched }: AnswerOf<'watch'>,
  { channel, userId, key, client }: AskedWhere,
  parts: Parts,
): Promise<Message> {
  if (!watched) return watchesHere(channel, parts);
  const { name, label } = watched;
  if (standing(channel, name, parts)) return sentence(watches.already(label));
  if (watchesIn(channel, parts.live().ledger).length >= MOST_WATCHES)
    throw new UserError(watches.tooMany(MOST_WATCHES));
  await parts.channels.refuseUnlessOurs(channel);
  await parts.edits.note({ change: 'watch-started', channel, what: name }, userId, key);
  const ending = watches.toEnd(wordsFor(name, label));
  const said = watches.started(label);
  if (!client) return sentence(`${said} ${ending}`);
  let late = false;
  // Everybody in the channel should know why Talks begins to post; and whether it may post here, only posting tells.
  const announced = client.chat
    .postMessage({ channel, ...outgoing(sentence(`${said} ${ending}`)) })
    .catch(async (error: unknown) => {
      await parts.edits.note({ change: 'watch-ended', channel, what: name }, userId, `${key}:refused`);
      if (!late) throw error;
      parts.logger.warn('A watch was ended again, because its channel could not be told of it.', error);
    });
  const soon = pause(ANNOUNCED_WITHIN_MS, undefined, { ref: false }).then(() => {
    late = true;
  });
  await Promise.race([announced, soon]);
  return sentence(`${watches.done(label)} ${ending}`);
}

async function endWatch(
  { watched }: AnswerOf<'watch'>,
  { channel, userId, key }: AskedWhere,
  parts: Parts,
): Promise<Message> {
  if (!watched) return watchesHere(channel, parts);
  const found = standing(channel, watched.name, parts) ?? standingAs(channel, watched.typed, parts);
  if (!found) {
    const list = watchesHere(channel, parts);
    const none = sentence(watches.notWatched(watched.label));
    return { ...list, text: `${none.text}\n${list.text}`, blocks: [...none.blocks, ...list.blocks] };
  }
  await parts.edits.note({ change: 'watch-ended', channel, what: found.name }, userId, key);
  return sentence(watches.ended(watched.label));
}

const standing = (channel: string, name: string, { live }: Parts): StandingWatch | undefined =>
  watchesIn(channel, live().ledger).find((watch) => watch.name === name);

/** A watch by the words with which it was started: what they name may be another thing by now. */
function standingAs(channel: string, typed: string, parts: Parts): StandingWatch | undefined {
  const words = typed.toLowerCase();
  const seen = parts.desk().seenIn(channel, parts.now());
  return watchesIn(channel, parts.live().ledger).find(({ watched }) =>
    watched.of === 'words' ? watched.words === words : watchLabel(watched, seen)?.toLowerCase() === words,
  );
}

function wordsFor(name: string, label: string): string {
  const watched = readWatchName(name);
  return watched ? watchWords(watched, label) : label;
}

/** Which watch of which channel a button ends. */
export const EndedWatch = z.strictObject({ channel: z.string().min(1).max(50), name: z.string().min(1).max(400) });
export type EndedWatch = z.infer<typeof EndedWatch>;

/** Stop watching: the button beside a watch. Whoever is in the channel may end what it watches; elsewhere only who started it. */
export function listenToWatches(app: App, parts: Parts): void {
  app.action<BlockAction>(ACTIONS.unwatch, async ({ ack, body, respond }) => {
    await ack();
    const { value, userId, channel, triggerId, ephemeral } = readPress(body, EndedWatch);
    const watch = standing(value.channel, value.name, parts);
    if (!watch) throw new UserError(watches.gone);
    if (channel !== value.channel && watch.by !== userId) throw new UserError(watches.notYours);
    const change = { change: 'watch-ended', channel: value.channel, what: value.name } as const;
    await parts.edits.note(change, userId, `unwatch:${triggerId}`);
    // The Home tab, where nothing can be answered, is published anew by itself.
    if (channel === null) return;
    const reply = outgoing(watchesHere(channel, parts));
    await through(respond, { response_type: 'ephemeral', replace_original: ephemeral })(reply);
  });
}
