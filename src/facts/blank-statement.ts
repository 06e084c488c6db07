import { locate, type Span } from './span.ts';
import type { Statement } from './statement.ts';

/** A report of an excerpt that says nothing yet but where it stands; what is found out of it is filled in. */
export const blankStatement = (
  { id: source, text }: { id: string; text: string },
  span: Span,
  sentence: Span,
): Statement => ({
  id: 'proposed',
  source,
  kind: 'report',
  locator: locate(text, span),
  sentence,
  quoted: [],
  speaker: null,
  role: null,
  cue: null,
  venue: null,
  toldTo: null,
  said: null,
  asOf: null,
  figures: [],
  characterisation: false,
  topics: [],
  status: 'proposed',
  confirmedBy: null,
  recorded: null,
});
