import type { WaitingProposal } from '../desk/review.ts';
import type { Item } from '../facts/item.ts';
import type { ProposedPlace } from '../facts/proposal-basis.ts';
import type { Dated, Statement } from '../facts/statement.ts';
import type { Proposal } from '../ingest/proposals/proposal.ts';
import { figureLine, shownDateWords } from '../lines/statement-lines.ts';

/** A proposal of a dry run on two lines: how sure the rule is, who, and the words; below it why. */
export function proposalLine({ statement, speaker, confidence, why }: Proposal): string {
  const who = whoWords(statement, speaker && { name: speaker.speaker.name, sure: statement.speaker !== null });
  return `  ${statement.id} · ${percent(confidence)} · ${statement.kind} · ${who}${cueWords(statement)} · ${excerptOf(statement)}\n      ${why}`;
}

/** A proposal that waits, with all that an editor decides on; unsure ones begin with a question mark. */
export function waitingLines(proposal: WaitingProposal, items: readonly Item[]): string[] {
  const { statement, basis, speaker, unsure, version, by } = proposal;
  const { locator } = statement;
  const named = speaker && {
    name: `${speaker.speaker.name}${speaker.known ? '' : ' (new to the desk)'}`,
    sure: speaker.sure,
  };
  return [
    `${unsure ? '?' : ' '} ${statement.id} · ${basis ? percent(basis.confidence) : 'by an editor'} · ${statement.kind} · ${locator.start}–${locator.end} · version ${version} by ${by}`,
    `      ${excerptOf(statement)}`,
    `      ${line(whoWords(statement, named), statement.role && `printed as “${statement.role.exact}”`)}${cueWords(statement)}`,
    ...(dateLine(statement) === '' ? [] : [`      ${dateLine(statement)}`]),
    ...statement.figures.map((figure) => `      figure: ${figureLine(figure)}`),
    `      ${itemLine(basis?.place ?? null, items)}`,
    ...(statement.topics.length === 0 ? [] : [`      topics: ${statement.topics.join(', ')}`]),
    ...(basis ? [`      why: ${basis.why}`] : []),
  ];
}

const percent = (confidence: number): string => `${Math.round(confidence * 100)} %`;

const excerptOf = ({ locator }: Statement): string => locator.exact.replace(/\s+/g, ' ');

const line = (...parts: (string | null)[]): string => parts.filter((part) => part).join(' · ');

function whoWords({ kind }: Statement, speaker: { name: string; sure: boolean } | null): string {
  if (speaker) return speaker.sure ? speaker.name : `perhaps ${speaker.name}?`;
  return kind === 'report' ? 'own voice' : 'speaker not stated';
}

const cueWords = ({ cue }: Statement): string => (cue ? ` · printed verb: “${cue.exact}” (${cue.class})` : '');

const dateLine = ({ said, asOf }: Statement): string =>
  line(said && `said: ${dated(said)}`, asOf && `as of: ${dated(asOf)}`);

const dated = ({ printed, ...rest }: Dated): string => shownDateWords({ ...rest, printed: printed?.exact ?? null });

function itemLine(place: ProposedPlace | null, items: readonly Item[]): string {
  if (!place) return 'item: none';
  if (place.place === 'new') return `item: new, ${place.item.id} “${place.item.question}”. ${place.why}`;
  const question = items.find(({ id }) => id === place.item)?.question ?? 'which there is no more';
  return `item: ${place.item} “${question}”. ${place.why}`;
}
