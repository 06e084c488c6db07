import type { CheckTally, ShownCheck } from '../commands/answer.ts';
import { dateLine } from '../wording/date-line.ts';
import { joined, type Line, lineOf, lineText } from '../wording/line.ts';
import { phrases } from '../wording/phrases.ts';
import { figureLine } from './statement-lines.ts';

const { checks } = phrases;

/** "4 quotations: 2 exact, 1 altered, 1 not found · 1 figure: 1 differs · 1 in an item on which accounts differ". */
export function tallyLine({ quotations, paraphrases, figures, disputed }: CheckTally): string {
  const line = lineText(
    joined(
      tallyOf('quotation', quotations),
      tallyOf('paraphrase', paraphrases),
      tallyOf('figure', figures),
      disputed === 0 ? null : checks.tally.disputed(disputed),
    ),
  );
  return line === '' ? checks.nothing : line;
}

function tallyOf(what: ShownCheck['what'], verdicts: Partial<Record<ShownCheck['verdict'], number>>): string | null {
  const all = Object.entries(verdicts).filter(([, number]) => number > 0);
  const total = all.reduce((sum, [, number]) => sum + number, 0);
  const parts = all.map(([verdict, number]) =>
    checks.withVerdict(number, checks.verdicts[verdict as ShownCheck['verdict']]),
  );
  return total === 0 ? null : checks.tally[what](total, parts.join(', '));
}

/** What it is, its verdict, and to whom the draft gives it: "Quotation · altered · given to: Witkoff". */
export function checkHeading({ what, verdict, attributed }: ShownCheck): string {
  const given = attributed && (what === 'figure' ? checks.countedBy(attributed) : checks.givenTo(attributed));
  return lineText(joined(checks.kinds[what], checks.verdicts[verdict], given));
}

/** Whether there is nothing to look at. */
export const isInOrder = ({ verdict, disagreements, former, outside }: ShownCheck): boolean =>
  /^(?:exact|agrees|near)$/.test(verdict) && disagreements.length === 0 && former === null && outside === null;

/** What is said of a check beside its verdict, in sentences; empty where there is nothing to say. */
export function checkNote(check: ShownCheck): Line {
  const notes = [formerNote(check), verdictNote(check), outsideNote(check), speakerNote(check), disputedNote(check)];
  return notes.reduce<Line>((note, next) => {
    if (next.length === 0 || next === '') return note;
    return note.length === 0 ? lineOf`${next}` : lineOf`${note} ${next}`;
  }, []);
}

function verdictNote({ what, verdict, lost, statement, former, figure, outside }: ShownCheck): string {
  switch (verdict) {
    case 'altered':
      return lost.length === 0 ? '' : checks.leftOut(lostWords(lost));
    case 'context':
      return lost.length === 0 ? checks.denies : checks.beside(lostWords(lost));
    case 'not-found':
      if (former !== null || outside !== null) return '';
      if (statement === null) return checks.noneNear;
      return what === 'figure' ? checks.nearestFigure : checks.nearestStatement;
    case 'near':
      return checks.muchTheSame;
    case 'differs':
    case 'older':
    case 'agrees':
      return figure === null ? '' : checks.figure(figureLine(figure));
    case 'exact':
    case 'speaker':
      return '';
  }
}

const lostWords = (lost: ShownCheck['lost']): string =>
  lost.map(({ what, words }) => checks.lost[what](words)).join(', ');

function outsideNote({ outside, verdict, statement }: ShownCheck): string {
  if (outside === 'part') return checks.partUnquoted;
  if (outside === null) return '';
  if (verdict === 'exact') return checks.ownVoice;
  return statement?.kind === 'report' ? checks.ownVoiceNotQuoted : checks.indirectNotQuoted;
}

function speakerNote({ otherSpeaker, attributed, statement, what, figure }: ShownCheck): string {
  if (!otherSpeaker || attributed === null) return '';
  if (what === 'figure') return checks.otherCounter(figure?.authority?.exact ?? null);
  return checks.otherSpeaker(attributed, statement?.speaker?.name ?? null);
}

function formerNote({ former }: ShownCheck): Line {
  if (former === null) return [];
  const { what, at, by, reason } = former;
  return checks.former[what](at === '' ? null : dateLine(at), by, reason);
}

const disputedNote = ({ disagreements }: ShownCheck): string =>
  disagreements.length === 0 ? '' : checks.disputed(disagreements.length);
