import { connect, createServer, type Socket } from 'node:net';

/** What the proxy does with the next COMMIT: lets it pass, cuts the line before it arrives, or after it was carried out. */
export type AtCommit = 'pass' | 'cut before' | 'cut after';

/** A way to PostgreSQL that breaks at the worst moment. */
export interface CuttingProxy {
  url: string;
  /** Applies to the next COMMIT only. */
  atCommit: AtCommit;
  /** After a cut, lets nobody in any more. */
  thenStayDown: boolean;
  /** What happens between the server's end of the line being cut and ours. */
  meanwhile: () => Promise<unknown>;
  close(): Promise<void>;
}

export async function cuttingProxy(url: string): Promise<CuttingProxy> {
  const target = new URL(url);
  const port = Number(target.port);
  const sockets = new Set<Socket>();
  let down = false;

  const server = createServer((client) => {
    if (down) {
      client.destroy();
      return;
    }
    const upstream = connect(port, target.hostname);
    let cutting = false;
    const cut = async () => {
      down = proxy.thenStayDown;
      upstream.off('close', hangUp);
      upstream.destroy();
      await proxy.meanwhile();
      client.destroy();
    };
    const hangUp = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
      socket.on('close', hangUp);
    }
    client.on('data', (sent) => {
      const isCommit = sent.includes('commit\0');
      if (!isCommit || proxy.atCommit === 'pass') {
        upstream.write(sent);
        return;
      }
      cutting = proxy.atCommit === 'cut after';
      proxy.atCommit = 'pass';
      if (cutting) upstream.write(sent);
      else void cut();
    });
    // The answer to COMMIT comes only when it is on disk.
    upstream.on('data', (answer) => {
      if (cutting) void cut();
      else client.write(answer);
    });
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  target.port = String(typeof address === 'object' && address !== null ? address.port : 0);
  const proxy: CuttingProxy = {
    url: target.href,
    atCommit: 'pass',
    thenStayDown: false,
    meanwhile: async () => {},
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}
