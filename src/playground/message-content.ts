import { BLOCK_LIMITS as LIMITS } from './block-limits.ts';
import { type BlockFault, countBlockText, faultMessage, findBlockFaults } from './block-validation.ts';
import { type Block, isObject, type JsonObject } from './json.ts';

/** What an app wants a message to say, still unchecked. */
export interface MessageContent {
  text?: string | undefined;
  blocks?: unknown;
  attachments?: unknown;
}

/** A message that may be posted, or Slack's error with its details. */
export type CheckedContent =
  | { ok: true; text: string; blocks: Block[]; attachments: JsonObject[] }
  | { ok: false; error: string; messages: string[] };

/** Block types that this workspace does not have yet. */
export function refusedBlocks(blocks: unknown, refused: ReadonlySet<string>): BlockFault[] {
  if (!Array.isArray(blocks)) return [];
  return blocks.flatMap((block, index) =>
    isObject(block) && typeof block.type === 'string' && refused.has(block.type)
      ? [{ message: `unsupported type: ${block.type}`, pointer: `/blocks/${index}/type` }]
      : [],
  );
}

/** Checks a message as Slack does before it posts it; text over 40,000 characters is cut. */
export function checkContent(content: MessageContent, refused: ReadonlySet<string>): CheckedContent {
  const { text = '', attachments } = content;
  const blocks = content.blocks ?? [];
  if (!Array.isArray(blocks)) return { ok: false, error: 'invalid_blocks_format', messages: [] };
  const faults = [...findBlockFaults(blocks, 'message'), ...refusedBlocks(blocks, refused)];
  if (faults.length > 0) return { ok: false, error: 'invalid_blocks', messages: faults.map(faultMessage) };
  if (countBlockText(blocks) > LIMITS.messageBlockText) {
    return { ok: false, error: 'msg_blocks_too_long', messages: [] };
  }
  const attached = Array.isArray(attachments) ? attachments.filter(isObject) : [];
  if (text.trim() === '' && blocks.length === 0 && attached.length === 0) {
    return { ok: false, error: 'no_text', messages: [] };
  }
  return { ok: true, text: text.slice(0, LIMITS.messageText), blocks, attachments: attached };
}
