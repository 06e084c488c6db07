import type { AnswerOf, ShownCheck } from '../commands/answer.ts';
import { checkHeading, checkNote, isInOrder, tallyLine } from '../lines/check-lines.ts';
import { differenceHeading } from '../lines/difference-lines.ts';
import { attributionLine, sourceLabelled, sourceLine } from '../lines/statement-lines.ts';
import { joined, lineText } from '../wording/line.ts';
import { phrases } from '../wording/phrases.ts';
import { sentenceText, sideText, withoutMarks } from './marked-text.ts';
import { disagreementLines, remaining } from './statement-text.ts';

const { answers } = phrases;

/** A checked draft: how many got which verdict, then each check, and where accounts differ on them. */
export function checkLines(answer: AnswerOf<'check'>): string[] {
  const differences = new Map(
    answer.checks.flatMap(({ disagreements }) => disagreements.map((shown) => [shown.disagreement.id, shown] as const)),
  );
  return [
    tallyLine(answer.tally),
    ...answer.checks.flatMap((check) => (isInOrder(check) ? oneCheckLine(check) : ['', ...oneCheckLines(check)])),
    ...[...differences.values()].flatMap((shown) => ['', ...disagreementLines(shown)]),
    ...remaining(answer.total - answer.offset - answer.checks.length),
  ];
}

/** The same in a few lines, for a thread that people read. */
export function briefCheckLines(answer: AnswerOf<'check'>): string[] {
  const open = answer.checks.filter((check) => !isInOrder(check));
  const few = open.slice(0, 3).map(headedDraft);
  return [tallyLine(answer.tally), ...few, ...remaining(open.length - few.length)];
}

const headedDraft = (check: ShownCheck): string => lineText(joined(checkHeading(check), draftText(check)));

const oneCheckLine = (check: ShownCheck): string[] => [
  headedDraft(check),
  ...(check.statement === null ? [] : [`  ${answers.asIn(sourceLabelled(check.statement))}`]),
];

function oneCheckLines(check: ShownCheck): string[] {
  const { statement, wording, disagreements } = check;
  const note = lineText(checkNote(check));
  return [
    `${check.verdict === 'not-found' ? '?' : '!'} ${checkHeading(check)}`,
    `  ${answers.draft(draftText(check))}`,
    ...(note === '' ? [] : [`  ${note}`]),
    ...(statement === null
      ? []
      : [attributionLine(statement), `> ${sideText({ statement })}`, lineText(sourceLine(statement))].map(
          (line) => `    ${line}`,
        )),
    ...(wording === null
      ? []
      : [`  ${answers.inSourcesWords(check.what === 'quotation' ? answers.quoted(wording) : wording)}`]),
    ...disagreements.map((shown) => `  ${differenceHeading(shown)}`),
  ];
}

function draftText({ what, draft, around }: ShownCheck): string {
  const runs = (around.length > 0 ? around : draft).map((run) => ({ ...run, text: withoutMarks(run.text) }));
  const text = sentenceText(runs, (run) => run.matched);
  return what === 'quotation' ? answers.quoted(text) : text;
}
