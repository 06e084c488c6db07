import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Ids } from './ids.ts';
import type { JsonObject } from './json.ts';
import { TEAM } from './newsroom.ts';

/** A file that somebody put into a message. */
export interface KeptFile {
  id: string;
  name: string;
  mimetype: string;
  user: string;
  bytes: Buffer;
  /** Seconds since 1970. */
  created: number;
  title: string;
  /** What a picture shows, in words. */
  altText: string | null;
  /** The messages that it stands in. */
  shares: { channel: string; ts: string }[];
}

/** Slack's short names of the kinds of files that newsrooms send, by the ending of the name. */
const KINDS: Record<string, { filetype: string; mimetype: string }> = {
  txt: { filetype: 'text', mimetype: 'text/plain' },
  html: { filetype: 'html', mimetype: 'text/html' },
  htm: { filetype: 'html', mimetype: 'text/html' },
  eml: { filetype: 'email', mimetype: 'message/rfc822' },
  json: { filetype: 'json', mimetype: 'application/json' },
  png: { filetype: 'png', mimetype: 'image/png' },
  pdf: { filetype: 'pdf', mimetype: 'application/pdf' },
};

const UNKNOWN = { filetype: 'binary', mimetype: 'application/octet-stream' };

const kindOf = (name: string) => KINDS[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? UNKNOWN;

/** The files of the workspace, and their addresses. */
export class Files {
  #files = new Map<string, KeptFile>();
  #ids: Ids;
  #now: () => number;
  #url: () => string;

  constructor(ids: Ids, now: () => number, url: () => string) {
    this.#ids = ids;
    this.#now = now;
    this.#url = url;
  }

  add(given: Pick<KeptFile, 'name' | 'bytes' | 'user'> & Partial<KeptFile>): KeptFile {
    const file: KeptFile = {
      id: this.#ids.next('F0'),
      mimetype: kindOf(given.name).mimetype,
      created: Math.floor(this.#now() / 1000),
      title: given.name,
      altText: null,
      shares: [],
      ...given,
    };
    this.#files.set(file.id, file);
    return file;
  }

  find(id: string): KeptFile | undefined {
    return this.#files.get(id);
  }

  /** A file as it stands in messages and in the answer of `files.info`. */
  payload({ id, name, mimetype, user, bytes, created, title, altText, shares }: KeptFile): JsonObject {
    const address = `${this.#url()}/files-pri/${TEAM.id}-${id}`;
    const path = encodeURIComponent(name);
    return {
      id,
      created,
      timestamp: created,
      name,
      title,
      ...(altText === null ? {} : { alt_txt: altText }),
      mimetype,
      filetype: kindOf(name).filetype,
      user,
      user_team: TEAM.id,
      editable: false,
      size: bytes.length,
      mode: 'hosted',
      is_external: false,
      external_type: '',
      is_public: true,
      public_url_shared: false,
      url_private: `${address}/${path}`,
      url_private_download: `${address}/download/${path}`,
      permalink: `${this.#url()}/playground/files/${id}`,
      file_access: 'visible',
      ...(shares.length === 0
        ? {}
        : { shares: { public: Object.fromEntries(shares.map(({ channel, ts }) => [channel, [{ ts }]])) } }),
    };
  }

  /**
   * Answers a request for a file: the app's with its token; without one, Slack sends to its sign-in page. The page of the
   * local workspace needs none. False when the path is no file's.
   */
  serve(request: IncomingMessage, response: ServerResponse, { pathname }: URL, botToken: string): boolean {
    const [, asked, id = ''] = /^\/(files-pri\/\w+-|playground\/files\/)(F\w+)/.exec(pathname) ?? [];
    if (asked === undefined) return false;
    const file = this.find(id);
    const mayRead = asked.startsWith('playground') || request.headers.authorization === `Bearer ${botToken}`;
    if (!mayRead) response.writeHead(302, { location: `${this.#url()}/?redir=${encodeURIComponent(pathname)}` }).end();
    else if (!file) response.writeHead(404).end();
    else {
      response.writeHead(200, {
        'content-type': file.mimetype,
        'content-length': file.bytes.length,
        // A page that somebody put into a message is to be read, not to run beside the workspace.
        'content-disposition': 'attachment',
        'x-content-type-options': 'nosniff',
      });
      response.end(file.bytes);
    }
    return true;
  }
}
