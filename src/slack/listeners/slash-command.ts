import type { App } from '@slack/bolt';
import { askedText } from '../asked-text.ts';
import { outgoing } from '../delivery.ts';
import { pageMessage } from '../page-message.ts';
import type { Parts } from '../parts.ts';

export const SLASH_COMMAND = '/talks';

/**
 * `/talks …`: answered at once, within the acknowledgement, so that only the person who asked sees it. The acknowledgement
 * comes last: whatever fails before it can still be told in it.
 */
export function listenToSlashCommand(app: App, parts: Parts): void {
  app.command(SLASH_COMMAND, async ({ command, ack, context }) => {
    const page = { asked: 'command', text: askedText(command.text, context.botUserId), offset: 0 } as const;
    const message = pageMessage(page, command.channel_id, { audience: 'asker', style: 'full' }, parts);
    await ack({ response_type: 'ephemeral', ...outgoing(message) });
  });
}
