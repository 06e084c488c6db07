import type { App, BlockAction } from '@slack/bolt';
import { UserError } from '../../errors.ts';
import { phrases } from '../../wording/phrases.ts';
import { refuseReaders } from '../admission/refuse-readers.ts';
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
    refuseReaders(userId, parts.edits, phrases.editing.verdict.onlyEditors);
    const about = { id: value.id, version: parts.edits.versionOf(`disagreement:${value.id}`) };
    await client.views.push({ trigger_id: triggerId, view: verdictView(about) });
  });
  onSubmission(
    app,
    { callbackId: VERDICT_FORM, about: AboutDisagreement, faultAt: 'note' },
    async ({ userId, about: { id: disagreement, version }, fields, key }) => {
      const { what, note } = fields;
      if (what !== 'confirm' && note === undefined) throw new UserError(phrases.editing.verdict.noteMissing);
      const edit =
        what === 'confirm'
          ? ({ edit: 'confirm-difference', disagreement } as const)
          : ({ edit: 'explain', disagreement, note: note ?? '' } as const);
      await parts.edits.make({ edit, by: userId, reason: note ?? null, version, key });
      return { title: phrases.editing.saved, text: phrases.editing.verdict.stands };
    },
    parts,
  );
}
