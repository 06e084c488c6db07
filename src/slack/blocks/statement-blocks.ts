import type { KnownBlock, RichTextBlockElement, RichTextText } from '@slack/types';
import type { ShownStatement } from '../../commands/answer.ts';
import { attributionLine, figureLine, formerWords, sourceLine } from '../../wording.ts';
import { linkable } from '../mrkdwn.ts';
import { contextButton } from './buttons.ts';
import { bold, bullets, lines, plainSections, printed, quotation, richText, sourceLink, words } from './rich-text.ts';
import { statementActions } from './statement-menu.ts';

const APART = ' · ';

/** A line of our own wording with its first part, which names who speaks, in bold. */
export function attributed(line: string): RichTextText[] {
  const end = line.indexOf(APART);
  return end < 0 ? [bold(line)] : [bold(line.slice(0, end)), words(line.slice(end))];
}

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
  const characters = Math.max(length, excerpt.length).toLocaleString('en-GB');
  return lines(words(`${characters} characters as printed, more than a message shows: Context opens them all.`));
}

/** The longest former wording that is shown beside the one that stands. */
export const LONGEST_FORMER = 2_000;

/** The words that a correction replaced, struck. They are the source's too, so they are whole or not there at all. */
function formerWording(statement: ShownStatement): RichTextBlockElement[] {
  const former = formerWords(statement);
  if (former === null) return [];
  if (former.length > LONGEST_FORMER) {
    const characters = former.length.toLocaleString('en-GB');
    return [lines(words(`was: ${characters} characters, which /talks history ${statement.id} shows.`))];
  }
  return [lines(words('was: '), words(former, { strike: true }))];
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
