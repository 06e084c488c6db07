import { z } from 'zod';
import { BLOCK_LIMITS as LIMITS } from './block-limits.ts';

// Slack refuses fields that it does not know, hence strict objects all through.

export const filled = (most: number) => z.string().min(1).max(most);
const id = { action_id: filled(LIMITS.id).optional() };
export const Url = z
  .string()
  .max(LIMITS.url)
  .refine((url) => URL.canParse(url), { error: 'invalid_url' });

export const plainText = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: filled(most), emoji: z.boolean().optional() });
export const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: filled(most), verbatim: z.boolean().optional() });
export const text = (most: number) => z.discriminatedUnion('type', [plainText(most), mrkdwn(most)]);

const Confirm = z.strictObject({
  title: plainText(LIMITS.confirm.title).optional(),
  text: text(LIMITS.confirm.text),
  confirm: plainText(LIMITS.confirm.button).optional(),
  deny: plainText(LIMITS.confirm.button).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});
const confirm = { confirm: Confirm.optional() };
const focus = { focus_on_load: z.boolean().optional() };
const placeholder = { placeholder: plainText(LIMITS.placeholder).optional() };
const style = { style: z.enum(['primary', 'danger']).optional() };
const label = { accessibility_label: filled(LIMITS.button.label).optional() };

const option = (optionText: z.ZodType) =>
  z.strictObject({
    text: optionText,
    value: filled(LIMITS.option.value),
    description: text(LIMITS.option.description).optional(),
    url: Url.optional(),
  });
const PlainOption = option(plainText(LIMITS.option.text));
const ChoiceOption = option(text(LIMITS.option.text));
const OptionGroup = z.strictObject({
  label: plainText(LIMITS.option.text),
  options: z.array(PlainOption).min(1).max(LIMITS.options.select),
});
const selectOptions = {
  options: z.array(PlainOption).min(1).max(LIMITS.options.select).optional(),
  option_groups: z.array(OptionGroup).min(1).max(LIMITS.options.groups).optional(),
};
const choiceOptions = { options: z.array(ChoiceOption).min(1).max(LIMITS.options.choice) };
const most = { max_selected_items: z.int().min(1).optional() };
const selectMenu = { ...id, ...placeholder, ...confirm, ...focus };
const answerable = { response_url_enabled: z.boolean().optional() };
const conversations = { default_to_current_conversation: z.boolean().optional(), filter: z.looseObject({}).optional() };

const Button = z.strictObject({
  type: z.literal('button'),
  ...id,
  text: plainText(LIMITS.button.text),
  value: z.string().max(LIMITS.button.value).optional(),
  url: Url.optional(),
  ...style,
  ...confirm,
  ...label,
});
const FeedbackButton = z.strictObject({
  text: plainText(LIMITS.button.text),
  value: filled(LIMITS.button.value),
  ...label,
});
const FeedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  ...id,
  positive_button: FeedbackButton,
  negative_button: FeedbackButton,
});
const IconButton = z.strictObject({
  type: z.literal('icon_button'),
  ...id,
  icon: filled(LIMITS.id),
  text: plainText(LIMITS.button.text),
  value: z.string().max(LIMITS.button.value).optional(),
  visible_to_user_ids: z.array(z.string()).optional(),
  ...confirm,
  ...label,
});
export const ImageElement = z
  .strictObject({
    type: z.literal('image'),
    alt_text: filled(LIMITS.image.alt),
    image_url: Url.optional(),
    slack_file: z.looseObject({}).optional(),
  })
  .refine((image) => image.image_url !== undefined || image.slack_file !== undefined, {
    error: 'must define either `slack_file` or `image_url`',
  });

