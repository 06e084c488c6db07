import type { ProposedFamily } from '../ingest/families/families.ts';
import type { IngestedArticle } from '../ingest/ingested-article.ts';
import type { Proposal } from '../ingest/proposals/proposal.ts';

/** What `talks ingest --dry-run --json` prints, as the design has it; fields may be added, never renamed. */
export function ingestJson(articles: readonly IngestedArticle[], families: readonly ProposedFamily[]) {
  return {
    sources: articles.map(({ source: { text, furniture, ...facts } }) => ({
      ...facts,
      length: text.length,
      furniture,
    })),
    statements: articles.flatMap(({ proposals }) => proposals.map(proposalJson)),
    disagreements: [],
    families,
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
