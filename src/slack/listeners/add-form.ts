import type { webApi } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { fieldOf } from '../../desk/statement-fields.ts';
import { UserError } from '../../errors.ts';
import { phrases } from '../../wording/phrases.ts';
import { type FilledForm, readForm } from '../adding/form-state.ts';
import { type Download, detailsIn, takeInForm } from '../adding/take-in.ts';
import { updateWindow } from '../adding/update-window.ts';
import {
  AboutAdding,
  type Added,
  addedView,
  addView,
  MOST_FIELDS,
  readingView,
  textPart,
} from '../blocks/add-views.ts';
import { sentence } from '../blocks/message.ts';
import { outgoing } from '../delivery.ts';
import { sentenceFor } from '../failure.ts';
import type { Parts } from '../parts.ts';
import { sendOnce } from '../send-once.ts';
import { type PostingClient, postMessage } from '../sending/post-message.ts';

/** After so long an editor is shown that the article is being read. */
const PROGRESS_MS = 1000;

type Outcome = { done: true; added: Added } | { done: false; error: unknown };

/**
 * Takes in what a form is about. What takes no longer than a second is shown at once, and what is wrong with it stays in the form;
 * else the form gives way to word of its being read, and comes back when it could not be. Whoever has closed the window by then
 * is told in their direct messages.
 */
export async function answerForm(
  body: unknown,
  download: Download,
  client: PostingClient & Pick<webApi.WebClient, 'views'>,
  ack: (response: AckOf) => Promise<void>,
  parts: Parts,
): Promise<void> {
  const form = readForm(body, AboutAdding);
  const work = outcomeOf(form, download, parts);
  const outcome = await Promise.race([work, parts.wait(form.about.file ? 0 : PROGRESS_MS).then(() => null)]);
  if (outcome?.done) return ack({ response_action: 'update', view: addedView(outcome.added) });
  if (outcome) return ack({ response_action: 'errors', errors: errorsFor(outcome.error, form) });
  await ack({ response_action: 'update', view: readingView(form.about.file?.name ?? phrases.adding.theText) });
  const late = await work;
  const view = late.done ? addedView(late.added) : formAgain(form, sentenceFor(late.error), parts);
  if (!(await updateWindow(client, form.viewId, view, parts))) await tellOutcome(late, form, client, parts);
}

async function tellOutcome(
  outcome: Outcome,
  { userId, key }: FilledForm<AboutAdding>,
  client: PostingClient,
  { logger }: Parts,
): Promise<void> {
  const said = outcome.done
    ? [
        ...outcome.added.lines,
        ...(outcome.added.review === null ? [] : [phrases.adding.toReview(outcome.added.review)]),
      ]
    : [sentenceFor(outcome.error)];
  const message = outgoing(sentence(said.join('\n')));
  const sent = await sendOnce(() => postMessage(client, { channel: userId }, message, `${key}:outcome`));
  if (sent.sent !== 'yes') logger.warn(`${phrases.adding.untold}: ${sent.why}.`);
}

type AckOf =
  | { response_action: 'update'; view: ModalView }
  | { response_action: 'errors'; errors: Record<string, string> };

async function outcomeOf(form: FilledForm<AboutAdding>, download: Download, parts: Parts): Promise<Outcome> {
  try {
    refuseReaders(form.userId, parts);
    return { done: true, added: await takeInForm(form, download, parts) };
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

/** Throws a UserError for whoever may not add articles. */
export function refuseReaders(userId: string, { edits }: Parts): void {
  const { nobodyIsEditor, onlyEditors } = phrases.adding;
  if (edits.isEditor(userId)) return;
  throw new UserError(edits.barred(userId) ?? (edits.rules.editors.length === 0 ? nobodyIsEditor : onlyEditors));
}

/** The stories, and which of them a channel speaks of. */
export function storiesFor(channel: string | null, { live }: Parts) {
  const { stories } = live().facts;
  const own = stories.find(({ channels }) => channel !== null && channels.includes(channel));
  return { stories, story: (own ?? stories.find((story) => story.default))?.id ?? '' };
}
