import type { Speaker } from '../facts/speaker.ts';
import type { Statement } from '../facts/statement.ts';
import { wordsOf } from '../facts/words.ts';
import type { Against } from './against.ts';
import type { DraftSpeaker } from './draft.ts';

/** Whether a draft gives words to the one who said them: `unknown` where the draft or the statement does not surely say. */
export type SameSpeaker = 'same' | 'other' | 'unknown';

/** Compares whom a draft names with the speaker of a statement. A name that the desk does not know is another's when it shares no word with the speaker's. */
export function sameSpeaker(
  named: DraftSpeaker | null,
  statement: Pick<Statement, 'speaker' | 'role'>,
  { speakers }: Pick<Against, 'speakers'>,
): SameSpeaker {
  if (named === null || statement.speaker === null) return 'unknown';
  if (named.speaker === statement.speaker) return 'same';
  if (!named.sure) return 'unknown';
  if (named.speaker !== null) return 'other';
  const speaker = speakers.get(statement.speaker);
  if (!speaker || named.name === null) return 'unknown';
  const known = wordsIn([...namesOf(speaker), statement.role?.exact ?? '']);
  return [...wordsIn([named.name])].some((word) => known.has(word)) ? 'unknown' : 'other';
}

const namesOf = ({ name, aliases }: Speaker): string[] => [name, ...aliases];

/** Names already read: a draft's quotations are held against the same speakers again and again. Emptied when full. */
const read = new Map<string, ReadonlySet<string>>();
const READ_AT_MOST = 2_000;

function wordsIn(names: readonly string[]): ReadonlySet<string> {
  const key = names.join('\n');
  const known = read.get(key);
  if (known) return known;
  if (read.size >= READ_AT_MOST) read.clear();
  const words = new Set(names.flatMap((name) => wordsOf(name).map(({ normal }) => normal.toLowerCase())));
  read.set(key, words);
  return words;
}
