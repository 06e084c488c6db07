import type { Logger } from '@slack/bolt';
import type { Desk } from '../desk/desk.ts';
import type { HandledOnce } from './handled-once.ts';

/** What every listener works with. */
export interface Parts {
  /** The desk as it is now. */
  desk: () => Desk;
  now: () => Date;
  logger: Logger;
  wait: (milliseconds: number) => Promise<unknown>;
  handled: HandledOnce;
}
