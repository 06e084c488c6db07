import { createHash } from 'node:crypto';
import { type App, type BlockAction, type MessageShortcut, webApi } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { answerToDraft } from '../../commands/check.ts';
import { UserError } from '../../errors.ts';
import { phrases } from '../../wording/phrases.ts';
import { readForm } from '../adding/form-state.ts';
import { ACTIONS, Subject } from '../blocks/buttons.ts';
import { checkReply } from '../blocks/check-message.ts';
import { AboutDraft, CHECK_FORM, draftView, LONGEST_PAGE, ReportPage, reportView } from '../blocks/check-view.ts';
import { draftOf, FIRST_FIELD, partsIn, partsOf } from '../blocks/draft-fields.ts';
import { deliver, openView } from '../delivery.ts';
import { draftIn, HoldingMessage, messageAt, Origin } from '../draft-in-message.ts';
import { LIMITS } from '../limits.ts';
import type { Parts } from '../parts.ts';
import { recordPosted } from '../posted.ts';
import { readPress } from '../press.ts';
import { postMessage } from '../sending/post-message.ts';
import { onSubmission } from '../submission.ts';
import { CHECK_PAGE, checkedFor } from './check-asked.ts';
import { compareWindow } from './compare.ts';
import { contextWindow } from './context-view.ts';

/** The message shortcut, as manifest.json names it. */
export const CHECK_SHORTCUT = 'talks_check';

/** A message on which the shortcut was chosen, as far as it is used here. */
const Chosen = z.object({
  channel: z.object({ id: z.string() }),
  trigger_id: z.string(),
  message: HoldingMessage,
});

/** Check quotes: from a message's menu, and in a form for long drafts. `@Talks check` is answered where mentions are. */
export function listenToCheck(app: App, parts: Parts): void {
  listenToShortcut(app, parts);
  listenToShowAll(app, parts);
  listenInForm(app, parts);
}

/**
 * The verdicts go into the message's thread, once; whoever asks again, or where Talks cannot post or other organisations read
 * along, sees them in a window.
 */
function listenToShortcut(app: App, parts: Parts): void {
  app.shortcut<MessageShortcut>(CHECK_SHORTCUT, async ({ ack, body, client, context }) => {
    await ack();
    const {
      channel: { id: channel },
      trigger_id: triggerId,
      message,
    } = Chosen.parse(body);
    const draft = await draftIn(message, { client, botToken: context.botToken });
    const answer = checkedFor(draft, channel, parts);
    if (answer.total === 0) throw new UserError(phrases.drafts.nothingInMessage);
    const thread = message.thread_ts ?? message.ts;
    const reply = checkReply(answer, JSON.stringify({ ts: message.ts, thread }));
    const statements = parts.record.versionsOf(reply.shows);
    const key = `${context.teamId}:check:${channel}:${message.ts}:${digest(draft + JSON.stringify(statements))}`;
    const post = async () => {
      const place = { channel, thread_ts: thread };
      const { ts } = await deliver(reply, (sent) => postMessage(client, place, sent, key), parts);
      return { ts, statements };
    };
    // An edited draft and corrected statements make another check.
    const isShared = (await parts.channels.readersOf(channel)) === 'others';
    const once = isShared ? Promise.resolve(null) : parts.record.once(key, post);
    const posted = await once.catch((error: unknown) => {
      if (isAbsent(error)) return null;
      throw error;
    });
    if (posted === null) await openView(client, triggerId, reportOn(draft, { channel }, parts), parts);
    else await recordPosted({ channel, ...posted, threadTs: thread, page: CHECK_PAGE }, context, parts);
  });
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

const ABSENT = new Set(['not_in_channel', 'channel_not_found', 'restricted_action', 'is_archived', 'thread_not_found']);

/** Talks is not in the channel, or may not post there; the shortcut is in the menu of every message all the same. */
const isAbsent = (error: unknown): boolean =>
  error instanceof webApi.WebAPIPlatformError && ABSENT.has(error.data.error);

/** Show all: opens what did not fit into the thread, for whoever presses. */
function listenToShowAll(app: App, parts: Parts): void {
  app.action<BlockAction>(ACTIONS.checkAll, async ({ ack, body, client, context }) => {
    await ack();
    const { value, channel, triggerId } = readPress(body, Origin);
    if (channel === null) return;
    const draft = await draftIn(await messageAt(value, channel, client), { client, botToken: context.botToken });
    await openView(client, triggerId, reportOn(draft, { channel }, parts), parts);
  });
}

function reportOn(draft: string, about: AboutDraft, parts: Parts): ModalView {
  const fields = partsOf(draft);
  if (fields === null) throw new UserError(phrases.drafts.tooLong(draft.length));
  return report(fields, about, 0, parts);
}

/** A page of the report on what stands in the fields of a form. */
function report(fields: readonly string[], about: AboutDraft, offset: number, { desk, now }: Parts): ModalView {
  const draft = draftOf(fields);
  if (draft === '') throw new UserError(phrases.drafts.pasteFirst);
  const asking = { channel: about.channel, now: now(), offset, limit: LONGEST_PAGE };
  const view = reportView(answerToDraft(draft, desk(), asking), about, fields);
  if (view === null) throw new UserError(phrases.drafts.reportTooLong);
  return view;
}

/** The form with its pages. What is shown next is worked out from what stands in its fields: no draft is kept anywhere. */
function listenInForm(app: App, parts: Parts): void {
  onSubmission(
    app,
    { callbackId: CHECK_FORM, about: AboutDraft, faultAt: FIRST_FIELD },
    async ({ about, fields }) => report(partsIn(fields), about, 0, parts),
    parts,
  );
  for (const actionId of [ACTIONS.checkMore, ACTIONS.checkBack])
    app.action<BlockAction>(actionId, async ({ ack, body, client }) => {
      await ack();
      const { about, fields, viewId } = readForm(body, AboutDraft);
      const { offset } = readPress(body, ReportPage).value;
      await client.views.update({ view_id: viewId, view: report(partsIn(fields), about, offset, parts) });
    });
  app.action<BlockAction>(ACTIONS.checkField, async ({ ack, body, client }) => {
    await ack();
    const { about, fields, viewId } = readForm(body, AboutDraft);
    await client.views.update({ view_id: viewId, view: draftView(about, [...partsIn(fields), '']) });
  });
  for (const [actionId, windowOf] of [
    [ACTIONS.checkContext, contextWindow],
    [ACTIONS.checkCompare, compareWindow],
  ] as const)
    app.action<BlockAction>(actionId, async ({ ack, body, client }) => {
      await ack();
      const { value, triggerId } = readPress(body, Subject);
      const { channel } = readForm(body, AboutDraft).about;
      await client.views.push({ trigger_id: triggerId, view: windowOf(value.id, channel, parts) });
    });
}

/**
 * `/talks check`, and a text after it that is too long for the buttons of a message: answered in a window. False for what a message
 * answers.
 */
export async function openCheck(
  { text, channel, triggerId }: { text: string; channel: string; triggerId: string },
  client: webApi.WebClient,
  parts: Parts,
): Promise<boolean> {
  const rest = /^check(?:\s+([\s\S]*))?$/i.exec(text.trim());
  if (!rest) return false;
  const draft = rest[1] ?? '';
  const isLong = JSON.stringify(text).length + ROOM_FOR_PAGE > LIMITS.buttonValue;
  if (draft !== '' && !isLong) return false;
  await openView(client, triggerId, draft === '' ? draftView({ channel }) : reportOn(draft, { channel }, parts), parts);
  return true;
}

/** What stands in a button's value beside the words. */
const ROOM_FOR_PAGE = 60;
