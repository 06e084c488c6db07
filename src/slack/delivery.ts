import { type Logger, RespondError, type RespondFn, webApi } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import type { Message } from './blocks/message.ts';
import { simpler, simplerBlock } from './blocks/simpler.ts';

/** A message as it goes over the wire. Sources are quoted, never previewed: nothing unfurls. */
export interface Outgoing {
  text: string;
  blocks?: KnownBlock[];
  /** False where `text` is what people see: a source's own `*` and `_` are not markup. */
  mrkdwn?: false;
  unfurl_links: false;
  unfurl_media: false;
}

const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** A message with its blocks. For a slash command's acknowledgement, which cannot be sent again: its blocks are of old, safe types. */
export const outgoing = ({ text, blocks }: Message): Outgoing =>
  blocks.length === 0 ? { text, mrkdwn: false, ...QUIET } : { text, blocks, ...QUIET };

/** What sending needs besides the message. */
export interface Sending {
  logger: Logger;
  /** Resolves after so many milliseconds. */
  wait: (milliseconds: number) => Promise<unknown>;
}

/**
 * Sends a message; when Slack refuses its blocks, the same words in simpler blocks, then as text alone. Waits as long as Slack
 * says when there were too many calls: such a call was not carried out, so it is safe to repeat. Nothing else is repeated,
 * because a post that timed out may have arrived. Resolves with what the successful `send` gave.
 */
export async function deliver<Sent>(
  message: Message,
  send: (outgoing: Outgoing) => Promise<Sent>,
  sending: Sending,
): Promise<Sent> {
  const simplerOnes = message.blocks.length === 0 ? [] : [simpler(message), { ...message, blocks: [] }];
  for (let attempt = message; ; ) {
    try {
      return await sendWhenAllowed(() => send(outgoing(attempt)), sending);
    } catch (error) {
      const next = simplerOnes.shift();
      if (!next || !refusesBlocks(error)) throw error;
      attempt = next;
      sending.logger.warn('Slack refused the blocks of a message; it is sent in simpler ones.', error);
    }
  }
}

const LONGEST_WAIT_SECONDS = 60;

async function sendWhenAllowed<Sent>(send: () => Promise<Sent>, { wait }: Sending): Promise<Sent> {
  for (let turn = 0; ; turn++) {
    try {
      return await send();
    } catch (error) {
      const limited = error instanceof webApi.WebAPIRateLimitedError && error.retryAfter <= LONGEST_WAIT_SECONDS;
      if (!limited || turn === 2) throw error;
      await wait(error.retryAfter * 1000);
    }
  }
}

/** Opens a modal; when Slack refuses its blocks, with the same words in simpler ones. */
export async function openView(
  client: webApi.WebClient,
  triggerId: string,
  view: ModalView,
  { logger }: Pick<Sending, 'logger'>,
): Promise<void> {
  try {
    await client.views.open({ trigger_id: triggerId, view });
  } catch (error) {
    if (!refusesBlocks(error)) throw error;
    logger.warn('Slack refused the blocks of a modal; it is opened with simpler ones.', error);
    const blocks = (view.blocks as KnownBlock[]).flatMap(simplerBlock);
    await client.views.open({ trigger_id: triggerId, view: { ...view, blocks } });
  }
}

const BLOCK_ERRORS = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'invalid_block_format',
  'invalid_arguments',
]);

/** A refused post to a response_url is an HTTP 400; one that has expired or been used up is a 404, 403 or 410. */
function refusesBlocks(error: unknown): boolean {
  if (error instanceof webApi.WebAPIPlatformError) return BLOCK_ERRORS.has(error.data.error);
  return error instanceof RespondError && error.statusCode === 400;
}

/** Who sees what is posted to a response_url, and what becomes of the message whose button was pressed. */
export interface Place {
  response_type: 'ephemeral' | 'in_channel';
  replace_original: boolean;
  delete_original?: boolean;
  thread_ts?: string;
}

/** Sends through a response_url. */
export const through =
  (respond: RespondFn, place: Place) =>
  (outgoingMessage: Outgoing): Promise<unknown> =>
    respond({ ...outgoingMessage, ...place });
