import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { UserError } from './errors.ts';
import type { HealthAddress } from './operations/health-server.ts';
import type { LogFormat, LogLevel } from './operations/log.ts';
import type { SearchPlace } from './search-postgres/open-search.ts';
import type { Connection } from './slack/connection.ts';
import { WHERE_TO_FIND } from './slack/start-error.ts';

/** Without tokens: a local workspace on `port`, or on 3000 or the next free one when null. */
export interface LocalWorkspace {
  mode: 'local';
  port: number | null;
}

/** Where the facts are, and who may change them: all that a terminal needs. */
export interface DeskConfig {
  /** The folder of curated data. */
  dataFolder: string;
  /** Where what editors add is kept: a file, sqlite:FILE or postgres://…; without a word of theirs var/talks.db. */
  store: string;
  /** Where statements are indexed: in the memory of each process, or in the PostgreSQL of the store. */
  search: SearchPlace;
  /** Slack user ids of those who may add and correct statements. */
  editors: string[];
  /** Whether a confirmation or a correction takes a second editor. */
  twoEditors: boolean;
}

export interface Config extends DeskConfig {
  /** The Slack channel in which reported errors are posted for the editors; null for none. */
  reportsChannel: string | null;
  /** The Slack channels in which Talks answers although other organisations share them. */
  sharedChannels: string[];
  connection: Connection | LocalWorkspace;
  operation: OperationConfig;
}

/** What whoever runs Talks sees of it. */
export interface OperationConfig {
  /** Where health and metrics can be asked for; null for nowhere. */
  health: HealthAddress | null;
  /** Of the log; null where it follows from how Talks is run. */
  logFormat: LogFormat | null;
  logLevel: LogLevel | null;
}

const DATA_FOLDER = fileURLToPath(new URL('../data', import.meta.url));
const STORE_FILE = fileURLToPath(new URL('../var/talks.db', import.meta.url));

/** A token that starts as it should; one that belongs to another variable is named. */
const token = (prefix: string, where: string) =>
  z.string().superRefine((value, context) => {
    const kind = Object.entries(TOKENS).find(([start]) => value.startsWith(start))?.[1];
    if (value.startsWith(prefix) && !/\s/.test(value)) return;
    const is = kind === undefined ? 'is not such a token' : `holds ${kind}`;
    context.addIssue({ code: 'custom', message: `${is}. ${where}` });
  });

const TOKENS = {
  'xoxb-': 'a bot token, which belongs in SLACK_BOT_TOKEN',
  'xapp-': 'an app-level token, which belongs in SLACK_APP_TOKEN',
  'xoxp-': 'a user token, with which a bot cannot answer',
  xoxe: 'a token that expires, which Talks does not renew',
};

const port = z
  .string()
  .refine((value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535, {
    error: (issue) => `is ${String(issue.input)}, which is no port. Give a number from 1 to 65535, such as 3000.`,
  })
  .transform(Number);

const SlackEnvironment = z.object({
  SLACK_BOT_TOKEN: token('xoxb-', WHERE_TO_FIND.SLACK_BOT_TOKEN).optional(),
  SLACK_APP_TOKEN: token('xapp-', WHERE_TO_FIND.SLACK_APP_TOKEN).optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^(?!x(ox[a-z]|app)-)\S{16,}$/, { error: `is not a signing secret. ${WHERE_TO_FIND.SLACK_SIGNING_SECRET}` })
    .optional(),
  PORT: port.optional(),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: 'is not a web address. Give it as https://slack.com/api/, or leave it out.' })
    .transform((address) => (address.endsWith('/') ? address : `${address}/`))
    .optional(),
  TALKS_PORT: port.optional(),
  TALKS_REPORTS_CHANNEL: z
    .string()
    .regex(/^[CG][A-Z0-9]{2,}$/, {
      error: (issue) =>
        `is ${JSON.stringify(issue.input)}, which is no Slack channel id. Copy it (C0123456789) from the foot of the channel’s details.`,
    })
    .optional(),
  TALKS_SHARED_CHANNELS: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((id) => id !== ''))
    .pipe(
      z.array(
        z.string().regex(/^[CG][A-Z0-9]{2,}$/, {
          error: (issue) =>
            `names ${JSON.stringify(issue.input)}, which is no Slack channel id. Copy ids (C0123456789) from the foot of each channel’s details, separated by commas.`,
        }),
      ),
    )
    .optional(),
});
type SlackEnvironment = z.infer<typeof SlackEnvironment>;

const DeskEnvironment = z.object({
  TALKS_DATA: z.string().optional(),
  TALKS_STORE: z.string().optional(),
  TALKS_SEARCH: z
    .enum(['memory', 'postgres'], {
      error: (issue) => `is ${JSON.stringify(issue.input)}. Write memory, or postgres when TALKS_STORE names one.`,
    })
    .optional(),
  TALKS_TWO_EDITORS: z
    .enum(['yes', 'no'], { error: (issue) => `is ${JSON.stringify(issue.input)}. Write yes or no.` })
    .optional(),
  TALKS_EDITORS: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((id) => id !== ''))
    .pipe(
      z.array(
        z.string().regex(/^[UW][A-Z0-9]{2,}$/, {
          error: (issue) =>
            `names ${JSON.stringify(issue.input)}, which is no Slack member id. Copy ids (U0123456789) from each member’s profile → More → Copy member ID, separated by commas.`,
        }),
      ),
    )
    .optional(),
});

const HEALTH_ADDRESS = /^(?:(?<host>[\w.:[\]-]+):)?(?<port>\d{1,5})$/;

