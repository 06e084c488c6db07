/** Lines are wrapped here at the latest; longer ones are whole paragraphs. */
const WIDEST = 100;
/** Shorter lines are headings, names and the like. */
const NARROWEST = 15;

const OPENS = /[“„«]/;
const CLOSES = /[”»]/;
const ENDED = /[.!?…]["”’»')\]]*\s*$/;
/** What begins a line of its own: a mark of a list. */
const BEGINS = /^\s*(?:[-–—•*>]|\d+[.)]\s)/;
/** A name, and perhaps an office: who signs what a page sets apart. */
const SIGNED = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){1,4}\p{Lu}[\p{L}\p{M}.'’-]*(?:,\s[^.!?]{2,80})?\.?["”»]?\s*$/u;

interface Line {
  text: string;
  /** Where the break after it stands in the text. */
  end: number;
}

/**
 * A draft with a space for each line break that is none of the writer's: inside a quotation, or where a line was full and its
 * sentence goes on. Empty lines part paragraphs as before. Every place stays where it was: `“We\ngo”` → `“We go”`.
 */
export function withJoinedLines(text: string): string {
  const blanked: string[] = [];
  let from = 0;
  for (const block of blocksOf(text))
    for (const at of softBreaks(block)) {
      const start = text.charAt(at - 1) === '\r' ? at - 1 : at;
      blanked.push(text.slice(from, start), ' '.repeat(at + 1 - start));
      from = at + 1;
    }
  return blanked.join('') + text.slice(from);
}

/** The lines of a text, together as far as no empty line stands between them. */
function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [[]];
  let start = 0;
  for (let end = text.indexOf('\n'); ; end = text.indexOf('\n', start)) {
    const line = { text: text.slice(start, end < 0 ? text.length : end).replace(/\r$/, ''), end };
    if (line.text.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
    if (end < 0) return blocks;
    start = end + 1;
  }
}

function softBreaks(lines: readonly Line[]): number[] {
  const width = lines.reduce((widest, { text }) => Math.max(widest, text.length), 0);
  const closing = lines.findLastIndex(({ text }) => /["”»]/.test(text));
  let open = false;
  return lines.flatMap((line, at) => {
    open = isOpenAfter(line.text, open);
    const next = lines[at + 1];
    if (!next) return [];
    const isQuoted = open && at < closing && !/^\s*[“„«]/.test(next.text);
    const ended = ENDED.test(line.text);
    if (isQuoted) return ended && SIGNED.test(next.text.trim()) ? [] : [line.end];
    return !ended && goesOn(line.text, next.text, width) ? [line.end] : [];
  });
}

/** Whether a line was full: the next word had no room. */
function goesOn(line: string, next: string, width: number): boolean {
  if (width > WIDEST || line.length < NARROWEST || BEGINS.test(line) || BEGINS.test(next)) return false;
  const [word = ''] = next.trimStart().split(/\s/);
  return line.trimEnd().length + 1 + word.length > width;
}

/** Whether a quotation is open at the end of a line; a straight mark opens one where none is. */
function isOpenAfter(line: string, before: boolean): boolean {
  let open = before;
  for (const sign of line) {
    if (OPENS.test(sign)) open = true;
    else if (CLOSES.test(sign)) open = false;
    else if (sign === '"') open = !open;
  }
  return open;
}
