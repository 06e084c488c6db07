import { type Context, type RespondFn, webApi } from '@slack/bolt';
import type { Chart } from '../../charts/chart.ts';
import { altText } from '../../charts/chart-wording.ts';
import { picture } from '../../charts/drawing/picture.ts';
import type { AnswerOf } from '../../commands/answer.ts';
import { UserError } from '../../errors.ts';
import { phrases } from '../../wording/phrases.ts';
import { answerMessage } from '../blocks/answer-message.ts';
import type { Page } from '../blocks/buttons.ts';
import { type Message, sentence } from '../blocks/message.ts';
import { deliver, outgoing, through } from '../delivery.ts';
import { sentenceFor } from '../failure.ts';
import { LIMITS } from '../limits.ts';
import type { Parts } from '../parts.ts';
import { recordPosted } from '../posted.ts';
import { type Beside, messageOfPicture, sendPicture, sharePicture } from './upload-picture.ts';

/** An answer of which a picture is asked for. */
export type ChartAnswer = AnswerOf<'statements'> & { chart: Chart };

export const isChartAnswer = (answer: { answer: string; chart?: Chart }): answer is ChartAnswer =>
  answer.answer === 'statements' && answer.chart !== undefined;

/** What is said while the picture is drawn. */
export const drawing = (): Message => sentence(phrases.pictures.drawing);

/** Where a picture is wanted, and by whom. */
export interface Wanted {
  channel: string;
  userId: string;
  page: Page;
  /** Names this asking: the picture is posted once for it. */
  key: string;
}

/**
 * Posts the picture of an answer in the channel, with the statements as text beside it. Where that cannot be done, the
 * person who asked gets the answer as text, and why. Never rejects: the command has been acknowledged, and nobody else
 * could tell of a failure.
 */
export async function answerWithPicture(
  answer: ChartAnswer,
  wanted: Wanted,
  { client, respond, context }: { client: webApi.WebClient; respond: RespondFn; context: Context },
  parts: Parts,
): Promise<void> {
  try {
    await parts.channels.refuseShared(wanted.channel);
    const posted = await parts.record.once(wanted.key, () => postPicture(answer, wanted, client, parts));
    if (posted) await recordPicture(posted, wanted, { client, context }, parts);
  } catch (error) {
    if (!(error instanceof UserError)) parts.logger.error('A picture could not be posted.', error);
    const why = phrases.pictures.asText(sentenceFor(error));
    const rendering = { audience: 'asker', style: 'full', page: wanted.page } as const;
    const message = answerMessage({ ...answer, notes: [...answer.notes, why] }, rendering);
    const toAsker = through(respond, { response_type: 'ephemeral', replace_original: false });
    await deliver(message, toAsker, parts).catch((failure: unknown) =>
      parts.logger.error('The person who asked for a picture could not be told.', failure),
    );
  }
}

/**
 * Puts the picture of an answer that has been posted under it, in its thread, or below it in a direct message. Never rejects:
 * the answer is there, so that what fails is said in one sentence in the same place.
 */
export async function addPicture(
  { chart, found }: ChartAnswer,
  { channel, threadTs }: { channel: string; threadTs: string | null },
  client: webApi.WebClient,
  { logger }: Pick<Parts, 'logger'>,
): Promise<void> {
  try {
    const bytes = await picture(chart);
    const file = await sendPicture({ bytes, filename: `${found}.png`, altText: altText(chart) }, client);
    await sharePicture(file, { title: titleOf(chart), channel, threadTs }, null, client);
  } catch (error) {
    if (!(error instanceof UserError)) logger.error('A picture could not be posted.', error);
    const said = outgoing(sentence(phrases.pictures.notPosted(sentenceFor(error))));
    const place = { channel, ...(threadTs === null ? {} : { thread_ts: threadTs }) };
    await client.chat
      .postMessage({ ...place, ...said })
      .catch((failure: unknown) => logger.error('It could not be said that a picture is missing.', failure));
  }
}

/** Every statement that a picture shows, each once. */
export const drawnIn = ({ panels }: Chart): string[] => [
  ...new Set(panels.flatMap(({ marks }) => marks.map(({ statement }) => statement))),
];

/** Draws, sends and shares; gives the id of the file. Every statement of the answer is recorded as it was when it was drawn. */
async function postPicture(answer: ChartAnswer, wanted: Wanted, client: webApi.WebClient, parts: Parts) {
  const { chart } = answer;
  const { channel, page, userId } = wanted;
  const statements = parts.record.versionsOf({ statements: drawnIn(chart), known: answer.known });
  const message = answerMessage(answer, { audience: 'everyone', style: 'full', page, sharedBy: userId });
  const bytes = await picture(chart);
  const title = titleOf(chart);
  const file = await sendPicture({ bytes, filename: `${answer.found}.png`, altText: altText(chart) }, client);
  const share = (beside: Beside) => sharePicture(file, { title, channel, threadTs: null }, beside, client);
  try {
    await share({ blocks: message.blocks });
  } catch (error) {
    if (!refusesBlocks(error)) throw error;
    parts.logger.warn('Slack refused the blocks beside a picture; the same words go as text.', error);
    await share({ comment: commentOf(message) });
  }
  return { file, statements };
}

const LONGEST_TITLE = 200;

/** A question may be longer than a title should be; it is ours, not a source's, and the picture has it whole. */
const titleOf = ({ title }: Chart): string =>
  title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 2)} …`;

/** The text of an answer as a comment; a longer one than Slack lets people edit is said to be longer, never cut. */
const commentOf = ({ text }: Message): string =>
  text.length <= LIMITS.editedText ? text : sentence(phrases.pictures.statementsTooLong).text;

/** Notes where the statements were shown, so that corrections follow them here too. */
async function recordPicture(
  { file, statements }: Awaited<ReturnType<typeof postPicture>>,
  { channel, page }: Wanted,
  { client, context }: { client: webApi.WebClient; context: Context },
  parts: Parts,
): Promise<void> {
  try {
    const ts = await messageOfPicture(file, channel, client, parts.wait);
    if (ts === null) parts.logger.warn('Slack does not say where a picture stands: corrections will not follow it.');
    await recordPosted({ channel, ts, threadTs: null, page, statements }, context, parts);
  } catch (error) {
    parts.logger.warn('It could not be found where a picture stands: corrections will not follow it.', error);
  }
}

const BLOCK_ERRORS = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_block_format',
  'invalid_arguments',
  'msg_blocks_too_long',
]);

const refusesBlocks = (error: unknown): boolean =>
  error instanceof webApi.WebAPIPlatformError && BLOCK_ERRORS.has(error.data.error);
