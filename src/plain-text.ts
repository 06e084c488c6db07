import { checkHeading, checkNote, tallyLine } from './check-wording.ts';
import type {
  Answer,
  AnswerOf,
  Run,
  ShownCheck,
  ShownDisagreement,
  ShownSide,
  ShownStatement,
  ShownStep,
  StatusTopic,
} from './commands/answer.ts';
import {
  attributionLine,
  comparisonHeading,
  comparisonHeadings,
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
 * `brief` is one statement in one to three lines, for a thread that people read. What a statement says, or what of it
 * differs, is marked within its printed sentence: with asterisks unless told how.
 */
export function plainText(
  answer: Answer,
  style: 'full' | 'brief' = 'full',
  marked: (words: string) => string = betweenAsterisks,
): string {
  const lines = style === 'brief' ? briefLines(answer) : fullLines(answer);
  return [...lines, ...notes(answer)].join('\n').replace(MARKED, (_, words: string) => marked(words));
}

const betweenAsterisks = (words: string): string => `*${words}*`;

// Facts hold no control characters (facts/text.ts), so these two can stand for the marks until the lines are joined.
const OPEN = '\u0002';
const CLOSE = '\u0003';
const MARKED = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'g');

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
    case 'check':
      return checkLines(answer);
    case 'watch':
      return [watchHint(answer)];
    case 'help':
      return answer.commands.map(({ usage, summary }) => `  /talks ${usage.padEnd(28)} ${summary}`);
    case 'nothing':
      return [answer.why, ...datesLine(answer), ...answer.near.map(({ label, ask }) => `  ${label}: /talks ${ask}`)];
  }
}

/** Where a watch can be kept: not in a terminal, which nobody can tell anything later. */
const watchHint = ({ query }: AnswerOf<'watch'>): string =>
  `Watching works in a Slack channel, where it can be told later: type /talks ${query} there.`;

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

/** A side's printed sentence; what differs is marked, or its content where no words can be told apart. */
export function sideText({ statement: { sentence } }: Pick<ShownSide, 'statement'>): string {
  return sentenceText(sentence, sentence.some((run) => run.matched) ? (run) => run.matched : undefined);
}

/** The printed sentence on one line; its content is marked unless told what else. */
export function sentenceText(runs: readonly Run[], isMarked: (run: Run) => boolean = (run) => run.excerpt): string {
  let text = '';
  let open = false;
  for (const run of runs) {
    if (isMarked(run) !== open) text += open ? CLOSE : OPEN;
    open = isMarked(run);
    text += run.text;
  }
  return (open ? text + CLOSE : text).replace(/\s*\n\s*/g, ' ');
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

function checkLines(answer: AnswerOf<'check'>): string[] {
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

/** Whether there is nothing to look at. */
export const isInOrder = ({ verdict, disagreements, former, outside }: ShownCheck): boolean =>
  /^(?:exact|agrees|near)$/.test(verdict) && disagreements.length === 0 && former === null && outside === null;

const oneCheckLine = (check: ShownCheck): string[] => [
  `${checkHeading(check)} · ${draftText(check)}`,
  ...(check.statement === null ? [] : [`  as in: ${sourceLabelled(check.statement)}`]),
];

function oneCheckLines(check: ShownCheck): string[] {
  const { statement, wording, disagreements } = check;
  const note = checkNote(check);
  return [
    `${check.verdict === 'not-found' ? '?' : '!'} ${checkHeading(check)}`,
    `  draft: ${draftText(check)}`,
    ...(note === '' ? [] : [`  ${note}`]),
    ...(statement === null
      ? []
      : [attributionLine(statement), `> ${sideText({ statement })}`, sourceLine(statement)].map(
          (line) => `    ${line}`,
        )),
    ...(wording === null
      ? []
      : [`  in the source’s words: ${check.what === 'quotation' ? inMarks(wording) : wording}`]),
    ...disagreements.map((shown) => `  ${differenceHeading(shown)}`),
  ];
}

// A draft may hold any characters, those that stand for the marks among them.
const draftText = ({ what, draft, around }: ShownCheck): string => {
  const runs = (around.length > 0 ? around : draft).map((run) => ({
    ...run,
    text: run.text.replaceAll(OPEN, '').replaceAll(CLOSE, ''),
  }));
  const text = sentenceText(runs, (run) => run.matched);
  return what === 'quotation' ? inMarks(text) : text;
};

function comparisonLines(answer: AnswerOf<'comparison'>): string[] {
  const headings = comparisonHeadings(answer);
  const only = (statements: readonly ShownStatement[]) =>
    statements.flatMap((statement) => [`  ${attributionLine(statement)}`, `  ${sentenceText(statement.sentence)}`, '']);
  return [
    dated(comparisonHeading(answer), answer),
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

/** Whose words a statement is and in which document. */
export const sourceLabelled = (statement: ShownStatement): string =>
  statement.kind === 'report'
    ? attributionLine(statement)
    : `${attributionLine(statement)} · ${statement.source.label}`;

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
    case 'check': {
      const open = answer.checks.filter((check) => !isInOrder(check));
      const few = open.slice(0, 3).map((check) => `${checkHeading(check)} · ${draftText(check)}`);
      return [tallyLine(answer.tally), ...few, ...remaining(open.length - few.length)];
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
