import type { Answer, ShownDisagreement, ShownStatement } from '../../commands/answer.ts';
import { plainText } from '../../plain-text/plain-text.ts';
import { phrases } from '../../wording/phrases.ts';
import { checkMessages } from './check-message.ts';
import { comparisonMessages } from './comparison-message.ts';
import { disagreementsMessages } from './disagreements-message.ts';
import { firstThatFits } from './fit.ts';
import { historyMessages } from './history-message.ts';
import { helpMessages, nothingMessages, sourcesMessages, speakersMessages } from './lists-message.ts';
import { type Message, sentence } from './message.ts';
import type { Rendering } from './rendering.ts';
import { sourceMessages } from './source-message.ts';
import { LONGEST_FORMER } from './statement-blocks.ts';
import { statementsMessages } from './statements-message.ts';
import { statusMessages } from './status-message.ts';

/**
 * An answer as one Slack message, within every limit. What does not fit is left out in the order of `firstThatFits`: never
 * a part of a statement, never an attribution.
 */
export function answerMessage(answer: Answer, rendering: Rendering): Message {
  return (
    firstThatFits(candidates(answer, rendering)) ??
    firstThatFits(candidates(withoutLongSentences(answer), rendering)) ??
    sentence(phrases.messages.tooLong)
  );
}

function candidates(answer: Answer, rendering: Rendering): Iterable<Message> {
  switch (answer.answer) {
    case 'statements':
      return statementsMessages(answer, rendering);
    case 'status':
      return statusMessages(answer, rendering);
    case 'disagreements':
      return disagreementsMessages(answer, rendering);
    case 'comparison':
      return comparisonMessages(answer, rendering);
    case 'speakers':
      return speakersMessages(answer, rendering);
    case 'sources':
      return sourcesMessages(answer, rendering);
    case 'source':
      return sourceMessages(answer, rendering);
    case 'history':
      return historyMessages(answer, rendering);
    case 'check':
      return checkMessages(answer, rendering);
    case 'watch':
      return [sentence(plainText(answer))];
    case 'help':
      return helpMessages(answer, rendering);
    case 'nothing':
      return nothingMessages(answer, rendering);
  }
}

/** Two of these with all that goes with them still find room in a message's text. */
const LONGEST_IN_TEXT = 15_000;

/** The answer without sentences that not even the text of a message can hold; the Context button opens them. */
function withoutLongSentences(answer: Answer): Answer {
  const omitted = new Set<string>();
  const shorten = (whole: ShownStatement): ShownStatement => {
    const statement = withoutLongFormerWords(whole);
    if (statement.sentence.reduce((sum, run) => sum + run.text.length, 0) <= LONGEST_IN_TEXT) return statement;
    omitted.add(statement.id);
    return { ...statement, sentence: [] };
  };
  const shortened = mapStatements(answer, shorten);
  if (omitted.size === 0) return shortened;
  const note = phrases.messages.statementsTooLong([...omitted]);
  return { ...shortened, notes: [...shortened.notes, note] };
}

/** The history shows them; here the statement itself goes first. */
function withoutLongFormerWords(statement: ShownStatement): ShownStatement {
  const { correction } = statement;
  const long = (correction?.was?.length ?? 0) > LONGEST_FORMER;
  return correction && long ? { ...statement, correction: { ...correction, was: null } } : statement;
}

function mapStatements(answer: Answer, change: (statement: ShownStatement) => ShownStatement): Answer {
  const changedIn = (disagreements: readonly ShownDisagreement[]) =>
    disagreements.map((shown) => ({
      ...shown,
      sides: shown.sides.map((side) => ({ ...side, statement: change(side.statement) })),
    }));
  const changed = 'disagreements' in answer ? changedIn(answer.disagreements) : [];
  switch (answer.answer) {
    case 'statements':
      return { ...answer, statements: answer.statements.map(change), disagreements: changed };
    case 'source':
      return { ...answer, statements: answer.statements.map(change) };
    case 'disagreements':
      return { ...answer, disagreements: changed };
    case 'status':
      return {
        ...answer,
        topics: answer.topics.map((topic) => ({ ...topic, statements: topic.statements.map(change) })),
        disagreements: changed,
      };
    case 'comparison':
      return {
        ...answer,
        differently: changedIn(answer.differently),
        both: answer.both.map(({ left, right }) => ({ left: change(left), right: change(right) })),
        onlyLeft: answer.onlyLeft.map(change),
        onlyRight: answer.onlyRight.map(change),
      };
    default:
      return answer;
  }
}
