/** How files begin that are no text, whatever their name says. */
const BEGINNINGS: readonly [string, readonly number[]][] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['an old office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['an RTF document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['a picture (PNG)', [0x89, 0x50, 0x4e, 0x47]],
  ['a picture (JPEG)', [0xff, 0xd8, 0xff]],
  ['a picture (GIF)', [0x47, 0x49, 0x46, 0x38]],
  ['a compressed file (gzip)', [0x1f, 0x8b]],
];

/** What a file is by its first bytes, in words, when it is no text; null when nothing says so. */
export const binaryKind = (bytes: Uint8Array): string | null =>
  BEGINNINGS.find(([, beginning]) => beginning.every((byte, at) => bytes[at] === byte))?.[0] ?? null;

/** One sign in so many may be a control character: pages and old wires hold strays. */
const STRAYS = 50;

/** Whether a text is full of control characters, as decoded bytes are that never were text. */
export function isGarbled(text: string): boolean {
  const length = Math.min(text.length, 4000);
  let controls = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    const control = (code < 32 && (code < 9 || code > 13)) || (code >= 127 && code < 160 && code !== 0x85);
    if (control || code === 0xfffd) controls += 1;
  }
  return controls * STRAYS > length;
}