const OperationEnvironment = z.object({
  TALKS_HEALTH_PORT: z
    .string()
    .regex(HEALTH_ADDRESS, {
      error: (issue) =>
        `is ${String(issue.input)}, which is no port. Give a number from 1 to 65535, such as 9464, or host:port for another address than 127.0.0.1.`,
    })
    .transform((address): HealthAddress => {
      const { host = '127.0.0.1', port: digits = '' } = HEALTH_ADDRESS.exec(address)?.groups ?? {};
      return { host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(digits) };
    })
    .refine(({ port: number }) => number >= 1 && number <= 65_535, {
      error: 'is no port. Give a number from 1 to 65535, such as 9464.',
    })
    .optional(),
  TALKS_LOG_FORMAT: z
    .enum(['json', 'text'], { error: (issue) => `is ${JSON.stringify(issue.input)}. Write json or text.` })
    .optional(),
  TALKS_LOG_LEVEL: z
    .enum(['info', 'warn', 'error'], {
      error: (issue) =>
        `is ${JSON.stringify(issue.input)}. Write info, warn or error; there is no debug, since it would print what people write.`,
    })
    .optional(),
});

/** What the environment may hold, by variable; an empty one counts as absent. */
type Environment = Record<string, string | undefined>;

/** The environment, filled up from a file such as `.env` where there is one; what the environment itself holds wins. */
export function withFile(env: Environment, file: string): Environment {
  return existsSync(file) ? { ...parseEnv(readFileSync(file, 'utf8')), ...env } : env;
}

/** Reads the environment; the only place that does. Throws a UserError of one sentence that names the variable and what to do. */
export function readConfig(env: Environment): Config {
  const slack = read(SlackEnvironment, env);
  return {
    ...readDeskConfig(env),
    reportsChannel: slack.TALKS_REPORTS_CHANNEL ?? null,
    sharedChannels: slack.TALKS_SHARED_CHANNELS ?? [],
    connection: connectionOf(slack),
    operation: readOperationConfig(env),
  };
}

/** The part of it that concerns whoever runs Talks. */
export function readOperationConfig(env: Environment): OperationConfig {
  const { TALKS_HEALTH_PORT, TALKS_LOG_FORMAT, TALKS_LOG_LEVEL } = read(OperationEnvironment, env);
  return {
    health: TALKS_HEALTH_PORT ?? null,
    logFormat: TALKS_LOG_FORMAT ?? null,
    logLevel: TALKS_LOG_LEVEL ?? null,
  };
}

/** The part of it that does not concern Slack. */
export function readDeskConfig(env: Environment): DeskConfig {
  const { TALKS_DATA, TALKS_STORE, TALKS_SEARCH, TALKS_EDITORS, TALKS_TWO_EDITORS } = read(DeskEnvironment, env);
  return {
    dataFolder: TALKS_DATA ?? DATA_FOLDER,
    store: TALKS_STORE ?? STORE_FILE,
    search: TALKS_SEARCH ?? 'memory',
    editors: TALKS_EDITORS ?? [],
    twoEditors: TALKS_TWO_EDITORS === 'yes',
  };
}

/** All of a configuration that must stand in no line of a log: tokens, the signing secret, the password of a database. */
export function secretsOf({ connection, store }: Pick<Config, 'connection' | 'store'>): string[] {
  const password = URL.parse(store)?.password ?? '';
  // Shorter ones stand in ordinary words; the log takes them out where they stand in an address.
  const passwords = [password, decodeURIComponent(password)].filter(({ length }) => length >= 8);
  switch (connection.mode) {
    case 'local':
      return passwords;
    case 'socket':
      return [connection.botToken, connection.appToken, ...passwords];
    case 'http':
      return [connection.botToken, connection.signingSecret, ...passwords];
  }
}

function read<Values>(schema: z.ZodType<Values>, env: Environment): Values {
  const given = Object.entries(env).map(([name, value]) => [name, value?.trim()] as const);
  const filled = given.filter(([, value]) => value !== undefined && value !== '');
  const values = schema.safeParse(Object.fromEntries(filled));
  if (values.success) return values.data;
  const [issue] = values.error.issues;
  throw new UserError(`${String(issue?.path[0])} ${issue?.message}`);
}

function connectionOf(env: SlackEnvironment): Config['connection'] {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env;
  const base = env.SLACK_API_URL === undefined ? {} : { apiUrl: env.SLACK_API_URL };
  if (botToken === undefined) {
    const other = appToken === undefined ? 'SLACK_SIGNING_SECRET' : 'SLACK_APP_TOKEN';
    if (appToken !== undefined || signingSecret !== undefined)
      throw new UserError(`SLACK_BOT_TOKEN is missing, while ${other} is set. ${WHERE_TO_FIND.SLACK_BOT_TOKEN}`);
    return { mode: 'local', port: env.TALKS_PORT ?? null };
  }
  if (appToken !== undefined) return { mode: 'socket', botToken, appToken, ...base };
  if (signingSecret === undefined)
    throw new UserError(
      `SLACK_APP_TOKEN is missing, while SLACK_BOT_TOKEN is set. ${WHERE_TO_FIND.SLACK_APP_TOKEN} To be reached over HTTP instead, set SLACK_SIGNING_SECRET and PORT.`,
    );
  if (env.PORT === undefined)
    throw new UserError(
      'PORT is missing, while SLACK_SIGNING_SECRET is set. Give the port on which Slack’s requests to /slack/events arrive, such as 3000.',
    );
  return { mode: 'http', botToken, signingSecret, port: env.PORT, ...base };
}
