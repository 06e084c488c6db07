import type { App, BlockAction } from '@slack/bolt';
import { UserError } from '../../errors.ts';
import { ACTIONS, Subject } from '../blocks/buttons.ts';
import { AboutDisagreement, VERDICT_FORM, verdictView } from '../blocks/verdict-view.ts';
import type { Parts } from '../parts.ts';
import { readPress } from '../press.ts';
import { onSubmission } from '../submission.ts';

/** Explain or confirm: an editor's word on a disagreement, from the window that shows both accounts. */
export function listenToVerdicts(app: App, parts: Parts): void {
  app.action<BlockAction>(ACTIONS.verdict, async ({ ack, body, client }) => {
    await ack();
    const { value, userId, triggerId } = readPress(body, Subject);
    if (!parts.edits.isEditor(userId))
      throw new UserError('Only editors can explain or confirm a difference: ask one of them to look at it.');
    const about = { id: value.id, version: parts.edits.versionOf(`disagreement:${value.id}`) };
    await client.views.push({ trigger_id: triggerId, view: verdictView(about) });
  });
  onSubmission(
    app,
    { callbackId: VERDICT_FORM, about: AboutDisagreement, faultAt: 'note' },
    async ({ userId, about: { id: disagreement, version }, fields, key }) => {
      const { what, note } = fields;
      if (what !== 'confirm' && note === undefined)
        throw new UserError('An explanation needs a note, which is shown beside both accounts.');
      const edit =
        what === 'confirm'
          ? ({ edit: 'confirm-difference', disagreement } as const)
          : ({ edit: 'explain', disagreement, note: note ?? '' } as const);
      await parts.edits.make({ edit, by: userId, reason: note ?? null, version, key });
      return { title: 'Saved', text: 'It stands beside both accounts, under your name, until one of them changes.' };
    },
    parts,
  );
}
