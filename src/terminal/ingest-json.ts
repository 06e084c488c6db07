import type { WaitingProposal } from '../desk/review.ts';
import type { ProposedFamily } from '../ingest/families/families.ts';
import type { IngestedArticle } from '../ingest/ingested-article.ts';
import type { Proposal } from '../ingest/proposals/proposal.ts';
import { differencesOf, disagreementJson } from './read-together.ts';

/** What `talks ingest --dry-run --json` prints, as the design has it; fields may be added, never renamed. */
export function ingestJson(articles: readonly IngestedArticle[], families: readonly ProposedFamily[]) {
  const { disagreements, leftOut } = differencesOf(articles, families);
  return {
    sources: articles.map(({ source: { text, furniture, ...facts } }) => ({
      ...facts,
      length: text.length,
      furniture,
    })),
    statements: articles.flatMap(({ proposals }) => proposals.map(proposalJson)),
    disagreements: disagreements.map(disagreementJson),
    families,
    leftOut,
  };
}

/** A proposal with all that it says of itself. Where the speaker is not sure it is null, and the guess stands beside it. */
export function proposalJson({ statement, speaker, confidence, why }: Proposal) {
  const { locator, role, cue } = statement;
  const named = speaker && {
    id: speaker.speaker.id,
    name: speaker.speaker.name,
    kind: speaker.speaker.kind,
    known: speaker.known,
    ...(role ? { printed: role.exact, start: role.start, end: role.end } : {}),
  };
  return {
    id: statement.id,
    source: statement.source,
    start: locator.start,
    end: locator.end,
    exact: locator.exact,
    kind: statement.kind,
    quoted: statement.quoted,
    speaker: statement.speaker === null ? null : named,
    guess: statement.speaker === null ? named : null,
    cue: cue && { start: cue.start, end: cue.end, exact: cue.exact, class: cue.class },
    sentence: statement.sentence,
    venue: statement.venue,
    toldTo: statement.toldTo,
    said: statement.said,
    asOf: statement.asOf,
    figures: statement.figures,
    characterisation: statement.characterisation,
    confidence,
    why,
  };
}

/** The same for a proposal that waits in the store, with its version and item for who decides. */
export function waitingJson({ statement, basis, speaker, unsure, version, by }: WaitingProposal) {
  const proposal = proposalJson({
    statement: { ...statement, speaker: speaker?.sure ? speaker.speaker.id : null },
    speaker,
    confidence: basis?.confidence ?? 1,
    why: basis?.why ?? 'Proposed by an editor.',
  });
  return { ...proposal, topics: statement.topics, item: basis?.place ?? null, unsure, version, by };
}
