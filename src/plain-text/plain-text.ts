import type { Answer, AnswerOf, ShownStatement } from '../commands/answer.ts';
import { comparisonHeading, comparisonHeadings, differenceHeading } from '../lines/difference-lines.ts';
import { stepLine } from '../lines/history-lines.ts';
import { dated, datesAsked } from '../lines/question-lines.ts';
import { attributionLine, originWords, sourceLabelled, sourceLine, sourceWords } from '../lines/statement-lines.ts';
import { joined, lineText } from '../wording/line.ts';
import { phrases } from '../wording/phrases.ts';
import { briefCheckLines, checkLines } from './check-text.ts';
import { excerptText, sentenceText, stepText, withMarks } from './marked-text.ts';
import { disagreementLines, remaining, statementLines, statementsLines, statusLines } from './statement-text.ts';

const { answers, sources } = phrases;

/**
 * An answer as plain text: for a terminal, and for whoever reads a Slack message by ear or in a notification.
 * `brief` is one statement in one to three lines, for a thread that people read. What a statement says, or what of it
 * differs, is marked within its printed sentence: with asterisks unless told how. Moments stand with their zone.
 */
export function plainText(
  answer: Answer,
  style: 'full' | 'brief' = 'full',
  marked: (words: string) => string = betweenAsterisks,
): string {
  const lines = style === 'brief' ? briefLines(answer) : fullLines(answer);
  return withMarks([...lines, ...notes(answer)].join('\n'), marked);
}

const betweenAsterisks = (words: string): string => `*${words}*`;

const notes = ({ notes: more }: Answer): string[] => (more.length === 0 ? [] : ['', ...more]);

function fullLines(answer: Answer): string[] {
  switch (answer.answer) {
    case 'statements':
      return statementsLines(answer);
    case 'status':
      return statusLines(answer);
    case 'disagreements':
      return [
        ...datesLine(answer),
        ...answer.disagreements.flatMap((disagreement) => [...disagreementLines(disagreement), '']),
        ...remaining(answer.total - answer.offset - answer.disagreements.length),
      ];
    case 'comparison':
      return comparisonLines(answer);
    case 'speakers':
      return [
        lineText(dated(answer.heading, answer)),
        ...answer.speakers.map(
          ({ name, kind, statements }) =>
            `  ${lineText(joined(name, phrases.statements.speakerKinds[kind], sources.statements(statements)))}`,
        ),
      ];
    case 'sources':
      return [
        lineText(dated(originWords(answer.articles, answer.origins), answer)),
        ...answer.sources.map(
          ({ source, statements }) =>
            `  ${lineText(joined(source.id, sourceWords(source), sources.statements(statements)))}`,
        ),
      ];
    case 'source':
      return sourceLines(answer);
    case 'history':
      return [
        lineText(dated(joined(answer.statement, sourceWords(answer.source)), answer)),
        ...answer.steps.flatMap((step) => [
          '',
          `  ${lineText(stepLine(step))}`,
          ...stepText(step).map((text) => `  ${text}`),
        ]),
      ];
    case 'check':
      return checkLines(answer);
    case 'watch':
      return [answers.watchInSlack(answer.query)];
    case 'help':
      return answer.commands.map(({ usage, summary }) => `  /talks ${usage.padEnd(28)} ${summary}`);
    case 'nothing':
      return [answer.why, ...datesLine(answer), ...answer.near.map(({ label, ask }) => `  ${answers.ask(label, ask)}`)];
  }
}

/** The dates of the question on a line of their own, where there is no heading to put them in. */
function datesLine(answer: Answer): string[] {
  const dates = datesAsked(answer);
  return dates === '' ? [] : [dates];
}

function comparisonLines(answer: AnswerOf<'comparison'>): string[] {
  const headings = comparisonHeadings(answer);
  const only = (statements: readonly ShownStatement[]) =>
    statements.flatMap((statement) => [`  ${attributionLine(statement)}`, `  ${sentenceText(statement.sentence)}`, '']);
  return [
    lineText(dated(comparisonHeading(answer), answer)),
    '',
    headings.differently,
    ...answer.differently.flatMap((disagreement) => ['', ...disagreementLines(disagreement)]),
    '',
    headings.both,
    ...answer.both.flatMap((pair) => ['', ...pairLines(pair)]),
    '',
    headings.onlyLeft,
    '',
    ...only(answer.onlyLeft),
    headings.onlyRight,
    '',
    ...only(answer.onlyRight),
  ];
}

/** What two documents both tell, each in its own words. */
const pairLines = ({ left, right }: AnswerOf<'comparison'>['both'][number]): string[] =>
  [left, right].flatMap((statement) => [`  ${sourceLabelled(statement)}`, `  > ${sentenceText(statement.sentence)}`]);

function sourceLines(answer: AnswerOf<'source'>): string[] {
  const { source, byline, familyWhy, text, statements, total } = answer;
  return [
    lineText(dated(joined(source.id, sourceWords(source)), answer)),
    ...(byline === null ? [] : [sources.byline(byline)]),
    ...(source.agency === null ? [] : [sources.origin(source.agency, String(familyWhy))]),
    '',
    text.trim(),
    '',
    sources.statements(total),
    ...statements.flatMap((statement) => ['', ...statementLines(statement, false)]),
  ];
}

function briefLines(answer: Answer): string[] {
  switch (answer.answer) {
    case 'statements': {
      const [first] = answer.statements;
      if (!first) return fullLines(answer);
      const rest = [
        ...datesLine(answer),
        ...(answer.total > 1 ? [answers.more(answer.total - 1)] : []),
        ...answer.disagreements
          .filter(({ disagreement }) => first.disagreements.includes(disagreement.id))
          .map(differenceHeading),
      ];
      return [
        `${attributionLine(first)}: ${excerptText(first.sentence)}`,
        lineText(sourceLine(first)),
        ...(rest.length === 0 ? [] : [lineText(joined(...rest))]),
      ];
    }
    case 'check':
      return briefCheckLines(answer);
    case 'disagreements':
      return [
        ...datesLine(answer),
        ...answer.disagreements.slice(0, 3).map(differenceHeading),
        ...remaining(answer.total - 3),
      ];
    default:
      return fullLines(answer);
  }
}
