import type { App, BlockAction } from '@slack/bolt';
import { ACTIONS, Page } from '../blocks/buttons.ts';
import { deliver, type Place, through } from '../delivery.ts';
import type { Parts } from '../parts.ts';
import { type Pressed, readPress } from '../press.ts';

/**
 * More and Back: another page, in place of the one that only the person who asked sees; a page of a public answer is shown
 * to whoever pressed, and the answer stays as it is.
 */
export function listenToPaging(app: App, parts: Parts): void {
  for (const actionId of [ACTIONS.more, ACTIONS.back])
    app.action<BlockAction>(actionId, async ({ ack, body, respond }) => {
      await ack();
      const press = readPress(body, Page);
      const page = await parts.pages.of(press.value, press.channel);
      const message = page.message({ audience: 'asker', style: 'full' });
      await deliver(message, through(respond, placeOf(press)), parts);
    });
}

function placeOf({ ephemeral, threadTs }: Pressed<Page>): Place {
  return {
    response_type: 'ephemeral',
    replace_original: ephemeral,
    ...(threadTs === null ? {} : { thread_ts: threadTs }),
  };
}
