import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Delivery, Envelope, Receipt } from './delivery.ts';
import type { Ids } from './ids.ts';
import { isObject } from './json.ts';
import { APP_ID } from './newsroom.ts';

const MOST_SOCKETS = 10;
const PING_INTERVAL_MS = 10_000;
const HOST = 'applink-local';

export interface SocketMode extends Delivery {
  /** An address that opens one socket, once; `base` is "ws://127.0.0.1:3000". Null when ten are open already. */
  ticket(base: string): string | null;
  /** Takes over an HTTP upgrade; closes it when its ticket is unknown. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** `silent`: the line is dead, and nobody is told: nothing is sent any more, and no ping is answered. */
  disconnect(kind: SocketEnd): void;
}

/** How Slack's end of a socket goes away. */
export type SocketEnd = 'refresh_requested' | 'warning' | 'kill' | 'silent';

/**
 * Slack's side of Socket Mode: each envelope goes to one of the app's sockets in turn. An envelope whose socket closes
 * before the acknowledgement is lost, as with Slack; only events are then sent again (events.ts).
 */
export function createSocketMode(ids: Ids, ackTimeoutMs: number, onConnection: () => void): SocketMode {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const sockets: WebSocket[] = [];
  const silent = new Set<WebSocket>();
  const waiting = new Map<string, { socket: WebSocket; settle: (receipt: Receipt) => void }>();
  let turn = 0;

  const accept = (socket: WebSocket) => {
    sockets.push(socket);
    const ping = setInterval(() => socket.ping('Ping from applink'), PING_INTERVAL_MS).unref();
    socket.on('message', (data) => {
      // What was on its way when the line died is read once it closes; Slack never gets it.
      if (silent.has(socket)) return;
      const answer: unknown = parse(data.toString());
      if (!isObject(answer) || typeof answer.envelope_id !== 'string') return;
      const entry = waiting.get(answer.envelope_id);
      entry?.settle({ ok: true, reply: answer.payload });
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearInterval(ping);
      silent.delete(socket);
      if (sockets.includes(socket)) sockets.splice(sockets.indexOf(socket), 1);
      for (const entry of waiting.values()) {
        if (entry.socket === socket) entry.settle({ ok: false, error: 'dispatch_failed', noRetry: false });
      }
      onConnection();
    });
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: sockets.length,
        debug_info: { host: HOST, build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: APP_ID },
      }),
    );
    onConnection();
  };

  const silence = (socket: WebSocket) => {
    socket.pause();
    silent.add(socket);
    sockets.splice(sockets.indexOf(socket), 1);
    onConnection();
  };

  return {
    connected: () => sockets.length > 0,
    ticket(base) {
      if (sockets.length >= MOST_SOCKETS) return null;
      const ticket = ids.secret();
      tickets.add(ticket);
      return `${base}/link/?ticket=${ticket}&app_id=${APP_ID}`;
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '/', 'ws://localhost').searchParams.get('ticket');
      if (ticket === null || !tickets.delete(ticket)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, accept);
    },
    send(envelope) {
      const socket = sockets[turn % Math.max(1, sockets.length)];
      turn += 1;
      if (!socket) return Promise.resolve({ ok: false, error: 'dispatch_failed', noRetry: false });
      const id = crypto.randomUUID();
      return new Promise((resolve) => {
        const settle = (receipt: Receipt) => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(receipt);
        };
        const timer = setTimeout(settle, ackTimeoutMs, { ok: false, error: 'operation_timeout', noRetry: false });
        waiting.set(id, { socket, settle });
        socket.send(JSON.stringify(frame(id, envelope)));
      });
    },
    disconnect(kind) {
      for (const socket of [...sockets]) {
        if (kind === 'kill') socket.terminate();
        else if (kind === 'silent') silence(socket);
        else socket.send(JSON.stringify({ type: 'disconnect', reason: kind, debug_info: { host: HOST } }));
      }
    },
    stop() {
      for (const socket of [...sockets, ...silent]) socket.terminate();
      server.close();
    },
  };
}

function frame(id: string, { type, payload, retry }: Envelope) {
  return {
    envelope_id: id,
    type,
    accepts_response_payload: type !== 'events_api',
    payload,
    ...(type === 'events_api' ? { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? '' } : {}),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // Slack ignores frames that are not JSON.
  }
}
