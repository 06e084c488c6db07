import type { Account, Rule, Sources } from '../disagreement.ts';
import { areOfDifferentSources } from '../gate.ts';
import { type PrintedTime, timesAgree, timesConflict, timesIn } from '../words/times.ts';

interface Timed {
  account: Account;
  time: PrintedTime;
}

/** The one time that an account names; one that names two sorts of it, or none, is not read. */
function timeOf(account: Account, sources: Sources): Timed[] {
  const { locator, source } = account.statement;
  const times = timesIn(locator.exact, locator.start, sources.get(source)?.published ?? null);
  const [time] = times;
  return time && times.length === 1 ? [{ account, time }] : [];
}

/** Accounts whose own words put one event on days or at hours that cannot be one. */
export const findTimeDifferences: Rule = ({ accounts }, sources) => {
  const timed = accounts.flatMap((account) => timeOf(account, sources));
  const differ = (a: Timed, b: Timed): boolean =>
    areOfDifferentSources(a.account, b.account) && timesConflict(a.time, b.time);
  const sides = timed.filter((one) => timed.some((other) => differ(one, other)));
  const groups: Timed[][] = [];
  for (const one of sides.toSorted((a, b) => a.time.slack - b.time.slack)) {
    const home = groups.find((group) => group.every(({ time }) => timesAgree(time, one.time)));
    if (home) home.push(one);
    else groups.push([one]);
  }
  if (groups.length < 2) return [];
  const printed = groups.map((group) =>
    [...new Set(group.map(({ account, time }) => wordsAt(account, time)))].join(', '),
  );
  return [
    {
      kind: 'order',
      why: `Times: ${printed.join(' / ')}.`,
      severity: 'medium',
      confidence: 0.8,
      shown: true,
      groups: groups.map((group) =>
        group.map(({ account, time: { start, end } }) => ({ account, differs: [{ start, end }] })),
      ),
    },
  ];
};

const wordsAt = ({ statement: { locator } }: Account, { start, end }: PrintedTime): string =>
  locator.exact.slice(start - locator.start, end - locator.start);
