import { z } from 'zod';
import { filled, Url } from './block-elements.ts';
import { BLOCK_LIMITS as LIMITS } from './block-limits.ts';

const style = {
  style: z
    .strictObject({
      bold: z.boolean().optional(),
      italic: z.boolean().optional(),
      strike: z.boolean().optional(),
      code: z.boolean().optional(),
      underline: z.boolean().optional(),
      highlight: z.boolean().optional(),
      client_highlight: z.boolean().optional(),
      unlink: z.boolean().optional(),
    })
    .optional(),
};
const RichTextText = z.strictObject({ type: z.literal('text'), text: z.string().min(1), ...style });
const RichTextLink = z.strictObject({
  type: z.literal('link'),
  url: Url,
  text: z.string().optional(),
  unsafe: z.boolean().optional(),
  ...style,
});
const Inline = z.discriminatedUnion('type', [
  RichTextText,
  RichTextLink,
  z.strictObject({ type: z.literal('user'), user_id: z.string(), ...style }),
  z.strictObject({ type: z.literal('usergroup'), usergroup_id: z.string(), ...style }),
  z.strictObject({ type: z.literal('team'), team_id: z.string(), ...style }),
  z.strictObject({ type: z.literal('channel'), channel_id: z.string(), ...style }),
  z.strictObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']), ...style }),
  z.strictObject({ type: z.literal('color'), value: z.string(), ...style }),
  z.strictObject({
    type: z.literal('emoji'),
    name: z.string(),
    unicode: z.string().optional(),
    url: z.string().optional(),
    skin_tone: z.int().optional(),
    ...style,
  }),
  z.strictObject({
    type: z.literal('date'),
    timestamp: z.int(),
    format: z.string().min(1),
    url: Url.optional(),
    fallback: z.string().optional(),
    ...style,
  }),
]);
const border = { border: z.union([z.literal(0), z.literal(1)]).optional() };
const RichTextSection = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(Inline) });

const RichTextElement = z.discriminatedUnion('type', [
  RichTextSection,
  z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(Inline), ...border }),
  z.strictObject({
    type: z.literal('rich_text_preformatted'),
    elements: z.array(z.discriminatedUnion('type', [RichTextText, RichTextLink])),
    language: z.string().optional(),
    ...border,
  }),
  z.strictObject({
    type: z.literal('rich_text_list'),
    elements: z.array(RichTextSection),
    style: z.enum(['bullet', 'ordered']),
    indent: z.int().min(0).max(8).optional(),
    offset: z.int().min(0).optional(),
    ...border,
  }),
]);

/** A rich_text block, also as a cell of a table. */
export const RichTextBlock = z.strictObject({
  type: z.literal('rich_text'),
  block_id: filled(LIMITS.id).optional(),
  elements: z.array(RichTextElement).min(1),
});
