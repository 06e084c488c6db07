import type { JsonObject } from '../json.ts';

/** A call of the app as it arrived. `error` is null when it succeeded. */
export interface WebApiRequest {
  method: string;
  args: JsonObject;
  at: number;
  error: string | null;
}

/** How the next calls of a method go wrong. */
export interface Fault {
  /** A Web API method, "response_url", or "*" for any. */
  method: string;
  /** `bad_json`: an answer that is none, as a proxy on the way may give. */
  kind: 'rate_limited' | 'http_500' | 'hang' | 'reset' | 'bad_json' | 'ok_false';
  /** For `ok_false`: Slack's word. Default "internal_error". */
  error?: string;
  /** For `rate_limited`: seconds. Default 1. */
  retryAfter?: number;
  /** How many calls; default 1. */
  times?: number;
  /** The call takes effect before its answer is lost: a message is posted, yet the app never hears of it. */
  afterEffect?: boolean;
}

export interface Faults {
  add(fault: Fault): void;
  /** The fault that the next call of a method meets, used up by it; null when all is well. */
  take(method: string): Fault | null;
}

export function createFaults(): Faults {
  const faults: { fault: Fault; left: number }[] = [];
  return {
    add: (fault) => faults.push({ fault, left: fault.times ?? 1 }),
    take(method) {
      const entry = faults.find(({ fault, left }) => left > 0 && (fault.method === method || fault.method === '*'));
      if (!entry) return null;
      entry.left -= 1;
      return entry.fault;
    },
  };
}
