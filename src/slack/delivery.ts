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
}

/**
 * Sends a message; when Slack refuses its blocks, the same words in simpler blocks, then as text alone. Nothing else is
 * repeated here: sending/slack-fetch.ts waits where Slack says so. Resolves with what the successful `send` gave.
 */
export async function deliver<Sent>(
  message: Message,
  send: (outgoing: Outgoing) => Promise<Sent>,
  sending: Sending,
): Promise<Sent> {
  const simplerOnes = message.blocks.length === 0 ? [] : [simpler(message), { ...message, blocks: [] }];
  for (let attempt = message; ; ) {
    try {
      return await send(outgoing(attempt));
    } catch (error) {
      const next = simplerOnes.shift();
      if (!next || !refusesBlocks(error)) throw error;
      attempt = next;
      sending.logger.warn('Slack refused the blocks of a message; it is sent in simpler ones.', error);
    }
  }
}

/** Opens a modal; when Slack refuses its blocks, with the same words in simpler ones. */
export async function openView(
  client: webApi.WebClient,
  triggerId: string,
  view: ModalView,
  { logger }: Sending,
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
