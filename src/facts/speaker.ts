import { z } from 'zod';
import { FilledText, Id } from './text.ts';

/**
 * Who says something. An office is not the person who holds it; an unnamed source is known by its description alone,
 * kept whole, as printed ("A Palestinian source familiar with the talks").
 * `aliases` are the other names and spellings by which a reader may ask; `officeOf` names the person behind an office.
 */
export const Speaker = z
  .strictObject({
    id: Id,
    name: FilledText,
    kind: z.enum(['person', 'organisation', 'office', 'unnamed']),
    aliases: z.array(FilledText),
    officeOf: Id.nullable(),
  })
  .refine((speaker) => speaker.officeOf === null || speaker.kind === 'office', {
    path: ['officeOf'],
    error: 'belongs to an office only. Set kind to "office", or officeOf to null.',
  });
export type Speaker = z.infer<typeof Speaker>;
