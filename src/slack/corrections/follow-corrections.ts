import type { Logger } from '@slack/bolt';
import type { ShownStep } from '../../commands/answer.ts';
import { answerTo } from '../../commands/index.ts';
import { changedFields, type HistoryStep } from '../../desk/history.ts';
import type { LiveDesk } from '../../desk/live-desk.ts';
import { type RecordedChange, toldThing } from '../../facts/change.ts';
import type { Facts } from '../../facts/facts.ts';
import { phrases } from '../../wording/phrases.ts';
import { type ChangedText, changedTexts } from '../blocks/correct-view.ts';
import { sentence } from '../blocks/message.ts';
import { outgoing } from '../delivery.ts';
import type { Recorder } from '../recorder.ts';
import { type Sent, sendOnce } from '../send-once.ts';
import { type PostingClient, postMessage } from '../sending/post-message.ts';
import { noticeMessage } from './notice-message.ts';
import { isCorrection, type OutdatedPost, ShownWhere } from './shown-where.ts';
import { updatedMessage } from './updated-message.ts';

export interface FollowingOptions {
  live: LiveDesk;
  client: PostingClient;
  record: Recorder;
  now: () => Date;
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
  const tell = (changes: readonly RecordedChange[]) => {
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
async function tellAll(
  change: RecordedChange,
  posts: readonly OutdatedPost[],
  options: FollowingOptions,
): Promise<void> {
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

async function tellOne(change: RecordedChange, post: OutdatedPost, options: FollowingOptions): Promise<Told[]> {
  const { live, client, record, now, logger } = options;
  const { posting } = post;
  const id = change.thing.replace(/^statement:/, '');
  const thing = toldThing(id, change.version, posting);
  const told = await record.once(thing, async (): Promise<Told> => {
    const notice = noticeOf(id, change, post, options);
    const place = { channel: posting.channel, thread_ts: posting.threadTs ?? posting.ts };
    const sent = await sendOnce(() => postMessage(client, place, outgoing(notice), thing));
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
  change: RecordedChange,
  { version, posting }: OutdatedPost,
  { live, now }: FollowingOptions,
) {
  const answer = answerTo(`history ${id}`, live.desk, { channel: posting.channel, now: now() });
  const steps = answer.answer === 'history' ? answer.steps : [];
  const isCurated = steps[0]?.seq === null;
  const after = steps.find(({ seq }) => seq === change.seq);
  const before = steps[isCurated ? version : version - 1] ?? steps[0];
  // The document itself may be out of this channel's sight by now; that its words no longer stand is told all the same.
  if (!before || !after) return sentence(phrases.history.told.outOfSight(id));
  return noticeMessage(id, before, after, changedBeside(before, after, live.desk.historyOf(id), live.facts));
}

/** What a correction changed beside the words of a statement, which are told on their own. */
function changedBeside(
  before: ShownStep,
  after: ShownStep,
  history: readonly HistoryStep[],
  facts: Pick<Facts, 'speakers'>,
): ChangedText[] {
  const statementAt = (step: ShownStep) => history.find(({ seq }) => seq === step.seq)?.statement;
  const [was, now] = [statementAt(before), statementAt(after)];
  if (!was || !now || after.what !== 'statement-corrected') return [];
  const changed = changedFields(was, now).filter((field) => field !== 'excerpt');
  return changedTexts({ before: was, after: now, changed }, facts);
}

/** The message as it would be answered now, marked; that it cannot be edited any more leaves the notice in its thread. */
async function bringUpToDate(change: RecordedChange, post: OutdatedPost, options: FollowingOptions): Promise<void> {
  const { client, logger, live, now } = options;
  const { channel, ts } = post.posting;
  const updated = updatedMessage(change, post, live.desk, now());
  const sent = await sendOnce(() => client.chat.update({ channel, ts, ...outgoing(updated) }));
  if (sent.sent !== 'yes') logger.warn(`A corrected answer could not be updated in place: ${sent.why}.`);
}

/** Tells the editor, in their direct messages, where a correction did not arrive. */
async function reportTo(
  { by, thing }: RecordedChange,
  untold: readonly Told[],
  { client, logger }: FollowingOptions,
): Promise<void> {
  const places = untold.map(
    ({ post: { posting }, sent }) => `${posting.channel} (${sent.sent === 'yes' ? '' : sent.why})`,
  );
  const list = [...new Set(places)].slice(0, 20).join(', ');
  const text = phrases.history.told.untold(thing.replace(/^statement:/, ''), untold.length, list);
  const sent = await sendOnce(() => client.chat.postMessage({ channel: by, ...outgoing(sentence(text)) }));
  if (sent.sent !== 'yes') logger.warn(`${text} The editor could not be told either: ${sent.why}.`);
}
