import type { App, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { phrases } from '../wording/phrases.ts';
import { sayingView } from './blocks/form.ts';
import { plainSections } from './blocks/rich-text.ts';
import { sentenceFor } from './failure.ts';
import type { Parts } from './parts.ts';

/** A form that was sent, as far as it is used here. */
const Submitted = z.object({
  user: z.object({ id: z.string() }),
  team: z.object({ id: z.string() }).nullish(),
  view: z.object({
    id: z.string(),
    private_metadata: z.string(),
    state: z.object({
      values: z.record(
        z.string(),
        z.record(
          z.string(),
          z.object({
            value: z.string().nullish(),
            selected_option: z.object({ value: z.string() }).nullish(),
            selected_date: z.string().nullish(),
          }),
        ),
      ),
    }),
  }),
});

/** Who sent a form, what it is about, and what stands in its fields; an empty field is absent. */
export interface Submission<About> {
  userId: string;
  about: About;
  fields: Readonly<Record<string, string | undefined>>;
  /** Names the form: what is done under it is done once. */
  key: string;
}

/**
 * Answers a form: what `work` resolves with is shown in its place. A UserError stays in the form, under the field `faultAt`, so
 * that nothing typed is lost; anything else is logged and told in one sentence.
 */
export function onSubmission<About>(
  app: App,
  { callbackId, about, faultAt }: { callbackId: string; about: z.ZodType<About>; faultAt: string },
  work: (submission: Submission<About>) => Promise<{ title: string; text: string } | ModalView>,
  { logger }: Pick<Parts, 'logger'>,
): void {
  app.view<ViewSubmitAction>(callbackId, async ({ ack, body }) => {
    try {
      const shown = await work(readSubmission(body, about));
      const view = 'text' in shown ? sayingView(shown.title, plainSections(shown.text)) : shown;
      await ack({ response_action: 'update', view });
    } catch (error) {
      if (!(error instanceof UserError)) logger.error('A form could not be taken.', error);
      await ack({ response_action: 'errors', errors: { [faultAt]: sentenceFor(error) } });
    }
  });
}

function readSubmission<About>(body: unknown, schema: z.ZodType<About>): Submission<About> {
  const { user, team, view } = Submitted.parse(body);
  const about = schema.safeParse(parseJson(view.private_metadata));
  if (!about.success) throw new UserError(phrases.failures.otherVersion.form);
  const fields = Object.entries(view.state.values).map(([id, actions]) => {
    const [input] = Object.values(actions);
    const value = input?.value ?? input?.selected_option?.value ?? input?.selected_date ?? '';
    return [id, value.trim() === '' ? undefined : value.trim()] as const;
  });
  return {
    userId: user.id,
    about: about.data,
    fields: Object.fromEntries(fields),
    key: `${team?.id ?? ''}:view:${view.id}`,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
