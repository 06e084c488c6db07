import type { KnownBlock, ModalView, SectionBlock } from '@slack/types';
import type { ShownDisagreement, ShownSide } from '../../commands/answer.ts';
import { differenceHeading, sideLine, whyLine } from '../../lines/difference-lines.ts';
import { sourceLine } from '../../lines/statement-lines.ts';
import { lineText } from '../../wording/line.ts';
import { phrases } from '../../wording/phrases.ts';
import { LIMITS } from '../limits.ts';
import { viewFaults } from './limit-faults.ts';
import { pieces } from './pieces.ts';
import { bold, lines, plain, plainSections, richText } from './rich-text.ts';
import { verdictButton } from './verdict-view.ts';

/**
 * A modal with the accounts side by side, two columns of fields: whose account, the printed sentence, the words in question,
 * the source. Sections with fields are what every workspace shows in a modal. Null when Slack has no room for it.
 */
export function compareView(shown: ShownDisagreement): ModalView | null {
  const blocks: KnownBlock[] = [
    richText(lines(bold(differenceHeading(shown)))),
    ...pairs(shown.sides).flatMap(([left, right]) => [{ type: 'divider' } as const, ...columns(left, right)]),
    { type: 'divider' },
    ...plainSections(whyLine(shown)),
    verdictButton(shown.disagreement.id),
  ];
  const view: ModalView = {
    type: 'modal',
    title: plain(phrases.windows.accountsDiffer),
    close: plain(phrases.buttons.close),
    blocks,
  };
  return viewFaults(view).length === 0 ? view : null;
}

function pairs(sides: readonly ShownSide[]): [ShownSide, ShownSide | undefined][] {
  return sides.flatMap((side, index): [ShownSide, ShownSide | undefined][] =>
    index % 2 === 0 ? [[side, sides[index + 1]]] : [],
  );
}

function columns(left: ShownSide, right: ShownSide | undefined): SectionBlock[] {
  const [own, other] = [cells(left), right ? cells(right) : []];
  return own.flatMap((cell, row) => rows(cell, other[row] ?? ''));
}

/** What stands in one column, a row each. */
function cells({ statement, version, group, differs }: ShownSide): string[] {
  const printedWords = statement.sentence.map((run) => run.text).join('');
  return [
    sideLine({ statement, version, group, differs }),
    printedWords,
    wordsInQuestion({ statement, version, group, differs }),
    // Fields are plain text, which knows no reader's zone.
    lineText(sourceLine(statement)),
  ];
}

/** The words that differ, as printed. */
function wordsInQuestion({ statement, differs }: ShownSide): string {
  const { start, exact } = statement.locator;
  const printedWords = differs
    .filter((span) => span.start >= start && span.end <= start + exact.length)
    .map((span) => exact.slice(span.start - start, span.end - start));
  return printedWords.length === 0 ? '' : phrases.differences.inQuestion(printedWords);
}

/** One row of two cells; a cell longer than a field goes on in the next row. */
function rows(left: string, right: string): SectionBlock[] {
  const [own, other] = [pieces(left, LIMITS.fieldText), pieces(right, LIMITS.fieldText)];
  if (left === '' && right === '') return [];
  return Array.from({ length: Math.max(own.length, other.length) }, (_, row) => ({
    type: 'section',
    fields: [field(own[row]), field(other[row])],
  }));
}

/** Slack refuses an empty field, which is what the shorter column has left. */
const field = (text: string | undefined) => plain(text === undefined || text === '' ? '\u00a0' : text);
