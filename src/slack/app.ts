import { setTimeout as pause } from 'node:timers/promises';
import { type App, type Logger, LogLevel } from '@slack/bolt';
import type { Desk } from '../desk/desk.ts';
import type { LiveDesk } from '../desk/live-desk.ts';
import type { HandledRequest } from '../operations/metrics.ts';
import { admitOurs } from './admission/admission.ts';
import { AnsweredPages } from './answered-pages.ts';
import { apiUrlOf, type Connection, clientOptions, createReceiving } from './connection.ts';
import { followCorrections } from './corrections/follow-corrections.ts';
import type { Edits } from './edits.ts';
import { tellFailures } from './failure.ts';
import { followReports } from './home/follow-reports.ts';
import { homeContents } from './home/home-content.ts';
import { homeView } from './home/home-view.ts';
import { followHomes, OpenHomes } from './home/open-homes.ts';
import { listenToAdding } from './listeners/add.ts';
import { listenToCheck } from './listeners/check.ts';
import { listenToCompare } from './listeners/compare.ts';
import { listenToContext } from './listeners/context-view.ts';
import { listenToCorrection } from './listeners/correct.ts';
import { listenToDirectMessages } from './listeners/direct-message.ts';
import { listenToHome } from './listeners/home.ts';
import { listenToMentions } from './listeners/mention.ts';
import { listenToPaging } from './listeners/more.ts';
import { listenToReview } from './listeners/review.ts';
import { listenToShare } from './listeners/share.ts';
import { listenToSlashCommand } from './listeners/slash-command.ts';
import { listenToStatementMenu } from './listeners/statement-menu.ts';
import { listenToUnknownButtons } from './listeners/unknown-button.ts';
import { listenToVerdicts } from './listeners/verdict.ts';
import { listenToWatches } from './listeners/watch.ts';
import type { Parts } from './parts.ts';
import { GuardedApp } from './receiving/guarded-app.ts';
import { Intake } from './receiving/intake.ts';
import type { Recorder } from './recorder.ts';
import { followRequests } from './requests.ts';
import { ChannelQueues } from './sending/channel-queues.ts';
import { slackFetch } from './sending/slack-fetch.ts';
import { type Step, startError } from './start-error.ts';
import type { OnTraffic } from './traffic.ts';
import { followWatches } from './watches/follow-watches.ts';

export interface SlackAppOptions {
  connection: Connection;
  /** Whose changes are told wherever a statement was shown. */
  live: LiveDesk;
  /** The desk as it is now. */
  desk: () => Desk;
  record: Recorder;
  edits: Edits;
  now: () => Date;
  logger: Logger;
  wait?: (milliseconds: number) => Promise<unknown>;
  /** How many milliseconds what is new is gathered for a channel that watches; one minute when absent. */
  watchInterval?: number;
  /** How many milliseconds changes are gathered before open Home tabs are brought up to date; two seconds when absent. */
  homeInterval?: number;
  /** The channel in which reported errors are posted for the editors, besides their Home tab. */
  reportsChannel?: string | null;
  /** The channels in which Talks answers although other organisations share them; none when absent. */
  sharedChannels?: readonly string[];
  /** How long somebody waits while Slack is asked who they are, in milliseconds. */
  patience?: number;
  /** Told of each request once all its work is done. */
  onRequest?: (request: HandledRequest) => void;
  /** Told of what happens between Talks and Slack. */
  onTraffic?: OnTraffic;
  /** Milliseconds since 1970, by which the age of Slack's requests is judged; the machine's clock when absent. */
  clock?: () => number;
}

/** The Slack app, connected or not. */
export interface SlackApp {
  /** Connects. Throws a UserError that names the environment variable when Slack refuses a token or cannot be reached. */
  start(): Promise<void>;
  /** Whether Slack's payloads can arrive now. */
  connected(): boolean;
  /**
   * Takes nothing more, lets the work in hand finish, for at most eight seconds, and closes every connection. What still waits for
   * its channel then is left to whoever starts next.
   */
  stop(): Promise<void>;
}

const DRAIN_MS = 8000;
/** What was made to wait no longer ends within this. */
const GIVING_UP_MS = 500;

