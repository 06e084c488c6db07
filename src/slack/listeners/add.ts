import type { App, BlockAction, MessageShortcut, ViewSubmitAction, webApi } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { detailsOf, type ReadSource, readPasted, readSentFile } from '../../desk/article-given.ts';
import { fieldOf } from '../../desk/statement-fields.ts';
import { UserError } from '../../errors.ts';
import { type FilledForm, readForm } from '../adding/form-state.ts';
import { downloadFile, type FilePointer, readableFiles, SlackFile } from '../adding/message-files.ts';
import { messageText } from '../adding/message-text.ts';
import { inParts } from '../adding/pasted-text.ts';
import { type Download, detailsIn, takeInForm } from '../adding/take-in.ts';
import { updateWindow } from '../adding/update-window.ts';
import {
  AboutAdding,
  ADD_ACTIONS,
  ADD_FORM,
  addedView,
  addView,
  MOST_FIELDS,
  NextFile,
  readingView,
  textPart,
} from '../blocks/add-views.ts';
import { sayingView } from '../blocks/form.ts';
import { plainSections } from '../blocks/rich-text.ts';
import { openView } from '../delivery.ts';
import { sentenceFor } from '../failure.ts';
import type { Parts } from '../parts.ts';
import { readPress } from '../press.ts';

/** The message shortcut, as manifest.json names it. */
export const ADD_SHORTCUT = 'talks_add';

/** After so long an editor is shown that the article is being read. */
const PROGRESS_MS = 1000;

/** A message on which the shortcut was chosen, as far as it is used here. */
const Chosen = z.object({
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  trigger_id: z.string(),
  message: z.object({
    text: z.string().nullish(),
    blocks: z.unknown(),
    files: z.array(SlackFile).nullish(),
  }),
});

/** Adds articles: from a message that holds one or has one as a file, or from what an editor pastes into a form. */
export function listenToAdding(app: App, parts: Parts): void {
  app.shortcut<MessageShortcut>(ADD_SHORTCUT, async ({ ack, body, client, context }) => {
    await ack();
    const { user, channel, trigger_id: triggerId, message } = Chosen.parse(body);
    refuseReaders(user.id, parts);
    const files = message.files ?? [];
    const [file, ...others] = readableFiles(files);
    if (file) {
      const viewId = await openReading(client, triggerId, file.name);
      await showFile({ file, others, channel: channel.id }, viewId, client, context.botToken, parts);
      return;
    }
    const text = messageText({ text: message.text ?? '', blocks: message.blocks });
    if (text.trim() === '')
      throw new UserError(
        files.length === 0
          ? 'This message holds no text to add.'
          : 'Talks reads .txt, .html and .eml files, and this message has none: save the article as one of them.',
      );
    await openView(client, triggerId, await pastedView(text, channel.id, parts), parts);
  });

  app.action<BlockAction>(ADD_ACTIONS.nextFile, async ({ ack, body, client, context }) => {
    await ack();
    const { value, userId } = readPress(body, NextFile);
    refuseReaders(userId, parts);
    const viewId = body.view?.id;
    if (viewId === undefined) return;
    await updateWindow(client, viewId, readingView(value.file.name), parts);
    await showFile(value, viewId, client, context.botToken, parts);
  });

  app.view<ViewSubmitAction>(ADD_FORM, async ({ ack, body, client, context }) => {
    const download: Download = (file) => downloadFile(client, file, context.botToken);
    await answerForm(body, download, client, ack, parts);
  });
}

/** `/talks add`: a form with a field for the text. */
export async function openAdding(
  { text, channel, userId, triggerId }: { text: string; channel: string; userId: string; triggerId: string },
  client: webApi.WebClient,
  parts: Parts,
): Promise<void> {
  refuseReaders(userId, parts);
  const about: AboutAdding = { channel, file: null, joints: [], others: [], prefilled: false };
  const view = addView({
    about,
    details: { title: '', outlet: '', url: '', published: '', credit: '' },
    parts: text.trim() === '' ? ['', ''] : [...inParts(text).parts, ''],
    file: null,
    ...storiesFor(channel, parts),
    fault: null,
  });
  await openView(client, triggerId, view, parts);
}

function refuseReaders(userId: string, { edits }: Parts): void {
  if (edits.isEditor(userId)) return;
  throw new UserError(
    edits.rules.editors.length === 0
      ? 'Nobody is an editor yet, and only editors add articles: whoever runs Talks names them in TALKS_EDITORS.'
      : 'Only editors add articles to Talks: ask one of them to choose “Add to Talks” in the menu of this message.',
  );
}

async function openReading(client: webApi.WebClient, triggerId: string, what: string): Promise<string> {
  const { view } = await client.views.open({ trigger_id: triggerId, view: readingView(what) });
  return view?.id ?? '';
}

