import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** One thing that somebody asked of Talks: a command, a mention, a press, a form. */
export interface Request {
  /** Stands in every line of the log that it causes, and in the sentence that a person sees when it fails. */
  readonly id: string;
  /** Whether a bug stood in its way; what people are told to do otherwise is none. */
  failed: boolean;
}

const current = new AsyncLocalStorage<Request>();

/** Six hex digits: short enough to be read aloud, told apart from others by the time in the log. */
export const newRequestId = (): string => randomBytes(3).toString('hex');

/** Does the work of a request; whatever it calls, also later, finds it in `currentRequest`. */
export const withinRequest = <T>(request: Request, work: () => Promise<T>): Promise<T> => current.run(request, work);

/** The request in which this is called; null outside of any. */
export const currentRequest = (): Request | null => current.getStore() ?? null;
