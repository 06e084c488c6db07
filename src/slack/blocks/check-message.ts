import type { KnownBlock } from '@slack/types';
import type { AnswerOf, ShownCheck, ShownDisagreement } from '../../commands/answer.ts';
import { tallyLine } from '../../lines/check-lines.ts';
import { phrases } from '../../wording/phrases.ts';
import { ACTIONS } from './buttons.ts';
import { checksBlocks, SIDES, type Sides } from './check-blocks.ts';
import { firstThatFits, lengthsToTry } from './fit.ts';
import { type Message, sentence } from './message.ts';
import { messageOf, type Rendering } from './rendering.ts';
import { bold, lines, plain, richText } from './rich-text.ts';

type CheckAnswer = AnswerOf<'check'>;

/** A page of checks: how many, and how much of what the accounts differ on. */
interface Cut {
  shows: CheckAnswer;
  blocks: KnownBlock[];
  shown: number;
  left: number;
}

/** A checked draft: how many got which verdict, then what needs a look, as a page that can be turned. */
export function* checkMessages(answer: CheckAnswer, rendering: Rendering): Generator<Message> {
  const worthSharing = answer.total > 0;
  for (const cut of cuts(answer))
    yield messageOf({ ...cut, ...(worthSharing ? {} : { worthSharing: false as const }) }, rendering);
}

/**
 * A checked draft for the thread that it stands in: as much as one message holds, what needs a look first; a button opens all of
 * it. `origin` says which message was checked, for that button; null where no message holds the draft.
 */
export function checkReply(answer: CheckAnswer, origin: string | null): Message {
  const tally = sentence(tallyLine(answer.tally));
  return firstThatFits(replies(answer, origin)) ?? withButton(tally, answer.total, origin);
}

function* replies(answer: CheckAnswer, origin: string | null): Generator<Message> {
  for (const { left, ...cut } of cuts(answer)) {
    const more = left === 0 ? [] : [phrases.drafts.notShown(left, answer.total)];
    const page = { asked: 'question', text: 'check', offset: 0 } as const;
    const message = messageOf(
      { ...cut, shows: { ...cut.shows, notes: [...cut.shows.notes, ...more] } },
      { audience: 'everyone', style: 'full', page },
    );
    yield left === 0 ? message : withButton(message, answer.total, origin);
  }
}

function withButton(message: Message, total: number, origin: string | null): Message {
  if (origin === null || total === 0) return message;
  const button = {
    type: 'button',
    action_id: ACTIONS.checkAll,
    text: plain(phrases.buttons.showAll(total)),
    value: origin,
  } as const;
  return { ...message, blocks: [...message.blocks, { type: 'actions', elements: [button] }] };
}

/** The ways to show an answer, fuller ones first: fewer checks before less of one. */
function* cuts(answer: CheckAnswer): Generator<Cut> {
  for (const length of lengthsToTry(answer.checks.length)) yield cut(answer, length, 'sides');
  for (const sides of SIDES.slice(1)) yield cut(answer, Math.min(1, answer.checks.length), sides);
}

function cut(answer: CheckAnswer, length: number, sides: Sides): Cut {
  const whole = answer.checks.slice(0, length);
  const checks = whole.map((check) => withSides(check, sides));
  const differing = new Set(whole.flatMap((check) => check.disagreements.map(({ disagreement }) => disagreement.id)));
  const notes = sides === 'count' ? [phrases.differences.toSeeHere(differing.size)] : [];
  return {
    shows: { ...answer, checks, total: answer.offset + length, notes },
    blocks: checkPageBlocks(answer, checks, sides),
    shown: length,
    left: answer.total - answer.offset - length,
  };
}

/** The tally, then checks. */
export const checkPageBlocks = (
  { tally }: Pick<CheckAnswer, 'tally'>,
  checks: readonly ShownCheck[],
  sides: Sides,
): KnownBlock[] => [richText(lines(bold(tallyLine(tally)))), ...checksBlocks(checks, sides)];

/** A sentence that not even the text of a message can hold beside the rest. */
const LONGEST_IN_TEXT = 15_000;

/** Without what is not shown, so that neither the text nor the record has it. */
export function withSides(check: ShownCheck, sides: Sides): ShownCheck {
  if (sides === 'sides') return check;
  const disagreements = check.disagreements.map((shown): ShownDisagreement => ({ ...shown, sides: [] }));
  if (sides === 'questions') return { ...check, disagreements };
  const { statement } = check;
  const isLong =
    statement !== null && statement.sentence.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_IN_TEXT;
  return { ...check, disagreements: [], statement: isLong ? { ...statement, sentence: [] } : statement };
}
