import type { webApi } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { phrases } from '../../wording/phrases.ts';

/** A picture that is to stand in a channel. */
export interface Uploaded {
  bytes: Buffer;
  filename: string;
  title: string;
  /** What it shows, in words. */
  altText: string;
  channel: string;
  threadTs: string | null;
}

/** What stands with the picture: blocks, or where Slack refuses those a comment as text in Slack's markup. */
export type Beside = { blocks: KnownBlock[] } | { comment: string } | null;

const UPLOAD_MS = 15_000;

const Place = z.object({ upload_url: z.url(), file_id: z.string() });

/**
 * Sends a picture to Slack, where nobody sees it yet, and gives its file id. Three steps in all, as Slack has replaced
 * `files.upload` (https://docs.slack.dev/messaging/working-with-files#uploading_files); `sharePicture` is the last.
 */
export async function sendPicture(
  { bytes, filename, altText }: Pick<Uploaded, 'bytes' | 'filename' | 'altText'>,
  client: webApi.WebClient,
): Promise<string> {
  // Slack documents `alt_txt`; its package for Node says `alt_text`, which Slack passes over.
  const asked = await client.apiCall('files.getUploadURLExternal', {
    filename,
    length: bytes.length,
    alt_txt: altText,
    alt_text: altText,
  });
  const { upload_url: address, file_id: id } = Place.parse(asked);
  const sent = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
    signal: AbortSignal.timeout(UPLOAD_MS),
  });
  if (!sent.ok) throw new UserError(phrases.pictures.notTaken(sent.status));
  return id;
}

/** Puts a picture that has been sent into a channel or thread, with what stands beside it. */
export async function sharePicture(
  id: string,
  { title, channel, threadTs }: Pick<Uploaded, 'title' | 'channel' | 'threadTs'>,
  beside: Beside,
  client: webApi.WebClient,
): Promise<void> {
  await client.apiCall('files.completeUploadExternal', {
    files: [{ id, title }],
    channel_id: channel,
    ...(threadTs === null ? {} : { thread_ts: threadTs }),
    ...(beside === null ? {} : 'blocks' in beside ? { blocks: beside.blocks } : { initial_comment: beside.comment }),
  });
}

const Shares = z.record(z.string(), z.array(z.object({ ts: z.string() })));
const Info = z.object({
  file: z.object({ shares: z.object({ public: Shares.optional(), private: Shares.optional() }).optional() }),
});

const LOOKS = 4;
const LOOK_EVERY_MS = 700;

/** The message in which a picture stands, once Slack says so: it puts files into channels a moment after the call. Null when it does not. */
export async function messageOfPicture(
  id: string,
  channel: string,
  client: webApi.WebClient,
  wait: (milliseconds: number) => Promise<unknown>,
): Promise<string | null> {
  for (let look = 0; look < LOOKS; look++) {
    if (look > 0) await wait(LOOK_EVERY_MS);
    const { file } = Info.parse(await client.files.info({ file: id }));
    const ts = (file.shares?.public?.[channel] ?? file.shares?.private?.[channel])?.[0]?.ts;
    if (ts !== undefined) return ts;
  }
  return null;
}
