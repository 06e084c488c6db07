import { z } from 'zod';
import { FilledText, Id } from './text.ts';

/**
 * What a statement's answer amounts to, in an editor's few words ("pulls out"), where no rule can tell from the wording.
 * Shown as the editor's, never as the source's.
 */
export const VersionLabel = z.strictObject({ label: FilledText, by: FilledText });
export type VersionLabel = z.infer<typeof VersionLabel>;

/** One statement's place among the answers to a question. */
export const ItemAnswer = z.strictObject({ statement: Id, version: VersionLabel.nullable() });
export type ItemAnswer = z.infer<typeof ItemAnswer>;

/**
 * One question on which accounts can be compared. `question` is neutral and reads after "Accounts differ on: "
 * ("what Witkoff said the US would do").
 * `about` says what kind of question it is, which decides the rules that are asked: an `utterance` (what one speaker
 * said on one occasion), a `quantity`, an `event` (what happened), an `order` (when, or before or after what), a `cause`
 * (why, or on whom) or a `description` (how something is described).
 */
export const Item = z.strictObject({
  id: Id,
  story: Id,
  topic: Id,
  question: FilledText,
  about: z.enum(['utterance', 'quantity', 'event', 'order', 'cause', 'description']),
  answers: z.array(ItemAnswer),
});
export type Item = z.infer<typeof Item>;
