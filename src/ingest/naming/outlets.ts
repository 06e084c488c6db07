import { OUTLET_NAMES, OUTLET_WORDS } from '../words/outlets.ts';
import { nameKey } from './known-names.ts';

/** Names of outlets are short; a longer phrase only mentions one. */
const LONGEST = 5;

/** Whether a name is that of a newspaper, a broadcaster or a news agency: "Associated Press", "the newspaper", "Daily Mirror". */
export function isOutlet(name: string): boolean {
  const key = nameKey(name).replace(/\s*\(.*$/, '');
  const words = key.split(' ');
  return words.length <= LONGEST && (OUTLET_NAMES.has(key) || OUTLET_WORDS.has(words.at(-1) ?? ''));
}
