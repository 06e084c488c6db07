import type { KnownBlock } from '@slack/types';
import { fieldWords } from '../../lines/statement-lines.ts';
import { dateLine } from '../../wording/date-line.ts';
import { phrases } from '../../wording/phrases.ts';
import { secondLookButton } from '../blocks/buttons.ts';
import { lines, lineWords, plainSections, quotation, richText, words } from '../blocks/rich-text.ts';
import { LONGEST_FORMER } from '../blocks/statement-blocks.ts';
import { person } from './report-blocks.ts';
import type { WaitingCorrection } from './waiting-corrections.ts';

const { second } = phrases.editing;

/** A correction that waits: who proposes to change what of which words, and why, with a button to look at it. */
export function oneWaitingCorrection({ standing, changed, by, at, reason }: WaitingCorrection): KnownBlock[] {
  const { id, locator } = standing;
  const isLong = locator.exact.length > LONGEST_FORMER;
  const why = reason ?? phrases.editing.correct.notStated;
  return [
    richText(
      lines(person(by), ...lineWords(second.proposedLine(dateLine(at), fieldWords(changed)))),
      quotation(words(isLong ? phrases.home.report.tooLong(locator.exact.length, id) : locator.exact)),
    ),
    ...plainSections(why.length > LONGEST_FORMER ? second.longReason(why.length) : why, secondLookButton(id)),
  ];
}
