import type { App, SlashCommand, webApi } from '@slack/bolt';
import { messageText } from '../adding/message-text.ts';
import { askedText } from '../asked-text.ts';
import { outgoing } from '../delivery.ts';
import type { Parts } from '../parts.ts';
import { answerWithPicture, drawing, isChartAnswer } from '../pictures/chart-answer.ts';
import { openAdding } from './add.ts';
import { openCheck } from './check.ts';
import { openReview } from './review.ts';
import { watchReply } from './watch.ts';

export const SLASH_COMMAND = '/talks';

/**
 * `/talks …`: answered at once, within the acknowledgement, so that only the person who asked sees it. The acknowledgement
 * comes last: whatever fails before it can still be told in it.
 */
export function listenToSlashCommand(app: App, parts: Parts): void {
  app.command(SLASH_COMMAND, async ({ command, ack, client, context, respond }) => {
    const { channel_id: channel, user_id: userId } = command;
    if (await openWindow(command, client, parts)) return ack();
    const page = { asked: 'command', text: askedText(command.text, context.botUserId), offset: 0 } as const;
    const asked = await parts.pages.of(page, channel);
    const { answer } = asked;
    if (isChartAnswer(answer)) {
      // A picture takes longer than an acknowledgement may; what fails after it is told by answerWithPicture.
      await ack({ response_type: 'ephemeral', ...outgoing(drawing()) });
      const wanted = { channel, userId, page, key: `${context.teamId}:chart:${command.trigger_id}` };
      return answerWithPicture(answer, wanted, { client, respond, context }, parts);
    }
    const message =
      answer.answer === 'watch'
        ? await watchReply(answer, { channel, userId, key: `${context.teamId}:${command.trigger_id}`, client }, parts)
        : asked.message({ audience: 'asker', style: 'full' });
    await ack({ response_type: 'ephemeral', ...outgoing(message) });
  });
}

/** What opens a window in place of an answer: `add` and `review`, for editors, and `check` of a long draft. False for all else. */
async function openWindow(command: SlashCommand, client: webApi.WebClient, parts: Parts): Promise<boolean> {
  const [, name = '', rest = ''] = /^\s*(add|review)(?=\s|$)\s*([\s\S]*)$/i.exec(command.text) ?? [];
  const { channel_id: channel, user_id: userId, trigger_id: triggerId } = command;
  switch (name.toLowerCase()) {
    case 'add':
      await openAdding({ text: messageText({ text: rest }), channel, userId, triggerId }, client, parts);
      return true;
    case 'review':
      await openReview({ words: rest.trim(), userId, triggerId }, client, parts);
      return true;
    default:
      return openCheck({ text: askedText(command.text, undefined), channel, triggerId }, client, parts);
  }
}
