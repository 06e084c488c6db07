import { readdirSync, readFileSync } from 'node:fs';

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** A file of the page, read when asked for. */
export interface PageFile {
  contentType: string;
  read(): Buffer;
}

/** The page's files by the path at which they are served. The list is made once: no path of a request reaches the disk. */
export function listPageFiles(): Map<string, PageFile> {
  const files = new Map<string, PageFile>();
  const folder = new URL('./page/', import.meta.url);
  for (const name of readdirSync(folder)) {
    const contentType = TYPES[name.split('.').at(-1) ?? ''];
    if (contentType === undefined) continue;
    const file = { contentType, read: () => readFileSync(new URL(name, folder)) };
    files.set(`/page/${name}`, file);
    if (name === 'index.html') files.set('/', file);
  }
  return files;
}
