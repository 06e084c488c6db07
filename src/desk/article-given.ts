import { Edtf } from '../facts/edtf.ts';
import type { Facts } from '../facts/facts.ts';
import { freeId } from '../facts/free-id.ts';
import { Source } from '../facts/source.ts';
import { printedDate } from '../ingest/reading/printed-date.ts';
import { documentKind, readDocument } from '../ingest/reading/read-document.ts';
import type { ReadSource } from '../ingest/reading/read-source.ts';
import { sourceId } from '../ingest/reading/source-id.ts';
import { FieldFault } from './statement-fields.ts';

export type { ReadSource };
export { documentKind };

/** What an editor says of a source, as written in a form; what is not known is ''. */
export interface SourceDetails {
  title: string;
  outlet: string;
  url: string;
  published: string;
  credit: string;
}

const DETAILS = ['title', 'outlet', 'url', 'published', 'credit'] as const;

const WORDS_OF_NAME = 8;

/** Reads an article that somebody pasted. Throws a UserError when there is no text in it. */
export async function readPasted(text: string): Promise<ReadSource> {
  const read = await readDocument({ name: 'What was pasted', content: text, kind: 'text' });
  return named(read, read.title ?? `${firstWords(text)} …`);
}

/** Reads an article from a file that somebody sent, whose name says how it is written. Throws a UserError when it cannot be read. */
export async function readSentFile(name: string, content: Uint8Array): Promise<ReadSource> {
  const read = await readDocument({ name, content, kind: documentKind(name) ?? 'text' });
  return named(read, read.title ?? name);
}

/** The names of files say little ("article.txt"), so a source is called by its title, or its first words. */
const named = (read: ReadSource, name: string): ReadSource => ({
  ...read,
  name,
  id: sourceId(read.title ?? firstWords(read.text), read.published),
});

const firstWords = (text: string): string => text.trim().split(/\s+/, WORDS_OF_NAME).join(' ');

/** What a document says of itself, as the fields of a form show it. */
export const detailsOf = (read: ReadSource): SourceDetails => ({
  title: read.title ?? '',
  outlet: read.outlet ?? '',
  url: read.url ?? '',
  published: read.published ?? '',
  credit: read.credit ?? '',
});

/**
 * A document with what an editor says of it. One whose text is in the store is that source; a new one gets an id that no other has,
 * so that a headline used twice does not make two articles one. Under a known address it is the next version of that source.
 * Throws a FieldFault for an address or a date that is none.
 */
export function withDetails(read: ReadSource, details: SourceDetails, { sources }: Facts): ReadSource {
  const [title, outlet, url, published, credit] = DETAILS.map((field) => details[field].trim() || null);
  const known = sources.find((source) => source.text === read.text);
  const article: ReadSource = {
    ...read,
    title: title ?? null,
    name: title ?? read.name,
    outlet: outlet ?? null,
    url: addressIn(url ?? null),
    published: published ? dateIn(published) : null,
    credit: credit ?? null,
  };
  if (known) return { ...article, id: known.id };
  const base = sourceId(title ?? firstWords(read.text), article.published);
  const taken = new Set(sources.flatMap(({ id, family }) => [id, ...(family ? [family.id] : [])]));
  return { ...article, id: freeId(base, taken) };
}

function addressIn(url: string | null): string | null {
  const address = Source.shape.url.safeParse(url);
  if (address.success) return address.data;
  throw new FieldFault('url', `The address ${address.error.issues[0]?.message ?? 'is none.'} Nothing was saved.`);
}

function dateIn(published: string): Edtf {
  const read = Edtf.safeParse(published);
  const date = read.success ? read.data : printedDate(published);
  if (date !== null) return date;
  throw new FieldFault(
    'published',
    `The published date ${read.error?.issues[0]?.message ?? 'is none.'} Nothing was saved.`,
  );
}
