import { z } from 'zod';
import { Edtf } from './edtf.ts';
import { Figure } from './figure.ts';
import { Locator, offset, Printed, Span, startBeforeEnd } from './span.ts';
import { FilledText, Id } from './text.ts';

/** `quote`: all of it stands in quotation marks; `mixed`: part of it; `paraphrase`: indirect speech; `report`: the source's own voice. */
export const StatementKind = z.enum(['quote', 'mixed', 'paraphrase', 'report']);
export type StatementKind = z.infer<typeof StatementKind>;

/** `proposed` and `held` statements are in no answer; `withdrawn` ones only in the history. */
export const StatementStatus = z.enum(['proposed', 'confirmed', 'held', 'corrected', 'withdrawn']);
export type StatementStatus = z.infer<typeof StatementStatus>;

/** The reporting verb as printed. `loaded` verbs judge ("claimed"), `evidential` ones report how it is known ("according to"). */
export const Cue = z
  .strictObject({
    start: offset,
    end: offset,
    exact: FilledText,
    class: z.enum(['neutral', 'evidential', 'loaded']),
  })
  .refine(...startBeforeEnd);
export type Cue = z.infer<typeof Cue>;

/**
 * A date with how it is known. `printed` are the document's own words ("last night"), null when it has none;
 * `edtf` is null when they cannot be resolved. `basis`: `printed` as a date in the document, `resolved` from relative
 * words against the published date, or set by an `editor`, named in `by`.
 */
export const Dated = z
  .strictObject({
    edtf: Edtf.nullable(),
    printed: Printed.nullable(),
    basis: z.enum(['printed', 'resolved', 'editor']),
    by: FilledText.nullable(),
  })
  .refine((date) => date.edtf !== null || date.printed !== null, {
    error: 'has neither a date nor printed words. Write null when nothing is known.',
  })
  .refine((date) => date.basis !== 'editor' || date.by !== null, {
    path: ['by'],
    error: 'is empty, but the date was set by an editor. Name the editor.',
  });
export type Dated = z.infer<typeof Dated>;

/**
 * A span of one source that says something.
 * `locator` is the content alone, without speaker and cue; `sentence` is the printed sentence (or sentences) that hold
 * all of them and is what people are shown, with the content marked. `quoted` are the spans inside quotation marks,
 * the marks themselves left out. `role` is the speaker as printed there ("US Special Envoy Witkoff", "he").
 * `said` is when it was said; `asOf` is the time of what it tells, for reports and states.
 * `recorded` is when the desk took it in, null when that is not known.
 * `characterisation` marks the outlet's own evaluative wording, which is shown only under the outlet's label.
 */
export const Statement = z.strictObject({
  id: Id,
  source: Id,
  kind: StatementKind,
  locator: Locator,
  sentence: Span,
  quoted: z.array(Span),
  speaker: Id.nullable(),
  role: Printed.nullable(),
  cue: Cue.nullable(),
  venue: Printed.nullable(),
  toldTo: Printed.nullable(),
  said: Dated.nullable(),
  asOf: Dated.nullable(),
  figures: z.array(Figure),
  characterisation: z.boolean(),
  topics: z.array(Id),
  status: StatementStatus,
  confirmedBy: FilledText.nullable(),
  recorded: Edtf.nullable(),
});
export type Statement = z.infer<typeof Statement>;
