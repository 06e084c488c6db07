import { z } from 'zod';
import { plainText } from './block-elements.ts';
import { BLOCK_LIMITS as LIMITS } from './block-limits.ts';
import { BLOCKS } from './block-schemas.ts';
import { type Block, isObject } from './json.ts';

export type Surface = keyof typeof BLOCKS;

/** What Slack would refuse, in Slack's words, and where: "must be less than 151 characters", "/blocks/0/text/text". */
export interface BlockFault {
  message: string;
  pointer: string;
}

/** All that Slack would refuse in the blocks of a message, a modal or a Home tab. */
export function findBlockFaults(blocks: unknown, surface: Surface): BlockFault[] {
  const faults = faultsOf(z.array(BLOCKS[surface]).max(LIMITS.blocks[surface]), blocks, '/blocks');
  return Array.isArray(blocks) ? [...faults, ...duplicates(blocks), ...tooMany(blocks)] : faults;
}

/** A view as far as Slack checks it before it looks at the blocks. */
const field = { private_metadata: z.string().max(LIMITS.view.privateMetadata).optional() };
const ids = {
  callback_id: z.string().max(LIMITS.view.callbackId).optional(),
  external_id: z.string().max(LIMITS.id).optional(),
};
export const Modal = z.strictObject({
  type: z.literal('modal'),
  title: plainText(LIMITS.view.title),
  blocks: z.array(z.custom<Block>(isObject)),
  submit: plainText(LIMITS.view.button).nullish(),
  close: plainText(LIMITS.view.button).nullish(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
  ...field,
  ...ids,
});
export type Modal = z.infer<typeof Modal>;
export const Home = z.strictObject({
  type: z.literal('home'),
  blocks: z.array(z.custom<Block>(isObject)),
  ...field,
  ...ids,
});
export type Home = z.infer<typeof Home>;

/** All that Slack would refuse in a view, its blocks included. Pointers start at "/view". */
export function findViewFaults(view: unknown, surface: 'modal' | 'home'): BlockFault[] {
  const faults = faultsOf(surface === 'modal' ? Modal : Home, view, '/view');
  const blocks = isObject(view) ? view.blocks : undefined;
  if (!isObject(view) || !Array.isArray(blocks)) return faults;
  const inBlocks = findBlockFaults(blocks, surface).map((fault) => ({ ...fault, pointer: `/view${fault.pointer}` }));
  const asks = blocks.some((block) => isObject(block) && block.type === 'input');
  if (surface === 'modal' && asks && !view.submit) {
    faults.push({ message: 'missing required field: submit', pointer: '/view' });
  }
  return [...faults, ...inBlocks];
}

/** How many characters of text all blocks hold together, which Slack limits in a message. */
export function countBlockText(blocks: unknown): number {
  if (Array.isArray(blocks)) return blocks.reduce<number>((sum, entry) => sum + countBlockText(entry), 0);
  if (!isObject(blocks)) return 0;
  return Object.entries(blocks).reduce(
    (sum, [name, value]) => sum + (name === 'text' && typeof value === 'string' ? value.length : countBlockText(value)),
    0,
  );
}

/** A fault in the form of `response_metadata.messages`. */
export const faultMessage = ({ message, pointer }: BlockFault): string =>
  `[ERROR] ${message} [json-pointer:${pointer}]`;

function duplicates(blocks: unknown[]): BlockFault[] {
  const faults: BlockFault[] = [];
  const seen = new Set<unknown>();
  blocks.forEach((block, index) => {
    if (!isObject(block)) return;
    if (block.block_id && seen.has(block.block_id)) {
      faults.push({ message: `\`block_id\` already exists: ${block.block_id}`, pointer: `/blocks/${index}/block_id` });
    }
    seen.add(block.block_id);
    const actionIds = Array.isArray(block.elements)
      ? block.elements.flatMap((element) => (isObject(element) && element.action_id ? [element.action_id] : []))
      : [];
    actionIds.forEach((actionId, at) => {
      if (actionIds.indexOf(actionId) === at) return;
      faults.push({ message: `\`action_id\` already exists: ${actionId}`, pointer: `/blocks/${index}/elements` });
    });
  });
  return faults;
}

/** Limits that count over all blocks of a type. */
function tooMany(blocks: unknown[]): BlockFault[] {
  const ofType = (type: string) => blocks.filter((block) => isObject(block) && block.type === type);
  const faults: BlockFault[] = [];
  if (ofType('table').length > LIMITS.table.perMessage) {
    faults.push({ message: `no more than ${LIMITS.table.perMessage} table allowed`, pointer: '/blocks' });
  }
  if (countBlockText(ofType('table')) > LIMITS.table.characters) {
    faults.push({ message: `table must be less than ${LIMITS.table.characters + 1} characters`, pointer: '/blocks' });
  }
  if (ofType('data_visualization').length > LIMITS.dataVisualization.perMessage) {
    faults.push({
      message: `no more than ${LIMITS.dataVisualization.perMessage} data_visualization allowed`,
      pointer: '/blocks',
    });
  }
  if (countBlockText(ofType('markdown')) > LIMITS.markdown) {
    faults.push({ message: `markdown must be less than ${LIMITS.markdown + 1} characters`, pointer: '/blocks' });
  }
  return faults;
}

function faultsOf(schema: z.ZodType, value: unknown, root: string): BlockFault[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.flatMap((issue) => faultsOfIssue(issue, value, root));
}

/** One of zod's issues in Slack's words. */
function faultsOfIssue(issue: z.core.$ZodIssue, value: unknown, root: string): BlockFault[] {
  const pointer = [root, ...issue.path.map(String)].join('/');
  const parent = [root, ...issue.path.slice(0, -1).map(String)].join('/');
  const found = issue.path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
  const required = (): BlockFault => ({
    message: `missing required field: ${String(issue.path.at(-1) ?? '')}`,
    pointer: parent,
  });
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'array'
        ? [{ message: `no more than ${issue.maximum} items allowed`, pointer }]
        : issue.origin === 'string'
          ? [{ message: `must be less than ${Number(issue.maximum) + 1} characters`, pointer }]
          : [{ message: `must be no more than ${issue.maximum}`, pointer }];
    case 'too_small':
      return issue.origin === 'array'
        ? [{ message: `no fewer than ${issue.minimum} items allowed`, pointer }]
        : issue.origin === 'string'
          ? [{ message: `must be more than ${Number(issue.minimum) - 1} characters`, pointer }]
          : [{ message: `must be no less than ${issue.minimum}`, pointer }];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ message: `invalid additional property: ${key}`, pointer }));
    case 'invalid_type':
      return [found === undefined ? required() : { message: `must provide ${withArticle(issue.expected)}`, pointer }];
    case 'invalid_union':
      if (found === undefined) return [{ ...required(), pointer: parent }];
      return [{ message: `unsupported type: ${String(found)}`, pointer }];
    case 'invalid_value':
      return [
        found === undefined
          ? required()
          : { message: `must be one of: ${issue.values.map(String).join(', ')}`, pointer },
      ];
    default:
      return [{ message: issue.message, pointer }];
  }
}

const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
