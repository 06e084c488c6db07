import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { phrases } from '../../wording/phrases.ts';

const Input = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

/** A modal that was sent, or in which a button was pressed, as far as it is used here. */
const Filled = z.object({
  user: z.object({ id: z.string() }),
  team: z.object({ id: z.string() }).nullish(),
  view: z.object({
    id: z.string(),
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), Input)) }).nullish(),
  }),
});

/** Who fills in a modal, what it is about, and what stands in its fields by their action ids; an empty field is ''. */
export interface FilledForm<About> {
  userId: string;
  viewId: string;
  about: About;
  fields: Readonly<Record<string, string | undefined>>;
  /** The block of each field: Slack shows an error under a block. */
  blockOf: Readonly<Record<string, string | undefined>>;
  /** Names the modal: what is done under it is done once. */
  key: string;
}

/** Reads a modal with its fields. Throws a UserError when it is from another version of Talks. */
export function readForm<About>(body: unknown, schema: z.ZodType<About>): FilledForm<About> {
  const { user, team, view } = Filled.parse(body);
  const about = schema.safeParse(parseJson(view.private_metadata));
  if (!about.success) throw new UserError(phrases.failures.otherVersion.window);
  const inputs = Object.entries(view.state?.values ?? {}).flatMap(([blockId, actions]) =>
    Object.entries(actions).map(([field, input]) => ({ blockId, field, input })),
  );
  return {
    userId: user.id,
    viewId: view.id,
    about: about.data,
    fields: Object.fromEntries(
      inputs.map(({ field, input }) => [field, input.value ?? input.selected_option?.value ?? '']),
    ),
    blockOf: Object.fromEntries(inputs.map(({ field, blockId }) => [field, blockId])),
    key: `${team?.id ?? ''}:view:${view.id}`,
  };
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
