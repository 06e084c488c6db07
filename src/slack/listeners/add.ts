import type { App, BlockAction, MessageShortcut, ViewSubmitAction, webApi } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { detailsOf, type ReadSource, readPasted, readSentFile } from '../../desk/article-given.ts';
import { UserError } from '../../errors.ts';
import { phrases } from '../../wording/phrases.ts';
import { downloadFile, type FilePointer, readableFiles, SlackFile } from '../adding/message-files.ts';
import { messageText } from '../adding/message-text.ts';
import { inParts } from '../adding/pasted-text.ts';
import type { Download } from '../adding/take-in.ts';
import { updateWindow } from '../adding/update-window.ts';
import { type AboutAdding, ADD_ACTIONS, ADD_FORM, addView, NextFile, readingView } from '../blocks/add-views.ts';
import { sayingView } from '../blocks/form.ts';
import { plainSections } from '../blocks/rich-text.ts';
import { openView } from '../delivery.ts';
import { sentenceFor } from '../failure.ts';
import type { Parts } from '../parts.ts';
import { readPress } from '../press.ts';
import { answerForm, refuseReaders, storiesFor } from './add-form.ts';

/** The message shortcut, as manifest.json names it. */
export const ADD_SHORTCUT = 'talks_add';

/** A message on which the shortcut was chosen, as far as it is used here. */
const Chosen = z.object({
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  trigger_id: z.string(),
  message: z.object({
    text: z.string().nullish(),
    blocks: z.unknown().optional(),
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
      throw new UserError(files.length === 0 ? phrases.adding.noText : phrases.adding.noReadableFile);
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
  return sayingView(phrases.adding.title, plainSections(sentenceFor(error)));
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