/** The app with all its listeners: the same in a workspace, on the local Slack and in tests. */
export function createApp({
  connection,
  live,
  desk,
  record,
  edits,
  now,
  logger,
  wait = pause,
  watchInterval,
  homeInterval,
  reportsChannel = null,
  sharedChannels = [],
  patience,
  onRequest = () => {},
  onTraffic = () => {},
  clock = Date.now,
}: SlackAppOptions): SlackApp {
  const queues = new ChannelQueues({ clock: () => performance.now(), wait, onTraffic });
  const toSlack = slackFetch({ apiUrl: apiUrlOf(connection), queues, fetch: globalThis.fetch, wait, onTraffic });
  const { receiver, check, connected, close } = createReceiving(connection, {
    logger,
    clock,
    pause: (milliseconds) => pause(milliseconds, undefined, { ref: false }),
    onTraffic,
  });
  const respond = (address: string, message: object) =>
    toSlack(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
  const intake = new Intake({ clock, onTraffic, respond });
  const app = new GuardedApp(
    {
      receiver,
      token: connection.botToken,
      clientOptions: clientOptions(connection, logger, toSlack),
      logger,
      logLevel: logger.getLevel(),
      convoStore: false,
      deferInitialization: true,
    },
    intake,
  );
  followRequests(app, onRequest);
  const { client } = app;
  const admission = admitOurs(app, {
    client,
    edits,
    sharedChannels,
    clock,
    logger,
    ...(patience === undefined ? {} : { patience }),
  });
  let started = false;
  let stopFollowing = async () => {};
  const homes = new OpenHomes();
  const pages = new AnsweredPages(desk, now, (answer) => live.answered(answer));
  const { channels } = admission;
  const parts = { desk, live: () => live, pages, record, edits: admission.edits, channels, homes, now, logger, wait };
  register(app, parts);
  return {
    connected,
    async start() {
      // What goes wrong here is told in one sentence; the warnings that lead up to it are not.
      const level = logger.getLevel();
      logger.setLevel(LogLevel.ERROR);
      try {
        await step('bot token', connection, () => app.init());
        await step('bot token', connection, () => admission.start());
        await step('app token', connection, check);
        await step('listening', connection, () => app.start());
        const following = { live, client, record, now, logger };
        const stops = [
          await followCorrections(following),
          await followWatches({
            ...following,
            channels,
            ...(watchInterval === undefined ? {} : { interval: watchInterval }),
          }),
          followHomes({
            ...following,
            homes,
            views: () => {
              const contentOf = homeContents(parts);
              return (userId) => homeView(contentOf(userId));
            },
            ...(homeInterval === undefined ? {} : { interval: homeInterval }),
          }),
          ...(reportsChannel === null ? [] : [followReports({ ...following, channel: reportsChannel })]),
        ];
        stopFollowing = async () => {
          await Promise.all(stops.map((stop) => stop()));
        };
        started = true;
      } finally {
        logger.setLevel(level);
      }
    },
    async stop() {
      queues.hurry();
      const done = Promise.all([intake.stop(), stopFollowing()]).catch((error: unknown) =>
        logger.error('Talks could not finish what it had in hand.', error),
      );
      await Promise.race([done, pause(DRAIN_MS, undefined, { ref: false })]);
      queues.stop();
      await Promise.race([done, pause(GIVING_UP_MS, undefined, { ref: false })]);
      if (started) await close();
      started = false;
    },
  };
}

/** Every listener of the app, in one place; test/manifest.test.ts keeps manifest.json equal to it. */
export function register(app: App, parts: Parts): void {
  // What fails before the listeners are reached; Bolt's receivers answer Slack when the error goes on to them.
  app.error(async (error) => {
    parts.logger.error('Slack’s request could not be taken in.', error);
    throw error;
  });
  tellFailures(app, parts);
  listenToSlashCommand(app, parts);
  listenToMentions(app, parts);
  listenToDirectMessages(app, parts);
  listenToShare(app, parts);
  listenToPaging(app, parts);
  listenToContext(app, parts);
  listenToCompare(app, parts);
  listenToStatementMenu(app, parts);
  listenToCorrection(app, parts);
  listenToAdding(app, parts);
  listenToReview(app, parts);
  listenToVerdicts(app, parts);
  listenToCheck(app, parts);
  listenToWatches(app, parts);
  listenToHome(app, parts);
  listenToUnknownButtons(app);
}

/** Carries out one step of the start; what whoever starts the app can mend becomes a UserError. */
async function step(name: Step, connection: Connection, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw startError(error, name, connection);
  }
}
