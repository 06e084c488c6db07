import type { App, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import { type Correction, correctedBy } from '../../desk/correction.ts';
import { changedFields } from '../../desk/history.ts';
import { newSpeaker } from '../../desk/proposal-edit.ts';
import { changedParts, fieldOf } from '../../desk/statement-fields.ts';
import { UserError } from '../../errors.ts';
import type { Speaker } from '../../facts/speaker.ts';
import type { Statement } from '../../facts/statement.ts';
import { phrases } from '../../wording/phrases.ts';
import { MOST_OPTIONS, speakerChoice } from '../adding/choices.ts';
import { type FilledForm, parseJson, readForm } from '../adding/form-state.ts';
import { refuseReaders } from '../admission/refuse-readers.ts';
import { CORRECT_FIELDS, correctedView, speakersToChoose, standingSpeaker } from '../blocks/correct-view.ts';
import { AboutStatement, FORMS } from '../blocks/statement-views.ts';
import { sentenceFor } from '../failure.ts';
import type { Parts } from '../parts.ts';
import { listenToSecondLooks } from './second-look.ts';

/** Takes a correction that an editor sends, and shows what stood before beside what stands now. */
export function listenToCorrection(app: App, parts: Parts): void {
  listenToSecondLooks(app, parts);
  app.view<ViewSubmitAction>(FORMS.correct, async ({ ack, body }) => {
    const form = readForm(body, AboutStatement);
    try {
      await ack({ response_action: 'update', view: await correct(form, parts) });
    } catch (error) {
      if (!(error instanceof UserError)) parts.logger.error('A correction could not be saved.', error);
      const field = error instanceof UserError ? fieldOf(error, form.fields) : null;
      const block = form.blockOf[field ?? ''] ?? form.blockOf[CORRECT_FIELDS.reason] ?? '';
      await ack({ response_action: 'errors', errors: { [block]: sentenceFor(error) } });
    }
  });
  app.options(CORRECT_FIELDS.speaker, async ({ ack, body }) => {
    const { user, value, view } = Typing.parse(body);
    const about = AboutStatement.parse(parseJson(view.private_metadata));
    const statement = parts.edits.isEditor(user.id) ? parts.edits.statement(about.id) : null;
    await ack({ options: statement ? speakersToChoose(parts.live().facts, statement, value, MOST_OPTIONS) : [] });
  });
}

/** What is typed into a field with options, in which window. */
const Typing = z.object({
  user: z.object({ id: z.string() }),
  value: z.string(),
  view: z.object({ private_metadata: z.string() }),
});

async function correct({ about, fields, userId, key }: FilledForm<AboutStatement>, parts: Parts) {
  const { live, edits } = parts;
  refuseReaders(userId, edits, phrases.editing.onlyEditors);
  const { facts } = live();
  const before = edits.statement(about.id);
  const source = facts.sources.find(({ id }) => id === before?.source);
  if (!before || !source) throw new UserError(phrases.editing.correct.gone);
  const { correction, recorded } = correctionIn(fields, before, parts);
  const after = correctedBy(before, source, correction, userId);
  const changed = changedFields(before, after);
  if (changed.length === 0) throw new UserError(phrases.editing.correct.unchanged);
  const reason = fields[CORRECT_FIELDS.reason]?.trim() ?? '';
  if (recorded)
    await edits.make({
      edit: { edit: 'record', records: [{ change: 'speaker-recorded', speaker: recorded }] },
      by: userId,
      reason,
      version: 0,
      key: `${key}:speaker:${recorded.id}`,
    });
  await edits.make({
    edit: { edit: 'correct', statement: after },
    by: userId,
    reason,
    version: about.version,
    key: `${key}:correct`,
  });
  return correctedView({ before, after, changed }, live().facts, edits.rules.two);
}

/** What the fields correct of a statement, and the speaker whom the desk is to know first. */
function correctionIn(
  fields: FilledForm<AboutStatement>['fields'],
  statement: Statement,
  { live }: Parts,
): { correction: Correction; recorded: Speaker | null } {
  const { facts } = live();
  const excerpt = fields[CORRECT_FIELDS.excerpt]?.trim();
  const { kind, role, cue, venue, toldTo, said, asOf } = changedParts(statement, fields);
  const named = fields[CORRECT_FIELDS.speaker] ?? '';
  const choice = named === '' || named === standingSpeaker(statement, facts).value ? null : speakerChoice(named);
  const recorded = choice?.speaker === 'new' ? newSpeaker(facts, statement, choice) : null;
  const speaker = recorded?.id ?? (choice?.speaker === 'known' ? choice.id : null);
  const correction = {
    kind,
    role,
    cue,
    venue,
    toldTo,
    said,
    asOf,
    excerpt: excerpt === undefined || excerpt === statement.locator.exact.trim() ? undefined : excerpt,
    speaker: choice === null ? undefined : speaker,
  };
  return { correction: present(correction), recorded };
}

type Present<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** Leaves out the fields that stay as they are. */
const present = <Fields extends object>(fields: Fields): Present<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<Fields>;
