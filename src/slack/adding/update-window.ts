import { type Logger, webApi } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import { simplerBlock } from '../blocks/simpler.ts';

const REFUSED = new Set(['invalid_arguments', 'invalid_blocks', 'invalid_blocks_format']);

/**
 * Shows another view in an open window; where Slack refuses its blocks, the same words in simpler ones. False
 * when the window has been closed meanwhile, which is nobody's fault: what was done in it stays done.
 */
export async function updateWindow(
  client: Pick<webApi.WebClient, 'views'>,
  viewId: string,
  view: ModalView,
  { logger }: { logger: Logger },
): Promise<boolean> {
  try {
    await client.views.update({ view_id: viewId, view });
  } catch (error) {
    const code = error instanceof webApi.WebAPIPlatformError ? error.data.error : '';
    if (code === 'not_found') return false;
    if (!REFUSED.has(code)) throw error;
    logger.warn('Slack refused the blocks of a window; it is shown with simpler ones.', error);
    const blocks = (view.blocks as KnownBlock[]).flatMap(simplerBlock);
    await client.views.update({ view_id: viewId, view: { ...view, blocks } });
  }
  return true;
}
