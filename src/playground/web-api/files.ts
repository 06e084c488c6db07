import { z } from 'zod';
import { announce } from '../events-of-messages.ts';
import { BOT } from '../newsroom.ts';
import { ApiError, type Method, parseArguments } from './arguments.ts';
import { channelOf, contentOf, threadOf } from './chat.ts';

const Upload = z.looseObject({
  filename: z.string().min(1),
  length: z.coerce.number().int().positive(),
  alt_txt: z.string().max(1000).optional(),
});
const Complete = z.looseObject({
  files: z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1),
  channel_id: z.string().optional(),
  initial_comment: z.string().optional(),
  blocks: z.unknown().optional(),
  thread_ts: z.string().optional(),
});

/** Shares the files of an app in one message; the words beside them are a comment, or blocks where there is none. */
const complete: Method = (args, parts) => {
  const asked = parseArguments(Complete, args);
  const channel = asked.channel_id === undefined ? null : channelOf(asked.channel_id, parts);
  const comment = asked.initial_comment ?? '';
  const words = comment === '' && asked.blocks === undefined ? null : { text: comment, blocks: asked.blocks };
  const content =
    channel === null || words === null
      ? { text: '', blocks: [], attachments: [] }
      : contentOf(comment === '' ? words : { text: comment }, parts);
  const threadTs = channel === null ? null : threadOf(channel, asked.thread_ts, parts);
  const files = asked.files.map(({ id, title }) => {
    const sent = parts.uploads.take(id);
    if (!sent) throw new ApiError('file_not_found');
    const { name, bytes, altText } = sent;
    return parts.files.add({ id, name, bytes, altText, user: BOT.id, title: title ?? name });
  });
  if (channel !== null) {
    const shown = files.map((file) => parts.files.payload(file));
    const message = parts.workspace.add({
      channel: channel.id,
      user: BOT.id,
      ...content,
      files: shown,
      threadTs,
      deliveredBy: 'app',
    });
    for (const file of files) file.shares.push({ channel: channel.id, ts: message.ts });
    announce(parts, message, 'posted');
  }
  return { files: files.map(({ id, title }) => ({ id, title })) };
};

export const fileMethods: Record<string, Method> = {
  'files.info': (args, parts) => {
    const file = parts.files.find(parseArguments(z.looseObject({ file: z.string() }), args).file);
    if (!file) throw new ApiError('file_not_found');
    return { file: parts.files.payload(file), comments: [], response_metadata: { next_cursor: '' } };
  },
  'files.getUploadURLExternal': (args, parts) => {
    const { filename: name, length, alt_txt: altText = null } = parseArguments(Upload, args);
    const { id, address } = parts.uploads.announce({ name, length, altText });
    return { file_id: id, upload_url: address };
  },
  'files.completeUploadExternal': complete,
};
