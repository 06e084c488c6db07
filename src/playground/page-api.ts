import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { readBody, sendJson } from './http-body.ts';
import { isObject, type JsonObject } from './json.ts';
import type { LocalSlack } from './local-slack.ts';
import { listPageFiles } from './page-files.ts';

/** Five megabytes of files, which JSON carries in base64, and the words beside them. */
const BODY_LIMIT = 7 * 1024 * 1024;
const HEARTBEAT_MS = 15_000;
const PAGE_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

const Container = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message'), channel: z.string(), ts: z.string() }),
  z.object({ type: z.literal('view'), viewId: z.string() }),
]);
const fields = z.custom<JsonObject>(isObject);
const TypedFile = z.object({
  name: z.string().min(1),
  bytes: z.base64().transform((text) => Buffer.from(text, 'base64')),
});
const Type = z.object({
  channel: z.string(),
  threadTs: z.string().nullish(),
  text: z.string(),
  files: z.array(TypedFile).nullish(),
});
const Press = z.object({
  container: Container,
  blockId: z.string(),
  actionId: z.string(),
  value: z.string().nullish(),
  selectedOption: z.union([z.string(), fields]).nullish(),
  state: fields.nullish(),
});
const Submit = z.object({
  viewId: z.string(),
  values: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});
const Close = z.object({ viewId: z.string() });
const Shortcut = z.object({ callbackId: z.string(), channel: z.string().nullish(), ts: z.string().nullish() });

export interface PageApi {
  /** Answers requests for the page and for /playground/…; false when the path is neither. */
  handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean>;
  /** Tells open pages that something changed. */
  changed(version: number): void;
  stop(): void;
}

/** The person at the page acts through the same methods as the tests. */
export function createPageApi(slack: LocalSlack): PageApi {
  const files = listPageFiles();
  const listeners = new Set<ServerResponse>();
  const send = (listener: ServerResponse, version: number) =>
    listener.write(`event: changed\ndata: ${JSON.stringify({ version })}\n\n`);
  const heartbeat = setInterval(() => {
    for (const listener of listeners) listener.write(': still here\n\n');
  }, HEARTBEAT_MS).unref();

  const acts: Record<string, (body: unknown) => Promise<unknown>> = {
    '/playground/type': (body) => slack.type(present(Type.parse(body))),
    '/playground/press': (body) => slack.press(present(Press.parse(body))),
    '/playground/suggest': (body) => slack.suggest(present(Press.parse(body))),
    '/playground/submit': (body) => slack.submit(Submit.parse(body)),
    '/playground/close': (body) => slack.closeView(Close.parse(body)),
    '/playground/shortcut': (body) => slack.shortcut(present(Shortcut.parse(body))),
    '/playground/home': () => slack.openHome(),
  };

  const act = async (run: (body: unknown) => Promise<unknown>, request: IncomingMessage, response: ServerResponse) => {
    const text = await readBody(request, BODY_LIMIT);
    if (text === null) return sendJson(response, 413, { ok: false, notice: 'That is too long to send.' });
    try {
      sendJson(response, 200, await run(text === '' ? {} : JSON.parse(text)));
    } catch (error) {
      if (!(error instanceof z.ZodError || error instanceof SyntaxError || error instanceof RangeError)) throw error;
      const notice = error instanceof z.ZodError ? z.prettifyError(error) : error.message;
      sendJson(response, 400, { ok: false, notice });
    }
  };

  return {
    async handle(request, response, url) {
      const file = files.get(url.pathname);
      if (request.method === 'GET' && file) {
        response.writeHead(200, { ...PAGE_HEADERS, 'content-type': file.contentType });
        response.end(file.read());
        return true;
      }
      if (request.method === 'GET' && url.pathname.startsWith('/archives/')) {
        // A permalink: the page has one address, and finds the message by what stands after the "#".
        response.writeHead(302, { location: `/#${url.pathname}${url.search}` }).end();
        return true;
      }
      if (request.method === 'GET' && url.pathname === '/playground/state') {
        sendJson(response, 200, slack.state());
        return true;
      }
      if (request.method === 'GET' && url.pathname === '/playground/events') {
        response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
        listeners.add(response);
        response.on('close', () => listeners.delete(response));
        send(response, slack.state().version);
        return true;
      }
      const run = Object.hasOwn(acts, url.pathname) ? acts[url.pathname] : undefined;
      if (!run || request.method !== 'POST') return false;
      if (isFromElsewhere(request)) sendJson(response, 403, { ok: false, notice: 'Only the page itself may do this.' });
      else await act(run, request, response);
      return true;
    },
    changed(version) {
      for (const listener of listeners) send(listener, version);
    },
    stop() {
      clearInterval(heartbeat);
      for (const listener of listeners) listener.end();
    },
  };
}

/** Whether a request names this machine as its host: another name that leads here is a trick (DNS rebinding). */
export function isLocalHost(request: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? '');
}

/** Whether a page of another site sent this. Browsers always say where a post comes from, and cannot post JSON elsewhere unasked. */
function isFromElsewhere(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const json = /^application\/json\b/.test(request.headers['content-type'] ?? '');
  return (
    !json || (origin !== undefined && origin !== `http://${host}`) || (site !== undefined && site !== 'same-origin')
  );
}

type Present<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], null | undefined> };

/** Leaves out the fields that the page sent as null. */
function present<Fields extends object>(given: Fields): Present<Fields> {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && value !== undefined),
  ) as Present<Fields>;
}
