import type { KnownBlock, RichTextBlockElement } from '@slack/types';
import type { ShownStatement } from '../../commands/answer.ts';
import { attributionLine, figureLine, formerWords, sourceLine } from '../../lines/statement-lines.ts';
import { phrases } from '../../wording/phrases.ts';
import { linkable } from '../mrkdwn.ts';
import { contextButton } from './buttons.ts';
import {
  attributed,
  bullets,
  lines,
  plainSections,
  printed,
  quotation,
  richText,
  sourceLink,
  words,
} from './rich-text.ts';
import { statementActions } from './statement-menu.ts';

/**
 * One statement: who said it, the printed sentence with the statement in bold, where it was printed, and the button for the
 * passage around it. The three stay together in this order, whatever else a message has to leave out. With `menu` there is
 * beside the button what else can be done with a statement.
 */
export function statementBlocks(statement: ShownStatement, { figures = false, menu = false } = {}): KnownBlock[] {
  return [
    richText(
      lines(...attributed(attributionLine(statement))),
      printedSentence(statement),
      ...formerWording(statement),
      ...(figures && statement.figures.length > 0
        ? [bullets(statement.figures.map((figure) => [words(figureLine(figure))]))]
        : []),
    ),
    ...sourceBlocks(statement, menu),
  ];
}

/** The longest printed text that goes into blocks: leaves room for attribution, source and buttons. */
export const LONGEST_IN_BLOCKS = 8_000;

/** The printed sentence whole, or where all of it can be read: never a part of it. */
export function printedSentence({ sentence, excerpt }: ShownStatement): RichTextBlockElement {
  const length = sentence.reduce((sum, run) => sum + run.text.length, 0);
  if (length > 0 && length <= LONGEST_IN_BLOCKS) return quotation(...printed(sentence));
  return lines(words(phrases.messages.sentenceTooLong(Math.max(length, excerpt.length))));
}

/** The longest former wording that is shown beside the one that stands. */
export const LONGEST_FORMER = 2_000;

const named = (wording: string): string => phrases.history.named(phrases.statements.was, wording);

/** The words that a correction replaced, struck. They are the source's too, so they are whole or not there at all. */
function formerWording(statement: ShownStatement): RichTextBlockElement[] {
  const former = formerWords(statement);
  if (former === null) return [];
  if (former.length > LONGEST_FORMER)
    return [lines(words(named(phrases.messages.formerTooLong(former.length, statement.id))))];
  return [lines(words(named('')), words(former, { strike: true }))];
}

/** Where a statement was printed, linked when its address is known, with the Context button. */
function sourceBlocks(statement: ShownStatement, menu: boolean): KnownBlock[] {
  const { url } = statement.source;
  return [
    ...plainSections(sourceLine(withoutAddress(statement)), menu ? undefined : contextButton(statement.id)),
    ...(url === null ? [] : [addressBlock(url)]),
    ...(menu ? [statementActions(statement.id)] : []),
  ];
}

/** The address stands in a link of its own instead. */
export const withoutAddress = (statement: ShownStatement): ShownStatement => ({
  ...statement,
  source: { ...statement.source, url: null },
});

/** A link labelled with its host, so that one sees where it leads; an address that may not be linked is shown as text. */
export function addressBlock(url: string): KnownBlock {
  const address = linkable(url);
  return richText(lines(address === null ? words(url) : sourceLink(address, new URL(address).host)));
}
