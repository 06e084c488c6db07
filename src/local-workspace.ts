import manifest from '../manifest.json' with { type: 'json' };
import { UserError } from './errors.ts';
import { type LocalSlack, startLocalSlack } from './playground/local-slack.ts';
import { DANA } from './playground/newsroom.ts';
import type { Connection } from './slack/connection.ts';

const FIRST_PORT = 3000;
const LAST_PORT = 3099;

/**
 * Starts the local Slack with what manifest.json registers: on `port`, or on the first free one from 3000 when null.
 * `now`, in milliseconds since 1970, decides what time it is there. Throws a UserError when the port is taken.
 */
export async function openLocalWorkspace(port: number | null, now: () => number = Date.now): Promise<LocalSlack> {
  const commands = manifest.features.slash_commands.map(({ command, usage_hint: usageHint, description }) => ({
    command,
    usageHint,
    description,
  }));
  const shortcuts = shortcutsOf(manifest.features.shortcuts);
  const last = port ?? LAST_PORT;
  for (let tried = port ?? FIRST_PORT; ; tried++) {
    try {
      return await startLocalSlack({ port: tried, now, commands, shortcuts });
    } catch (error) {
      if (!isTaken(error)) throw error;
      if (port !== null)
        throw new UserError(`TALKS_PORT ${port} is in use by another program. Set TALKS_PORT to a free port.`);
      if (tried === last)
        throw new UserError(`No port from ${FIRST_PORT} to ${LAST_PORT} is free. Set TALKS_PORT to one that is.`);
    }
  }
}

/** Who may change facts in the local workspace: whoever sits at the page, where TALKS_EDITORS names nobody. */
export const localEditors = (named: string[]): string[] => (named.length === 0 ? [DANA.id] : named);

/** The shortcuts of the manifest as the local Slack takes them. */
const shortcutsOf = (listed: readonly { name: string; type: string; callback_id: string }[]) =>
  listed.map(({ name, type, callback_id: callbackId }) => ({
    name,
    type: type === 'global' ? ('global' as const) : ('message' as const),
    callbackId,
  }));

/** How the app connects to the local Slack: as it would to Slack. */
export const connectionTo = ({ botToken, appToken, apiUrl }: LocalSlack): Connection => ({
  mode: 'socket',
  botToken,
  appToken,
  apiUrl,
});

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
