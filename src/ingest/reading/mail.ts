import PostalMime from 'postal-mime';
import type { Furniture } from './furniture.ts';
import { readPage } from './html-page.ts';
import { type Given, textAlone } from './read-source.ts';

const NAMES =
  /^(subject|headline|title|slug|from|to|cc|date|sent|received|message-id|mime-version|content-type|content-transfer-encoding|reply-to|byline|by|dateline|keywords?|priority|category|source|credit|copyright|embargo(ed)?|x-[a-z-]+)\s*:\s*(.*)$/i;

/** The headers at the top of wire copy, by their names in lower case, and the lines that they take. */
export interface WireHeaders {
  values: Map<string, string>;
  furniture: Furniture[];
}

/** The headers of pasted wire copy ("Subject: …", "Date: …"); null where fewer than two stand at the top. */
export function wireHeaders(text: string): WireHeaders | null {
  const values = new Map<string, string>();
  const furniture: Furniture[] = [];
  let from = 0;
  while (from < text.length) {
    const feed = text.indexOf('\n', from);
    const to = feed === -1 ? text.length : feed;
    const line = text.slice(from, to);
    const words = line.trim();
    const named = NAMES.exec(words);
    const goesOn = words !== '' && /^[ \t]/.test(line) && furniture.length > 0;
    if (words !== '' && !named && !goesOn) break;
    if (words === '' && furniture.length > 0) break;
    const start = from + line.indexOf(words);
    if (words !== '') furniture.push({ start, end: start + words.length, kind: 'header' });
    if (named) values.set((named[1] ?? '').toLowerCase(), (named[3] ?? '').trim());
    from = to + 1;
  }
  return values.size >= 2 ? { values, furniture } : null;
}

const MIME = /^(?:mime-version|content-type|content-transfer-encoding)[ \t]*:/im;

/** Whether the lines before the first empty one are the headers of a letter that a mail program wrote. */
function isMime(text: string): boolean {
  const head = text.slice(0, LONGEST_HEAD).trimStart();
  const end = /\r?\n[ \t]*\r?\n/.exec(head)?.index ?? head.length;
  return MIME.test(head.slice(0, end));
}

/** Letters that went through many hands carry some 10 kB of headers. */
const LONGEST_HEAD = 100_000;

/** What a letter says: pasted wire copy as it stands, with its headers as furniture; MIME through a mail parser, which undoes the encoding of its lines. */
export async function readMail(name: string, text: string, bytes: Uint8Array | null): Promise<Given> {
  if (!isMime(text)) {
    const headers = wireHeaders(text);
    return headers ? withHeaders(text, headers) : textAlone(text);
  }
  const mail = await PostalMime.parse(bytes ?? text);
  const body = mail.text?.trim() ? { ...textAlone(mail.text) } : readPage(name, mail.html ?? '');
  return { ...body, title: mail.subject ?? body.title, published: mail.date ?? body.published };
}

/** Wire copy with the headers that it prints. */
export const withHeaders = (text: string, { values, furniture }: WireHeaders): Given => ({
  ...textAlone(text),
  title: values.get('headline') ?? values.get('title') ?? values.get('subject') ?? null,
  byline: values.get('byline') ?? values.get('by') ?? null,
  published: values.get('date') ?? values.get('sent') ?? null,
  credit: values.get('credit') ?? values.get('copyright') ?? null,
  furniture,
});
