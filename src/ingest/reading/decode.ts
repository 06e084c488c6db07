const UTF8_BOM = [0xef, 0xbb, 0xbf];
const UTF16_LE_BOM = [0xff, 0xfe];
const UTF16_BE_BOM = [0xfe, 0xff];
const META_CHARSET = /<meta\b[^>]{0,200}?\bcharset\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9_:-]{1,40})/i;
const XML_ENCODING = /^\s{0,5}<\?xml\b[^>]{0,100}?\bencoding\s{0,5}=\s{0,5}["']([A-Za-z0-9_:-]{1,40})["']/i;
/** Where HTML looks for its own encoding (HTML standard, "prescan a byte stream"). */
const PRESCAN_LENGTH = 4096;

/**
 * The text of a file's bytes, without its byte order mark: UTF-8 or UTF-16 by their mark, UTF-16 also by its empty
 * bytes, UTF-8 when the bytes are sound UTF-8, else what a `<meta charset>` or an XML declaration says, else windows-1252, which reads any bytes.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = encodingByMark(bytes) ?? utf16ByEmptyBytes(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeAs(declaredCharset(bytes), bytes);
  }
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

function encodingByMark(bytes: Uint8Array): string | null {
  if (startsWith(bytes, UTF8_BOM)) return 'utf-8';
  if (startsWith(bytes, UTF16_LE_BOM)) return 'utf-16le';
  return startsWith(bytes, UTF16_BE_BOM) ? 'utf-16be' : null;
}

/** Western text in UTF-16 has an empty byte beside most letters; no other encoding has any. */
function utf16ByEmptyBytes(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 512);
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const most = (length / 2) * 0.7;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : null;
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, PRESCAN_LENGTH));
  return META_CHARSET.exec(head)?.[1] ?? XML_ENCODING.exec(head)?.[1] ?? null;
}

/** A page that claims UTF-8 or UTF-16 here is neither: its bytes have been tried. */
function decodeAs(label: string | null, bytes: Uint8Array): string {
  if (label === null || /^utf/i.test(label)) return new TextDecoder('windows-1252').decode(bytes);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
