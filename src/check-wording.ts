import type { CheckTally, ShownCheck } from './commands/answer.ts';
import { count, figureLine, momentWords } from './wording.ts';

/** What each verdict is called; not found is not wrong. */
const VERDICTS: Record<ShownCheck['verdict'], string> = {
  exact: 'exact',
  altered: 'altered',
  context: 'cut',
  speaker: 'another speaker',
  near: 'near a statement',
  agrees: 'agrees',
  differs: 'differs',
  older: 'older than the newest',
  'not-found': 'not found',
};

const LOST: Record<ShownCheck['lost'][number]['what'], string> = {
  negation: 'negation',
  hedge: 'hedge',
  condition: 'condition',
};

const KINDS: Record<ShownCheck['what'], string> = {
  quotation: 'Quotation',
  paraphrase: 'Paraphrase',
  figure: 'Figure',
};

/** "4 quotations: 2 exact, 1 altered, 1 not found · 1 figure: 1 differs · 1 in an item on which accounts differ". */
export function tallyLine({ quotations, paraphrases, figures, disputed }: CheckTally): string {
  const parts = [
    tallyOf('quotation', quotations),
    tallyOf('attributed paraphrase', paraphrases),
    tallyOf('figure', figures),
    disputed === 0 ? '' : `${disputed} where accounts differ`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'No quotation, attributed paraphrase or figure in the text.' : parts.join(' · ');
}

function tallyOf(what: string, verdicts: Partial<Record<ShownCheck['verdict'], number>>): string {
  const all = Object.entries(verdicts).filter(([, number]) => number > 0);
  const total = all.reduce((sum, [, number]) => sum + number, 0);
  if (total === 0) return '';
  const parts = all.map(([verdict, number]) => `${number} ${VERDICTS[verdict as ShownCheck['verdict']]}`);
  return `${count(total, what)}: ${parts.join(', ')}`;
}

/** What it is, its verdict, and to whom the draft gives it: "Quotation · altered · given to: Witkoff". */
export function checkHeading({ what, verdict, attributed }: ShownCheck): string {
  const given =
    attributed === null ? '' : ` · ${what === 'figure' ? 'counted by' : 'given to'}, in the draft: ${attributed}`;
  return `${KINDS[what]} · ${VERDICTS[verdict]}${given}`;
}

/** What is said of a check beside its verdict, in sentences; empty where there is nothing to say. */
export function checkNote(check: ShownCheck): string {
  return [formerNote(check), verdictNote(check), outsideNote(check), speakerNote(check), disputedNote(check)]
    .filter((note) => note !== '')
    .join(' ');
}

function verdictNote({ what, verdict, lost, statement, former, figure, outside }: ShownCheck): string {
  switch (verdict) {
    case 'altered':
      return lost.length === 0 ? '' : `Among the words left out: ${lostWords(lost)}.`;
    case 'context':
      return lost.length === 0
        ? 'The draft denies what the statement does not.'
        : `Beside the words in the source, and not in the draft: ${lostWords(lost)}.`;
    case 'not-found':
      if (former !== null || outside !== null) return '';
      if (statement === null) return 'No confirmed statement is near.';
      return what === 'figure'
        ? 'No confirmed figure is surely of the same count. The nearest, which is not the same:'
        : 'No confirmed statement has these words. The nearest, which is not the same:';
    case 'near':
      return 'A confirmed statement in much the same words; whether it says the same is for the reader.';
    case 'differs':
    case 'older':
    case 'agrees':
      return figure === null ? '' : `The statement’s figure: ${figureLine(figure)}.`;
    case 'exact':
    case 'speaker':
      return '';
  }
}

const lostWords = (lost: ShownCheck['lost']): string =>
  lost.map(({ what, words }) => `${LOST[what]} “${words}”`).join(', ');

function outsideNote({ outside, verdict, statement }: ShownCheck): string {
  if (outside === 'part') return 'Not all of the words stand inside quotation marks in the source.';
  if (outside === null) return '';
  if (verdict === 'exact') return 'The source’s own voice.';
  return statement?.kind === 'report'
    ? 'The words are the source’s own voice, not a quotation.'
    : 'The words are indirect speech in the source, not a quotation.';
}

function speakerNote({ otherSpeaker, attributed, statement, what, figure }: ShownCheck): string {
  if (!otherSpeaker || attributed === null) return '';
  if (what === 'figure') return `Counted by, in the statement: ${figure?.authority?.exact ?? 'not stated'}.`;
  return `The draft names ${attributed}; the statement’s speaker is ${statement?.speaker?.name ?? 'not stated'}.`;
}

function formerNote({ former }: ShownCheck): string {
  if (former === null) return '';
  const { what, at, by, reason } = former;
  const when = at === '' ? '' : ` ${momentWords(at)}`;
  return `The words stood in a statement that was ${what.toUpperCase()}${when} by ${by}${reason === null ? '' : `. Reason: ${reason}`}.`;
}

const disputedNote = ({ disagreements }: ShownCheck): string =>
  disagreements.length === 0 ? '' : `Accounts differ on ${count(disagreements.length, 'question')} that it bears on.`;
