import { z } from 'zod';
import {
  Accessory,
  ActionsElement,
  Button,
  ContextActionsElement,
  ContextElement,
  filled,
  ImageElement,
  InputElement,
  mrkdwn,
  plainText,
  text,
  Url,
} from './block-elements.ts';
import { BLOCK_LIMITS as LIMITS } from './block-limits.ts';
import { RichTextBlock } from './rich-text.ts';

const block = <Type extends string>(type: Type) => ({
  type: z.literal(type),
  block_id: z.string().max(LIMITS.id).optional(),
});

const Section = z
  .strictObject({
    ...block('section'),
    text: text(LIMITS.section.text).optional(),
    fields: z.array(text(LIMITS.section.field)).min(1).max(LIMITS.section.fields).optional(),
    accessory: Accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine((section) => section.text !== undefined || section.fields !== undefined, {
    error: 'must define either `text` or `fields`',
  });
const Actions = z.strictObject({
  ...block('actions'),
  elements: z.array(ActionsElement).min(1).max(LIMITS.actions),
});
const Context = z.strictObject({ ...block('context'), elements: z.array(ContextElement).min(1).max(LIMITS.context) });
const ContextActions = z.strictObject({
  ...block('context_actions'),
  elements: z.array(ContextActionsElement).min(1).max(LIMITS.contextActions),
});
const Header = z.strictObject({
  ...block('header'),
  text: plainText(LIMITS.header),
  level: z.int().min(1).max(6).optional(),
});
const Divider = z.strictObject({ ...block('divider') });
const Image = z
  .strictObject({
    ...block('image'),
    alt_text: filled(LIMITS.image.alt),
    title: plainText(LIMITS.image.title).optional(),
    image_url: Url.optional(),
    slack_file: z.looseObject({}).optional(),
  })
  .refine((image) => image.image_url !== undefined || image.slack_file !== undefined, {
    error: 'must define either `slack_file` or `image_url`',
  });
const Input = z.strictObject({
  ...block('input'),
  label: plainText(LIMITS.input.label),
  element: InputElement,
  hint: plainText(LIMITS.input.hint).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});
const Markdown = z.strictObject({ ...block('markdown'), text: filled(LIMITS.markdown) });
const Alert = z.strictObject({
  ...block('alert'),
  text: text(LIMITS.alert),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
});

const RawCell = [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) }),
] as const;
const Cell = z.discriminatedUnion('type', [...RawCell, RichTextBlock]);
const Table = z.strictObject({
  ...block('table'),
  rows: z.array(z.array(Cell).min(1).max(LIMITS.table.columns)).min(1).max(LIMITS.table.rows),
  column_settings: z
    .array(
      z
        .strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        })
        .nullable(),
    )
    .max(LIMITS.table.columns)
    .optional(),
});
const DataTable = z
  .strictObject({
    ...block('data_table'),
    caption: z.string().min(1),
    rows: z
      .array(z.array(Cell).min(1).max(LIMITS.dataTable.columns))
      .min(LIMITS.dataTable.fewestRows)
      .max(LIMITS.dataTable.rows),
    page_size: z.int().min(1).max(LIMITS.dataTable.pageSize).optional(),
    row_header_column_index: z.int().min(0).optional(),
  })
  .refine((table) => table.rows.every((row) => row.length === table.rows[0]?.length), {
    error: 'all rows must have the same number of cells',
    path: ['rows'],
  })
  .refine((table) => table.rows[0]?.every((cell) => cell.type !== 'rich_text'), {
    error: 'the header row must not hold rich_text',
    path: ['rows', 0],
  });

const Card = z
  .strictObject({
    ...block('card'),
    hero_image: ImageElement.optional(),
    icon: ImageElement.optional(),
    title: mrkdwn(LIMITS.card.title).optional(),
    subtitle: mrkdwn(LIMITS.card.subtitle).optional(),
    body: mrkdwn(LIMITS.card.body).optional(),
    actions: z.array(Button).min(1).max(LIMITS.card.actions).optional(),
  })
  .refine((card) => [card.hero_image, card.title, card.actions, card.body].some((field) => field !== undefined), {
    error: 'must define `hero_image`, `title`, `actions` or `body`',
  });
const Carousel = z.strictObject({ ...block('carousel'), elements: z.array(Card).min(1).max(LIMITS.carousel) });
const Container = z
  .strictObject({
    ...block('container'),
    title: plainText(LIMITS.container.title).optional(),
    rich_text_title: RichTextBlock.optional(),
    subtitle: text(LIMITS.container.subtitle).optional(),
    child_blocks: z
      .array(
        z.discriminatedUnion('type', [Actions, Context, Divider, Header, Image, Input, RichTextBlock, Section, Table]),
      )
      .min(1)
      .max(LIMITS.container.blocks),
    width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
    icon: ImageElement.optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
  })
  .refine((container) => container.title !== undefined || container.rich_text_title !== undefined, {
    error: 'must define either `title` or `rich_text_title`',
  });
// @slack/types 3.2 does not know this block; only its limits are checked.
const DataVisualization = z.looseObject({
  ...block('data_visualization'),
  title: z.string().max(LIMITS.dataVisualization.title).optional(),
  chart: z
    .looseObject({
      series: z
        .array(z.looseObject({ data: z.array(z.unknown()).max(LIMITS.dataVisualization.points).optional() }))
        .max(LIMITS.dataVisualization.series)
        .optional(),
    })
    .optional(),
});

const EVERYWHERE = [Section, Actions, Context, Header, Divider, Image, Input, RichTextBlock, Card] as const;

/** The blocks that each surface takes (https://docs.slack.dev/blocks.json): an alert only in modals, a table never in one. */
export const BLOCKS = {
  message: z.discriminatedUnion('type', [
    ...EVERYWHERE,
    ContextActions,
    Markdown,
    Table,
    DataTable,
    Carousel,
    Container,
    DataVisualization,
  ]),
  modal: z.discriminatedUnion('type', [...EVERYWHERE, Alert]),
  home: z.discriminatedUnion('type', [...EVERYWHERE, Table, Carousel]),
};
