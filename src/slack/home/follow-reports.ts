import type { Logger, webApi } from '@slack/bolt';
import type { LiveDesk } from '../../desk/live-desk.ts';
import type { Message } from '../blocks/message.ts';
import { outgoing } from '../delivery.ts';
import { escapeText } from '../mrkdwn.ts';
import type { Recorder } from '../recorder.ts';
import { sendOnce } from '../send-once.ts';
import { oneReport } from './home-view.ts';
import { type OpenReport, openReports } from './open-reports.ts';

export interface FollowingReports {
  live: LiveDesk;
  /** The editors' channel. */
  channel: string;
  client: Pick<webApi.WebClient, 'chat'>;
  record: Recorder;
  now: () => Date;
  wait: (milliseconds: number) => Promise<unknown>;
  logger: Logger;
}

/**
 * Posts every reported error in the editors' channel, once, with a button that settles it; those on documents that the channel may
 * not see are left to the Home tab. Gives a function that stops that and waits for what is in hand.
 */
export function followReports({
  live,
  channel,
  client,
  record,
  now,
  wait,
  logger,
}: FollowingReports): () => Promise<void> {
  let inHand: Promise<unknown> = Promise.resolve();
  const post = async (report: OpenReport) => {
    await record.once(`report:${report.report}:posted:${channel}`, async () => {
      const sent = await sendOnce(() => client.chat.postMessage({ channel, ...outgoing(reportMessage(report)) }), wait);
      if (sent.sent !== 'yes') logger.warn(`A reported error could not be posted in ${channel}: ${sent.why}.`);
    });
  };
  const postAll = () => {
    inHand = inHand.then(async () => {
      try {
        for (const report of openReports(live, channel, now()).reverse()) await post(report);
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
  const text = `Reported by ${by}: ${note}\n> ${shown}\n/talks statement ${statement}`;
  return { text: escapeText(text), blocks: oneReport(report), shows: { statements: [], known: null } };
}
