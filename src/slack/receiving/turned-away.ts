import type { ReceiverEvent } from '@slack/bolt';
import { z } from 'zod';
import { phrases } from '../../wording/phrases.ts';

/** What arrived while Talks was stopping, and is not acknowledged: Slack sends an event again, and tells of anything else itself. */
export class Restarting extends Error {
  override name = 'Restarting';
}

/** A payload of Slack's, as far as it says how to answer it. */
const Payload = z.object({
  command: z.string().optional(),
  type: z.string().optional(),
  response_url: z.string().optional(),
  view: z.object({ blocks: z.array(z.object({ type: z.string(), block_id: z.string().optional() })) }).optional(),
});

/** Says that Talks is restarting, where the payload leaves a way to say it; a form keeps what was typed. Else throws Restarting. */
export async function turnAway(
  { body, ack }: ReceiverEvent,
  respond: (responseUrl: string, message: object) => Promise<unknown>,
): Promise<void> {
  const { command, type, response_url: responseUrl, view } = Payload.parse(body);
  if (command !== undefined) return ack({ response_type: 'ephemeral', text: phrases.failures.restarting });
  if (type === 'block_suggestion') return ack({ options: [] });
  if (type === 'view_closed') return ack();
  const input = view?.blocks.find((block) => block.type === 'input')?.block_id;
  if (type === 'view_submission' && input !== undefined)
    return ack({ response_action: 'errors', errors: { [input]: phrases.failures.restarting } });
  if (responseUrl === undefined) throw new Restarting();
  await ack();
  await respond(responseUrl, {
    response_type: 'ephemeral',
    replace_original: false,
    text: phrases.failures.restarting,
  });
}
