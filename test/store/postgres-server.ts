import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Client } from 'pg';

const USER = 'talks';
const PASSWORD = 'never-shown';
const READY = 'database system is ready to accept connections';

/** How a server goes down: `fast` finishes what is committing, `immediate` is a crash that it recovers from. */
export type Stopping = 'fast' | 'immediate';

/** A real PostgreSQL of the tests' own, in a temporary folder, with fsync on. */
export interface PostgresServer {
  /** A new empty database. */
  database(): Promise<string>;
  /** The same address with something else in it: another user, password or database. */
  url(parts: { user?: string; password?: string; database?: string }): string;
  /** Runs a statement as the superuser in the database of an address. */
  run(url: string, sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** The path of a program that comes with the server, such as `pg_dump`. */
  program(name: string): string;
  stop(how: Stopping): Promise<void>;
  start(): Promise<void>;
  /** Stops it for good and removes its folder. */
  remove(): Promise<void>;
}

/** Where `initdb` and `postgres` are, or null where no server is installed. */
function programs(): string | null {
  const packaged = '/usr/lib/postgresql';
  const versions = existsSync(packaged) ? readdirSync(packaged) : [];
  const newestFirst = versions
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(packaged, version, 'bin'));
  const folders = [...newestFirst, ...(process.env.PATH ?? '').split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null;
}

const FOUND = programs();
const MUST = process.env.TALKS_TEST_EVERYTHING === '1';

/** True where tests of PostgreSQL cannot run. Says so in a line; where everything must be tested, it is a failure. */
export function withoutPostgres(): boolean {
  if (FOUND !== null) return false;
  if (MUST)
    throw new Error(
      'No PostgreSQL server is installed, and TALKS_TEST_EVERYTHING asks for one: install Debian’s postgresql.',
    );
  console.log('Skipped: no PostgreSQL server is installed (Debian’s postgresql).');
  return true;
}

/** PostgreSQL refuses to run as root: then it runs as an unprivileged user. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const user of ['postgres', 'nobody']) {
    try {
      const id = (which: string) => Number(execFileSync('id', [which, user], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No such user here: the next one.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody".');
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** Starts a server of one's own; one for a test file, since it takes a second or two. */
export async function startPostgres(): Promise<PostgresServer> {
  if (FOUND === null) throw new Error('No PostgreSQL server is installed.');
  const programFolder = FOUND;
  const identity = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'talks-postgres-'));
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, PASSWORD);
  const { uid, gid } = identity;
  if (uid !== undefined && gid !== undefined) for (const path of [folder, passwordFile]) chownSync(path, uid, gid);
  const data = join(folder, 'data');
  execFileSync(
    join(programFolder, 'initdb'),
    [
      '-D',
      data,
      '-U',
      USER,
      '-E',
      'UTF8',
      '--locale=C',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--no-sync',
    ],
    { ...identity, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'fsync=on',
    'shared_buffers=32MB',
    'max_connections=60',
  ];

  let running: ChildProcess | null = null;
  const killWithUs = () => running?.kill('SIGQUIT');
  process.on('exit', killWithUs);

  const start = () =>
    new Promise<void>((resolve, reject) => {
      const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
      const child = spawn(join(programFolder, 'postgres'), args, {
        ...identity,
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      running = child;
      let said = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-4000);
        if (said.includes(READY)) resolve();
      });
      child.once('error', reject);
      child.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
    });

  const stop = async (how: Stopping) => {
    const child = running;
    running = null;
    if (child === null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await gone;
  };

  const url: PostgresServer['url'] = ({ user = USER, password = PASSWORD, database = 'postgres' }) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

  const run: PostgresServer['run'] = async (where, sql, values = []) => {
    const database = new URL(where).pathname.slice(1);
    const client = new Client({ connectionString: url({ database }) });
    await client.connect();
    try {
      const { rows } = await client.query<Record<string, unknown>>(sql, values);
      return rows;
    } finally {
      await client.end();
    }
  };

  let databases = 0;
  await start();
  return {
    url,
    run,
    program: (name) => join(programFolder, name),
    start,
    stop,
    database: async () => {
      databases += 1;
      const database = `newsroom_${databases}`;
      await run(url({}), `create database ${database}`);
      return url({ database });
    },
    remove: async () => {
      await stop('immediate');
      process.off('exit', killWithUs);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
