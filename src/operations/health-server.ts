import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { UserError } from '../errors.ts';
import type { Metrics } from './metrics.ts';
import type { Readiness } from './readiness.ts';

/** Where the health of a process can be asked for. */
export interface HealthAddress {
  host: string;
  port: number;
}

export interface HealthServer {
  port: number;
  stop(): Promise<void>;
}

interface Options {
  address: HealthAddress;
  readiness: Readiness;
  metrics: Metrics;
  /** Told of what could not be answered. */
  onFault: (error: unknown) => void;
  /** How long the process has been up, in seconds. */
  uptime?: () => number;
}

/**
 * Serves `/healthz` (the process turns), `/readyz` (it can answer, or why not; 503 then) and `/metrics`, and nothing
 * that anybody said or wrote. Rejects with a UserError when the port is taken.
 */
export async function startHealthServer(options: Options): Promise<HealthServer> {
  const server = createServer(answering(options));
  // Nothing here takes long: what holds a connection open for no reason is cut off.
  server.requestTimeout = 10_000;
  server.keepAliveTimeout = 5_000;
  const { host, port } = options.address;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(startFault(error, options.address)));
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answering({ readiness, metrics, onFault, uptime = process.uptime }: Options): RequestListener {
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    switch (path) {
      case '/healthz':
        return send(response, 200, { status: 'ok', uptimeSeconds: Math.round(uptime()) });
      case '/readyz': {
        const report = await readiness.report();
        return send(response, report.ready ? 200 : 503, report);
      }
      case '/metrics': {
        const text = await metrics.text();
        response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' });
        response.end(text);
        return;
      }
      default:
        return send(response, 404, { paths: ['/healthz', '/readyz', '/metrics'] });
    }
  };
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, { methods: ['GET', 'HEAD'] });
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    answer(path, response).catch((error: unknown) => {
      onFault(error);
      if (response.headersSent) response.end();
      else send(response, 500, { status: 'failed' });
    });
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify(body)}\n`);
}

function startFault(error: Error, { host, port }: HealthAddress): Error {
  const code = 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE')
    return new UserError(`TALKS_HEALTH_PORT ${port} is in use by another program. Set it to a free port.`, {
      cause: error,
    });
  if (code === 'EADDRNOTAVAIL' || code === 'EACCES' || code === 'ENOTFOUND')
    return new UserError(
      `TALKS_HEALTH_PORT: Talks may not listen on ${host}:${port}. Give a port above 1023, or host:port with an address of this machine.`,
      { cause: error },
    );
  return error;
}
