import type { Logger } from '@slack/bolt';
import type { Desk } from '../desk/desk.ts';
import type { LiveDesk } from '../desk/live-desk.ts';
import type { Channels } from './admission/channels.ts';
import type { AnsweredPages } from './answered-pages.ts';
import type { Edits } from './edits.ts';
import type { OpenHomes } from './home/open-homes.ts';
import type { Recorder } from './recorder.ts';

/** What every listener works with. */
export interface Parts {
  /** The desk as it is now. */
  desk: () => Desk;
  /** What the desk follows: for what no answer shows, such as proposals and reports. */
  live: () => LiveDesk;
  /** What is answered, page by page. */
  pages: AnsweredPages;
  record: Recorder;
  edits: Edits;
  /** Which channels other organisations read. */
  channels: Channels;
  /** Who has the Home tab open. */
  homes: OpenHomes;
  now: () => Date;
  logger: Logger;
  wait: (milliseconds: number) => Promise<unknown>;
}
