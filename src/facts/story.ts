import { z } from 'zod';
import { ChannelId, FilledText, Id } from './text.ts';

/** What a story is about, in the desk's words: the headings of `/talks status`. */
export const Topic = z.strictObject({ id: Id, name: FilledText, aliases: z.array(FilledText) });
export type Topic = z.infer<typeof Topic>;

/**
 * A running subject. `channels` are the Slack channel ids in which `/talks` speaks of this story without being told;
 * exactly one story is the default for all others.
 */
export const Story = z.strictObject({
  id: Id,
  name: FilledText,
  aliases: z.array(FilledText),
  default: z.boolean(),
  channels: z.array(ChannelId),
  topics: z.array(Topic),
  sources: z.array(Id),
});
export type Story = z.infer<typeof Story>;
