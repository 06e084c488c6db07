/**
 * How wide a character is on average, as a part of the height of the letters: measured over English text in the font that
 * pictures are drawn in, rounded up, so that lines never run out of their room.
 */
const AVERAGE = 0.53;

/** About how many pixels a line takes. */
export const lineWidth = (text: string, size: number): number => Math.ceil(text.length * size * AVERAGE);

/** A text in lines that fit into so many pixels; no word is lost, and one that is longer than a line goes on in the next. */
export function wrapped(text: string, width: number, size: number): string[] {
  const most = Math.max(8, Math.floor(width / (size * AVERAGE)));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (joined.length <= most) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (line.length > most) {
      lines.push(line.slice(0, most));
      line = line.slice(most);
    }
  }
  return line === '' ? lines : [...lines, line];
}
