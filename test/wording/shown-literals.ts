import { parseAst } from 'vitest/node';

/** A string or template in code that people could be shown, with the line on which it starts. */
export interface ShownLiteral {
  line: number;
  text: string;
}

/** Functions that put their words before people: in such a call one word is enough. */
const SHOWING = new Set([
  ...['plain', 'words', 'bold', 'remark', 'plainSections', 'sentence', 'heading', 'lineOf', 'joined'],
  ...['sayingView', 'UserError', 'QuestionError', 'FieldFault'],
]);

/** Keys under which words for people stand in blocks, forms and the table of commands. */
const SHOWN_KEYS = new Set([
  ...['label', 'hint', 'title', 'placeholder', 'submit', 'close', 'accessibility_label'],
  ...['usage', 'summary', 'example'],
]);

/** Two words in a row, a label with a capital, words to which something is joined. */
const PROSE = /\p{L}{2,}[,.:;!?…]*\s+[“(]?\p{L}|^\p{Lu}\p{Ll}+|^[ ,;·–]+\p{Ll}{2,}|\p{Ll}{2,}:? $/u;
const WORD = /\p{L}{2,}/u;

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

/**
 * The literals of a file that look as if they were shown to people. What is logged or counted, what only a bug brings about (RangeError,
 * TypeError), types, imports and patterns are not.
 */
export function shownLiterals(source: string): ShownLiteral[] {
  const found: ShownLiteral[] = [];
  const visit = (part: unknown, shown: boolean): void => {
    if (Array.isArray(part)) for (const one of part) visit(one, shown);
    if (!isNode(part) || isPassedOver(part)) return;
    const text = textOf(part);
    if (text !== null && (shown ? WORD : PROSE).test(text))
      found.push({ line: source.slice(0, part.start).split('\n').length, text });
    for (const [key, inner] of Object.entries(part))
      if (key !== 'key' || part.computed === true) visit(inner, showsIn(part, key, shown));
  };
  visit(parseAst(source, { lang: 'ts' }).body, false);
  return found;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function isPassedOver({ type, callee, key }: Node): boolean {
  if (/^Import|^ExportAll/.test(type)) return true;
  // The name of a class of errors, and what is typed to ask something else, are the same in every language.
  if (type === 'PropertyDefinition' && nameOf(key) === 'name') return true;
  if (type === 'Property' && nameOf(key) === 'ask') return true;
  // Of the nodes of types, two hold values.
  if (type.startsWith('TS') && type !== 'TSAsExpression' && type !== 'TSSatisfiesExpression') return true;
  const isForMachines =
    type === 'CallExpression' && /logger$|^onTraffic$/.test(nameOf(member(callee, 'object') ?? callee));
  return isForMachines || (type === 'NewExpression' && /^(?:Range|Type)Error$/.test(nameOf(callee)));
}

/** Whether what stands under a key of a node is shown, by its parent's showing. */
function showsIn(node: Node, key: string, shown: boolean): boolean {
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
      return key === 'arguments' && SHOWING.has(nameOf(node.callee));
    case 'TaggedTemplateExpression':
      return SHOWING.has(nameOf(node.tag));
    case 'Property':
      return SHOWN_KEYS.has(nameOf(node.key));
    // What is looked up, compared or put into an object is not what the call around it shows.
    case 'MemberExpression':
    case 'BinaryExpression':
    case 'ObjectExpression':
    case 'ArrowFunctionExpression':
      return false;
    default:
      return shown;
  }
}

const member = (thing: unknown, key: string): unknown =>
  typeof thing === 'object' && thing !== null ? Reflect.get(thing, key) : undefined;

/** The last name of what is called or set: `parts.logger` → "logger". */
function nameOf(node: unknown): string {
  const name = member(node, 'name') ?? member(node, 'value');
  if (typeof name === 'string') return name;
  return isNode(node) ? nameOf(node.property) : '';
}

function textOf({ type, value, quasis }: Node): string | null {
  if (type === 'Literal') return typeof value === 'string' ? value : null;
  if (type !== 'TemplateLiteral' || !Array.isArray(quasis)) return null;
  return quasis.map((quasi) => String(member(member(quasi, 'value'), 'cooked'))).join('…');
}
