import { SocketModeReceiver, webApi } from '@slack/bolt';
import { DELIVERY_KEY } from './intake.ts';
import { KeptConnection } from './kept-connection.ts';
import type { Receiving, ReceivingOptions } from './receiving.ts';
import { Restarting } from './turned-away.ts';

/** A pong that is longer under way means a dead line. It is noticed within four thirds of this. */
const PONG_MS = 4000;

/** Receives Slack's payloads over a socket that Talks opens. */
export function socketReceiving(
  appToken: string,
  clientOptions: webApi.WebClientOptions,
  options: ReceivingOptions,
): Receiving {
  const { logger } = options;
  const socket = new SocketModeReceiver({
    appToken,
    logger,
    clientPingTimeout: PONG_MS,
    // The client waits five seconds and more before it connects anew, and ends the process when that fails: KeptConnection does it.
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
    customPropertiesExtractor: ({ envelope_id: id }: { envelope_id?: unknown }) =>
      typeof id === 'string' ? { [DELIVERY_KEY]: `envelope:${id}` } : {},
    processEventErrorHandler: async ({ error }) => {
      if (!(error instanceof Restarting)) logger.error('A payload of Slack’s could not be taken in.', error);
      return false;
    },
  });
  const connection = new KeptConnection(socket.client, options);
  const checking = new webApi.WebClient(appToken, clientOptions);
  return {
    receiver: { init: (app) => socket.init(app), start: () => connection.start(), stop: () => connection.stop() },
    check: () => checking.apps.connections.open({}),
    connected: () => connection.connected,
    close: () => connection.stop(),
  };
}
