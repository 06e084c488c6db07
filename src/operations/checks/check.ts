import { UserError } from '../../errors.ts';

/** What somebody found who looked whether Talks can work here. */
export interface Check {
  name: string;
  /** `warning` where Talks works all the same. */
  state: 'ok' | 'warning' | 'failed';
  /** What was found, and what to do about it where that is not well; never a secret. */
  text: string;
}

export const ok = (name: string, text: string): Check => ({ name, state: 'ok', text });
export const warning = (name: string, text: string): Check => ({ name, state: 'warning', text });
export const failed = (name: string, text: string): Check => ({ name, state: 'failed', text });

/** Looks at one thing; what is meant for people becomes a failed check, anything else is a bug. */
export async function checking(name: string, look: () => Promise<Check> | Check): Promise<Check> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof UserError) return failed(name, error.message);
    throw error;
  }
}

const SIGNS = { ok: 'ok  ', warning: 'warn', failed: 'FAIL' } as const;

/** The checks as one screen. */
export function checksScreen(checks: readonly Check[]): string {
  const width = Math.max(...checks.map(({ name }) => name.length));
  return checks.map(({ name, state, text }) => `${SIGNS[state]}  ${name.padEnd(width)}  ${text}`).join('\n');
}
