import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody, sendJson } from '../http-body.ts';
import { isObject, type JsonObject } from '../json.ts';
import type { Parts } from '../parts.ts';
import { ApiError, readArguments } from './arguments.ts';
import type { Faults, WebApiRequest } from './faults.ts';
import { callMethod } from './web-api.ts';

const BODY_LIMIT = 4 * 1024 * 1024;

/** Serves /api/… and /response/… to the app, with the faults that tests ask for, and keeps a log of the calls. */
export function createWebApi(parts: Parts, faults: Faults, requests: WebApiRequest[]) {
  /** Runs a call, logs it, and answers; a fault may stand in for the call, or for its answer. */
  const answer = (
    response: ServerResponse,
    method: string,
    args: JsonObject,
    run: () => { status: number; contentType: string; body: string; error: string | null },
  ) => {
    const fault = faults.take(method);
    const entry: WebApiRequest = { method, args, at: parts.now(), error: null };
    requests.push(entry);
    if (!fault || fault.afterEffect) {
      const { status, contentType, body, error } = run();
      entry.error = error;
      if (!fault) {
        response.writeHead(status, { 'content-type': contentType });
        response.end(body);
        return;
      }
    }
    entry.error = fault.kind === 'ok_false' ? (fault.error ?? 'internal_error') : fault.kind;
    switch (fault.kind) {
      case 'rate_limited':
        response.setHeader('retry-after', String(fault.retryAfter ?? 1));
        return sendJson(response, 429, { ok: false, error: 'ratelimited' });
      case 'http_500':
        response.writeHead(500, { 'content-type': 'text/plain' });
        return response.end('Internal Server Error');
      case 'reset':
        return response.socket?.resetAndDestroy();
      case 'hang':
        return;
      case 'bad_json':
        response.writeHead(200, { 'content-type': 'text/html' });
        return response.end('<html><body>We will be back soon.</body></html>');
      case 'ok_false':
        return sendJson(response, 200, { ok: false, error: entry.error });
    }
  };

  const track = (response: ServerResponse, what: string) => response.once('close', parts.activity.begin(what));

  return {
    async api(request: IncomingMessage, response: ServerResponse, url: URL) {
      const method = url.pathname.slice('/api/'.length);
      track(response, method);
      const body = await readBody(request, BODY_LIMIT);
      if (body === null) return sendJson(response, 413, { ok: false, error: 'request_too_large' });
      let args: JsonObject = {};
      let unreadable: ApiError | null = null;
      try {
        args = readArguments(request.headers['content-type'] ?? '', body, url.searchParams);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        unreadable = error;
      }
      const { token: inBody, ...rest } = args;
      const header = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
      const token = header ?? (typeof inBody === 'string' ? inBody : null);
      answer(response, method, rest, () => {
        const result = unreadable ? unreadable.answer() : callMethod(method, rest, token, parts);
        const error = result.ok ? null : String(result.error);
        return { status: 200, contentType: 'application/json; charset=utf-8', body: JSON.stringify(result), error };
      });
    },
    async responseUrl(request: IncomingMessage, response: ServerResponse, url: URL) {
      track(response, 'response_url');
      const text = await readBody(request, BODY_LIMIT);
      const body = parse(text ?? '');
      answer(response, 'response_url', isObject(body) ? body : {}, () => {
        const result = parts.responseUrls.post(url.pathname, body);
        const failure = parse(result.body);
        const error = isObject(failure) ? String(failure.error) : null;
        return { ...result, contentType: error === null ? 'text/html' : 'application/json; charset=utf-8', error };
      });
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
