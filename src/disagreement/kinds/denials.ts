import type { Account, Finding, Rule } from '../disagreement.ts';
import { areOfDifferentSources, areOfOneEvent, isComparable } from '../gate.ts';
import { deniedActsIn, isOneAct, type ToldAct, toldActsIn } from '../words/denied-acts.ts';

interface Heard {
  account: Account;
  act: ToldAct;
}

/** Accounts of which one tells an act as done, and another denies it, leaves it open or leaves it to somebody's word. */
export const findDenials: Rule = ({ accounts }) => {
  const denied = heardIn(accounts, deniedActsIn);
  if (denied.length === 0) return [];
  const told = Map.groupBy(heardIn(accounts, toldActsIn), ({ act }) => act.act);
  return [...Map.groupBy(denied, ({ act }) => act.act)].flatMap(([name, same]) => {
    const done = told.get(name) ?? [];
    const by = Map.groupBy(same, ({ act }) => act.how);
    return [
      ...byDenial('denied', done, by.get('denied') ?? []),
      // What somebody else is said to have said as well is no outlet's own word.
      ...byDenial(
        'alleged',
        done.filter(({ account }) => account.statement.speaker === null),
        by.get('alleged') ?? [],
      ),
    ];
  });
};

const WHY: Record<'denied' | 'alleged', string> = {
  denied: 'Told as done / denied or left open',
  alleged: "Told as done / left to somebody's word",
};

function byDenial(how: keyof typeof WHY, told: readonly Heard[], denied: readonly Heard[]): Finding[] {
  const differ = (a: Heard, b: Heard): boolean =>
    isOneAct(a.act, b.act) &&
    areOfDifferentSources(a.account, b.account) &&
    areOfOneEvent(a.account, b.account) &&
    isComparable(a.account, b.account);
  const denying = onceEach(denied.filter((one) => told.some((other) => differ(one, other))));
  const telling = onceEach(told.filter((one) => denied.some((other) => differ(one, other)))).filter(({ account }) =>
    denying.every((other) => other.account !== account),
  );
  if (denying.length === 0 || telling.length === 0) return [];
  const printed = new Set(denying.map(({ account, act }) => wordsAt(account, act)));
  return [
    {
      kind: how === 'denied' ? 'event' : 'attribution',
      why: `${WHY[how]}: ${[...printed].join(', ')}.`,
      severity: how === 'denied' ? 'high' : 'medium',
      confidence: 0.7,
      shown: true,
      groups: [telling, denying].map((group) =>
        group.map(({ account, act: { start, end } }) => ({ account, differs: [{ start, end }] })),
      ),
    },
  ];
}

const heardIn = (accounts: readonly Account[], read: (text: string, start: number) => ToldAct[]): Heard[] =>
  accounts.flatMap((account) =>
    read(account.statement.locator.exact, account.statement.locator.start).map((act) => ({ account, act })),
  );

/** One voice for each account, however often it tells of the act. */
const onceEach = (heard: readonly Heard[]): Heard[] =>
  [...new Map(heard.toReversed().map((one) => [one.account, one])).values()].toReversed();

const wordsAt = ({ statement: { locator } }: Account, { start, end }: ToldAct): string =>
  locator.exact.slice(start - locator.start, end - locator.start);
