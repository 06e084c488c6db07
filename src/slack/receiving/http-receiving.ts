import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { HTTPModuleFunctions, HTTPReceiver, type Receiver } from '@slack/bolt';
import { DELIVERY_KEY } from './intake.ts';
import type { Receiving, ReceivingOptions } from './receiving.ts';
import { Restarting } from './turned-away.ts';

/** The path on which Slack's requests arrive over HTTP. */
export const REQUEST_PATH = '/slack/events';

/** Slack sends events as JSON, and what people do as form fields. */
const JSON_BODY = 'application/json';
const BODY_LIMIT = 256 * 1024;
/** How far from now the moment may lie that Slack has signed with a request; Bolt refuses older ones, but none from the future. */
const TOLERANCE_SECONDS = 300;

/** Receives Slack's signed requests over HTTP. */
export function httpReceiving(
  { signingSecret, port }: { signingSecret: string; port: number },
  { logger, clock, onTraffic }: ReceivingOptions,
): Receiving {
  const http = new HTTPReceiver({
    signingSecret,
    port,
    endpoints: REQUEST_PATH,
    bodyLimit: BODY_LIMIT,
    logger,
    // Called once the signature has been found right.
    customPropertiesExtractor: ({ headers }) => ({ [DELIVERY_KEY]: bytesOf(headers['x-slack-signature']) }),
    // An event that takes longer comes again and waits for its answer; Bolt's own way would call that a bug in the log.
    unhandledRequestHandler: (args) =>
      args.request.headers['content-type'] === JSON_BODY
        ? void args.response.writeHead(503).end()
        : HTTPModuleFunctions.defaultUnhandledRequestHandler(args),
    processEventErrorHandler: async (args) => {
      if (!(args.error instanceof Restarting)) return HTTPModuleFunctions.defaultProcessEventErrorHandler(args);
      if (!args.response.headersSent) args.response.writeHead(503).end();
      return true;
    },
  });
  const listener = http.requestListener;
  http.requestListener = (request: IncomingMessage, response: ServerResponse) => {
    if (isTimely(request.headers['x-slack-request-timestamp'], clock())) return listener(request, response);
    onTraffic({ event: 'untimely request' });
    logger.warn('A request was refused: the moment that it names is more than five minutes from now.');
    response.writeHead(401, { connection: 'close' }).end();
  };
  let server: Server | null = null;
  const close = async () => {
    const open = server;
    server = null;
    if (!open) return;
    const closed = new Promise((resolve) => open.close(resolve));
    open.closeAllConnections();
    await closed;
  };
  const receiver: Receiver = {
    init: (app) => http.init(app),
    start: async () => {
      server = await http.start(port);
    },
    stop: close,
  };
  return { receiver, check: async () => {}, connected: () => server !== null, close };
}

/** The bytes of a signature (`v0=` and 64 hexadecimal digits), a character each: twenty thousand of them are remembered. */
const bytesOf = (signature: string | string[] | undefined): string =>
  Buffer.from(String(signature).slice('v0='.length), 'hex').toString('latin1');

/** Whether a request's timestamp is near enough to now; what is no number is left to the check of the signature. */
export function isTimely(timestamp: string | string[] | undefined, now: number): boolean {
  const seconds = Number(timestamp);
  return Number.isNaN(seconds) || Math.abs(now / 1000 - seconds) <= TOLERANCE_SECONDS;
}
