import type { Change } from '../facts/change.ts';
import type { Facts } from '../facts/facts.ts';
import type { Source } from '../facts/source.ts';
import type { Statement } from '../facts/statement.ts';
import { type IngestedArticle, ingestArticle } from '../ingest/ingested-article.ts';
import { compareVersions } from '../ingest/proposals/versions.ts';
import { furnitureOf } from '../ingest/reading/furniture.ts';
import type { Taken } from './intake.ts';
import type { ProposalDesk } from './proposal-desk.ts';

/** A new version of a source, with what rules propose of it and the statements of the former one. */
export interface NewVersion {
  former: Source;
  source: Source;
  ingested: IngestedArticle;
  statements: readonly Statement[];
}

/** What taking a new version in amounts to. */
export interface VersionPlan {
  taken: Extract<Taken, { taken: 'version' }>;
  changes: Change[];
  /** The stories that a source is to be listed in. */
  listed: { story: string; source: string }[];
}

/**
 * The document keeps its id in its newest version. What stands in the former one alone stays there, under an id of its own;
 * what rules proposed of the former one is not proposed again, whatever became of it.
 */
export function nextVersion(version: NewVersion, facts: Facts, proposing: ProposalDesk): VersionPlan {
  const { former, source, ingested, statements } = version;
  const fates = compareVersions(former.text, source.text, statements);
  const stories = facts.stories.filter(({ sources }) => sources.includes(former.id));
  const kept = formerVersion(former, facts);
  const isLeft = fates.some(({ fate }) => fate === 'changed' || fate === 'vanished');
  const moved = fates.flatMap((fate): Change[] => {
    const statement = 'at' in fate ? fate.at : { ...fate.statement, source: kept.id };
    const stays = JSON.stringify(statement) === JSON.stringify(fate.statement);
    return stays ? [] : [{ change: 'statement-moved', statement }];
  });
  const standing = fates.flatMap((fate) => ('at' in fate ? [fate.at] : []));
  const [story] = stories;
  const proposals = story
    ? proposing.propose({ ...ingested, proposals: newProposals(version, standing, proposing) }, story)
    : [];
  return {
    taken: {
      taken: 'version',
      source: source.id,
      version: source.version ?? 1,
      former: kept.id,
      fates,
      proposals,
    },
    changes: [
      { change: 'source-recorded', source },
      ...(isLeft ? [{ change: 'source-recorded' as const, source: kept }] : []),
      ...moved,
      ...proposals.map((proposal): Change => ({ change: 'statement-proposed', ...proposal })),
    ],
    listed: isLeft ? stories.map(({ id }) => ({ story: id, source: kept.id })) : [],
  };
}

/** What rules propose of the new version and did not of the former. */
function newProposals(
  { former, source, ingested }: NewVersion,
  standing: readonly Statement[],
  { speakers }: ProposalDesk,
): IngestedArticle['proposals'] {
  const places = new Set(standing.map(placeOf));
  const before = ingestArticle(
    { ...ingested.source, text: former.text, furniture: furnitureOf(former.text) },
    speakers,
  );
  const proposed = new Set(before.proposals.map(({ statement }) => wordsOf(statement, former.text)));
  return ingested.proposals.filter(
    ({ statement }) => !places.has(placeOf(statement)) && !proposed.has(wordsOf(statement, source.text)),
  );
}

const placeOf = ({ locator: { start, end } }: Statement): string => `${start}-${end}`;

const wordsOf = ({ locator, sentence }: Statement, text: string): string =>
  `${locator.exact}\n${text.slice(sentence.start, sentence.end)}`.replace(/\s+/g, ' ');

/** The version that is replaced, as a source of its own for what stands in it alone. */
function formerVersion(former: Source, { sources }: Facts): Source {
  const number = former.version ?? 1;
  const taken = new Set(sources.map(({ id }) => id));
  let id = `${former.id.slice(0, 58)}-v${number}`;
  for (let again = 2; taken.has(id); again += 1) id = `${former.id.slice(0, 54)}-v${number}-${again}`;
  return { ...former, id, name: `${former.name}, version ${number}`, version: number, replacedBy: former.id };
}
