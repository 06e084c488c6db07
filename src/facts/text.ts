import { z } from 'zod';

// NUL cannot be kept by PostgreSQL, a lone surrogate becomes U+FFFD in both stores and so would no longer be what was
// printed; other C0 and C1 controls are never part of printed text. Line feed, tab and carriage return are.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
// These turn the order of what follows around, so that words could be shown to say what they do not.
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;

/** Where a text holds something that no store can keep, or no reader can see, as it is; in words, or null when it is sound. */
export function textFault(text: string): string | null {
  const control = CONTROL.exec(text);
  if (control) {
    return `holds the control character ${codePoint(control[0])} at position ${control.index}. Remove it from the document.`;
  }
  const surrogate = text.isWellFormed() ? null : LONE_SURROGATE.exec(text);
  if (surrogate) {
    return `holds half of a surrogate pair at position ${surrogate.index}. Save the document again as UTF-8.`;
  }
  const direction = DIRECTION.exec(text);
  if (direction) {
    return `holds the invisible mark ${codePoint(direction[0])} at position ${direction.index}, which turns text around. Remove it from the document.`;
  }
  return null;
}

/** The first character of a text by its number: `"` → `U+0022`. */
export const codePoint = (text: string): string =>
  `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const SHOWN_LENGTH = 60;
const UNSEEN = /[\p{Control}\p{Format}\p{Line_Separator}\p{Paragraph_Separator}]/gu;

/** A value as error texts show it: in JSON on one line, cut after 60 characters, what cannot be seen by its number. */
export function shown(value: unknown): string {
  const json = (JSON.stringify(value) ?? String(value)).replace(UNSEEN, (character) => `<${codePoint(character)}>`);
  return json.length <= SHOWN_LENGTH ? json : `${json.slice(0, SHOWN_LENGTH).toWellFormed()}…`;
}

/** Text that every store keeps byte for byte: well-formed, without control characters and invisible marks that turn text around. Empty text is allowed. */
export const Text = z.string().superRefine((text, context) => {
  const fault = textFault(text);
  if (fault) context.addIssue({ code: 'custom', message: fault });
});

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Text with at least one visible character. */
export const FilledText = Text.refine((text) => VISIBLE.test(text), {
  error: 'is empty. Fill it in, or write null where nothing is known.',
});

/** The name of a record: lower-case letters, digits and hyphens, at most 64. Never used as a path unless it has passed here. */
export const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, {
  error: (issue) =>
    `is ${shown(issue.input)}, which is not an id. Use lower-case letters, digits and hyphens, at most 64.`,
});
export type Id = z.infer<typeof Id>;

/** Slack's id of a channel, a private channel or a direct message. */
export const ChannelId = z.string().regex(/^[CGD][A-Z0-9]{2,20}$/, {
  error: (issue) =>
    `is ${shown(issue.input)}, which is not a Slack channel id. Copy it from the channel's details (C0123456789).`,
});

/** Orders texts by their UTF-16 units: the same on every machine, whatever its language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
