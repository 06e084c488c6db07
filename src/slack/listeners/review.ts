import type { App, BlockAction, ViewSubmitAction, webApi } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { ProposalEdit } from '../../desk/proposal-edit.ts';
import { type Decision, decideOn, sureProposals, type WaitingProposal, waitingProposal } from '../../desk/review.ts';
import { type From, inReviewOrder, nextProposal, sourcesWaiting } from '../../desk/review-order.ts';
import { changedParts, fieldOf } from '../../desk/statement-fields.ts';
import { UserError } from '../../errors.ts';
import type { RecordedChange } from '../../facts/change.ts';
import { phrases } from '../../wording/phrases.ts';
import { itemChoice, speakerChoice } from '../adding/choices.ts';
import { type FilledForm, readForm } from '../adding/form-state.ts';
import { updateWindow } from '../adding/update-window.ts';
import { ADD_ACTIONS, ReviewOf } from '../blocks/add-views.ts';
import { proposedItem, proposedSpeaker, REVIEW_FIELDS } from '../blocks/review-fields.ts';
import { reviewedView, sourcesWaitingView } from '../blocks/review-list-views.ts';
import { AboutReview, type Notice, REVIEW_ACTIONS, REVIEW_FORM, reviewView } from '../blocks/review-view.ts';
import { openView } from '../delivery.ts';
import { sentenceFor } from '../failure.ts';
import type { Parts } from '../parts.ts';
import { readPress } from '../press.ts';
import { listenToReviewOptions } from './review-options.ts';

/** Walks an editor through the proposals of a source, unsure ones first: each is confirmed, changed, rejected or left for later. */
export function listenToReview(app: App, parts: Parts): void {
  app.action<BlockAction>(ADD_ACTIONS.review, async ({ ack, body, client }) => {
    await ack();
    const { value, userId, triggerId } = readPress(body, ReviewOf);
    refuseReaders(userId, parts);
    const view = stepView(value.source, { from: 'start' }, null, parts);
    if (body.view?.type === 'modal') await updateWindow(client, body.view.id, view, parts);
    else await openView(client, triggerId, view, parts);
  });
  listenToDecisions(app, parts);
  listenToReviewOptions(app, parts);
}

/** `/talks review SOURCE`: its proposals; without a source, the sources whose proposals wait. */
export async function openReview(
  { words, userId, triggerId }: { words: string; userId: string; triggerId: string },
  client: webApi.WebClient,
  parts: Parts,
): Promise<void> {
  refuseReaders(userId, parts);
  const view = words === '' ? listView(parts) : stepView(words.toLowerCase(), { from: 'start' }, null, parts);
  await openView(client, triggerId, view, parts);
}

function refuseReaders(userId: string, { edits }: Parts): void {
  if (!edits.isEditor(userId)) throw new UserError(edits.barred(userId) ?? phrases.review.onlyEditors);
}

function listView({ live }: Parts): ModalView {
  const sources = new Map(live().facts.sources.map((source) => [source.id, source]));
  return sourcesWaitingView(
    sourcesWaiting(live()).flatMap(({ source: id, waiting }) => {
      const source = sources.get(id);
      return source ? [{ source, waiting }] : [];
    }),
  );
}

/** The window with the proposal that comes next. Throws a UserError for an unknown source. */
function stepView(sourceId: string, from: From, notice: Notice | null, { live }: Parts): ModalView {
  const { facts } = live();
  const source = live().source(sourceId);
  if (!source) throw new UserError(phrases.review.noSource(sourceId));
  const waiting = inReviewOrder(live(), sourceId);
  const proposal = nextProposal(waiting, from);
  return proposal
    ? reviewView({ source, proposal, waiting, items: facts.items, notice })
    : reviewedView(source, waiting.length, notice);
}

