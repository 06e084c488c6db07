import type { JsonObject } from '../json.ts';
import { APP_ID, BOT, TEAM } from '../newsroom.ts';
import type { Parts } from '../parts.ts';
import { ApiError, type Method } from './arguments.ts';
import { chatMethods } from './chat.ts';
import { conversationMethods } from './conversations.ts';
import { fileMethods } from './files.ts';
import { viewMethods } from './views.ts';

/** The methods that a bot token may call. */
const METHODS: Record<string, Method> = {
  'auth.test': (_args, { url }) => ({
    url: `${url}/`,
    team: TEAM.name,
    user: BOT.handle,
    team_id: TEAM.id,
    user_id: BOT.id,
    bot_id: BOT.botId,
    is_enterprise_install: false,
  }),
  'api.test': (args) => ({ args }),
  ...chatMethods,
  ...conversationMethods,
  ...fileMethods,
  ...viewMethods,
};

/** Answers one call of the Web API as Slack does: always an object with `ok`, and `error` when that is false. */
export function callMethod(
  method: string,
  args: JsonObject,
  token: string | null,
  parts: Parts,
): JsonObject & { ok: boolean } {
  try {
    if (token === null) throw new ApiError('not_authed');
    if (token !== parts.botToken && token !== parts.appToken) throw new ApiError('invalid_auth');
    if (method === 'apps.connections.open') return { ok: true, ...openConnection(token, parts) };
    const run = METHODS[method];
    if (!Object.hasOwn(METHODS, method) || !run) throw new ApiError('unknown_method', [], { req_method: method });
    if (token !== parts.botToken) throw new ApiError('not_allowed_token_type');
    return { ok: true, ...run(args, parts) };
  } catch (error) {
    if (error instanceof ApiError) return error.answer();
    throw error;
  }
}

function openConnection(token: string, { appToken, socketTicket }: Parts): JsonObject {
  if (token !== appToken) throw new ApiError('not_allowed_token_type');
  const url = socketTicket();
  if (url === null) throw new ApiError('too_many_websockets', [], { app_id: APP_ID });
  return { url };
}
