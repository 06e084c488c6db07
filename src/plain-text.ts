import type {
  Answer,
  AnswerOf,
  Run,
  ShownDisagreement,
  ShownSide,
  ShownStatement,
  ShownStep,
  StatusTopic,
} from './commands/answer.ts';
import {
  attributionLine,
  count,
  dated,
  datesAsked,
  differenceHeading,
  figureLine,
  formerWords,
  originWords,
  sideLine,
  sourceLine,
  sourceWords,
  stepLine,
  whyLine,
} from './wording.ts';

/**
 * An answer as plain text: for a terminal, and for whoever reads a Slack message by ear or in a notification.
 * `brief` is one statement in one to three lines, for a thread that people read. What a statement says stands between
 * asterisks within its printed sentence.
 */
export function plainText(answer: Answer, style: 'full' | 'brief' = 'full'): string {
  const lines = style === 'brief' ? briefLines(answer) : fullLines(answer);
  return [...lines, ...notes(answer)].join('\n');
}

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
    case 'speakers':
      return [
        dated(answer.heading, answer),
        ...answer.speakers.map(
          ({ name, kind, statements }) => `  ${name} · ${kind} · ${count(statements, 'statement')}`,
        ),
      ];
    case 'sources':
      return [
        dated(originWords(answer.articles, answer.origins), answer),
        ...answer.sources.map(
          ({ source, statements }) => `  ${source.id} · ${sourceWords(source)} · ${count(statements, 'statement')}`,
        ),
      ];
    case 'source':
      return sourceLines(answer);
    case 'history':
      return [
        dated(`${answer.statement} · ${sourceWords(answer.source)}`, answer),
        ...answer.steps.flatMap((step) => ['', `  ${stepLine(step)}`, ...stepText(step).map((text) => `  ${text}`)]),
      ];
    case 'help':
      return answer.commands.map(({ usage, summary }) => `  /talks ${usage.padEnd(28)} ${summary}`);
    case 'nothing':
      return [answer.why, ...datesLine(answer), ...answer.near.map(({ label, ask }) => `  ${label}: /talks ${ask}`)];
  }
}

function statementsLines(answer: AnswerOf<'statements'>): string[] {
  const left = answer.total - answer.offset - answer.statements.length;
  return [
    statementsHeading(answer),
    ...answer.statements.flatMap((statement) => ['', ...statementLines(statement, answer.found === 'figures')]),
    ...answer.disagreements.flatMap((disagreement) => ['', ...disagreementLines(disagreement)]),
    ...remaining(left),
  ];
}

/** The dates of the question on a line of their own, where there is no heading to put them in. */
function datesLine(answer: Answer): string[] {
  const dates = datesAsked(answer);
  return dates === '' ? [] : [dates];
}

/**
 * Whose statements these are, or what was asked, with how many there are, in how many origins, and by which dates; a
 * question that is quoted holds its dates itself.
 */
export function statementsHeading(answer: AnswerOf<'statements'>): string {
  const { found, speaker, topic, total, articles, origins, query } = answer;
  const counts = `${count(total, 'statement')} · ${originWords(articles, origins)}`;
  const printedAs =
    speaker && speaker.printed.length > 0 ? ` · printed as ${speaker.printed.map(inMarks).join(', ')}` : '';
  if (speaker) return dated(`${speaker.name}${printedAs} · ${counts}`, answer);
  if (topic !== null) return dated(`${topic} · ${counts}`, answer);
  const asked = { quote: 'Quotations', find: 'Found', figures: 'Figures', timeline: 'Timeline' }[found];
  return `${asked} · ${query} · ${counts}`;
}

const inMarks = (words: string): string => `“${words}”`;

function statementLines(statement: ShownStatement, withFigures: boolean): string[] {
  return [
    attributionLine(statement),
    sentenceText(statement.sentence),
    ...formerText(statement),
    ...(withFigures ? statement.figures.map(figureLine) : []),
    sourceLine(statement),
  ].map((line) => `  ${line}`);
}

/** A side's printed sentence; what differs stands between asterisks, or its content where no words can be told apart. */
export function sideText({ statement: { sentence } }: ShownSide): string {
  return sentenceText(sentence, sentence.some((run) => run.matched) ? (run) => run.matched : undefined);
}

/** The printed sentence on one line; what is marked, its content unless told otherwise, stands between asterisks. */
export function sentenceText(runs: readonly Run[], isMarked: (run: Run) => boolean = (run) => run.excerpt): string {
  let text = '';
  let open = false;
  for (const run of runs) {
    if (isMarked(run) !== open) text += '*';
    open = isMarked(run);
    text += run.text;
  }
  return (open ? `${text}*` : text).replace(/\s*\n\s*/g, ' ');
}

