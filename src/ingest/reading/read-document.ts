import { UserError } from '../../errors.ts';
import { Edtf } from '../../facts/edtf.ts';
import { Source } from '../../facts/source.ts';
import { FilledText } from '../../facts/text.ts';
import { binaryKind, isGarbled } from './binary.ts';
import { decodeText } from './decode.ts';
import { type Furniture, furnitureOf } from './furniture.ts';
import { type Header, headerOf } from './header.ts';
import { readPage } from './html-page.ts';
import { readJsonArticle } from './json-article.ts';
import { readMail, wireHeaders, withHeaders } from './mail.ts';
import { printedDate } from './printed-date.ts';
import { type Given, type ReadSource, textAlone } from './read-source.ts';
import { givenId, sourceId } from './source-id.ts';

/** How a document is written. */
export type DocumentKind = 'text' | 'json' | 'html' | 'mail';

/** A document before it is read: the name of its file, or what it is called, and what it holds. */
export interface Document {
  name: string;
  content: Uint8Array | string;
  kind: DocumentKind;
}

/** The endings of file names that can be read. */
const KINDS: Record<string, DocumentKind> = {
  txt: 'text',
  text: 'text',
  json: 'json',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  eml: 'mail',
};

/** How a file is written, by the ending of its name; null for one that is no article. */
export const documentKind = (name: string): DocumentKind | null =>
  KINDS[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null;

/**
 * Reads a document: its text as it stands, byte order mark left out, and what it says of itself.
 * Throws a UserError that names the document when it holds no text. Signs that no store can keep are left for whoever saves it.
 */
export async function readDocument({ name, content, kind }: Document): Promise<ReadSource> {
  const bytes = typeof content === 'string' ? null : content;
  const binary = bytes && binaryKind(bytes);
  if (binary) throw new UserError(`${name} is ${binary}, not text. Save the article as text, or leave the file out.`);
  const decoded = typeof content === 'string' ? content.replace(/^\ufeff/, '') : decodeText(content);
  const given = await givenBy(kind, name, decoded, bytes);
  const { text } = given;
  if (text.trim() === '') throw new UserError(`${name} holds no text. Save the article again, or leave the file out.`);
  if (text.includes('\0'))
    throw new UserError(`${name} holds empty bytes, as no text does. Save the article as text, or leave the file out.`);
  if (isGarbled(text))
    throw new UserError(`${name} holds bytes that are no text. Save the article as text, or leave the file out.`);
  const header = headerOf(text);
  const furniture = inOrder([...given.furniture, ...header.furniture, ...furnitureOf(text)]);
  const published = publishedDate(given, header, furniture);
  return {
    id: given.id === null ? sourceId(name, published) : givenId(given.id),
    name: given.title ?? given.id ?? fileName(name),
    outlet: filled(given.outlet),
    title: filled(given.title),
    byline: filled(given.byline) ?? bylineIn(text, furniture),
    url: webAddress(given.url),
    published,
    dateline: header.dateline,
    credit: filled(given.credit) ?? creditIn(text, furniture) ?? header.agency,
    language: languageTag(given.language),
    text,
    hash: await sha256(text),
    furniture,
  };
}

async function givenBy(kind: DocumentKind, name: string, text: string, bytes: Uint8Array | null): Promise<Given> {
  switch (kind) {
    case 'json':
      return readJsonArticle(name, text);
    case 'html':
      return readPage(name, text);
    case 'mail':
      return readMail(name, text, bytes);
    case 'text': {
      const headers = wireHeaders(text);
      return headers ? withHeaders(text, headers) : textAlone(text);
    }
  }
}

const fileName = (name: string): string => name.replace(/^.*[\\/]/, '');

const filled = (text: string | null): string | null => {
  const words = text?.trim();
  return words && FilledText.safeParse(words).success ? words : null;
};

const webAddress = (url: string | null): string | null =>
  url !== null && Source.shape.url.safeParse(url).success ? url : null;

function languageTag(tag: string | null): string {
  const plain = tag?.trim().replace('_', '-') ?? 'en';
  return Source.shape.language.safeParse(plain).success ? plain : 'en';
}

/** The date that the format gives; else that of the header; else of a line such as "Published: 3 March 2025". */
function publishedDate({ published, text }: Given, header: Header, furniture: readonly Furniture[]): Edtf | null {
  const given = published === null ? null : edtfOf(published.trim());
  if (given) return given;
  if (header.published) return header.published;
  for (const { kind, start, end } of furniture) {
    const date = kind === 'update' ? printedDate(text.slice(start, end)) : null;
    if (date) return date;
  }
  return null;
}

/** A whole day, also where the moment is given: the hour of publication is nobody's question. */
function edtfOf(given: string): Edtf | null {
  const day = printedDate(given);
  if (day) return day;
  return Edtf.safeParse(given).success ? given : null;
}

const linesOfKind = (kind: Furniture['kind'], text: string, furniture: readonly Furniture[]): string[] =>
  furniture.filter((piece) => piece.kind === kind).map(({ start, end }) => text.slice(start, end));

const bylineIn = (text: string, furniture: readonly Furniture[]): string | null =>
  linesOfKind('byline', text, furniture).find((line) => !line.includes('@')) ?? null;

/** "- © AFP 2025" is the credit "© AFP 2025". Where there are several, the last stands under the whole. */
function creditIn(text: string, furniture: readonly Furniture[]): string | null {
  const line = linesOfKind('credit', text, furniture).at(-1);
  return line === undefined ? null : filled(line.replace(/^[-–—•*\s]+/, ''));
}

/** What a format says first counts before what a rule finds in the same place. */
function inOrder(pieces: readonly Furniture[]): Furniture[] {
  const sorted = pieces.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Furniture[] = [];
  for (const piece of sorted) if (piece.start >= (kept.at(-1)?.end ?? 0)) kept.push(piece);
  return kept;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
