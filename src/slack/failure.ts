import {
  type AllMiddlewareArgs,
  type AnyMiddlewareArgs,
  type App,
  MultipleListenerError,
  RespondError,
  webApi,
} from '@slack/bolt';
import { UserError } from '../errors.ts';
import { currentRequest } from '../operations/request.ts';
import { phrases } from '../wording/phrases.ts';
import { sayingView } from './blocks/form.ts';
import { sentence } from './blocks/message.ts';
import { plainSections } from './blocks/rich-text.ts';
import { outgoing } from './delivery.ts';
import { readAskedMessage } from './listeners/asked-message.ts';
import type { Parts } from './parts.ts';
import { eventInHand } from './receiving/event-in-hand.ts';
import { isStopping } from './send-once.ts';

const { failures } = phrases;

/** The one sentence that a person gets for an error: a UserError's own, one of ours for what Slack often says, else a fixed one. */
export function sentenceFor(error: unknown): string {
  if (error instanceof UserError) return error.message;
  if (error instanceof MultipleListenerError) return sentenceFor(error.originals[0]);
  // What stopped a call before it reached Slack: too many wait for the channel, or Talks is restarting.
  if (error instanceof webApi.WebAPIRequestError && error.original instanceof UserError) return error.original.message;
  if (error instanceof webApi.WebAPIPlatformError && failures.slack[error.data.error] !== undefined)
    return failures.slack[error.data.error] ?? '';
  if (error instanceof webApi.WebAPIRateLimitedError) return failures.rateLimited;
  if (error instanceof RespondError) return failures.tooLate;
  return failures.unexpected(currentRequest()?.id ?? null);
}

type Args = AnyMiddlewareArgs & AllMiddlewareArgs;

/**
 * Tells the person of every failure, in one sentence, where they asked, and logs what was not meant for people. This is a
 * middleware around all listeners rather than `app.error`, because Bolt gives that neither `ack` nor `respond`.
 */
export function tellFailures(app: App, { logger }: Pick<Parts, 'logger'>): void {
  app.use(async (args) => {
    try {
      await args.next();
    } catch (error) {
      // Whoever starts next gets the event again, and answers it.
      if ('event' in args && isStopping(error)) return eventInHand(args.context)?.leaveToSlack();
      if (!(error instanceof UserError)) logger.error('A listener failed.', error);
      try {
        await tell(args, sentenceFor(error));
      } catch (failure) {
        logger.error('The person who asked could not be told of it.', failure);
      }
    }
  });
}

async function tell(args: Args, text: string): Promise<void> {
  const message = outgoing(sentence(text));
  if ('command' in args) {
    // A command is acknowledged in the last line of its listener, so what failed did so before.
    await args.ack({ response_type: 'ephemeral', ...message });
  } else if (('action' in args || 'shortcut' in args) && 'respond' in args) {
    // A button or a shortcut is acknowledged in the first line of its listener.
    await args.respond({ response_type: 'ephemeral', replace_original: false, ...message });
  } else if ('action' in args && 'trigger_id' in args.body) {
    // In a window and on the Home tab there is nothing to answer to but with another window.
    const { trigger_id: triggerId } = args.body;
    const isInModal = 'view' in args.body && args.body.view?.type === 'modal';
    const open = { trigger_id: triggerId, view: sayingView(phrases.windows.name, plainSections(text)) };
    await (isInModal ? args.client.views.push(open) : args.client.views.open(open));
  } else if ('event' in args) {
    const asked = readAskedMessage(args.event, args.context.botUserId);
    if (!asked) return;
    const inDirectMessage = 'channel_type' in args.event && args.event.channel_type === 'im';
    const threadTs = asked.thread_ts ?? (inDirectMessage ? undefined : asked.ts);
    const place = { channel: asked.channel, ...(threadTs === undefined ? {} : { thread_ts: threadTs }) };
    await args.client.chat.postMessage({ ...place, ...message });
  }
}
