import type { Desk } from '../desk/desk.ts';
import type { Disagreement } from '../disagreement/disagreement.ts';
import type { Source } from '../facts/source.ts';
import { overlap, type Span } from '../facts/span.ts';
import type { Dated, Statement } from '../facts/statement.ts';
import type { Run, ShownDate, ShownDisagreement, ShownSource, ShownStatement } from './answer.ts';
import { originsOf } from './origins.ts';
import { sameWordsInScope } from './same-words.ts';
import { isSureOf, type Scope } from './scope.ts';
import { sourceLabel } from './source-label.ts';

/** A source as it is named under a statement. */
export function shownSource(source: Source): ShownSource {
  const { id, outlet, title, url, published, dateline, credit, family } = source;
  return {
    id,
    label: sourceLabel(source),
    outlet,
    title,
    url,
    published,
    dateline,
    credit,
    family: family?.id ?? null,
    agency: family?.agency ?? null,
  };
}

/** One statement with all that a reply must carry. `matched` are the spans that the question asked for, in offsets into its source's text. */
export function shownStatement(statement: Statement, scope: Scope, matched: readonly Span[] = []): ShownStatement {
  const { desk } = scope;
  const source = sourceOf(statement, desk);
  const same = sameWordsInScope(statement, scope);
  const speaker = statement.speaker === null ? undefined : desk.speakers.get(statement.speaker);
  const items = desk.itemsOf(statement.id).map((item) => item.id);
  return {
    id: statement.id,
    kind: statement.kind,
    status: statement.status,
    excerpt: statement.locator.exact,
    locator: statement.locator,
    quoted: statement.quoted,
    sentence: runsOf(source.text, statement.sentence, {
      excerpt: [statement.locator],
      quoted: statement.quoted,
      matched,
    }),
    speaker: speaker
      ? { id: speaker.id, name: speaker.name, kind: speaker.kind, printed: statement.role?.exact ?? null }
      : null,
    cue: statement.cue && { printed: statement.cue.exact, class: statement.cue.class },
    venue: statement.venue?.exact ?? null,
    toldTo: statement.toldTo?.exact ?? null,
    said: shownDate(statement.said),
    asOf: shownDate(statement.asOf),
    figures: statement.figures,
    characterisation: statement.characterisation,
    source: shownSource(source),
    topics: statement.topics,
    item: items[0] ?? null,
    items,
    alsoIn: otherSources(statement, same, desk),
    ...originsOf(same, desk),
    disagreements: scope
      .disagreementsWith(statement.id)
      .filter((disagreement) => isSureOf(disagreement, desk))
      .map((disagreement) => disagreement.id),
    correction: correctionOf(statement, desk),
  };
}

/** A disagreement with both sides as shown. */
export function shownDisagreement(disagreement: Disagreement, scope: Scope): ShownDisagreement {
  const { desk } = scope;
  const statements = disagreement.sides.flatMap((side) => desk.statements.get(side.statement) ?? []);
  const { origins } = originsOf(statements, desk);
  const item = desk.items.get(disagreement.item);
  return {
    disagreement,
    verdict: desk.verdictOn(disagreement),
    oneOrigin: origins.count === 1 ? (origins.names[0] ?? null) : null,
    sides: disagreement.sides.flatMap(({ statement: id, group, differs }) => {
      const statement = desk.statements.get(id);
      if (!statement) return [];
      const version = item?.answers.find((answer) => answer.statement === id)?.version ?? null;
      return [{ statement: shownStatement(statement, scope, differs), group, version, differs }];
    }),
  };
}

/**
 * Cuts a span of a text into runs that are each wholly inside or outside of every marked span. Joined, the runs are the
 * text, byte for byte.
 */
export function runsOf(
  text: string,
  span: Span,
  marks: Record<'excerpt' | 'quoted' | 'matched', readonly Span[]>,
): Run[] {
  const edges = new Set([span.start, span.end]);
  for (const mark of Object.values(marks).flat())
    for (const edge of [mark.start, mark.end]) if (edge > span.start && edge < span.end) edges.add(edge);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => {
    const run = { start: sorted[index] ?? span.start, end };
    const lies = (spans: readonly Span[]) => spans.some((mark) => overlap(mark, run));
    return {
      text: text.slice(run.start, run.end),
      excerpt: lies(marks.excerpt),
      quoted: lies(marks.quoted),
      matched: lies(marks.matched),
    };
  });
}

/** The last correction of a statement that stands corrected, with the words that stood before. */
function correctionOf(statement: Statement, desk: Desk): ShownStatement['correction'] {
  if (statement.status !== 'corrected') return null;
  const steps = desk.historyOf(statement.id);
  const at = steps.findLastIndex(({ what }) => what === 'statement-corrected');
  const step = steps[at];
  if (step?.at == null || step.by === null) return null;
  const before = steps.slice(0, at).findLast(({ what }) => what !== 'correction-proposed');
  const was = before?.statement?.locator.exact ?? null;
  return { at: step.at, by: step.by, reason: step.reason, changed: step.changed, was };
}

export function sourceOf(statement: Statement, desk: Desk): Source {
  const source = desk.sources.get(statement.source);
  if (!source) throw new RangeError(`verified facts hold the source of every statement, not of ${statement.id}`);
  return source;
}

function otherSources(statement: Statement, same: readonly Statement[], desk: Desk): ShownSource[] {
  const ids = new Set(same.map((other) => other.source));
  ids.delete(statement.source);
  return [...ids].flatMap((id) => {
    const source = desk.sources.get(id);
    return source ? [shownSource(source)] : [];
  });
}

function shownDate(date: Dated | null): ShownDate | null {
  return date && { edtf: date.edtf, printed: date.printed?.exact ?? null, basis: date.basis, by: date.by };
}