function listenToDecisions(app: App, parts: Parts): void {
  app.view<ViewSubmitAction>(REVIEW_FORM, async ({ ack, body }) => {
    const form = readForm(body, AboutReview);
    try {
      refuseReaders(form.userId, parts);
      await ack({ response_action: 'update', view: await decided(form, 'confirm', parts) });
    } catch (error) {
      if (!(error instanceof UserError)) parts.logger.error('A proposal could not be decided on.', error);
      await ack({ response_action: 'errors', errors: errorsFor(error, form) });
    }
  });
  const presses: Record<string, (form: FilledForm<AboutReview>) => Promise<ModalView>> = {
    [REVIEW_ACTIONS.reject]: (form) => decided(form, 'reject', parts),
    [REVIEW_ACTIONS.save]: (form) => decided(form, 'wait', parts),
    [REVIEW_ACTIONS.skip]: async (form) => stepView(form.about.source, after(form.about), null, parts),
    [REVIEW_ACTIONS.sure]: (form) => allSureDecided(form, parts),
  };
  for (const [actionId, decide] of Object.entries(presses))
    app.action<BlockAction>(actionId, async ({ ack, body, client }) => {
      await ack();
      const form = readForm(body, AboutReview);
      refuseReaders(form.userId, parts);
      const view = await decide(form).catch((error: unknown) => {
        if (!(error instanceof UserError)) parts.logger.error('A proposal could not be decided on.', error);
        // What was typed stays, since the same proposal keeps its fields.
        return stepView(form.about.source, at(form.about), { by: null, text: sentenceFor(error) }, parts);
      });
      await updateWindow(client, form.viewId, view, parts);
    });
}

const after = (about: AboutReview): From => ({ from: 'after', looked: about });
const at = (about: AboutReview): From => ({ from: 'at', looked: about });

/** Saves what was decided on a proposal, and shows the next; what somebody else did to it first is said. */
async function decided(form: FilledForm<AboutReview>, decide: Decision['decide'], parts: Parts): Promise<ModalView> {
  const { about, userId, key } = form;
  const { source, id, version } = about;
  const proposal = waitingProposal(parts.live(), source, id);
  const edit = decide === 'reject' || !proposal ? {} : editIn(form, proposal, parts);
  const isEdited = Object.keys(edit).length > 0;
  if (decide === 'wait' && proposal && !isEdited) return stepView(source, after(about), null, parts);
  const edited = await decideOn(parts.live(), parts.edits.rules, {
    source,
    decisions: [{ id, version, decide, ...(isEdited ? { edit } : {}) }],
    by: userId,
    reason: null,
    at: parts.now(),
    key: `${key}:${id}:${version}:${decide}`,
  });
  if (edited.outcome !== 'overtaken' || edited.by.by === userId) return stepView(source, after(about), null, parts);
  return stepView(source, at(about), overtakenNotice(edited.by), parts);
}

const overtakenNotice = ({ by, change }: RecordedChange): Notice => ({
  by,
  text: phrases.review.overtaken[change.change] ?? phrases.review.overtakenSomehow,
});

async function allSureDecided({ about, userId, key }: FilledForm<AboutReview>, parts: Parts): Promise<ModalView> {
  const live = parts.live();
  const sure = sureProposals(inReviewOrder(live, about.source));
  if (sure.length === 0) return stepView(about.source, at(about), null, parts);
  const edited = await decideOn(live, parts.edits.rules, {
    source: about.source,
    decisions: sure.map(({ statement, version }) => ({ id: statement.id, version, decide: 'confirm' as const })),
    by: userId,
    reason: null,
    at: parts.now(),
    key: `${key}:sure:${live.ledger.head.seq}`,
  });
  const notice: Notice =
    edited.outcome === 'overtaken'
      ? { by: edited.by.by, text: phrases.review.atWork }
      : { by: null, text: phrases.review.together.done(sure.length) };
  return stepView(about.source, at(about), notice, parts);
}

/** What an editor changed of a proposal. */
function editIn({ fields }: FilledForm<AboutReview>, proposal: WaitingProposal, { live }: Parts): ProposalEdit {
  const named = fields[REVIEW_FIELDS.speaker] ?? '';
  const speaker = named === (proposedSpeaker(proposal)?.value ?? '') ? null : speakerChoice(named);
  const question = fields[REVIEW_FIELDS.question]?.trim() ?? '';
  const placed = fields[REVIEW_FIELDS.item] ?? '';
  const isPlaced = placed !== proposedItem(proposal, live().facts.items).value;
  const item = isPlaced || question !== '' ? itemChoice(placed === '' ? 'none' : placed, question) : null;
  return {
    ...changedParts(proposal.statement, fields),
    ...(speaker ? { speaker } : {}),
    ...(item ? { item } : {}),
  };
}

function errorsFor(error: unknown, { fields, blockOf }: FilledForm<AboutReview>): Record<string, string> {
  const field = error instanceof UserError ? fieldOf(error, fields) : null;
  const block = blockOf[field ?? ''] ?? blockOf[REVIEW_FIELDS.speaker] ?? '';
  return { [block]: sentenceFor(error) };
}
