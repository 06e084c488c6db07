import type { Answer, ShownDisagreement, ShownSource, ShownStep } from '../../commands/answer.ts';
import { answerTo } from '../../commands/index.ts';
import { shownFirst, wholeDesk } from '../../commands/scope.ts';
import { shownDisagreement, shownSource } from '../../commands/shown.ts';
import { watchLabel } from '../../commands/watched.ts';
import type { Desk } from '../../desk/desk.ts';
import type { Ledger } from '../../desk/ledger.ts';
import type { LiveDesk } from '../../desk/live-desk.ts';
import type { RecordedChange } from '../../facts/change.ts';
import type { Parts } from '../parts.ts';
import { type StandingWatch, standingWatches } from '../watches/standing-watches.ts';
import { type OpenReport, openReports } from './open-reports.ts';
import { type WaitingCorrection, waitingCorrections } from './waiting-corrections.ts';

/** A statement that was corrected, held or withdrawn: what was done, and the wording before it. */
export interface RecentCorrection {
  statement: string;
  before: ShownStep;
  after: ShownStep;
}

/** All that the Home tab of one person tells. It stands in no channel, so that nothing of a document for some channels is in it. */
export interface HomeContent {
  status: Answer;
  /** The gravest first; the sides of those that a view has no room for are not worked out. */
  differences: { total: number; first: ShownDisagreement[] };
  corrections: RecentCorrection[];
  watches: { watch: StandingWatch; label: string | null }[];
  help: Answer;
  /** What is for editors alone; null for everybody else. */
  editors: {
    waiting: { source: ShownSource; proposals: number }[];
    reports: OpenReport[];
    corrections: WaitingCorrection[];
  } | null;
}

/** No section of the view shows more than so many. */
export const MOST_SHOWN = 10;

/** The Home tabs as of now, by person: what all of them tell is worked out once. */
export function homeContents({ desk: whole, live, edits, now }: Parts): (userId: string) => HomeContent {
  const at = now();
  const desk = whole().seenIn(null, at);
  const { ledger } = live();
  const asking = { channel: null, now: at };
  const shared = {
    status: answerTo('status', whole(), asking),
    differences: differencesOf(desk),
    corrections: recentCorrections(ledger, desk, at),
    help: answerTo('help', whole(), asking),
  };
  const watches = standingWatches(ledger).map((watch) => ({ watch, label: watchLabel(watch.watched, desk) }));
  let queue: HomeContent['editors'] = null;
  const forEditors = () => {
    queue ??= {
      waiting: waitingIn(live(), desk),
      reports: openReports(live(), null, at),
      corrections: waitingCorrections(live(), desk),
    };
    return queue;
  };
  return (userId) => ({
    ...shared,
    watches: watches.filter(({ watch }) => watch.by === userId),
    editors: edits.isEditor(userId) ? forEditors() : null,
  });
}

function differencesOf(desk: Desk): HomeContent['differences'] {
  const scope = wholeDesk(desk);
  const unexplained = shownFirst(desk.disagreements, desk).filter(
    (disagreement) => (desk.verdictOn(disagreement)?.note ?? null) === null,
  );
  const first = unexplained.slice(0, MOST_SHOWN).map((disagreement) => shownDisagreement(disagreement, scope));
  return { total: unexplained.length, first };
}

/** How many proposals of each document wait, of those that may be shown. */
function waitingIn({ facts }: LiveDesk, desk: Desk) {
  const proposed = Map.groupBy(facts.statements.filter(isProposed), ({ source }) => source);
  return [...proposed].flatMap(([id, proposals]) => {
    const source = desk.sources.get(id);
    return source ? [{ source: shownSource(source), proposals: proposals.length }] : [];
  });
}

const isProposed = ({ status }: { status: string }): boolean => status === 'proposed';

/** What leaves a statement as it was. */
const UNDECIDED: ReadonlySet<string> = new Set(['correction-proposed', 'correction-returned']);

const CORRECTIONS: ReadonlySet<string> = new Set(['statement-corrected', 'statement-held', 'statement-withdrawn']);

/** The last corrections of what people were shown; a proposal that was rejected never was. */
function recentCorrections(ledger: Ledger, desk: Desk, now: Date): RecentCorrection[] {
  const last = ledger
    .things('statement:')
    .map((thing) => lastCorrection(ledger.changesOf(thing)))
    .filter((change) => change !== undefined)
    .toSorted((a, b) => b.seq - a.seq);
  const found: RecentCorrection[] = [];
  for (const { thing, seq } of last) {
    if (found.length === MOST_SHOWN) break;
    const statement = thing.replace(/^statement:/, '');
    const answer = answerTo(`history ${statement}`, desk, { channel: null, now });
    if (answer.answer !== 'history') continue;
    const at = answer.steps.findIndex((step) => step.seq === seq);
    const before = answer.steps.slice(0, Math.max(0, at)).findLast(({ what }) => SHOWN.has(what));
    const after = answer.steps[at];
    if (before && after) found.push({ statement, before, after });
  }
  return found;
}

/** What was corrected last of a statement, or why it is in no answer now; a hold that has ended is no news. */
function lastCorrection(changes: readonly RecordedChange[]): RecordedChange | undefined {
  const said = changes.filter(({ change }) => !UNDECIDED.has(change.change));
  return said.findLast(
    (logged) =>
      logged.change.change === 'statement-corrected' ||
      (logged === said.at(-1) && CORRECTIONS.has(logged.change.change)),
  );
}

/** The steps after which a statement is in answers. */
const SHOWN: ReadonlySet<string> = new Set(['curated', 'statement-confirmed', 'statement-corrected']);
