import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { signatureHeaders } from '../../src/playground/http-delivery.ts';
import { APP_ID, DANA, DESK, TEAM } from '../../src/playground/newsroom.ts';

/** What was answered to one of Slack's requests. */
export interface Reply {
  status: number;
  body: string;
}

/** Sends an app what Slack would, signed. */
export interface SlackRequests {
  command(text: string, who?: { user?: string; channel?: string }): Promise<Reply>;
  /** A form that somebody sends, or a button that somebody presses. */
  interaction(payload: object): Promise<Reply>;
  close(): void;
}

interface Options {
  port: number;
  signingSecret: string;
  /** Where an answer may be posted later. */
  responseUrl: string;
  /** How many connections at most. */
  connections: number;
}

/** Slack waits for three seconds; a measurement waits for as long as a machine may stand still, to see how late an answer is. */
const PATIENCE_MS = 300_000;

const MOST_TRIES = 20;

export function slackRequests({ port, signingSecret, responseUrl, connections }: Options): SlackRequests {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const post = (fields: Record<string, string>, tries = 1): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const body = new URLSearchParams(fields).toString();
      const outgoing = request({
        port,
        agent,
        method: 'POST',
        path: '/slack/events',
        timeout: PATIENCE_MS,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          ...signatureHeaders(signingSecret, Math.floor(Date.now() / 1000), body),
        },
      });
      outgoing.on('response', (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }),
        );
      });
      outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer within ${PATIENCE_MS} ms`)));
      outgoing.on('error', (error) => {
        // The app closes a connection that has been idle for five seconds, maybe just as it is used again.
        const isIdleEnd = tries < MOST_TRIES && 'code' in error && error.code === 'ECONNRESET';
        if (isIdleEnd) post(fields, tries + 1).then(resolve, reject);
        else reject(error);
      });
      outgoing.end(body);
    });
  return {
    command: (text, { user = DANA.id, channel = DESK.id } = {}) =>
      post({
        token: 'load',
        team_id: TEAM.id,
        team_domain: TEAM.domain,
        channel_id: channel,
        channel_name: 'desk',
        user_id: user,
        user_name: 'somebody',
        command: '/talks',
        text,
        api_app_id: APP_ID,
        is_enterprise_install: 'false',
        response_url: responseUrl,
        // Two requests with the same words would have the same signature, and count as one.
        trigger_id: randomUUID(),
      }),
    interaction: (payload) => post({ payload: JSON.stringify({ ...payload, trigger_id: randomUUID() }) }),
    close: () => agent.destroy(),
  };
}
