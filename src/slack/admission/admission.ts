import type { AllMiddlewareArgs, AnyMiddlewareArgs, App, Logger, webApi } from '@slack/bolt';
import type { Edits } from '../edits.ts';
import { type Channels, createChannels } from './channels.ts';
import { editsOfMembers } from './edits-of-members.ts';
import { type Origin, originOf } from './origin.ts';
import { createPeople } from './people.ts';
import { ownWorkspace, type Workspace } from './workspace.ts';

export interface AdmissionOptions {
  client: Pick<webApi.WebClient, 'auth' | 'users' | 'conversations'>;
  edits: Edits;
  /** The channels in which Talks answers although other organisations share them. */
  sharedChannels: readonly string[];
  /** Milliseconds since 1970. */
  clock: () => number;
  logger: Logger;
  /** So many milliseconds a person waits at most while Slack is asked who they are. */
  patience?: number;
}

/** Who and what is let in. */
export interface Admission {
  /** The edits of those who may write. */
  edits: Edits;
  channels: Channels;
  /** Learns from Slack which workspace this is; until then nothing is let in. */
  start(): Promise<void>;
}

/** Slack gives a command three seconds in all, and two of these may come one after the other. */
const PATIENCE_MS = 1200;

/**
 * Turns away, without a word, what does not come from the own workspace: before every listener. In channels that are shared with
 * other organisations Talks is silent too, unless they are allowed. To be used before the listeners are registered.
 */
export function admitOurs(app: Pick<App, 'use'>, options: AdmissionOptions): Admission {
  const { client, edits, sharedChannels, logger, clock, patience = PATIENCE_MS } = options;
  const allowed = new Set(sharedChannels);
  let workspace: Workspace | null = null;
  const known = (): Workspace => {
    if (!workspace) throw new RangeError('the app is started before it is asked who belongs to its workspace');
    return workspace;
  };
  const people = createPeople({ client, workspace: known, clock, patience, logger });
  app.use(async (args) => {
    if (workspace && isAdmitted(originOf(args.body, workspace), allowed)) {
      const editor = editorIn(args, edits);
      if (editor !== null) await people.ask(editor);
      return args.next();
    }
    logger.info('Something from outside the workspace was not answered.');
    await acknowledge(args);
  });
  return {
    edits: editsOfMembers(edits, people),
    channels: createChannels({ client, allowed, clock, patience, logger }),
    async start() {
      workspace = await ownWorkspace(client);
    },
  };
}

/** A window has no channel: people from elsewhere have one open only when a button in an allowed channel opened it for them. */
export function isAdmitted(origin: Origin, allowed: ReadonlySet<string>): boolean {
  switch (origin.of) {
    case 'us':
      return true;
    case 'elsewhere':
      return false;
    case 'others':
      if (origin.where === null) return false;
      return 'channel' in origin.where ? allowed.has(origin.where.channel) : allowed.size > 0;
  }
}

type Args = AnyMiddlewareArgs & AllMiddlewareArgs;

/** What opens a form for editors; every other command answers without asking Slack anything. */
const OPENS_FORM = /^\s*(add|review)(?=\s|$)/i;

/** The editor who may be about to see what is for editors, or to write; null for everybody else, and for who only asks. */
function editorIn(args: Args, edits: Edits): string | null {
  const user = userIn(args);
  return user !== null && edits.isEditor(user) ? user : null;
}

function userIn(args: Args): string | null {
  if ('command' in args) return OPENS_FORM.test(args.command.text) ? args.command.user_id : null;
  if ('event' in args) return args.event.type === 'app_home_opened' ? args.event.user : null;
  const { user } = args.body as { user?: { id?: unknown } };
  return typeof user?.id === 'string' ? user.id : null;
}

/** Slack shows people a warning where nothing acknowledges. */
async function acknowledge(args: Args): Promise<void> {
  if ('options' in args) await args.ack({ options: [] });
  else if ('command' in args || 'action' in args || 'shortcut' in args || 'view' in args) await args.ack();
}
