import type { App } from '@slack/bolt';
import type { Parts } from '../parts.ts';
import { recordPosted } from '../posted.ts';
import { answerMessageEvent, askingIn } from './answer-message-event.ts';
import { keyOf, readAskedMessage } from './asked-message.ts';

/** `@Talks …` in a channel: answered in the thread where it stands, or in a new one under it. */
export function listenToMentions(app: App, parts: Parts): void {
  app.event('app_mention', async ({ event, body, context, client }) => {
    const message = readAskedMessage(event, context.botUserId);
    if (!message) return;
    const threadTs = message.thread_ts ?? message.ts;
    const answered = await parts.record.once(keyOf(message, body), () =>
      answerMessageEvent(message, askingIn(context, threadTs), client, parts),
    );
    if (answered) await recordPosted({ ...answered, channel: message.channel, threadTs }, context, parts);
  });
}
