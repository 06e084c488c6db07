import type { Logger } from '@slack/bolt';
import type { Desk } from '../desk/desk.ts';
import type { Edits } from './edits.ts';
import type { Recorder } from './recorder.ts';

/** What every listener works with. */
export interface Parts {
  /** The desk as it is now. */
  desk: () => Desk;
  record: Recorder;
  edits: Edits;
  now: () => Date;
  logger: Logger;
  wait: (milliseconds: number) => Promise<unknown>;
}