const StaticSelect = z.strictObject({
  type: z.literal('static_select'),
  ...selectMenu,
  ...selectOptions,
  initial_option: PlainOption.optional(),
});
const MultiStaticSelect = z.strictObject({
  type: z.literal('multi_static_select'),
  ...selectMenu,
  ...selectOptions,
  ...most,
  initial_options: z.array(PlainOption).optional(),
});
const ExternalSelect = z.strictObject({
  type: z.literal('external_select'),
  ...selectMenu,
  min_query_length: z.int().min(0).optional(),
  initial_option: PlainOption.optional(),
});
const MultiExternalSelect = z.strictObject({
  type: z.literal('multi_external_select'),
  ...selectMenu,
  ...most,
  min_query_length: z.int().min(0).optional(),
  initial_options: z.array(PlainOption).optional(),
});
const menu = (type: string, initial: string, many: boolean) =>
  z.strictObject({
    type: z.literal(type),
    ...selectMenu,
    ...(many ? most : {}),
    ...(type.includes('conversations') ? conversations : {}),
    ...(/^(conversations|channels)_select$/.test(type) ? answerable : {}),
    [initial]: (many ? z.array(z.string()) : z.string()).optional(),
  });
const Selects = [
  StaticSelect,
  MultiStaticSelect,
  ExternalSelect,
  MultiExternalSelect,
  menu('users_select', 'initial_user', false),
  menu('multi_users_select', 'initial_users', true),
  menu('conversations_select', 'initial_conversation', false),
  menu('multi_conversations_select', 'initial_conversations', true),
  menu('channels_select', 'initial_channel', false),
  menu('multi_channels_select', 'initial_channels', true),
] as const;
const Overflow = z.strictObject({
  type: z.literal('overflow'),
  ...id,
  ...confirm,
  options: z.array(PlainOption).min(1).max(LIMITS.options.overflow),
});
const Choices = [
  z.strictObject({
    type: z.literal('checkboxes'),
    ...id,
    ...confirm,
    ...focus,
    ...choiceOptions,
    initial_options: z.array(ChoiceOption).optional(),
  }),
  z.strictObject({
    type: z.literal('radio_buttons'),
    ...id,
    ...confirm,
    ...focus,
    ...choiceOptions,
    initial_option: ChoiceOption.optional(),
  }),
];
const Pickers = [
  z.strictObject({ type: z.literal('datepicker'), ...selectMenu, initial_date: z.iso.date().optional() }),
  z.strictObject({
    type: z.literal('timepicker'),
    ...selectMenu,
    initial_time: z.string().optional(),
    timezone: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('datetimepicker'),
    ...id,
    ...confirm,
    ...focus,
    initial_date_time: z.int().optional(),
  }),
];
const typed = {
  ...id,
  ...focus,
  ...placeholder,
  dispatch_action_config: z.looseObject({}).optional(),
  initial_value: z.string().max(LIMITS.input.typed).optional(),
};
const TypedInputs = [
  z.strictObject({
    type: z.literal('plain_text_input'),
    ...typed,
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(LIMITS.input.typed).optional(),
    max_length: z.int().min(1).max(LIMITS.input.typed).optional(),
  }),
  z.strictObject({ type: z.literal('email_text_input'), ...typed }),
  z.strictObject({ type: z.literal('url_text_input'), ...typed }),
  z.strictObject({
    type: z.literal('number_input'),
    ...typed,
    is_decimal_allowed: z.boolean(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
];

/** What may stand in each place, told apart by `type`. */
export const ActionsElement = z.discriminatedUnion('type', [Button, Overflow, ...Selects, ...Choices, ...Pickers]);
export const ContextElement = z.discriminatedUnion('type', [ImageElement, plainText(LIMITS.text), mrkdwn(LIMITS.text)]);
export const ContextActionsElement = z.discriminatedUnion('type', [FeedbackButtons, IconButton]);
export const Accessory = z.discriminatedUnion('type', [
  Button,
  ImageElement,
  Overflow,
  ...Selects,
  ...Choices,
  ...Pickers,
]);
export const InputElement = z.discriminatedUnion('type', [...Selects, ...Choices, ...Pickers, ...TypedInputs]);
export { Button };
