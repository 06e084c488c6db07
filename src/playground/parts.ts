import type { Activity } from './activity.ts';
import type { Delivery } from './delivery.ts';
import type { Events } from './events.ts';
import type { Files } from './files.ts';
import type { Ids } from './ids.ts';
import type { CommandEntry, LocalSlackOptions, ShortcutEntry } from './local-slack.ts';
import type { Payloads } from './payloads.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { Triggers } from './triggers.ts';
import type { Uploads } from './uploads.ts';
import type { Views } from './views.ts';
import type { Workspace } from './workspace.ts';

/** What the local Slack is made of; its parts find each other here. */
export interface Parts {
  url: string;
  botToken: string;
  appToken: string;
  now: () => number;
  ids: Ids;
  workspace: Workspace;
  views: Views;
  files: Files;
  uploads: Uploads;
  triggers: Triggers;
  responseUrls: ResponseUrls;
  payloads: Payloads;
  delivery: Delivery;
  events: Events;
  activity: Activity;
  /** Block types that are refused (LocalSlack.refuseBlocks). */
  refused: Set<string>;
  commands: CommandEntry[];
  shortcuts: ShortcutEntry[];
  subscribed: ReadonlySet<NonNullable<LocalSlackOptions['events']>[number]>;
  /** The address for a new socket, or null when there are too many. */
  socketTicket: () => string | null;
}
