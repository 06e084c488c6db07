import { accordingTo } from './according-to.ts';
import { authorIn } from './announcements.ts';
import { clauseBegin, clauseSubject } from './clause-subject.ts';
import { bareName, isLabel } from './colon-labels.ts';
import { nounCueAt } from './cue-nouns.ts';
import { cuesBetween } from './cue-places.ts';
import { colonName, type LooseTag, looseTagAfter, looseTagBefore } from './loose-tags.ts';
import { nounPhraseAfter } from './noun-phrase.ts';
import type { Outline, Piece, PieceSentence } from './pieces.ts';
import { type Saying, tells } from './saying.ts';
import { type Subject, subjectBefore } from './subject.ts';
import { isCapital } from './verb-group.ts';
import { sayingOf } from './verb-sayings.ts';

/** What is said in a sentence, cue by cue. */
export function sayingsIn(outline: Outline, sentence: PieceSentence): Saying[] {
  const { pieces } = outline;
  const low = sentence.from;
  const high = withoutEnd(pieces, low, sentence.to);
  const sayings: Saying[] = [];
  let clause = low;
  for (const cue of cuesBetween(pieces, low, high)) {
    const saying = sayingOf(pieces, cue, { low, clause, high }, sayings);
    if (!saying) continue;
    sayings.push(saying);
    if (saying.rule === 'tag after' || saying.rule === 'inverted tag') {
      clause = Math.max(clause, saying.speaker?.run.to ?? 0, saying.cue.to);
      if (pieces[clause]?.text === ',') clause += 1;
    }
  }
  const named = namedColon(outline, sentence, high, sayings);
  if (named) sayings.push(named);
  for (let at = low; at + 1 < high; at += 1) {
    const { lower } = pieces[at] ?? {};
    if (lower !== 'according' && lower !== 'in' && lower !== 'to') continue;
    const saying = accordingTo(pieces, at, low, high);
    if (saying) sayings.push(saying);
  }
  for (let at = low; at < high; at += 1) {
    const cue = nounCueAt(pieces, at, low, high);
    if (!cue) continue;
    const { owner, noun, content } = cue;
    const speaker = { run: owner, head: owner };
    sayings.push({
      contents: [content],
      speaker,
      cue: { from: noun, to: noun + 1 },
      class: 'neutral',
      rule: 'noun',
      announces: false,
    });
  }
  sayings.push(...looseSayings(pieces, sayings, low, high));
  return sayings;
}

/** The quotations that no cue claims but a tag or a colon does. */
function looseSayings(pieces: readonly Piece[], sayings: readonly Saying[], low: number, high: number): Saying[] {
  const found: Saying[] = [];
  const base = { class: 'neutral', announces: false } as const;
  for (let at = low; at < high; at += 1) {
    if (
      pieces[at]?.kind !== 'quotation' ||
      sayings.some(({ contents }) => contents.some(({ from, to }) => from <= at && at < to))
    )
      continue;
    const tag = looseTagAfter(pieces, at, low, high) ?? looseTagBefore(pieces, at, low);
    const colon =
      !tag && pieces[at - 1]?.text === ':' && at - 1 > low ? colonSpeaker(pieces, sayings, at - 1, low) : null;
    if (tag)
      found.push({
        ...base,
        contents: [{ from: at, to: at + 1 }],
        speaker: tag.subject,
        cue: tag.verb,
        rule: 'any verb',
      });
    if (colon)
      found.push({
        ...base,
        contents: [{ from: at, to: high }],
        speaker: colon.subject,
        cue: colon.verb,
        rule: 'any colon',
      });
  }
  if (pieces[high - 1]?.text === ':' && !sayings.some(({ announces }) => announces)) {
    const colon = colonSpeaker(pieces, sayings, high - 1, low);
    if (colon)
      found.push({
        ...base,
        contents: [],
        speaker: colon.subject,
        cue: colon.verb,
        rule: 'any colon',
        announces: true,
      });
  }
  return found;
}

/** Who speaks after a colon: the name before it, else who says something in the sentence, else its subject. */
function colonSpeaker(
  pieces: readonly Piece[],
  sayings: readonly Saying[],
  colon: number,
  low: number,
): LooseTag | null {
  const verb = { from: colon, to: colon + 1 };
  if (isLabel(pieces, low, colon)) return null;
  const named = colonName(pieces, colon, low);
  if (named) return { verb, subject: named };
  const teller = lastTeller(pieces, sayings, colon, low);
  if (teller) return { verb, subject: teller };
  const subject = clauseSubject(pieces, colon, low);
  const author = subject && authorIn(pieces, subject.run);
  if (author) return { verb, subject: author };
  return (
    subject && {
      verb,
      subject:
        subject.run === subject.head
          ? { run: bareName(pieces, subject.run), head: bareName(pieces, subject.head) }
          : subject,
    }
  );
}

/** Who speaks in what was last said before a colon; of a cue that has no content yet, its subject: "told the paper when asked:". */
function lastTeller(pieces: readonly Piece[], sayings: readonly Saying[], colon: number, low: number): Subject | null {
  const clause = clauseBegin(pieces, colon, low);
  const near = sayings.filter(({ cue: { from, to } }) => from >= clause && to <= colon);
  const cue = cuesBetween(pieces, clause, colon).findLast((each) => each.shape === 'finite' && tells(each));
  if (!cue) return null;
  return (
    near.find((saying) => saying.cue.from === cue.group.from)?.speaker ?? subjectBefore(pieces, cue.group.from, low)
  );
}

/** `Ann Lee: "…"`, as transcripts and lists of answers print it. */
function namedColon(
  { pieces }: Outline,
  { from, to }: PieceSentence,
  high: number,
  sayings: readonly Saying[],
): Saying | null {
  if (!isCapital(pieces[from])) return null;
  const phrase = nounPhraseAfter(pieces, from, Math.min(to, from + 14), true);
  if (!phrase || pieces[phrase.to]?.text !== ':' || pieces[phrase.to + 1]?.kind !== 'quotation') return null;
  // `Said Ann Lee: “…”` is a tag that stands first.
  if (phrase.to + 1 >= high || sayings.some(({ rule, cue }) => rule === 'inverted tag' && cue.from === from))
    return null;
  if (isLabel(pieces, from, phrase.to)) return null;
  const cue = { from: phrase.to, to: phrase.to + 1 };
  const run = bareName(pieces, phrase);
  return {
    contents: [{ from: phrase.to + 1, to: high }],
    speaker: { run, head: run },
    cue,
    class: 'neutral',
    rule: 'colon',
    announces: false,
  };
}

function withoutEnd(pieces: readonly Piece[], from: number, to: number): number {
  let end = to;
  while (end > from && pieces[end - 1]?.kind === 'punct' && '.?!…'.includes(pieces[end - 1]?.text.charAt(0) ?? ' '))
    end -= 1;
  return end;
}
