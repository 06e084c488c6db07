import { type Block, isObject, type JsonObject } from './json.ts';

/** A button, menu or input in its block. */
export interface FoundElement {
  type: string;
  element: JsonObject;
  /** The options that it offers itself; those of an external select come from the app. */
  options: JsonObject[];
  /** What it is set to belongs to the state of its view. */
  keepsValue: boolean;
  /** An input whose block does not ask for block_actions. */
  silent: boolean;
}

/** The element with these ids, wherever a block may hold one; undefined when there is none. */
export function elementAt(blocks: Block[], blockId: string, actionId: string): FoundElement | undefined {
  for (const block of blocks) {
    const children = Array.isArray(block.child_blocks) ? block.child_blocks.filter(isBlock) : [];
    const inside = elementAt(children, blockId, actionId);
    if (inside) return inside;
    if (block.block_id !== blockId) continue;
    const element = elementsIn(block).find((entry) => entry.action_id === actionId);
    if (!element) continue;
    const type = String(element.type);
    return {
      type,
      element,
      options: optionsOf(element),
      keepsValue: !/button/.test(type) && type !== 'overflow',
      silent: block.type === 'input' && block.dispatch_action !== true,
    };
  }
  return undefined;
}

/** The elements of a block that can act; cards of a carousel keep theirs in `actions`. */
function elementsIn(block: JsonObject): JsonObject[] {
  const lists = [block.elements, block.actions].flatMap((list) => (Array.isArray(list) ? list.filter(isObject) : []));
  const single = [block.accessory, block.element].filter(isObject);
  return [...lists.flatMap((entry) => (entry.type === 'card' ? elementsIn(entry) : [entry])), ...single];
}

function optionsOf(element: JsonObject): JsonObject[] {
  const groups = Array.isArray(element.option_groups) ? element.option_groups.filter(isObject) : [];
  return [element, ...groups].flatMap(({ options }) => (Array.isArray(options) ? options.filter(isObject) : []));
}

const isBlock = (value: unknown): value is Block => isObject(value) && typeof value.type === 'string';
