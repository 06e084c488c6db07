import { verbatimFaults } from '../../facts/verbatim.ts';
import type { Attribution } from '../attribution.ts';
import { contactClauses } from '../speech/contact-clauses.ts';
import { touching } from '../text/sorted-spans.ts';
import { withoutBareNouns } from './bare-nouns.ts';
import { spokenNotCarried } from './carried-words.ts';
import type { ArticleParts, Proposal, ProposalSource, Said } from './proposal.ts';
import { reports } from './reports.ts';
import { saidContents } from './said-content.ts';
import { saidStatements } from './said-statements.ts';
import { shortRole } from './short-role.ts';
import { speakerFinder } from './speaker-proposals.ts';
import { ownStatements } from './statement-worth.ts';
import { surely } from './sureness.ts';

/**
 * The statements of a source, in the order of its text: what somebody said, then what the source says itself beside it.
 * Furniture is passed over; every excerpt is compared with the text, and one that does not stand there is left out.
 */
export function proposeStatements(source: ProposalSource, parts: ArticleParts): Proposal[] {
  const { text } = source;
  const finder = speakerFinder(source.id, parts.names);
  const found = [...withoutBareNouns(text, spokenNotCarried(parts.attributions)), ...contactClauses(parts.article)];
  /** The last quotation's, whose speech may go on. */
  let before: Attribution | undefined;
  const said = ownStatements(
    parts.article,
    found
      .filter(({ contents }) => contents.every((span) => touching(source.furniture, span).length === 0))
      .map((whole): Said => {
        const told = surely(source, parts.article, shortRole(text, whole), before);
        const speaker = finder.find(told.speaker);
        const attribution = speaker ? { ...told, confidence: Math.min(told.confidence, speaker.confidence) } : told;
        if (attribution.direct.length > 0) before = attribution;
        return { attribution, contents: saidContents(text, attribution), speaker };
      }),
  );
  const proposals = [...said.flatMap((one) => saidStatements(source, parts, one)), ...reports(source, parts, said)];
  const sound = proposals
    .filter(({ statement }) => verbatimFaults(statement, text).length === 0)
    .toSorted(
      (a, b) =>
        a.statement.locator.start - b.statement.locator.start || b.statement.locator.end - a.statement.locator.end,
    );
  return withIds(source.id, withoutRepeats(sound));
}

/** One stretch of text is one statement: of two attributions of the same words the surer one is kept. */
function withoutRepeats(proposals: readonly Proposal[]): Proposal[] {
  const best = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const { start, end } = proposal.statement.locator;
    const key = `${start}-${end}`;
    const before = best.get(key);
    if (!before || before.confidence < proposal.confidence) best.set(key, proposal);
  }
  return [...best.values()];
}

/** Ids count through the source, by place: the same article gives the same ids. */
function withIds(source: string, proposals: readonly Proposal[]): Proposal[] {
  const seen = new Map<number, number>();
  return proposals.map((proposal) => {
    const { start } = proposal.statement.locator;
    const number = (seen.get(start) ?? 0) + 1;
    seen.set(start, number);
    const id = `${source.slice(0, 52).replace(/-$/, '')}-${start}${number > 1 ? `-${number}` : ''}`;
    return { ...proposal, statement: { ...proposal.statement, id } };
  });
}
