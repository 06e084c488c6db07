import { blankStatement } from '../../facts/blank-statement.ts';
import { type Span, within } from '../../facts/span.ts';
import type { Dated, Statement } from '../../facts/statement.ts';
import { merged, touching } from '../text/sorted-spans.ts';
import { ownClauses } from './own-voice.ts';
import type { ArticleParts, Proposal, ProposalSource, Said } from './proposal.ts';
import { figuresWithin, printedParts, restOf } from './said-statements.ts';
import { sentencesAround } from './sentence-around.ts';
import { isToldAsEvent } from './sureness.ts';
import { surroundings } from './surroundings.ts';

/** How often a report is right, by what it carries; from the two shipped articles and three stories read by hand. */
const REPORT_CONFIDENCE = { figure: 0.75, event: 0.6, characterisation: 0.5 } as const;
const REPORT_WHY = {
  figure: "A clause in the outlet's own voice that carries a figure.",
  event: "A clause in the outlet's own voice that tells of an event.",
  characterisation: "A clause in the outlet's own voice whose wording judges.",
} as const;

/** What a source says in its own voice, clause by clause, beside what it attributes. */
export function reports(source: ProposalSource, parts: ArticleParts, said: readonly Said[]): Proposal[] {
  const { text } = source;
  const taken = takenSpans(source, parts, said);
  return parts.article.sentences.flatMap((printed) => {
    const sentence = sentencesAround(source, parts.article, printed, []);
    if (sentence.start >= sentence.end || touching(source.furniture, sentence).length > 0 || !isProse(text, printed))
      return [];
    return ownClauses(
      parts.article,
      sentence,
      touching(taken, sentence),
      (span) => figuresWithin(parts, span).length > 0,
    ).map(({ span, carries }): Proposal => {
      const statement: Statement = {
        ...blankStatement(source, span, sentence),
        asOf: dateWithin(parts.dates, span),
        figures: figuresWithin(parts, span).map((figure) =>
          figure.authority && !within(figure.authority, span) ? { ...figure, authority: null } : figure,
        ),
        characterisation: carries === 'characterisation',
      };
      return { statement, speaker: null, confidence: REPORT_CONFIDENCE[carries], why: REPORT_WHY[carries] };
    });
  });
}

/** The first date of an event in a span; dates are in the order of the text. */
function dateWithin(dates: ArticleParts['dates'], span: Span): Dated | null {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.date.printed?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < dates.length; at += 1) {
    const found = dates[at];
    if (!found || (found.date.printed?.start ?? 0) >= span.end) return null;
    if (found.of === 'event' && found.date.printed && within(found.date.printed, span)) return found.date;
  }
  return null;
}

/** Headlines and lists end without a full stop: they repeat what the text says. */
const isProse = (text: string, { end }: Span): boolean =>
  /[.!?…]["'”’»)\]]*$/.test(text.slice(Math.max(0, end - 4), end));

/**
 * What is not the writer's own. "… after accusing the army of lying" stays the writer's as well: there the saying is
 * told as an event among others.
 */
function takenSpans(source: ProposalSource, parts: ArticleParts, said: readonly Said[]): Span[] {
  const spans = said.flatMap(({ attribution, contents }): Span[] => {
    const { cue } = attribution;
    if (cue && isToldAsEvent(source.text, cue.span)) return [...attribution.direct];
    const all: Span[] = [...contents.map(({ span }) => span), ...attribution.direct, ...printedParts(attribution)];
    if (!cue) return all;
    const sentence = sentencesAround(source, parts.article, cue.span, []);
    const around = restOf(
      sentence,
      contents.map(({ span }) => span),
    );
    const { venue, toldTo, said: when } = surroundings(source.text, cue.span, around, parts.dates);
    return [...all, ...[venue, toldTo, when?.printed ?? null].filter((span) => span !== null)];
  });
  return merged(spans);
}
