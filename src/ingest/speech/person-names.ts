import { roleOf } from '../naming/roles.ts';
import { PARTICLES } from '../words/titles.ts';
import type { Run } from './noun-phrase.ts';
import type { Piece } from './pieces.ts';
import { hasVerb, isCapital } from './verb-group.ts';

/**
 * Whether the words of a run name a person, as far as the article tells. Two words with large letters that nothing else
 * is known of ("Grand Canyon") do so only where they are `described` as a person is.
 */
export type IsPerson = (run: Run, described: boolean) => boolean;

/** More words than this are no line that only says who somebody is. */
const LONGEST_LINE = 24;
const LONGEST_NAME = 5;

/**
 * The name that a stretch consists of, with what describes the person behind it: "Ann Lee, 52, a farmer", "Mayor Ann Lee
 * (Leeds)", "Ann Lee @annlee · May 4", "Ann Lee on the dam". Null when no person's name opens it or a verb follows.
 * `signed` is set where a sign before the stretch says already that it is a name.
 */
export function nameAlone(
  pieces: readonly Piece[],
  from: number,
  to: number,
  isPerson: IsPerson,
  signed = false,
): Run | null {
  if (to - from > LONGEST_LINE) return null;
  const name = nameAt(pieces, from, to);
  if (!name || !endsName(pieces, name.to, to) || hasVerb(pieces, name.to, to)) return null;
  for (let at = name.to; at < to; at += 1) if (pieces[at]?.kind === 'quotation') return null;
  return isPerson(name, signed || isDescribed(pieces, name.to, to)) ? name : null;
}

/** Whether an age, a role or a handle stands behind a name: ", 52", ", a retired teacher", "(@annlee)". */
function isDescribed(pieces: readonly Piece[], from: number, to: number): boolean {
  if (pieces[from]?.text === '@' || pieces[from + 1]?.text === '@') return true;
  if (pieces[from]?.text !== ',') return false;
  if (pieces[from + 1]?.kind === 'number') return true;
  for (let at = from + 1; at < Math.min(to, from + 6); at += 1) {
    const { kind, lower = '' } = pieces[at] ?? {};
    if (kind === 'word' && roleOf(lower)) return true;
  }
  return false;
}

/** The words with large letters from `from` on, small particles ("van der") and initials between them. */
export function nameAt(pieces: readonly Piece[], from: number, to: number): Run | null {
  let end = from;
  let words = 0;
  for (let at = from; at < to && words <= LONGEST_NAME; at += 1) {
    const piece = pieces[at];
    const initial = piece?.text === '.' && at > from && (pieces[at - 1]?.text.length ?? 9) <= 3 && at + 1 < to;
    if (initial) continue;
    if (isCapital(piece)) {
      end = at + 1;
      words += 1;
    } else if (!piece || !PARTICLES.has(piece.lower) || at === from) break;
  }
  return words > 0 && words <= LONGEST_NAME ? { from, to: end } : null;
}

function endsName(pieces: readonly Piece[], at: number, to: number): boolean {
  if (at >= to) return true;
  const { text = '', lower = '' } = pieces[at] ?? {};
  return /^[,(@·|–—-]$/.test(text) || lower === 'on' || lower === 'about' || (text === '.' && at + 1 >= to);
}
