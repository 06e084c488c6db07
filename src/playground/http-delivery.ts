import { createHmac } from 'node:crypto';
import type { Delivery, Envelope, Receipt } from './delivery.ts';
import { isObject, type JsonObject } from './json.ts';

const FORM = 'application/x-www-form-urlencoded';

export interface HttpDelivery extends Delivery {
  /** Slack's url_verification: whether the request URL gives the challenge back. */
  verify(challenge: string): Promise<boolean>;
}

/**
 * Slack's signature of a request body, as the headers that carry it. `timestamp` is in seconds.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function signatureHeaders(signingSecret: string, timestamp: number, body: string): Record<string, string> {
  const hash = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(timestamp), 'x-slack-signature': `v0=${hash}` };
}

/** The body of an envelope as Slack posts it: commands as form fields, interactions as one field of JSON, events as JSON. */
export function httpBody({ type, payload }: Envelope): { contentType: string; body: string } {
  if (type === 'events_api') return { contentType: 'application/json', body: JSON.stringify(payload) };
  const fields =
    type === 'interactive'
      ? { payload: JSON.stringify(payload) }
      : Object.fromEntries(Object.entries(payload).map(([field, value]) => [field, String(value)]));
  return { contentType: FORM, body: new URLSearchParams(fields).toString() };
}

/** Posts payloads to the app's request URL, signed, and waits for its answer. */
export function createHttpDelivery(
  requestUrl: () => string,
  signingSecret: string,
  now: () => number,
  ackTimeoutMs: number,
): HttpDelivery {
  const stopped = new AbortController();

  const post = (contentType: string, body: string, retry: Envelope['retry']) =>
    fetch(requestUrl(), {
      method: 'POST',
      body,
      headers: {
        'content-type': contentType,
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        ...signatureHeaders(signingSecret, Math.floor(now() / 1000), body),
        ...(retry ? { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason } : {}),
      },
      signal: AbortSignal.any([AbortSignal.timeout(ackTimeoutMs), stopped.signal]),
    });

  return {
    connected: () => true,
    async send(envelope) {
      const { contentType, body } = httpBody(envelope);
      const event = envelope.type === 'events_api';
      try {
        const response = await post(contentType, body, envelope.retry);
        const noRetry = response.headers.get('x-slack-no-retry') === '1';
        const text = await response.text();
        if (response.status !== 200) return { ok: false, error: event ? 'http_error' : 'http_service_error', noRetry };
        return { ok: true, reply: replyOf(text) };
      } catch (error) {
        const late = error instanceof Error && error.name === 'TimeoutError';
        if (event) return { ok: false, error: late ? 'http_timeout' : 'connection_failed', noRetry: false };
        return { ok: false, error: late ? 'operation_timeout' : 'dispatch_failed', noRetry: false } satisfies Receipt;
      }
    },
    async verify(challenge) {
      const response = await post(
        'application/json',
        JSON.stringify({ type: 'url_verification', token: 'local', challenge }),
        undefined,
      );
      const reply = replyOf(await response.text());
      return response.status === 200 && (isObject(reply) ? reply.challenge : reply) === challenge;
    },
    stop: () => stopped.abort(),
  };
}

function replyOf(text: string): string | JsonObject | undefined {
  if (text === '') return undefined;
  try {
    const reply: unknown = JSON.parse(text);
    if (isObject(reply)) return reply;
  } catch {
    // Not JSON: an app may answer a command with plain words.
  }
  return text;
}
