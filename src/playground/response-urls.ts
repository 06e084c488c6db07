import type { Ids } from './ids.ts';
import { postReply, type ReplyPlace } from './replies.ts';
import type { Workspace } from './workspace.ts';

const LIFE_MS = 30 * 60_000;
const MOST_USES = 5;
/** The oldest are forgotten, so that a long run does not fill the memory. */
const MOST_URLS = 10_000;

export interface ResponseUrls {
  create(place: ReplyPlace): string;
  /** Answers a post to one of the addresses; `path` is the part after the host. */
  post(path: string, body: unknown): { status: number; body: string };
}

/** Slack's response_url: each takes five posts within 30 minutes, then answers 404. */
export function createResponseUrls(
  base: () => string,
  workspace: Workspace,
  refused: ReadonlySet<string>,
  ids: Ids,
  now: () => number,
): ResponseUrls {
  const urls = new Map<string, { place: ReplyPlace; at: number; uses: number }>();
  const refuse = (status: number, error: string, messages: string[] = []) => ({
    status,
    body: JSON.stringify({ ok: false, error, ...(messages.length > 0 ? { response_metadata: { messages } } : {}) }),
  });
  return {
    create(place) {
      const path = `/response/${ids.next('')}/${ids.secret()}`;
      urls.set(path, { place, at: now(), uses: 0 });
      const oldest = urls.size > MOST_URLS ? urls.keys().next().value : undefined;
      if (oldest !== undefined) urls.delete(oldest);
      return `${base()}${path}`;
    },
    post(path, body) {
      const url = urls.get(path);
      if (!url || now() - url.at >= LIFE_MS) return refuse(404, 'expired_url');
      if (url.uses >= MOST_USES) return refuse(404, 'used_url');
      url.uses += 1;
      const replied = postReply(workspace, refused, body, url.place);
      if (replied.ok) return { status: 200, body: 'ok' };
      return refuse(replied.error === 'message_not_found' ? 404 : 400, replied.error, replied.messages);
    },
  };
}
