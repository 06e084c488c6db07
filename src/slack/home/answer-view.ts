import type { ActionsBlock, KnownBlock, ModalView } from '@slack/types';
import { phrases } from '../../wording/phrases.ts';
import { ACTIONS } from '../blocks/buttons.ts';
import { sayingView } from '../blocks/form.ts';
import type { Message } from '../blocks/message.ts';
import { plainSections } from '../blocks/rich-text.ts';

/** An answer in a window of its own. Its pages turn within the window; to share it, it is asked in a channel. */
export function answerView({ blocks, text }: Message): ModalView {
  return sayingView(phrases.windows.answer, blocks.length === 0 ? plainSections(text) : blocks.map(turningHere));
}

const HERE: Record<string, string> = { [ACTIONS.more]: ACTIONS.moreHere, [ACTIONS.back]: ACTIONS.backHere };

/** The buttons that turn a page in a message cannot reach a window: here they have names of their own. */
function turningHere(block: KnownBlock): KnownBlock {
  if (block.type !== 'actions') return block;
  const elements = block.elements.map((element) => ({
    ...element,
    ...(element.action_id !== undefined && HERE[element.action_id] ? { action_id: HERE[element.action_id] } : {}),
  }));
  return { ...block, elements } as ActionsBlock;
}
