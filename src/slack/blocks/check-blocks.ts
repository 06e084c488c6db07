import type { KnownBlock, RichTextBlockElement } from '@slack/types';
import type { Run, ShownCheck, ShownStatement } from '../../commands/answer.ts';
import { checkHeading, checkNote, isInOrder } from '../../lines/check-lines.ts';
import { attributionLine, sourceLabelled, sourceLine } from '../../lines/statement-lines.ts';
import { APART } from '../../wording/line.ts';
import { phrases } from '../../wording/phrases.ts';
import { disagreementBlocks, disagreementHeading } from './disagreement-blocks.ts';
import {
  attributed,
  bold,
  bullets,
  lines,
  lineWords,
  printed,
  quotation,
  remark,
  richText,
  words,
} from './rich-text.ts';
import { addressBlock, printedSentence, withoutAddress } from './statement-blocks.ts';
import { statementActions } from './statement-menu.ts';

const { answers } = phrases;

/** How much is shown of what the accounts differ on beside a check; the first is given up first. The count stands in a note of the message. */
export const SIDES = ['sides', 'questions', 'count'] as const;
export type Sides = (typeof SIDES)[number];

/**
 * Checks as blocks: what needs a look with both wordings, the words that differ in bold, then a line for each that is in
 * order. Where accounts differ on one thing, that is shown once.
 */
export function checksBlocks(checks: readonly ShownCheck[], sides: Sides): KnownBlock[] {
  const inOrder = checks.filter(isInOrder);
  const shown = new Set<string>();
  return [
    ...checks.filter((check) => !isInOrder(check)).flatMap((check) => oneCheckBlocks(check, sides, shown)),
    ...(inOrder.length === 0 ? [] : [{ type: 'divider' as const }, inOrderBlock(inOrder)]),
  ];
}

function oneCheckBlocks(check: ShownCheck, sides: Sides, shown: Set<string>): KnownBlock[] {
  const { statement, disagreements } = check;
  const fresh = disagreements.filter(({ disagreement }) => !shown.has(disagreement.id));
  for (const { disagreement } of fresh) shown.add(disagreement.id);
  const url = statement?.source.url ?? null;
  return [
    { type: 'divider' },
    richText(
      ...headed(checkHeading(check)),
      lines(words(answers.inDraft)),
      draftWords(check),
      ...note(check),
      ...(statement === null ? [] : statementElements(statement)),
      ...wordingElements(check),
    ),
    ...(statement === null ? [] : remark(sourceLine(withoutAddress(statement)))),
    ...(url === null ? [] : [addressBlock(url)]),
    ...(statement === null ? [] : [statementActions(statement.id)]),
    ...differences(fresh, sides),
  ];
}

/** "Quotation · altered" in bold, the rest of the heading plain. */
function headed(heading: string): RichTextBlockElement[] {
  const [what = '', verdict = '', ...rest] = heading.split(APART);
  const others = rest.map((part) => `${APART}${part}`).join('');
  return [lines(bold(`${what}${APART}${verdict}`), ...(others === '' ? [] : [words(others)]))];
}

/** The longest words of a draft that are shown again; they stand in the draft, too. */
const LONGEST_DRAFT_WORDS = 3_000;

/** The draft's words whole, those that differ in bold; never a part of them. */
function draftWords({ what, draft, around, span }: ShownCheck): RichTextBlockElement {
  const length = span.end - span.start;
  if (length > LONGEST_DRAFT_WORDS || draft.length === 0)
    return lines(words(`${answers.place(length, span.start + 1)}.`));
  const isAround = around.length > 0 && around.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_DRAFT_WORDS;
  const runs = (isAround ? around : draft).flatMap((run) =>
    printed([{ ...run, excerpt: run.matched, matched: false }]),
  );
  return what === 'quotation' ? quotation(words('“'), ...runs, words('”')) : quotation(...runs);
}

function note(check: ShownCheck): RichTextBlockElement[] {
  const line = checkNote(check);
  // What is only nearest must not be taken for what was said.
  const isNearest = check.verdict === 'not-found' && check.statement !== null;
  return line.length === 0 ? [] : [lines(...lineWords(line, isNearest ? { bold: true } : {}))];
}

const statementElements = (statement: ShownStatement): RichTextBlockElement[] => [
  lines(...attributed(attributionLine(statement))),
  printedSentence({ ...statement, sentence: marked(statement.sentence) }),
];

/** What differs, or is lost, in bold; all that the statement says where neither can be told apart. */
const marked = (sentence: readonly Run[]): Run[] =>
  sentence.some((run) => run.matched)
    ? sentence.map((run) => ({ ...run, excerpt: run.matched, matched: false }))
    : [...sentence];

/** The statement's own words, to be copied. */
function wordingElements({ wording }: ShownCheck): RichTextBlockElement[] {
  if (wording === null || wording.length > LONGEST_DRAFT_WORDS) return [];
  return [lines(words(answers.toCopy)), { type: 'rich_text_preformatted', elements: [words(wording)] }];
}

function differences(disagreements: ShownCheck['disagreements'], sides: Sides): KnownBlock[] {
  switch (sides) {
    case 'sides':
      return disagreements.flatMap(disagreementBlocks);
    case 'questions':
      return disagreements.flatMap(disagreementHeading);
    case 'count':
      return [];
  }
}

/** What is as the sources have it, a line each. */
function inOrderBlock(checks: readonly ShownCheck[]): KnownBlock {
  return richText(
    lines(bold(answers.inOrder)),
    bullets(
      checks.map((check) => {
        const source = check.statement === null ? '' : `${APART}${answers.asIn(sourceLabelled(check.statement))}`;
        return [words(`${checkHeading(check)}${APART}`), words(inOrderWords(check)), words(source)].filter(
          ({ text }) => text !== '',
        );
      }),
    ),
  );
}

function inOrderWords({ what, draft, span }: ShownCheck): string {
  const text = draft.map((run) => run.text).join('');
  if (text === '' || text.length > LONGEST_DRAFT_WORDS) return answers.place(span.end - span.start, span.start + 1);
  return what === 'quotation' ? answers.quoted(text) : text;
}
