import type { App, BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { contextOf } from '../../commands/context.ts';
import { UserError } from '../../errors.ts';
import { phrases } from '../../wording/phrases.ts';
import { ACTIONS, Subject } from '../blocks/buttons.ts';
import { contextView } from '../blocks/context-view.ts';
import { openView } from '../delivery.ts';
import type { Parts } from '../parts.ts';
import { readPress } from '../press.ts';

/** Context: opens the paragraphs around a statement. */
export function listenToContext(app: App, parts: Parts): void {
  app.action<BlockAction>(ACTIONS.context, async ({ ack, body, client }) => {
    await ack();
    const { value, channel, triggerId } = readPress(body, Subject);
    await openView(client, triggerId, contextWindow(value.id, channel, parts), parts);
  });
}

/** The paragraphs around a statement that a channel may see. Throws a UserError when there is none, or too much of it. */
export function contextWindow(id: string, channel: string | null, { desk, now }: Parts): ModalView {
  const context = contextOf(id, desk().seenIn(channel, now()));
  if (context === null) throw new UserError(phrases.windows.statementGone);
  const view = contextView(context);
  if (view === null) throw new UserError(phrases.windows.passageTooLong(context.statement.source.id));
  return view;
}
