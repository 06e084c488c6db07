import type { AnswerOf, ShownDisagreement, ShownStatement, StatusTopic } from '../commands/answer.ts';
import { byWeight, differenceHeading, sideLine, whyLine } from '../lines/difference-lines.ts';
import { newestLine, statementsHeading, statusHeading } from '../lines/question-lines.ts';
import { attributionLine, figureLine, formerWords, sourceLine } from '../lines/statement-lines.ts';
import { joined, lineText } from '../wording/line.ts';
import { phrases } from '../wording/phrases.ts';
import { onOneLine, sentenceText, sideText, struck } from './marked-text.ts';

const { answers, differences, history, statements } = phrases;

/** The statements that were found, then where the accounts differ on them. */
export function statementsLines(answer: AnswerOf<'statements'>): string[] {
  const left = answer.total - answer.offset - answer.statements.length;
  return [
    statementsHeading(answer),
    ...answer.statements.flatMap((statement) => ['', ...statementLines(statement, answer.found === 'figures')]),
    ...answer.disagreements.flatMap((disagreement) => ['', ...disagreementLines(disagreement)]),
    ...remaining(left),
  ];
}

/** One statement: who said it, the printed sentence, its figures where they were asked for, where it was printed. */
export function statementLines(statement: ShownStatement, withFigures: boolean): string[] {
  return [
    attributionLine(statement),
    sentenceText(statement.sentence),
    ...formerText(statement),
    ...(withFigures ? statement.figures.map(figureLine) : []),
    lineText(sourceLine(statement)),
  ].map((line) => `  ${line}`);
}

/** The words before the last correction, struck between tildes. */
function formerText(statement: ShownStatement): string[] {
  const former = formerWords(statement);
  return former === null ? [] : [history.named(statements.was, struck(onOneLine(former)))];
}

/** Where things stand: each topic, on how many questions accounts differ, how old the newest source is. */
export function statusLines(answer: AnswerOf<'status'>): string[] {
  const { topics } = answer;
  const { grave, slight } = byWeight(answer.disagreements);
  return [
    lineText(joined(answer.story.name, statusHeading(answer))),
    ...topics.flatMap((topic) => ['', ...topicLines(topic)]),
    ...(grave.length === 0 ? [] : ['', `${differences.onQuestions(grave.length)}:`]),
    ...grave.map((shown) => `  ${shown.disagreement.question}`),
    ...(slight === 0 ? [] : [`  ${differences.slighter(slight)}`]),
    '',
    newestLine(answer),
  ];
}

const topicLines = ({ name, statements: shown, more }: StatusTopic): string[] => [
  lineText(joined(name, more > 0 ? answers.more(more) : null)),
  ...shown.flatMap((statement) => statementLines(statement, false)),
];

/** A disagreement with every side and why it is shown. */
export function disagreementLines(shown: ShownDisagreement): string[] {
  return [
    `! ${differenceHeading(shown)}`,
    ...shown.sides.flatMap((side) => [`    ${sideLine(side)}`, `    > ${sideText(side)}`]),
    `    ${lineText(whyLine(shown))}`,
  ];
}

/** How many come after what is shown. */
export const remaining = (left: number): string[] => (left > 0 ? ['', answers.more(left)] : []);
