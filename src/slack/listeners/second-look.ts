import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import { wholeDesk } from '../../commands/scope.ts';
import { shownStatement } from '../../commands/shown.ts';
import { UserError } from '../../errors.ts';
import { phrases } from '../../wording/phrases.ts';
import { type FilledForm, readForm } from '../adding/form-state.ts';
import { refuseReaders } from '../admission/refuse-readers.ts';
import { ACTIONS, Subject } from '../blocks/buttons.ts';
import { sayingView } from '../blocks/form.ts';
import { plainSections } from '../blocks/rich-text.ts';
import { AboutStatement, FORMS } from '../blocks/statement-views.ts';
import { openView, outgoing } from '../delivery.ts';
import { sentenceFor } from '../failure.ts';
import { decidedMessage, SECOND_FIELDS, secondLookView } from '../home/second-look-view.ts';
import { type WaitingCorrection, waitingCorrection } from '../home/waiting-corrections.ts';
import { escapeText } from '../mrkdwn.ts';
import type { Parts } from '../parts.ts';
import { readPress } from '../press.ts';
import { sendOnce } from '../send-once.ts';
import { type PostingClient, postMessage } from '../sending/post-message.ts';

const { second } = phrases.editing;

/** Where two editors must agree: the other one looks at a proposed correction, confirms it or sends it back, and its proposer is told. */
export function listenToSecondLooks(app: App, parts: Parts): void {
  app.action<BlockAction>(ACTIONS.secondLook, async ({ ack, body, client }) => {
    await ack();
    const { value, userId, triggerId } = readPress(body, Subject);
    refuseReaders(userId, parts.edits, second.onlyEditors);
    const waiting = waitingFor(value.id, parts);
    const desk = parts.desk().seenIn(null, parts.now());
    const statement = desk.statements.get(value.id);
    const view = secondLookView(waiting, {
      facts: parts.live().facts,
      shown: statement ? shownStatement(statement, wholeDesk(desk)) : null,
      isOwn: isOwn(waiting, userId, parts),
    });
    await openView(client, triggerId, view, parts);
  });
  app.view<ViewSubmitAction>(FORMS.second, async ({ ack, body, client }) => {
    const form = readForm(body, AboutStatement);
    let decided: Decided;
    try {
      decided = await decide(form, parts);
    } catch (error) {
      if (!(error instanceof UserError)) parts.logger.error('A correction could not be decided on.', error);
      await ack({ response_action: 'errors', errors: { [SECOND_FIELDS.note]: sentenceFor(error) } });
      return;
    }
    await ack({ response_action: 'update', view: sayingView(second.title, plainSections(decided.said)) });
    await tellProposer(decided, form, client, parts);
  });
}

/** What was decided, as whoever decided reads it and as whoever proposed the correction does. */
interface Decided {
  proposer: string;
  said: string;
  told: string;
}

const waitingFor = (id: string, { live, desk, now }: Parts): WaitingCorrection => {
  const waiting = waitingCorrection(id, live(), desk().seenIn(null, now()));
  if (!waiting) throw new UserError(second.gone);
  return waiting;
};

const isOwn = ({ by }: WaitingCorrection, userId: string, { edits }: Parts): boolean =>
  edits.rules.two && by === userId;

async function decide(
  { about: { id, version }, fields, userId, key }: FilledForm<AboutStatement>,
  parts: Parts,
): Promise<Decided> {
  refuseReaders(userId, parts.edits, second.onlyEditors);
  const { by: proposer, reason } = waitingFor(id, parts);
  const note = fields[SECOND_FIELDS.note]?.trim() ?? '';
  const isReturned = fields[SECOND_FIELDS.what] === 'return';
  if (isReturned && note === '') throw new UserError(second.noteMissing);
  const edit = { edit: isReturned ? ('return' as const) : ('confirm' as const), id };
  // Without a note, a correction that is made keeps the reason for which it was proposed: it is told with it.
  await parts.edits.make({ edit, by: userId, reason: note === '' ? reason : note, version, key });
  return isReturned
    ? { proposer, said: second.sentBack, told: second.wasSentBack(id, note) }
    : { proposer, said: second.confirmed, told: second.wasConfirmed(id) };
}

/** Tells whoever proposed it, in their direct messages, once; a name that Slack does not know cannot be told. */
async function tellProposer(
  { proposer, told }: Decided,
  { userId, key }: FilledForm<AboutStatement>,
  client: PostingClient,
  { record, logger }: Parts,
): Promise<void> {
  if (proposer === userId) return;
  const decision = `${key}:told`;
  const message = decidedMessage(userId, told);
  await record.once(decision, async () => {
    const post = outgoing({ ...message, text: escapeText(message.text) });
    const sent = await sendOnce(() => postMessage(client, { channel: proposer }, post, decision));
    if (sent.sent !== 'yes') logger.warn(`${second.untold}: ${sent.why}.`);
  });
}
