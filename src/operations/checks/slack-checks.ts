import { z } from 'zod';
import { type Check, failed, ok, warning } from './check.ts';

/** The tokens with which Slack is asked, as far as they are set. */
export interface SlackTokens {
  botToken: string;
  /** Null over HTTP, which needs none. */
  appToken: string | null;
  /** Ends in a slash. */
  apiUrl: string;
}

interface Options {
  tokens: SlackTokens;
  /** The scopes of manifest.json. */
  scopes: readonly string[];
  fetch: typeof fetch;
  now: () => Date;
}

const Answer = z.looseObject({ ok: z.boolean(), error: z.string().optional() });
const Identity = z.looseObject({ team: z.string().optional(), user: z.string().optional() });

type Asked = { answered: true; body: z.infer<typeof Answer>; headers: Headers } | { answered: false; why: string };

const PATIENCE_MS = 10_000;
/** Slack's signatures are good for five minutes either way. */
const SKEW_TO_FAIL_SECONDS = 300;
const SKEW_TO_WARN_SECONDS = 60;

/** Asks Slack whether the tokens are good, whether they may do what manifest.json says, and what time it is there. */
export async function slackChecks({ tokens, scopes, fetch, now }: Options): Promise<Check[]> {
  const { botToken, appToken, apiUrl } = tokens;
  const bot = await ask(`${apiUrl}auth.test`, botToken, fetch);
  if (!bot.answered) return [failed('Slack', unreachable(apiUrl, bot.why))];
  const checks = [identityCheck(bot.body)];
  if (bot.body.ok) checks.push(scopeCheck(bot.headers.get('x-oauth-scopes'), scopes));
  if (appToken !== null) {
    const app = await ask(`${apiUrl}apps.connections.open`, appToken, fetch);
    checks.push(app.answered ? appTokenCheck(app.body) : failed('app token', unreachable(apiUrl, app.why)));
  }
  return [...checks, clockCheck(bot.headers.get('date'), now())];
}

async function ask(url: string, token: string, fetch: Options['fetch']): Promise<Asked> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const body = Answer.safeParse(await response.json().catch(() => null));
    if (!body.success) return { answered: false, why: `HTTP ${response.status}` };
    return { answered: true, body: body.data, headers: response.headers };
  } catch (error) {
    return { answered: false, why: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return error.name === 'TimeoutError' ? `no answer within ${PATIENCE_MS / 1000} s` : error.name;
}

const unreachable = (apiUrl: string, why: string): string =>
  `Slack cannot be reached at ${new URL(apiUrl).host} (${why}). Check the network, the proxy and SLACK_API_URL.`;

function identityCheck(body: z.infer<typeof Answer>): Check {
  if (!body.ok)
    return failed(
      'Slack',
      `SLACK_BOT_TOKEN is refused (“${body.error}”). Copy the Bot User OAuth Token of your app anew.`,
    );
  const { team = 'a workspace', user = 'a bot' } = Identity.parse(body);
  return ok('Slack', `${user} in ${team}`);
}

function appTokenCheck(body: z.infer<typeof Answer>): Check {
  if (body.ok) return ok('app token', 'Slack opens a socket with it');
  return failed(
    'app token',
    `SLACK_APP_TOKEN is refused (“${body.error}”). Create one with the scope connections:write under Basic Information → App-Level Tokens, and turn Socket Mode on.`,
  );
}

/** Compares what the token may do (Slack's header, null where it is not told) with what Talks needs. */
export function scopeCheck(header: string | null, needed: readonly string[]): Check {
  if (header === null) return warning('scopes', 'not told by this Slack, so not compared with manifest.json');
  const granted = header
    .split(',')
    .map((scope) => scope.trim())
    .filter((scope) => scope !== '');
  const lacking = needed.filter((scope) => !granted.includes(scope));
  if (lacking.length > 0)
    return failed('scopes', `${lacking.join(', ')} not granted: reinstall the app from manifest.json.`);
  const beyond = granted.filter((scope) => !needed.includes(scope));
  if (beyond.length > 0)
    return warning(
      'scopes',
      `all granted; ${beyond.join(', ')} beyond what Talks uses: take ${beyond.length === 1 ? 'it' : 'them'} away.`,
    );
  return ok('scopes', `the ${needed.length} of manifest.json, and no others`);
}

/** Compares this machine's clock with the time that Slack gave with an answer (null where it gave none). */
export function clockCheck(date: string | null, now: Date): Check {
  const there = Date.parse(date ?? '');
  if (Number.isNaN(there)) return warning('clock', 'not compared: Slack’s answer carries no time');
  const seconds = Math.round((now.getTime() - there) / 1000);
  const text = `${Math.abs(seconds)} s ${seconds < 0 ? 'behind' : 'ahead of'} Slack’s`;
  if (Math.abs(seconds) >= SKEW_TO_FAIL_SECONDS)
    return failed('clock', `${text}: signatures of requests are refused. Set the clock, or turn on NTP.`);
  if (Math.abs(seconds) >= SKEW_TO_WARN_SECONDS) return warning('clock', `${text}: turn on NTP.`);
  return ok('clock', text);
}
