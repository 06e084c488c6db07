import type { Answer, ShownDisagreement, ShownStatement } from './answer.ts';
import { checkJson } from './check-json.ts';

/** An answer in the form that programs outside Talks rely on: fields may be added, never renamed. `text` is the plain text. */
export function answerJson(answer: Answer, text: string) {
  return {
    answer: answer.answer,
    query: answer.query,
    asOf: answer.asOf,
    known: answer.known,
    story: answer.story,
    narrowed: answer.narrowed ?? [],
    statements: statementsOf(answer).map(statementJson),
    disagreements: disagreementsOf(answer).map(disagreementJson),
    ...extras(answer),
    notes: answer.notes,
    text,
  };
}

function statementsOf(answer: Answer): ShownStatement[] {
  switch (answer.answer) {
    case 'statements':
    case 'source':
      return answer.statements;
    case 'status':
      return answer.topics.flatMap((topic) => topic.statements);
    case 'comparison':
      return [...answer.both.flatMap(({ left, right }) => [left, right]), ...answer.onlyLeft, ...answer.onlyRight];
    case 'check':
      return unique(answer.checks.flatMap(({ statement }) => statement ?? []));
    default:
      return [];
  }
}

const unique = (statements: readonly ShownStatement[]): ShownStatement[] => [
  ...new Map(statements.map((statement) => [statement.id, statement])).values(),
];

function disagreementsOf(answer: Answer): ShownDisagreement[] {
  if (answer.answer === 'comparison') return answer.differently;
  if (answer.answer === 'check') {
    const all = answer.checks.flatMap(({ disagreements }) => disagreements);
    return [...new Map(all.map((shown) => [shown.disagreement.id, shown])).values()];
  }
  return 'disagreements' in answer ? answer.disagreements : [];
}

function extras(answer: Answer): object {
  switch (answer.answer) {
    case 'statements':
      return {
        total: answer.total,
        offset: answer.offset,
        articles: answer.articles,
        origins: answer.origins,
        ...(answer.chart && { chart: answer.chart }),
      };
    case 'status':
      return {
        topics: answer.topics.map(({ id, name, statements, more, disagreements }) => ({
          id,
          name,
          statements: statements.map((statement) => statement.id),
          more,
          disagreements,
        })),
        newest: answer.newest,
        articles: answer.articles,
        origins: answer.origins,
      };
    case 'disagreements':
      return { total: answer.total, offset: answer.offset };
    case 'comparison':
      return {
        left: answer.left,
        right: answer.right,
        oneOrigin: answer.oneOrigin,
        both: answer.both.map(({ left, right }) => [left.id, right.id]),
        onlyLeft: answer.onlyLeft.map(({ id }) => id),
        onlyRight: answer.onlyRight.map(({ id }) => id),
        totals: answer.totals,
      };
    case 'speakers':
      return { speakers: answer.speakers };
    case 'sources':
      return { sources: answer.sources, articles: answer.articles, origins: answer.origins };
    case 'source':
      return { source: answer.source, byline: answer.byline, sourceText: answer.text, total: answer.total };
    case 'history':
      return { statement: answer.statement, source: answer.source, steps: answer.steps };
    case 'check':
      return checkJson(answer);
    case 'watch':
      return { asks: answer.asks, watched: answer.watched };
    case 'help':
      return { commands: answer.commands };
    case 'nothing':
      return { why: answer.why, near: answer.near };
  }
}

function statementJson(statement: ShownStatement) {
  const { sentence: _, origins, source, alsoIn, locator, speaker, cue, ...rest } = statement;
  return {
    ...rest,
    speaker: speaker && { id: speaker.id, name: speaker.name, printed: speaker.printed, kind: speaker.kind },
    cue: cue?.printed ?? null,
    cueClass: cue?.class ?? null,
    source,
    locator,
    alsoIn: alsoIn.map((other) => other.id),
    origins: origins.count,
    originNames: origins.names,
  };
}

function disagreementJson({ disagreement, sides, oneOrigin, verdict }: ShownDisagreement) {
  const versions = new Map(sides.map((side) => [side.statement.id, side.version]));
  return {
    ...disagreement,
    oneOrigin,
    verdict,
    sides: disagreement.sides.map((side) => ({ ...side, version: versions.get(side.statement) ?? null })),
  };
}
