import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { UserError } from '../../errors.ts';
import { blocksOf, markFurniture, type PageNode } from './page-blocks.ts';
import { type Given, textAlone } from './read-source.ts';

/** The part of a DOM element that is asked here. */
interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
}

interface Page {
  childNodes: Iterable<PageNode>;
  documentElement: PageElement | null;
  body: PageNode | null;
  querySelector(selector: string): PageElement | null;
}

/**
 * What a web page says: its story without menus and links around it, as Readability finds it, one paragraph to a block;
 * title, byline, outlet, address, language and published date as the page gives them. Throws a UserError for what is no page.
 */
export function readPage(name: string, html: string): Given {
  const tooDeep = new UserError(`${name} is nested deeper than any page. Save the article alone, or as text.`);
  if (tagDepth(html) > DEEPEST) throw tooDeep;
  const page = pageOf(name, html);
  if (!page) return textAlone('');
  if (depthOf(page.documentElement) > DEEPEST) throw tooDeep;
  const facts = {
    url: metaContent(page, ['meta[property="og:url"]']) ?? attribute(page, 'link[rel="canonical"]', 'href'),
    published: metaContent(page, [
      'meta[property="article:published_time"]',
      'meta[name="date"]',
      'meta[itemprop="datePublished"]',
      'meta[name="dc.date"]',
    ]),
    time: attribute(page, 'time[datetime]', 'datetime'),
    language: page.documentElement?.getAttribute('lang') ?? null,
    outlet: metaContent(page, ['meta[property="og:site_name"]']),
    title: metaContent(page, ['meta[property="og:title"]']) ?? page.querySelector('title')?.textContent ?? null,
  };
  if (page.body) markFurniture(page.body);
  const story = storyOf(page);
  return {
    ...textAlone(''),
    ...blocksOf(story?.content ?? page.body),
    title: oneLine(story?.title ?? facts.title),
    outlet: oneLine(story?.siteName ?? facts.outlet),
    byline: oneLine(story?.byline ?? null),
    url: facts.url,
    published: story?.publishedTime ?? facts.published ?? facts.time,
    language: story?.lang ?? facts.language,
  };
}

/** The page, under a root of its own where the text has none; null where nothing in it is an element. */
function pageOf(name: string, html: string): Page | null {
  const page = parsed(name, /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  return [...page.childNodes].some(({ nodeName }) => nodeName.toUpperCase() === 'HTML') ? page : null;
}

/** Throws a UserError for an attribute of a hundred thousand words, which the parser hands on as so many arguments. */
function parsed(name: string, html: string): Page {
  try {
    return parseHTML(html).document;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new UserError(`${name} is written as no page is. Save the article alone, or as text.`, { cause });
  }
}

/** Pages of newspapers reach some 40. */
const DEEPEST = 1000;
/** A page with more elements than this is a list of everything, and would take minutes. */
const MOST_ELEMENTS = 50_000;

/** How deep elements lie in each other by their tags, of the kinds that close what they open: the least that refuses a deep page, before it is parsed. */
function tagDepth(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, closes] of html.matchAll(
    /<(\/?)(?:div|span|section|article|table|tbody|tr|td|ul|ol|b|i|em|strong|font|blockquote|a)\b/gi,
  )) {
    depth = closes ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** How deep elements do lie in each other, of any kind. Whatever reads the page calls itself for each level. */
function depthOf(root: PageElement | null): number {
  let depth = 0;
  let deepest = 0;
  for (let node: PageNode | null = root; node; ) {
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      deepest = Math.max(deepest, depth);
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  return deepest;
}

/** Readability changes the page that it reads, so all else is asked before. */
function storyOf(page: Page) {
  const document = asDocument(page);
  try {
    const serializer = (node: PageNode) => node;
    return new Readability<PageNode>(document, { serializer, maxElemsToParse: MOST_ELEMENTS }).parse();
  } catch {
    // It gives up on what is hardly a page; the text of the whole is then what can be had.
    return null;
  }
}

/** The packages type their documents by the browser's names, which Node does not have. */
const asDocument = (page: Page): ConstructorParameters<typeof Readability>[0] => page as never;

function metaContent(page: Page, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const content = attribute(page, selector, 'content');
    if (content) return content;
  }
  return null;
}

const attribute = (page: Page, selector: string, name: string): string | null =>
  page.querySelector(selector)?.getAttribute(name) || null;

const oneLine = (text: string | null | undefined): string | null => text?.replace(/\s+/g, ' ').trim() || null;
