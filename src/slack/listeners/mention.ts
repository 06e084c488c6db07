import type { App } from '@slack/bolt';
import type { Parts } from '../parts.ts';
import { answerMessageEvent } from './answer-message-event.ts';
import { keysOf, readAskedMessage } from './asked-message.ts';

/** `@Talks …` in a channel: answered in the thread where it stands, or in a new one under it. */
export function listenToMentions(app: App, parts: Parts): void {
  app.event('app_mention', async ({ event, body, context: { botUserId }, client }) => {
    const message = readAskedMessage(event, botUserId);
    if (!message) return;
    const threadTs = message.thread_ts ?? message.ts;
    await parts.handled.run(keysOf(message, body), () =>
      answerMessageEvent(message, { threadTs, botUserId }, client, parts),
    );
  });
}
