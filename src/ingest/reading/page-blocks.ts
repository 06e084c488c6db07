import type { Furniture, FurnitureKind } from './furniture.ts';

/** The part of a DOM node that is walked here. */
export interface PageNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<PageNode>;
  firstChild: PageNode | null;
  nextSibling: PageNode | null;
  parentNode: PageNode | null;
  /** Only elements have these. */
  getAttribute?(name: string): string | null;
  setAttribute?(name: string, value: string): void;
}

const ELEMENT = 1;
const TEXT = 3;
const words = (list: string): Set<string> => new Set(list.split(' '));
const BLOCKS = words(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL',
);
const SILENT = words(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME BUTTON FORM SELECT INPUT TEXTAREA VIDEO AUDIO OBJECT CANVAS',
);

/** Elements that are never the story, whatever they are called. */
const BY_ELEMENT: Readonly<Record<string, FurnitureKind>> = {
  FIGCAPTION: 'caption',
  ASIDE: 'aside',
  NAV: 'link',
  FOOTER: 'page',
};

const classed = (names: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${names})(?:$|[\\s_-])`, 'i');
/** What pages of many layouts call the parts that are no story, in the words of their classes. */
const BY_CLASS: readonly [RegExp, FurnitureKind][] = [
  [classed('pull[\\s_-]?quotes?|pullquote|pq'), 'pull quote'],
  [classed('captions?|figcaption|cutline|legend'), 'caption'],
  [classed('advert|advertisement|ads?|sponsor|sponsored|promo|promotion'), 'advertisement'],
  [
    classed(
      'related|recirc|read[\\s_-]?more|also[\\s_-]?read|more[\\s_-]on|recommended|recommendations|trending|most[\\s_-]read',
    ),
    'link',
  ],
  [
    classed('newsletters?|subscribe|subscription|sign[\\s_-]?up|paywall|share|sharing|social|follow|donate'),
    'subscription',
  ],
  [classed('byline|author|authors'), 'byline'],
  [classed('credits?|copyright'), 'credit'],
  [classed('timestamp|time|date|pubdate|published|updated|last[\\s_-]updated'), 'update'],
];

/** Where a block's kind is written, so that it is still known when Readability has taken the elements around it away. */
const MARK = 'data-furniture';

/** Writes on every block of a page that is furniture, or lies in such, what kind it is. */
export function markFurniture(root: PageNode, inherited: FurnitureKind | null = null): void {
  for (const node of root.childNodes) {
    if (node.nodeType !== ELEMENT) continue;
    const name = node.nodeName.toUpperCase();
    const kind = inherited ?? (BLOCKS.has(name) ? furnitureKind(node, name) : null);
    if (kind && BLOCKS.has(name)) node.setAttribute?.(MARK, kind);
    markFurniture(node, kind);
  }
}

/**
 * The text of a page block by block, with an empty line between, and which blocks `markFurniture` found to be furniture.
 * A non-breaking space stays one; a forced line break is a line's end, two of them a paragraph's.
 */
export function blocksOf(root: PageNode | null): { text: string; furniture: Furniture[] } {
  const blocks: { text: string; kind: FurnitureKind | null }[] = [];
  if (!root) return { text: '', furniture: [] };
  let line = '';
  const endBlock = (kind: FurnitureKind | null): void => {
    const printed = line
      .replace(/ {2,}/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{2,}/g, '\n\n');
    line = '';
    for (const text of printed.split('\n\n')) {
      const block = text.replace(/^[ \n]+|[ \n]+$/g, '');
      if (block.trim() !== '') blocks.push({ text: block, kind });
    }
  };
  const walk = (node: PageNode, kind: FurnitureKind | null, verbatim: boolean): void => {
    if (node.nodeType === TEXT) line += spaced(node.textContent ?? '', verbatim);
    if (node.nodeType !== ELEMENT && node !== root) return;
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name)) return;
    if (name === 'BR') line += '\n';
    const block = BLOCKS.has(name);
    const inner = kind ?? (block && node !== root ? markedKind(node) : null);
    if (block) endBlock(kind);
    for (const child of node.childNodes) walk(child, inner, verbatim || name === 'PRE');
    if (block) endBlock(inner);
  };
  walk(root, null, false);
  endBlock(null);
  return joined(blocks);
}

const KINDS: ReadonlySet<string> = new Set([...Object.values(BY_ELEMENT), ...BY_CLASS.map(([, kind]) => kind)]);
const isKind = (mark: string): mark is FurnitureKind => KINDS.has(mark);

function markedKind(node: PageNode): FurnitureKind | null {
  const mark = node.getAttribute?.(MARK);
  return mark && isKind(mark) ? mark : null;
}

function furnitureKind(node: PageNode, name: string): FurnitureKind | null {
  const byElement = BY_ELEMENT[name];
  const given = node.getAttribute?.('class');
  const byClass = given ? BY_CLASS.find(([pattern]) => pattern.test(given))?.[1] : undefined;
  // A whole article may be of class "promo" or "share-page": such a word counts for a short block alone.
  if (byClass !== undefined && (node.textContent ?? '').length <= LONGEST) return byClass;
  return byElement ?? null;
}

/** More text than this is no label, caption or list of links. */
const LONGEST = 1500;

/** Outside <pre>, line breaks in the file are spaces. */
const spaced = (text: string, verbatim: boolean): string =>
  verbatim ? text.replace(/\r\n?/g, '\n').replace(/[ \t\f]+/g, ' ') : text.replace(/[ \t\r\n\f]+/g, ' ');

function joined(blocks: readonly { text: string; kind: FurnitureKind | null }[]): {
  text: string;
  furniture: Furniture[];
} {
  const furniture: Furniture[] = [];
  let text = '';
  for (const block of blocks) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += block.text;
    if (block.kind) furniture.push({ start, end: text.length, kind: block.kind });
  }
  let pulled = 0;
  const isFurniture = (piece: Furniture): boolean => {
    if (piece.kind !== 'pull quote') return true;
    pulled += 1;
    return pulled <= MOST_PULLED && isRepeated(text, piece);
  };
  return { text, furniture: furniture.filter(isFurniture) };
}

/** Each is looked for in the whole text; a page with more of them is none. */
const MOST_PULLED = 40;

/** What is set apart must stand in the story too: a quotation that stands nowhere else is part of it. */
function isRepeated(text: string, { start, end }: Furniture): boolean {
  const printed = text.slice(start, end).replace(/^["“”„«»‘’'\s]+|["“”„«»‘’'\s.,!?…]+$/g, '');
  const first = text.indexOf(printed);
  return printed !== '' && (first < start || text.includes(printed, end));
}
