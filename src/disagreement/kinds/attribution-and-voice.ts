import type { Span } from '../../facts/span.ts';
import type { Statement } from '../../facts/statement.ts';
import type { Account, Finding, Rule } from '../disagreement.ts';
import { areOfOneEvent, isComparable } from '../gate.ts';
import { clustersOf, differingGroups } from '../groups.ts';
import { haveSameVersion } from '../versions.ts';
import { areSameWords, wordsIn } from '../words/read-words.ts';

/**
 * What one account says in its own voice and another only attributes to somebody, or warns of. A forecast is no
 * warning: "is expected to" and "could" name what may come without saying that it threatens.
 */
export const findVoiceDifferences: Rule = ({ accounts }) => [
  ...clustersOf(accounts, isOneProposition).flatMap(byVoice),
  ...byWarning(accounts),
];

/** Fewer words are shared by accounts of different things. */
const LEAST_WORDS = 4;

function isOneProposition(a: Account, b: Account): boolean {
  const words = a.statement.locator.exact;
  return (
    haveSameVersion(a, b) || (wordsIn(words).length >= LEAST_WORDS && areSameWords(words, b.statement.locator.exact))
  );
}

function byVoice(accounts: readonly Account[]): Finding[] {
  const comparable = (a: Account, b: Account): boolean => areOfOneEvent(a, b) && isComparable(a, b);
  const voice = ({ statement }: Account): string => (statement.speaker === null ? 'own voice' : 'attributed');
  const groups = differingGroups(accounts, voice, comparable);
  if (groups.length === 0) return [];
  const roles = accounts.flatMap(({ statement }) => (statement.role ? [statement.role.exact] : []));
  return [
    {
      kind: 'attribution',
      why: `Own voice / attributed to: ${[...new Set(roles)].join(', ') || 'speaker not named there'}.`,
      severity: 'medium',
      confidence: 0.8,
      shown: true,
      groups: groups.map((group) =>
        group.map((account) => {
          const { role, cue } = account.statement;
          return { account, differs: [role, cue].flatMap((span) => (span ? [spanOf(span)] : [])) };
        }),
      ),
    },
  ];
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const WARNING = /^(warn(s|ed|ing|ings)?|fear(s|ed|ing)?|risk(s|ed|ing)?|threat(s|en|ens|ened|ening)?|danger(s)?)$/;

/** Most texts warn of nothing, which is quicker told without their words. */
const MAY_WARN = /warn|fear|risk|threat|danger/i;

/** Words too common to show that two accounts speak of one thing. */
const COMMON = new Set(
  'the and for that with from this have has had been was were are not but over under due into after before more than its their his her they who which when where also about through during people'.split(
    ' ',
  ),
);

function warningsIn({ locator, cue }: Statement): Span[] {
  const printed = cue ? [locator, cue] : [locator];
  return printed.flatMap(({ start, exact }) =>
    (MAY_WARN.test(exact) ? wordsIn(exact) : [])
      .filter(({ normal }) => WARNING.test(normal))
      .map((word) => ({ start: start + word.start, end: start + word.end })),
  );
}

function topicWords({ locator }: Statement): Set<string> {
  const words = wordsIn(locator.exact).filter(
    ({ printed, normal }) => /^\p{Ll}{4,}/u.test(printed) && !COMMON.has(normal) && !WARNING.test(normal),
  );
  return new Set(words.map(({ normal }) => normal));
}

function byWarning(accounts: readonly Account[]): Finding[] {
  const comparable = (a: Account, b: Account): boolean =>
    areOfOneEvent(a, b) &&
    isComparable(a, b) &&
    !haveSameVersion(a, b) &&
    [...topicWords(a.statement)].some((word) => topicWords(b.statement).has(word));
  const voice = ({ statement }: Account): string => (warningsIn(statement).length > 0 ? 'warned' : 'reported');
  const groups = differingGroups(accounts, voice, comparable);
  if (groups.length === 0) return [];
  const warnings = groups.flat().flatMap(({ statement }) => warningWords(statement));
  return [
    {
      kind: 'attribution',
      why: `Warned of (${[...new Set(warnings)].join(', ')}) / reported as having happened.`,
      severity: 'medium',
      confidence: 0.8,
      shown: true,
      groups: groups.map((group) =>
        group.map((account) => {
          const spans = warningsIn(account.statement);
          return { account, differs: spans.length > 0 ? spans : [spanOf(account.statement.locator)] };
        }),
      ),
    },
  ];
}

const warningWords = ({ locator, cue }: Statement): string[] =>
  wordsIn(`${locator.exact} ${cue?.exact ?? ''}`)
    .filter(({ normal }) => WARNING.test(normal))
    .map(({ printed }) => printed);
