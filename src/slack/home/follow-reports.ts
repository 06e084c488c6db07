import type { Logger } from '@slack/bolt';
import type { LiveDesk } from '../../desk/live-desk.ts';
import { phrases } from '../../wording/phrases.ts';
import type { Message } from '../blocks/message.ts';
import { outgoing } from '../delivery.ts';
import { escapeText } from '../mrkdwn.ts';
import type { Recorder } from '../recorder.ts';
import { sendOnce } from '../send-once.ts';
import { type PostingClient, postMessage } from '../sending/post-message.ts';
import { type OpenReport, openReports } from './open-reports.ts';
import { oneReport } from './report-blocks.ts';

export interface FollowingReports {
  live: LiveDesk;
  /** The editors' channel. */
  channel: string;
  client: PostingClient;
  record: Recorder;
  now: () => Date;
  logger: Logger;
}

/** So long the store remembers at least that a report was posted; an older one is on the Home tab of the editors. */
const LOOK_BACK_MS = 24 * 3_600_000;

/**
 * Posts every reported error in the editors' channel, once, with a button that settles it; those on documents that the channel may
 * not see are left to the Home tab. Gives a function that stops that and waits for what is in hand.
 */
export function followReports({ live, channel, client, record, now, logger }: FollowingReports): () => Promise<void> {
  let inHand: Promise<unknown> = Promise.resolve();
  const post = async (report: OpenReport) => {
    await record.once(`report:${report.report}:posted:${channel}`, async () => {
      const key = `report:${report.report}`;
      const sent = await sendOnce(() => postMessage(client, { channel }, outgoing(reportMessage(report)), key));
      if (sent.sent !== 'yes') logger.warn(`A reported error could not be posted in ${channel}: ${sent.why}.`);
    });
  };
  const postAll = () => {
    inHand = inHand.then(async () => {
      try {
        const since = now().getTime() - LOOK_BACK_MS;
        const recent = openReports(live, channel, now()).filter(({ at }) => Date.parse(at) >= since);
        for (const report of recent.reverse()) await post(report);
      } catch (error) {
        logger.error('A reported error could not be posted; it is on the Home tab of the editors.', error);
      }
    });
  };
  const stop = live.onChange((gained) => {
    if (gained.some(({ change }) => change.change === 'error-reported')) postAll();
  });
  // What was reported while no process was there.
  postAll();
  return async () => {
    stop();
    await inHand;
  };
}

function reportMessage(report: OpenReport): Message {
  const { statement, shown, note, by } = report;
  const text = phrases.home.report.posted(by, note, shown, statement);
  return { text: escapeText(text), blocks: oneReport(report), shows: { statements: [], known: null } };
}
