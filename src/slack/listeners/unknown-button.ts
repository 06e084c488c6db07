import type { App, BlockAction } from '@slack/bolt';
import { UserError } from '../../errors.ts';
import { phrases } from '../../wording/phrases.ts';
import { ADD_ACTIONS } from '../blocks/add-views.ts';
import { ACTIONS } from '../blocks/buttons.ts';
import { REVIEW_ACTIONS } from '../blocks/review-view.ts';
import { STATEMENT_MENU } from '../blocks/statement-menu.ts';

const KNOWN = new Set<string>([...Object.values({ ...ACTIONS, ...ADD_ACTIONS, ...REVIEW_ACTIONS }), STATEMENT_MENU]);

/** A button of an older version, which would otherwise turn and turn without an answer. */
export function listenToUnknownButtons(app: App): void {
  app.action<BlockAction>(/^/, async ({ ack, action }) => {
    if (KNOWN.has(action.action_id)) return;
    await ack();
    throw new UserError(phrases.failures.otherVersion.button);
  });
}
