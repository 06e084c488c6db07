import { z } from 'zod';
import { Item } from './item.ts';
import { Speaker } from './speaker.ts';
import { FilledText, Id } from './text.ts';

/**
 * The item that a proposed statement answers, and why: one that there is, or a new one, which is recorded with the first
 * of its statements that is confirmed. A new item's `answers` are the confirmed statements that it begins with.
 */
export const ProposedPlace = z.discriminatedUnion('place', [
  z.strictObject({ place: z.literal('known'), item: Id, why: FilledText }),
  z.strictObject({ place: z.literal('new'), item: Item, why: FilledText }),
]);
export type ProposedPlace = z.infer<typeof ProposedPlace>;

/**
 * What stands behind a proposed statement, for the editor who decides: how often the rule is right (0–1), the rule in
 * plain words, whom it takes for the speaker, and the item. A speaker who is `sure` becomes the statement's when it is
 * confirmed, and is recorded then where the desk does not know them yet; one who is not is a guess.
 */
export const ProposalBasis = z.strictObject({
  confidence: z.number().min(0).max(1),
  why: FilledText,
  speaker: z.strictObject({ speaker: Speaker, sure: z.boolean() }).nullable(),
  place: ProposedPlace.nullable(),
});
export type ProposalBasis = z.infer<typeof ProposalBasis>;

/** The id of the item that a proposal is put to. */
export const placedItem = (place: ProposedPlace): string => (place.place === 'known' ? place.item : place.item.id);
