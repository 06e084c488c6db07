import { compareDates } from '../facts/edtf.ts';
import type { Item } from '../facts/item.ts';
import { compareText } from '../facts/text.ts';
import type {
  Account,
  Disagreement,
  DisagreementKind,
  Finding,
  Question,
  Rule,
  Side,
  Sources,
  Voice,
} from './disagreement.ts';
import { findAgentDifferences } from './kinds/agents.ts';
import { findVoiceDifferences } from './kinds/attribution-and-voice.ts';
import { findCauseDifferences } from './kinds/causes.ts';
import { findCharacterisations } from './kinds/characterisations.ts';
import { findCueDifferences } from './kinds/cues.ts';
import { findDenials } from './kinds/denials.ts';
import { findDifferentCounts } from './kinds/different-counts.ts';
import { findEventDifferences, findOrderDifferences } from './kinds/events.ts';
import { findFigureAuthorities } from './kinds/figure-authorities.ts';
import { findFigureDifferences } from './kinds/figures.ts';
import { findOccupationDifferences } from './kinds/occupations.ts';
import { findParaphraseDifferences } from './kinds/paraphrases.ts';
import { findPostDifferences } from './kinds/posts.ts';
import { findLostContext } from './kinds/quotation-context.ts';
import { findQuotationDifferences } from './kinds/quotations.ts';
import { findSpeakerDifferences } from './kinds/speakers.ts';
import { findTimeDifferences } from './kinds/times.ts';
import { findWhereaboutsDifferences } from './kinds/whereabouts.ts';
import { findWordingDifferences } from './kinds/wording.ts';

/** Each kind's rule in plain words, as people are shown it. */
export const RULES: Record<DisagreementKind, string> = {
  figure: 'Figures for one count, by one authority and of one time, cannot both hold.',
  scope: 'Two counts side by side: somebody else counts, or something else is counted, and both can hold.',
  paraphrase: 'Accounts of what one speaker said name different acts, or put one act with another strength.',
  cue: 'The same statement is reported with a verb that judges and with one that does not.',
  event: 'Accounts of one event tell different things.',
  order: 'Accounts give the same events another order or time.',
  cause: 'Accounts name another cause, author or aim.',
  attribution:
    'One account reports in its own voice what another attributes or only warns of, or gives a figure to somebody else.',
  characterisation: "An outlet's own evaluative wording, which the account of another source does not use.",
  speaker: 'The same words are given to different speakers.',
  quotation: 'Words inside quotation marks differ between accounts of what one speaker said.',
};

/** Which rules a question is put to. */
const RULES_FOR: Record<Item['about'], readonly Rule[]> = {
  utterance: [
    findQuotationDifferences,
    findLostContext,
    findSpeakerDifferences,
    findParaphraseDifferences,
    findCueDifferences,
    findFigureDifferences,
    findWordingDifferences,
  ],
  quantity: [findFigureDifferences, findDifferentCounts, findFigureAuthorities],
  event: [findEventDifferences, findDenials, findVoiceDifferences, findFigureDifferences, findWordingDifferences],
  order: [findOrderDifferences, findTimeDifferences],
  cause: [findCauseDifferences, findAgentDifferences],
  description: [findCharacterisations, findOccupationDifferences, findPostDifferences, findWhereaboutsDifferences],
};

/** Where the accounts of each question differ, in the order of the questions. */
export const findDisagreements = (questions: readonly Question[], sources: Sources): Disagreement[] =>
  questions.flatMap((question) => judgeQuestion(question, sources));

/** Where the accounts of one question differ: for when one of its statements has changed. */
export function judgeQuestion({ item, accounts, sureness = 1 }: Question, sources: Sources): Disagreement[] {
  const question = { item, accounts: accounts.toSorted((a, b) => compareAccounts(a, b, sources)) };
  const findings: Finding[] = RULES_FOR[item.about].flatMap((rule) => rule(question, sources));
  const seen = new Map<DisagreementKind, number>();
  // Of what is hardly one matter, only what differs without a doubt is worth asking after.
  const sure = findings.filter(({ shown }) => shown || sureness >= SHOWN_FROM);
  return sure.map((finding) => {
    const number = (seen.get(finding.kind) ?? 0) + 1;
    seen.set(finding.kind, number);
    const id = `${item.id}--${finding.kind}${number > 1 ? `-${number}` : ''}`;
    return disagreementOf(id, item, { ...finding, ...asSureAs(finding, sureness) }, question.accounts);
  });
}

/** Below this, nothing is shown unless it is asked for. */
export const SHOWN_FROM = 0.5;

/** No difference is surer than it is that the accounts speak of one matter. */
const asSureAs = ({ confidence, shown }: Finding, sureness: number): Pick<Finding, 'confidence' | 'shown'> => ({
  confidence: Math.min(confidence, sureness),
  shown: shown && sureness >= SHOWN_FROM,
});

/** In the order said, then by outlet and source: no side comes first by rule. Unknown dates and outlets come last. */
function compareAccounts({ statement: a }: Account, { statement: b }: Account, sources: Sources): number {
  const [left, right] = [sources.get(a.source)?.outlet ?? null, sources.get(b.source)?.outlet ?? null];
  return (
    compareDates(a.said?.edtf ?? null, b.said?.edtf ?? null) ||
    Number(left === null) - Number(right === null) ||
    compareText(left ?? '', right ?? '') ||
    compareText(a.source, b.source) ||
    a.locator.start - b.locator.start ||
    compareText(a.id, b.id)
  );
}

function disagreementOf(id: string, item: Item, finding: Finding, order: readonly Account[]): Disagreement {
  const { kind, why, severity, confidence, shown } = finding;
  const place = ({ account }: Voice): number => order.indexOf(account);
  const groups = finding.groups
    .map((group) => group.toSorted((a, b) => place(a) - place(b)))
    .toSorted(([a], [b]) => (a && b ? place(a) - place(b) : 0));
  const sides = groups
    .flatMap((group, number) => group.map((voice) => ({ voice, group: groupName(number) })))
    .toSorted((a, b) => place(a.voice) - place(b.voice));
  return {
    id,
    kind,
    rule: RULES[kind],
    item: item.id,
    question: item.question,
    why,
    severity,
    confidence,
    shown,
    alteration: new Set(sides.map(({ voice }) => voice.account.origin)).size === 1,
    sides: sides.map(({ voice, group }) => sideOf(voice, group)),
  };
}

/** a, b, … z, aa: groups in the order of their first side. */
const groupName = (number: number): string =>
  (number < 26 ? '' : groupName(Math.floor(number / 26) - 1)) + String.fromCharCode(97 + (number % 26));

function sideOf({ account: { statement }, differs }: Voice, group: string): Side {
  const { start, end, exact } = statement.locator;
  return { statement: statement.id, source: statement.source, start, end, excerpt: exact, group, differs };
}
