import type { App, BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { disagreementNamed } from '../../commands/context.ts';
import { UserError } from '../../errors.ts';
import { phrases } from '../../wording/phrases.ts';
import { ACTIONS, Subject } from '../blocks/buttons.ts';
import { compareView } from '../blocks/compare-view.ts';
import { openView } from '../delivery.ts';
import type { Parts } from '../parts.ts';
import { readPress } from '../press.ts';

/** Compare: opens both sides of a disagreement in two columns. */
export function listenToCompare(app: App, parts: Parts): void {
  app.action<BlockAction>(ACTIONS.compare, async ({ ack, body, client }) => {
    await ack();
    const { value, channel, triggerId } = readPress(body, Subject);
    await openView(client, triggerId, compareWindow(value.id, channel, parts), parts);
  });
}

/** Both sides of a disagreement that a channel may see. Throws a UserError when there is none, or too much of it. */
export function compareWindow(id: string, channel: string | null, { desk, now }: Parts): ModalView {
  const shown = disagreementNamed(id, desk().seenIn(channel, now()));
  if (shown === null) throw new UserError(phrases.windows.noLongerDiffer);
  const view = compareView(shown);
  if (view === null) throw new UserError(phrases.windows.accountsTooLong);
  return view;
}
