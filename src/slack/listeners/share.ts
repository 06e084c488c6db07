import { type App, type BlockAction, webApi } from '@slack/bolt';
import { UserError } from '../../errors.ts';
import { phrases } from '../../wording/phrases.ts';
import { ACTIONS, Page } from '../blocks/buttons.ts';
import { deliver, type Outgoing, through } from '../delivery.ts';
import type { Parts } from '../parts.ts';
import { recordPosted } from '../posted.ts';
import { readPress } from '../press.ts';
import { postMessage } from '../sending/post-message.ts';
import { CHECK_PAGE } from './check-asked.ts';

/**
 * Share: posts the page in the channel under the name of whoever pressed, and takes away the one that only they see. Slack
 * has no way to make an ephemeral message public, so the question is answered anew. A page is posted once, however often
 * it is pressed.
 */
export function listenToShare(app: App, parts: Parts): void {
  app.action<BlockAction>(ACTIONS.share, async ({ ack, body, respond, client, context }) => {
    await ack();
    const { value: page, channel, messageTs, threadTs, userId } = readPress(body, Page);
    if (channel === null) return;
    await parts.channels.refuseShared(channel);
    const answered = await parts.pages.of(page, channel);
    const message = answered.message({ audience: 'everyone', style: 'full', sharedBy: userId });
    const statements = parts.record.versionsOf(message.shows);
    const place = { channel, thread_ts: threadTs ?? undefined };
    const key = `${context.teamId}:share:${channel}:${userId}:${messageTs ?? body.trigger_id}:${page.offset}`;
    const inChannel = through(respond, { response_type: 'in_channel', replace_original: false });
    const post = async (outgoing: Outgoing) => {
      try {
        const { ts } = await postMessage(client, place, outgoing, key);
        return ts;
      } catch (error) {
        if (!isAbsent(error)) throw error;
        await inChannel(outgoing);
        return null;
      }
    };
    const shared = await parts.record.once(key, async () => ({ ts: await deliver(message, post, parts) }));
    if (shared === null) throw new UserError(phrases.failures.sharedBefore);
    // It has been posted; that the other one stays is no reason to say that sharing failed, or to post again.
    await respond({ delete_original: true }).catch((error: unknown) =>
      parts.logger.warn('A shared answer could not be taken away from the person who shared it.', error),
    );
    const noted = answered.answer.answer === 'check' ? CHECK_PAGE : page;
    await recordPosted({ channel, ts: shared.ts, threadTs, page: noted, statements }, context, parts);
  });
}

const ABSENT = new Set(['not_in_channel', 'channel_not_found']);

/** The bot is not in the channel; a slash command works there all the same, and so does the answer to it. */
const isAbsent = (error: unknown): boolean =>
  error instanceof webApi.WebAPIPlatformError && ABSENT.has(error.data.error);
