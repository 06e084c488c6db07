import type { App } from '@slack/bolt';
import type { Parts } from '../parts.ts';
import { answerMessageEvent, askingIn } from './answer-message-event.ts';
import { keyOf, readAskedMessage } from './asked-message.ts';

/** A direct message to the bot: answered as in a conversation, in a thread only when it was asked in one. */
export function listenToDirectMessages(app: App, parts: Parts): void {
  app.event('message', async ({ event, body, context, client }) => {
    if (event.channel_type !== 'im') return;
    const message = readAskedMessage(event, context.botUserId);
    if (!message) return;
    const threadTs = message.thread_ts;
    await parts.record.once(keyOf(message, body), () =>
      answerMessageEvent(message, askingIn(context, threadTs), client, parts),
    );
  });
}