/** Reads a file and shows the form for it in place of what is open; also why it cannot be read. */
async function showFile(
  { file, others, channel }: NextFile,
  viewId: string,
  client: webApi.WebClient,
  botToken: string | undefined,
  parts: Parts,
): Promise<void> {
  const view = await fileView({ file, others, channel }, client, botToken, parts).catch((error: unknown) =>
    failureView(error, parts),
  );
  await updateWindow(client, viewId, view, parts);
}

function failureView(error: unknown, { logger }: Parts): ModalView {
  if (!(error instanceof UserError)) logger.error('An article could not be read.', error);
  return sayingView('Add to Talks', plainSections(sentenceFor(error)));
}

async function fileView(
  { file, others, channel }: NextFile,
  client: webApi.WebClient,
  botToken: string | undefined,
  parts: Parts,
): Promise<ModalView> {
  const read = await readSentFile(file.name, await downloadFile(client, file, botToken));
  return addView({
    about: { channel, file, joints: [], others, prefilled: true },
    details: detailsOf(read),
    parts: [],
    file: shownFile(file, read),
    ...storiesFor(channel, parts),
    fault: null,
  });
}

const OPENING_WORDS = 30;

const shownFile = ({ name }: FilePointer, { text }: ReadSource) => ({
  name,
  characters: text.length,
  opening: `${text.trim().split(/\s+/, OPENING_WORDS).join(' ').slice(0, 500).toWellFormed()} …`,
});

async function pastedView(text: string, channel: string, parts: Parts): Promise<ModalView> {
  const inFields = inParts(text);
  return addView({
    about: { channel, file: null, joints: inFields.joints, others: [], prefilled: true },
    details: detailsOf(await readPasted(text)),
    parts: inFields.parts,
    file: null,
    ...storiesFor(channel, parts),
    fault: null,
  });
}

/** The stories, and which of them a channel speaks of. */
function storiesFor(channel: string | null, { live }: Parts) {
  const { stories } = live().facts;
  const own = stories.find(({ channels }) => channel !== null && channels.includes(channel));
  return { stories, story: (own ?? stories.find((story) => story.default))?.id ?? '' };
}

type Outcome = { done: true; view: ModalView } | { done: false; error: unknown };

/**
 * Takes in what a form is about. What takes no longer than a second is shown at once, and what is wrong with it stays in the form;
 * else the form gives way to word of its being read, and comes back when it could not be.
 */
async function answerForm(
  body: unknown,
  download: Download,
  client: webApi.WebClient,
  ack: (response: AckOf) => Promise<void>,
  parts: Parts,
): Promise<void> {
  const form = readForm(body, AboutAdding);
  const work = outcomeOf(form, download, parts);
  const outcome = await Promise.race([work, parts.wait(form.about.file ? 0 : PROGRESS_MS).then(() => null)]);
  if (outcome?.done) return ack({ response_action: 'update', view: outcome.view });
  if (outcome) return ack({ response_action: 'errors', errors: errorsFor(outcome.error, form) });
  await ack({ response_action: 'update', view: readingView(form.about.file?.name ?? 'the text') });
  const late = await work;
  const view = late.done ? late.view : formAgain(form, sentenceFor(late.error), parts);
  await updateWindow(client, form.viewId, view, parts);
}

type AckOf =
  | { response_action: 'update'; view: ModalView }
  | { response_action: 'errors'; errors: Record<string, string> };

async function outcomeOf(form: FilledForm<AboutAdding>, download: Download, parts: Parts): Promise<Outcome> {
  try {
    refuseReaders(form.userId, parts);
    return { done: true, view: addedView(await takeInForm(form, download, parts)) };
  } catch (error) {
    if (!(error instanceof UserError)) parts.logger.error('An article could not be added.', error);
    return { done: false, error };
  }
}

/** Slack shows an error under an input: that which it is about, else the text, else the first of the form. */
function errorsFor(error: unknown, { fields, blockOf }: FilledForm<unknown>): Record<string, string> {
  const field = error instanceof UserError ? fieldOf(error, fields) : null;
  const block = blockOf[field ?? ''] ?? blockOf[textPart(0)] ?? blockOf.outlet ?? '';
  return { [block]: sentenceFor(error) };
}

/** The form as it was sent, with what went wrong above it. */
function formAgain({ about, fields }: FilledForm<AboutAdding>, fault: string, parts: Parts): ModalView {
  const texts = Array.from({ length: MOST_FIELDS }, (_, index) => fields[textPart(index)]);
  return addView({
    about,
    details: detailsIn(fields),
    parts: texts.filter((text) => text !== undefined),
    file: about.file && { name: about.file.name, characters: null, opening: '' },
    ...storiesFor(about.channel, parts),
    ...(fields.story === undefined ? {} : { story: fields.story }),
    fault,
  });
}
