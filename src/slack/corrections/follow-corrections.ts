import type { Logger, webApi } from '@slack/bolt';
import { answerTo } from '../../commands/index.ts';
import type { LiveDesk } from '../../desk/live-desk.ts';
import { type LoggedChange, toldThing } from '../../facts/change.ts';
import { count } from '../../wording.ts';
import { sentence } from '../blocks/message.ts';
import { outgoing } from '../delivery.ts';
import type { Recorder } from '../recorder.ts';
import { type Sent, sendOnce } from '../send-once.ts';
import { noticeMessage } from './notice-message.ts';
import { isCorrection, type OutdatedPost, ShownWhere } from './shown-where.ts';
import { updatedMessage } from './updated-message.ts';

export interface FollowingOptions {
  live: LiveDesk;
  client: Pick<webApi.WebClient, 'chat'>;
  record: Recorder;
  now: () => Date;
  wait: (milliseconds: number) => Promise<unknown>;
  logger: Logger;
}

/** What became of one message that shows what no longer stands. */
interface Told {
  post: OutdatedPost;
  sent: Sent;
}

/**
 * Tells every place where a statement was shown that it was corrected, held or withdrawn: once, in its thread, with both wordings;
 * the message itself is brought up to date and marked. What could not be told goes to the editor. Resolves with a function that
 * stops following and waits for what is in hand.
 */
export async function followCorrections(options: FollowingOptions): Promise<() => Promise<void>> {
  const { live, logger } = options;
  const where = new ShownWhere(live.ledger);
  let inHand: Promise<unknown> = Promise.resolve();
  const tell = (changes: readonly LoggedChange[]) => {
    const telling = Promise.all(changes.map((change) => tellAll(change, where.outdatedBy(change), options)));
    inHand = Promise.all([inHand, telling]).catch((error: unknown) =>
      logger.error('A correction could not be told where its statement was shown.', error),
    );
  };
  const stop = live.onChange((gained) => {
    where.takeIn(gained);
    tell(gained.filter(isCorrection));
  });
  // What happened while no process was there.
  tell(where.statements.flatMap((id) => live.ledger.changesOf(`statement:${id}`).filter(isCorrection).slice(-1)));
  return async () => {
    stop();
    await inHand;
  };
}

/** The posts of one channel one after the other, those of different channels beside one another. */
async function tellAll(change: LoggedChange, posts: readonly OutdatedPost[], options: FollowingOptions): Promise<void> {
  const channels = [...Map.groupBy(posts, ({ posting }) => posting.channel).values()];
  const told = await Promise.all(
    channels.map(async (inChannel) => {
      const results: Told[] = [];
      for (const post of inChannel) results.push(...(await tellOne(change, post, options)));
      return results;
    }),
  );
  const untold = told.flat().filter(({ sent }) => sent.sent !== 'yes');
  if (untold.length > 0) await reportTo(change, untold, options);
}

async function tellOne(change: LoggedChange, post: OutdatedPost, options: FollowingOptions): Promise<Told[]> {
  const { live, client, record, now, wait, logger } = options;
  const { posting } = post;
  const id = change.thing.replace(/^statement:/, '');
  const thing = toldThing(id, change.version, posting);
  const told = await record.once(thing, async (): Promise<Told> => {
    const notice = noticeOf(id, change, post, options);
    const place = { channel: posting.channel, thread_ts: posting.threadTs ?? posting.ts };
    const sent = await sendOnce(() => client.chat.postMessage({ ...place, ...outgoing(notice) }), wait);
    if (sent.sent === 'yes') await bringUpToDate(change, post, options);
    return { post, sent };
  });
  if (told === null) return [];
  const why = told.sent.sent === 'yes' ? null : told.sent.why;
  try {
    await live.store.append(
      [
        {
          thing,
          version: 1,
          by: 'talks',
          reason: null,
          change: {
            change: 'correction-told',
            statement: id,
            version: change.version,
            posting,
            told: told.sent.sent,
            why,
          },
        },
      ],
      now(),
    );
  } catch (error) {
    logger.error('That a correction was told could not be recorded; its key keeps it from being told twice.', error);
  }
  return [told];
}

function noticeOf(
  id: string,
  change: LoggedChange,
  { version, posting }: OutdatedPost,
  { live, now }: FollowingOptions,
) {
  const answer = answerTo(`history ${id}`, live.desk, { channel: posting.channel, now: now() });
  const steps = answer.answer === 'history' ? answer.steps : [];
  const isCurated = steps[0]?.seq === null;
  const after = steps.find(({ seq }) => seq === change.seq);
  const before = steps[isCurated ? version : version - 1] ?? steps[0];
  // The document itself may be out of this channel's sight by now; that its words no longer stand is told all the same.
  if (!before || !after) return sentence(`An answer in this thread has changed: ask again with /talks history ${id}`);
  return noticeMessage(id, before, after);
}

/** The message as it would be answered now, marked; that it cannot be edited any more leaves the notice in its thread. */
async function bringUpToDate(change: LoggedChange, post: OutdatedPost, options: FollowingOptions): Promise<void> {
  const { client, wait, logger, live, now } = options;
  const { channel, ts } = post.posting;
  const updated = updatedMessage(change, post, live.desk, now());
  const sent = await sendOnce(() => client.chat.update({ channel, ts, ...outgoing(updated) }), wait);
  if (sent.sent !== 'yes') logger.warn(`A corrected answer could not be updated in place: ${sent.why}.`);
}

/** Tells the editor, in their direct messages, where a correction did not arrive. */
async function reportTo(
  { by, thing }: LoggedChange,
  untold: readonly Told[],
  { client, wait, logger }: FollowingOptions,
): Promise<void> {
  const places = untold.map(
    ({ post: { posting }, sent }) => `${posting.channel} (${sent.sent === 'yes' ? '' : sent.why})`,
  );
  const list = [...new Set(places)].slice(0, 20).join(', ');
  const text = `${thing.replace(/^statement:/, '')} was shown in ${count(untold.length, 'message')} that could not be told of your change: ${list}`;
  const sent = await sendOnce(() => client.chat.postMessage({ channel: by, ...outgoing(sentence(text)) }), wait);
  if (sent.sent !== 'yes') logger.warn(`${text} The editor could not be told either: ${sent.why}.`);
}
