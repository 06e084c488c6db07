import type { KnownBlock, ModalView } from '@slack/types';
import type { Run, ShownContext } from '../../commands/answer.ts';
import { attributionLine, sourceLine } from '../../lines/statement-lines.ts';
import { phrases } from '../../wording/phrases.ts';
import { viewFaults } from './limit-faults.ts';
import { attributed, lines, plain, plainSections, printed, remark, richText } from './rich-text.ts';
import { addressBlock, withoutAddress } from './statement-blocks.ts';

/** A modal with the paragraphs around a statement as printed, the statement in bold; null when Slack has no room for it. */
export function contextView(context: ShownContext): ModalView | null {
  const holding = context.paragraphs.filter((runs) => runs.some((run) => run.excerpt));
  return [context.paragraphs, holding].map((paragraphs) => view(context, paragraphs)).find(fits) ?? null;
}

const fits = (shown: ModalView): boolean => viewFaults(shown).length === 0;

function view({ statement }: ShownContext, paragraphs: readonly Run[][]): ModalView {
  const blocks: KnownBlock[] = [
    richText(lines(...attributed(attributionLine(statement)))),
    ...remark(phrases.windows.asPrinted),
    { type: 'divider' },
    ...paragraphs.map((runs) => richText(lines(...printed(runs)))),
    { type: 'divider' },
    ...plainSections(sourceLine(withoutAddress(statement))),
    ...(statement.source.url === null ? [] : [addressBlock(statement.source.url)]),
  ];
  return { type: 'modal', title: plain(phrases.windows.context), close: plain(phrases.buttons.close), blocks };
}
