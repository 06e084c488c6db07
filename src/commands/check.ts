import type { CheckedDraft, CheckedFigure, CheckedParaphrase, CheckedQuotation } from '../check/checked.ts';
import { checkDraft } from '../desk/check-draft.ts';
import type { Desk } from '../desk/desk.ts';
import { wordsOf } from '../facts/words.ts';
import { phrases } from '../wording/phrases.ts';
import type { AnswerOf, CheckTally, ShownCheck } from './answer.ts';
import type { Ask, Asking, Command } from './command.ts';
import { nothing } from './nothing.ts';
import { readQuestion } from './question.ts';
import { scopeOf, wholeDesk } from './scope.ts';
import { disputesIn, shownFigureCheck, shownParaphraseCheck, shownQuotationCheck } from './shown-check.ts';
import { pageOf } from './statements-answer.ts';

/** Every quotation, attributed paraphrase and figure of a text against the confirmed statements. */
export const check: Command = {
  name: 'check',
  ...phrases.commands.check,
  run(ask) {
    return ask.words.trim() === ''
      ? nothing(ask, scopeOf(ask), phrases.unanswered.whichText)
      : checkAnswer(ask.words, ask);
  },
};

/**
 * What a draft is answered with, wherever it comes from: a file, a message, a form. `asking` says for which channel, since
 * what that may not see is not compared with, and which page.
 */
export function answerToDraft(draft: string, desk: Desk, asking: Asking): AnswerOf<'check'> {
  const seen = desk.seenIn(asking.channel, asking.now);
  const { story } = readQuestion('', seen, asking.channel);
  const asked = { query: 'check', asOf: null, known: null, story: { id: story.id, name: story.name } };
  return checkAnswer(draft, { asked, desk: seen, asking });
}

function checkAnswer(draft: string, { asked, desk, asking }: Omit<Ask, 'words'>): AnswerOf<'check'> {
  const checks = allChecks(draft, checkDraft(draft, desk), desk);
  return {
    answer: 'check',
    ...asked,
    words: wordsOf(draft).length,
    tally: tallyOf(checks),
    checks: pageOf(checks, asking).map(({ show }) => show()),
    total: checks.length,
    offset: asking.offset ?? 0,
    notes: [],
  };
}

/** One check, with what its place in the order hangs on; `show` works out the rest, which only those of a page need. */
interface Check extends Pick<ShownCheck, 'what' | 'verdict' | 'span'> {
  isFlagged: boolean;
  isDisputed: boolean;
  show: () => ShownCheck;
}

function allChecks(draft: string, { quotations, paraphrases, figures }: CheckedDraft, desk: Desk): Check[] {
  const scope = wholeDesk(desk);
  const disputes = disputesIn(scope);
  const checkOf = (
    what: Check['what'],
    checked: CheckedQuotation | CheckedParaphrase | CheckedFigure,
    show: Check['show'],
  ): Check => ({
    what,
    verdict: checked.verdict,
    span: checked.span,
    isFlagged: 'former' in checked && isFlaggedQuotation(checked),
    isDisputed: disputes(checked).length > 0,
    show,
  });
  const checks = [
    ...quotations.map((one) => checkOf('quotation', one, () => shownQuotationCheck(draft, one, scope, disputes))),
    ...paraphrases.map((one) => checkOf('paraphrase', one, () => shownParaphraseCheck(draft, one, scope, disputes))),
    ...figures.map((one) => checkOf('figure', one, () => shownFigureCheck(draft, one, scope, disputes))),
  ];
  return checks.sort((a, b) => urgency(a) - urgency(b) || a.span.start - b.span.start);
}

/** A quotation whose words stood once, or stand outside the marks. */
const isFlaggedQuotation = ({ former, outside, verdict }: CheckedQuotation): boolean =>
  former !== null || (outside !== null && verdict !== 'exact');

/** What needs a look comes first. */
function urgency({ verdict, isFlagged, isDisputed }: Check): number {
  if (isFlagged) return 0;
  switch (verdict) {
    case 'altered':
    case 'context':
    case 'speaker':
    case 'differs':
    case 'older':
      return 0;
    case 'not-found':
      return 1;
    case 'exact':
    case 'near':
    case 'agrees':
      return isDisputed ? 2 : 3;
  }
}

function tallyOf(checks: readonly Check[]): CheckTally {
  const count = (what: ShownCheck['what'], verdict: ShownCheck['verdict']): number =>
    checks.filter((one) => one.what === what && one.verdict === verdict).length;
  return {
    quotations: {
      exact: count('quotation', 'exact'),
      altered: count('quotation', 'altered'),
      context: count('quotation', 'context'),
      speaker: count('quotation', 'speaker'),
      'not-found': count('quotation', 'not-found'),
    },
    paraphrases: {
      near: count('paraphrase', 'near'),
      context: count('paraphrase', 'context'),
      speaker: count('paraphrase', 'speaker'),
      'not-found': count('paraphrase', 'not-found'),
    },
    figures: {
      agrees: count('figure', 'agrees'),
      differs: count('figure', 'differs'),
      older: count('figure', 'older'),
      'not-found': count('figure', 'not-found'),
    },
    disputed: checks.filter(({ isDisputed }) => isDisputed).length,
  };
}
