import { z } from 'zod';
import { Edtf } from './edtf.ts';
import { ChannelId, FilledText, Id, shown, Text, textFault } from './text.ts';

// Slack ends a link at "|" and ">"; a name before the host ("https://bbc.co.uk@example.com") passes for the host.
const BREAKS_LINKS = /[\s|<>\\]|^https?:\/\/[^/?#]*@/i;

const webAddress = z
  .url({
    protocol: /^https?$/,
    error: (issue) =>
      `is ${shown(issue.input)}, which is not a web address. Give it as https://…, or null when it is not known.`,
  })
  .refine((url) => !BREAKS_LINKS.test(url) && textFault(url) === null, {
    error: (issue) =>
      `is ${shown(issue.input)}: an address holds no space, "|", "<", ">", "\\" or control character, and no user name. Write such characters as %20, %7C, %3C, %3E, %5C.`,
  });

/**
 * Sources that derive from the same agency copy share a family, and count as one origin.
 * `agency` is the name to print ("AFP"); `why` is the evidence in the words of whoever decided it.
 */
export const Family = z.strictObject({ id: Id, agency: FilledText, why: FilledText });
export type Family = z.infer<typeof Family>;

/**
 * A published document. Until `embargoedUntil` nothing of it is shown, counted or named; where `channels` is not null it
 * is for those Slack channels alone. Everything but its text may be unknown: null, and shown as unknown.
 * `credit` is the agency's or author's line as printed ("© AFP 2025"); `dateline` the place that the text names;
 * `name` is what the desk calls a document that has no title, shown as the desk's.
 * `version` counts the texts that a document has had, from 1, which is meant where it is absent. A version that was
 * replaced is kept as a source of its own while statements stand in it alone; `replacedBy` is the newest one.
 * `textHash` is the SHA-256 of the text in UTF-8, hexadecimal.
 */
export const Source = z.strictObject({
  id: Id,
  name: FilledText,
  outlet: FilledText.nullable(),
  title: FilledText.nullable(),
  byline: FilledText.nullable(),
  url: webAddress.nullable(),
  published: Edtf.nullable(),
  retrieved: Edtf.nullable(),
  dateline: FilledText.nullable(),
  credit: FilledText.nullable(),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
    error: (issue) => `is ${shown(issue.input)}, which is not a language tag. Write it as "en".`,
  }),
  family: Family.nullable(),
  embargoedUntil: z.iso
    .datetime({
      error: (issue) =>
        issue.code === 'invalid_type'
          ? undefined
          : `is ${shown(issue.input)}, which is not a moment in UTC. Write it as 2025-07-24T18:00:00Z, or null where there is no embargo.`,
    })
    .nullable(),
  channels: z.array(ChannelId).nullable(),
  version: z.int().positive().optional(),
  replacedBy: Id.optional(),
  textHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  text: Text.min(1, { error: 'is empty. Paste the whole document.' }),
});
export type Source = z.infer<typeof Source>;

/** What a source counts as when origins are counted: its family, or itself with all versions of it. */
export const originOf = (source: Source): string => source.family?.id ?? documentOf(source);

/** The document that a source is a version of, under the id of its newest. */
export const documentOf = (source: Source): string => source.replacedBy ?? source.id;
