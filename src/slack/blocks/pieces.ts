/**
 * Cuts text into pieces of at most `size` UTF-16 units, after white space where there is any, never through a surrogate
 * pair. Joined, the pieces are the text: for text that has to stand in several blocks.
 */
export function pieces(text: string, size: number): string[] {
  const found: string[] = [];
  let start = 0;
  while (text.length - start > size) {
    const end = start + lastCut(text.slice(start, start + size + 1), size);
    found.push(text.slice(start, end));
    start = end;
  }
  return [...found, text.slice(start)];
}

function lastCut(window: string, size: number): number {
  for (let end = size; end > size / 2; end--) if (/\s/.test(window.charAt(end - 1))) return end;
  const splitsPair = /[\ud800-\udbff]/.test(window.charAt(size - 1)) && /[\udc00-\udfff]/.test(window.charAt(size));
  return splitsPair ? size - 1 : size;
}