/** What a statement says, without the sentence around it. */
export const excerptText = (runs: readonly Run[]): string =>
  runs
    .filter((run) => run.excerpt)
    .map((run) => run.text)
    .join('')
    .replace(/\s*\n\s*/g, ' ');

function statusLines(answer: AnswerOf<'status'>): string[] {
  const { topics } = answer;
  const { grave, slight } = byWeight(answer.disagreements);
  return [
    `${answer.story.name} · ${statusHeading(answer)}`,
    ...topics.flatMap((topic) => ['', ...topicLines(topic)]),
    ...(grave.length === 0 ? [] : ['', `Accounts differ on ${count(grave.length, 'question')}:`]),
    ...grave.map((shown) => `  ${shown.disagreement.question}`),
    ...(slight === 0 ? [] : [`  ${count(slight, 'slighter difference')} of wording or order: /talks disputed`]),
    '',
    newestLine(answer),
  ];
}

/** By which dates a status tells, and on how many sources it rests; stands after the name of the story. */
export const statusHeading = (answer: AnswerOf<'status'>): string =>
  `${datesAsked(answer) || 'newest first'} · ${originWords(answer.articles, answer.origins)}`;

/** The differences to name in a summary, and how many slighter ones there are beside them. */
export function byWeight(disagreements: readonly ShownDisagreement[]) {
  const grave = disagreements.filter(({ disagreement }) => disagreement.severity !== 'low');
  return { grave, slight: disagreements.length - grave.length };
}

function topicLines({ name, statements, more }: StatusTopic): string[] {
  return [
    `${name}${more > 0 ? ` · ${more} more` : ''}`,
    ...statements.flatMap((statement) => [
      `  ${attributionLine(statement)}`,
      `  ${sentenceText(statement.sentence)}`,
      ...formerText(statement).map((line) => `  ${line}`),
      `  ${sourceLine(statement)}`,
    ]),
  ];
}

/** How old the newest source is. */
export function newestLine({ newest }: AnswerOf<'status'>): string {
  if (newest === null) return 'Newest source: no source states its published date';
  const age =
    newest.daysAgo === null ? '' : ` · ${newest.daysAgo === 0 ? 'today' : `${count(newest.daysAgo, 'day')} ago`}`;
  return `Newest source: ${newest.source.label}${age}`;
}

function disagreementLines(shown: ShownDisagreement): string[] {
  return [
    `! ${differenceHeading(shown)}`,
    ...shown.sides.flatMap((side) => [`    ${sideLine(side)}`, `    > ${sideText(side)}`]),
    `    ${whyLine(shown)}`,
  ];
}

function sourceLines(answer: AnswerOf<'source'>): string[] {
  const { source, byline, familyWhy, text, statements, total } = answer;
  return [
    dated(`${source.id} · ${sourceWords(source)}`, answer),
    ...(byline === null ? [] : [`byline: ${byline}`]),
    ...(source.agency === null ? [] : [`origin: ${source.agency} · ${familyWhy}`]),
    '',
    text.trim(),
    '',
    count(total, 'statement'),
    ...statements.flatMap((statement) => ['', ...statementLines(statement, false)]),
  ];
}

/** The words before the last correction, struck between tildes. */
function formerText(statement: ShownStatement): string[] {
  const former = formerWords(statement);
  return former === null ? [] : [`was: ~${former.replace(/\s*\n\s*/g, ' ')}~`];
}

/** The wording after a step, with a wording that no longer stands struck between tildes. */
function stepText({ sentence, stands }: ShownStep): string[] {
  if (sentence.length === 0) return [];
  const text = sentenceText(sentence);
  return [stands ? text : `~${text}~`];
}

const remaining = (left: number): string[] => (left > 0 ? ['', `${left} more`] : []);

function briefLines(answer: Answer): string[] {
  switch (answer.answer) {
    case 'statements': {
      const [first] = answer.statements;
      if (!first) return fullLines(answer);
      const rest = [
        ...datesLine(answer),
        ...(answer.total > 1 ? [`${answer.total - 1} more`] : []),
        ...answer.disagreements
          .filter(({ disagreement }) => first.disagreements.includes(disagreement.id))
          .map(differenceHeading),
      ].join(' · ');
      return [
        `${attributionLine(first)}: ${excerptText(first.sentence)}`,
        sourceLine(first),
        ...(rest === '' ? [] : [rest]),
      ];
    }
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
