import { locate, type Span } from '../../facts/span.ts';
import type { Statement } from '../../facts/statement.ts';
import type { ProposalSource } from './proposal.ts';

/** A report of an excerpt that says nothing yet but where it stands: proposals fill in the rest. */
export const blankStatement = (source: ProposalSource, span: Span, sentence: Span): Statement => ({
  id: 'proposed',
  source: source.id,
  kind: 'report',
  locator: locate(source.text, span),
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
