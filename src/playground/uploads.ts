import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Ids } from './ids.ts';

/** A file that an app has announced, until it says where the file is to be seen. */
export interface Announced {
  id: string;
  name: string;
  length: number;
  altText: string | null;
  /** Null until they have arrived. */
  bytes: Buffer | null;
}

const LARGEST = 20 * 1024 * 1024;

/** Files on their way from an app: announced, then sent to an address made for them, then shared. */
export class Uploads {
  #announced = new Map<string, Announced>();
  #ids: Ids;
  #url: () => string;

  constructor(ids: Ids, url: () => string) {
    this.#ids = ids;
    this.#url = url;
  }

  /** Gives an announced file its id, and the address to which its bytes go. */
  announce(file: Pick<Announced, 'name' | 'length' | 'altText'>): { id: string; address: string } {
    const id = this.#ids.next('F0');
    this.#announced.set(id, { ...file, id, bytes: null });
    return { id, address: `${this.#url()}/upload/v1/${id}` };
  }

  /** A file whose bytes have arrived; it is no longer kept here. Undefined when there is none. */
  take(id: string): (Announced & { bytes: Buffer }) | undefined {
    const file = this.#announced.get(id);
    if (!file || file.bytes === null) return undefined;
    this.#announced.delete(id);
    return { ...file, bytes: file.bytes };
  }

  /** Takes in the bytes of an announced file. False when the path is no upload's. */
  async receive(request: IncomingMessage, response: ServerResponse, { pathname }: URL): Promise<boolean> {
    const [, id = ''] = /^\/upload\/v1\/(F\w+)$/.exec(pathname) ?? [];
    if (id === '') return false;
    const file = this.#announced.get(id);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of request) {
      size += chunk.length;
      if (size <= LARGEST) chunks.push(chunk);
    }
    const refused = !file || request.method !== 'POST' || size !== file.length || size > LARGEST;
    if (!refused) file.bytes = Buffer.concat(chunks);
    response.writeHead(refused ? 400 : 200, { 'content-type': 'text/plain' });
    response.end(refused ? 'Bad Request' : `OK - ${size}`);
    return true;
  }
}
