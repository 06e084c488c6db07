import type { Change, CheckedFigure, CheckedParaphrase, CheckedQuotation, Lost } from '../check/checked.ts';
import type { Disagreement } from '../disagreement/disagreement.ts';
import type { Span } from '../facts/span.ts';
import type { Statement } from '../facts/statement.ts';
import type { Run, ShownCheck, ShownDisagreement } from './answer.ts';
import { type Scope, shownFirst } from './scope.ts';
import { runsOf, shownDisagreement, shownStatement, sourceOf } from './shown.ts';

const PLAIN: Omit<ShownCheck, 'what' | 'verdict' | 'span' | 'draft'> = {
  around: [],
  attributed: null,
  statement: null,
  difference: null,
  lost: [],
  outside: null,
  otherSpeaker: false,
  figure: null,
  former: null,
  wording: null,
  disagreements: [],
};

/** A checked quotation with all that a reply must carry. */
export function shownQuotationCheck(
  draft: string,
  checked: CheckedQuotation,
  scope: Scope,
  disputes: Disputes,
): ShownCheck {
  const { span, speaker, verdict, statement, found, difference, lost, outside, otherSpeaker, former } = checked;
  const matched = [...(difference?.statement ?? []), ...lost.map((one) => one.span)];
  return {
    ...PLAIN,
    what: 'quotation',
    verdict,
    span,
    draft: draftRuns(draft, span, difference?.draft ?? []),
    attributed: speaker?.printed ?? null,
    statement: statement && shownStatement(statement, scope, joined(matched, statement, scope)),
    difference,
    lost: statement ? shownLost(lost, statement, scope) : [],
    outside,
    otherSpeaker,
    former: former && { what: former.what, at: former.at, by: former.by, reason: former.reason },
    wording:
      verdict === 'altered' && statement && found && difference ? wordingOf(statement, found, difference, scope) : null,
    disagreements: shownOnes(disputes(checked), scope),
  };
}

/** A checked paraphrase with all that a reply must carry. */
export function shownParaphraseCheck(
  draft: string,
  checked: CheckedParaphrase,
  scope: Scope,
  disputes: Disputes,
): ShownCheck {
  const { span, speaker, verdict, statement, lost, added } = checked;
  const matched = lost.map((one) => one.span);
  return {
    ...PLAIN,
    what: 'paraphrase',
    verdict,
    span,
    draft: draftRuns(draft, span, added),
    attributed: speaker?.printed ?? null,
    statement: statement && shownStatement(statement, scope, matched),
    difference: added.length > 0 ? { draft: added, statement: [] } : null,
    lost: statement ? shownLost(lost, statement, scope) : [],
    otherSpeaker: verdict === 'speaker',
    disagreements: shownOnes(disputes(checked), scope),
  };
}

/** A checked figure with all that a reply must carry. */
export function shownFigureCheck(draft: string, checked: CheckedFigure, scope: Scope, disputes: Disputes): ShownCheck {
  const { span, sentence, figure, verdict, statement, known, otherAuthority } = checked;
  return {
    ...PLAIN,
    what: 'figure',
    verdict,
    span,
    draft: draftRuns(draft, span, []),
    around: runsOf(draft, sentence, { excerpt: [span], quoted: [], matched: [span] }),
    attributed: figure.authority?.exact ?? null,
    statement: statement && shownStatement(statement, scope, known ? [known.printed] : []),
    figure: known,
    otherSpeaker: otherAuthority,
    wording: (verdict === 'differs' || verdict === 'older') && !otherAuthority ? (known?.printed.exact ?? null) : null,
    disagreements: shownOnes(disputes(checked), scope),
  };
}

/** The draft's words as they stand there, those that differ marked. */
const draftRuns = (draft: string, span: Span, differing: readonly Span[]): Run[] =>
  runsOf(draft, span, { excerpt: [span], quoted: [], matched: joinedSpans(differing, draft) });

const joined = (spans: readonly Span[], statement: Statement, { desk }: Scope): Span[] =>
  joinedSpans(spans, sourceOf(statement, desk).text);

/** Words side by side are marked as one stretch. */
function joinedSpans(spans: readonly Span[], text: string): Span[] {
  const stretches: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last && (span.start <= last.end || /^\s+$/.test(text.slice(last.end, span.start))))
      stretches[stretches.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else stretches.push(span);
  }
  return stretches;
}

const shownLost = (lost: readonly Lost[], statement: Statement, { desk }: Scope): ShownCheck['lost'] =>
  lost.map(({ what, span }) => ({ what, span, words: sourceOf(statement, desk).text.slice(span.start, span.end) }));

/**
 * The statement's own words in the place of the draft's, if all of them stand inside one pair of quotation marks. Where the
 * words differ at an end, on to the end of the clause: half a phrase is nothing to put in.
 */
function wordingOf(statement: Statement, found: Span, difference: Change, { desk }: Scope): string | null {
  const quoted = statement.quoted.find(({ start, end }) => start <= found.start && found.end <= end);
  if (!quoted) return null;
  const { text } = sourceOf(statement, desk);
  const differsAtStart = difference.statement.some(({ start }) => start === found.start);
  const differsAtEnd = difference.statement.some(({ end }) => end === found.end);
  const before = text.slice(quoted.start, found.start);
  const after = text.slice(found.end, quoted.end);
  const start = differsAtStart
    ? found.start - (/[^,;:.!?–—]*$/.exec(before)?.[0].trimStart().length ?? 0)
    : found.start;
  const end = differsAtEnd ? found.end + (/^[^,;:.!?–—]*/.exec(after)?.[0].trimEnd().length ?? 0) : found.end;
  return text.slice(start, end);
}

const shownOnes = (disagreements: readonly Disagreement[], scope: Scope): ShownDisagreement[] =>
  disagreements.map((disagreement) => shownDisagreement(disagreement, scope));

/** The disagreements on which something that was checked bears. What is only nearest bears on none. */
export type Disputes = (checked: CheckedQuotation | CheckedParaphrase | CheckedFigure) => readonly Disagreement[];

/** Looks them up once for each statement: a long draft comes back to the same ones. */
export function disputesIn(scope: Scope): Disputes {
  const known = new Map<string, Disagreement[]>();
  return ({ verdict, statement }) => {
    if (statement === null || verdict === 'not-found') return [];
    const found = known.get(statement.id) ?? shownFirst(scope.disagreementsWith(statement.id), scope.desk);
    known.set(statement.id, found);
    return found;
  };
}
