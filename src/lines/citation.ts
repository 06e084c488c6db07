import type { ShownStatement } from '../commands/answer.ts';
import { lineText } from '../wording/line.ts';
import { phrases } from '../wording/phrases.ts';
import { attributionLine, sourceLine, sourceWords } from './statement-lines.ts';

/** A statement as it can be copied into a story or a note. */
export interface Citation {
  /** One line in the house style: who, the words as printed, where. */
  house: string;
  markdown: string;
  /** What asks for it again, word for word. */
  again: string;
}

/** How a statement is cited. Its words stand in quotation marks only where they were printed in quotation marks, and are never cut. */
export function citationOf(statement: ShownStatement): Citation {
  const words = wordsOf(statement);
  const { label, url } = statement.source;
  const link =
    url === null
      ? escapeMarkdown(lineText(sourceWords({ ...statement.source, url: null })))
      : `[${escapeMarkdown(label)}](<${url}>)`;
  return {
    house: `${attributionLine(statement)}: ${words} (${lineText(sourceLine(statement))})`,
    markdown: `> ${escapeMarkdown(words)}\n>\n> — ${escapeMarkdown(attributionLine(statement))} · ${link}`,
    again: phrases.editing.citation.byCommand(statement.id),
  };
}

/** The content as printed on one line, what was printed in quotation marks within marks. */
function wordsOf({ sentence }: ShownStatement): string {
  const runs = sentence.filter((run) => run.excerpt);
  let text = '';
  let open = false;
  for (const run of runs) {
    if (run.quoted !== open) text += open ? '”' : '“';
    open = run.quoted;
    text += run.text;
  }
  return withoutDoubledMarks(open ? `${text}”` : text).replace(/\s*\n\s*/g, ' ');
}

/** The marks of the source stand beside what they hold; one pair is enough. */
const withoutDoubledMarks = (text: string): string => text.replace(/["“«„]“/g, '“').replace(/”["”»]/g, '”');

/** What Markdown would take for markup. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
