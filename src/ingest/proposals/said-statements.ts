import { blankStatement } from '../../facts/blank-statement.ts';
import type { Figure } from '../../facts/figure.ts';
import { type Span, within } from '../../facts/span.ts';
import type { Statement } from '../../facts/statement.ts';
import { type Attribution, type CueClass, SURE } from '../attribution.ts';
import type { ArticleParts, Proposal, ProposalSource, ProposedSpeaker, Said } from './proposal.ts';
import { sentencesAround } from './sentence-around.ts';
import { printedAt, surroundings } from './surroundings.ts';

/** The statements that one attribution makes, a stretch of its content each. */
export function saidStatements(source: ProposalSource, parts: ArticleParts, said: Said): Proposal[] {
  const { attribution, contents, speaker } = said;
  const { text } = source;
  const cue = attribution.cue ? { ...attribution.cue, span: verbOf(text, attribution.cue.span) } : null;
  const sure = attribution.confidence >= SURE;
  return contents.map((content): Proposal => {
    const attributed = [content.span, ...printedParts(attribution)];
    const sentence = sentencesAround(source, parts.article, content.span, attributed.slice(1));
    const rest = restOf(sentence, [content.span, ...contents.map(({ span }) => span)]);
    const role = attribution.speaker?.printed ?? null;
    const beside = surroundings(text, cue?.span ?? null, rest, parts.dates);
    const statement: Statement = {
      ...blankStatement(source, content.span, sentence),
      kind: content.kind,
      quoted: content.quoted,
      speaker: sure && speaker ? speaker.speaker.id : null,
      role: role ? printedAt(text, role) : null,
      cue: cue ? { ...printedAt(text, cue.span), class: classOf(text, cue) } : null,
      ...beside,
      figures: figuresWithin(parts, content.span).map((figure) =>
        figure.authority === null && content.kind !== 'quote' && role
          ? { ...figure, authority: printedAt(text, role) }
          : figure,
      ),
    };
    return { statement, speaker, confidence: attribution.confidence, why: whyOf(attribution, speaker) };
  });
}

function whyOf({ rule, confidence }: Attribution, speaker: ProposedSpeaker | null): string {
  if (!speaker) return `Rule “${rule}”; the text names no speaker.`;
  const who = speaker.known
    ? `${speaker.speaker.name}, whom the desk knows`
    : `${speaker.speaker.name}, new to the desk`;
  return `Rule “${rule}”; speaker ${confidence >= SURE ? '' : 'perhaps '}${who}.`;
}

/** "According to" tells how it is known, whoever says it. */
const classOf = (text: string, cue: { span: Span; class: CueClass }): CueClass =>
  /^according to$/i.test(text.slice(cue.span.start, cue.span.end)) ? 'evidential' : cue.class;

/** A verb group without its helpers: "have repeatedly said" → "said"; "according to" and "pointed out" stay whole. */
function verbOf(text: string, span: Span): Span {
  const helpers =
    /^(?:(?:has|have|had|having|is|was|were|are|be|been|being|will|would|to|not|also|later|then|repeatedly|recently|previously|already|now|[a-z]+ly)\s+)+(?=\S)/i.exec(
      text.slice(span.start, span.end),
    );
  return helpers ? { start: span.start + helpers[0].length, end: span.end } : span;
}

/** Speaker and cue of an attribution, as far as they are printed. */
export const printedParts = ({ speaker, cue }: Attribution): Span[] =>
  [speaker?.printed ?? null, cue?.span ?? null].filter((span) => span !== null);

/** What is left of a sentence beside some spans. */
export function restOf(sentence: Span, spans: readonly Span[]): Span[] {
  const rest: Span[] = [];
  let from = sentence.start;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start > from) rest.push({ start: from, end: span.start });
    from = Math.max(from, span.end);
  }
  if (from < sentence.end) rest.push({ start: from, end: sentence.end });
  return rest;
}

/** The figures that stand in a span. */
export function figuresWithin({ figures }: ArticleParts, span: Span): Figure[] {
  const found: Figure[] = [];
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.printed.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < figures.length; at += 1) {
    const figure = figures[at];
    if (!figure || figure.printed.start >= span.end) break;
    if (within(figure.printed, span)) found.push(figure);
  }
  return found;
}
