import type { Speaker } from '../facts/speaker.ts';
import { isCommon } from './common-words.ts';
import { type FoldedWord, foldedWords } from './fold.ts';
import { isTitle, nameForms, nameLikeness } from './name-forms.ts';
import { type NameIndex, nameIndexOf } from './name-index.ts';

/**
 * Whom a name means. `words` is what was left of the question after the name. `sure` is false where a reader may have
 * meant someone else: two slips, or a part of a name or role ("the envoy"). `readAs` is the name as the data prints it when it
 * was typed otherwise, else null. `near` are those whose names look most like it; none of them was named.
 */
export type SpeakerMatch =
  | { found: 'one'; speaker: Speaker; words: string; sure: boolean; readAs: string | null }
  | { found: 'several'; speakers: Speaker[]; words: string }
  | { found: 'none'; near: Speaker[] };

/** A name found at some word of a question. */
interface Naming {
  speaker: Speaker;
  /** The first and the last but one word of it. */
  from: number;
  to: number;
  /** One for every content word of the name, less where it was typed with a slip; a whole name counts a little more. */
  score: number;
  /** The least like word. */
  likeness: number;
  /** `whole` name; its `head` ("envoy" of "US envoy", "Steve"); `modifier`, which names nobody alone ("Israeli"). */
  extent: 'whole' | 'head' | 'modifier';
  readAs: string | null;
}

const LONGEST_QUESTION = 2500;
const MOST_WORDS = 300;
const WHOLE_BONUS = 0.1;
/** Two names this near in score are equally good. */
const EQUALLY_GOOD = 0.05;
/** One slip in five letters is still sure. */
const SURE_LIKENESS = 0.8;
const HALF = 0.5;
const MOST_TITLES = 5;
const NEAREST = 3;

/** The longest whole name of a speaker that begins at a word. */
function wholeNameAt(words: readonly FoldedWord[], from: number, speaker: Speaker): Naming | null {
  let best: Naming | null = null;
  for (const form of nameForms(speaker)) {
    let score = WHOLE_BONUS;
    let likeness = 1;
    for (const [i, name] of form.words.entries()) {
      const typed = words[from + i]?.key;
      const like = typed === undefined ? 0 : isCommon(name) ? Number(typed === name) : nameLikeness(typed, name);
      likeness = Math.min(likeness, like);
      if (like === 0) break;
      if (!isCommon(name) || form.words.length === 1) score += like;
    }
    if (likeness === 0 || (best && score <= best.score)) continue;
    const to = from + form.words.length;
    const asTyped = form.words.every((name, i) => words[from + i]?.key === name);
    best = { speaker, from, to, score, likeness, extent: 'whole', readAs: asTyped ? null : form.printed };
  }
  return best;
}

/** Words that stand in one of a speaker's names, at least half of it, but are not all of it. Spelling must be right here. */
function partOfNameAt(words: readonly FoldedWord[], from: number, speaker: Speaker): Naming | null {
  let best: Naming | null = null;
  for (const form of nameForms(speaker)) {
    const { content } = form;
    if (!content.includes(words[from]?.key ?? '')) continue;
    let to = from;
    while (content.includes(words[to]?.key ?? '')) to++;
    const typed = words.slice(from, to).map((word) => word.key);
    const score = new Set(typed).size;
    if (score === 0 || score < content.length * HALF) continue;
    const extent = form.own || typed.includes(form.head) ? 'head' : 'modifier';
    const better = !best || score > best.score || (score === best.score && extent === 'head' && best.extent !== 'head');
    if (better) best = { speaker, from, to, score, likeness: 1, extent, readAs: form.printed };
  }
  return best;
}

/** A name with all that belongs to it: "US special envoy Steve Witkoff" is one naming of one speaker. */
function namingAt(words: readonly FoldedWord[], from: number, speaker: Speaker): Naming | null {
  const part = partOfNameAt(words, from, speaker);
  let naming = wholeNameAt(words, from, speaker);
  const wholeAfterPart = part && wholeNameAt(words, part.to, speaker);
  if (part && wholeAfterPart && part.score + wholeAfterPart.score > (naming?.score ?? 0)) {
    naming = { ...wholeAfterPart, from, score: part.score + wholeAfterPart.score };
  }
  for (let next = naming && wholeNameAt(words, naming.to, speaker); naming && next; ) {
    naming = {
      ...naming,
      to: next.to,
      score: naming.score + next.score,
      likeness: Math.min(naming.likeness, next.likeness),
      readAs: naming.readAs ?? next.readAs,
    };
    next = wholeNameAt(words, naming.to, speaker);
  }
  return part && part.score > (naming?.score ?? 0) ? part : naming;
}

/** Where the name in “the office of Prime Minister Smith” begins; null where no such words stand. */
function officeHolderAt(words: readonly FoldedWord[], from: number): number | null {
  if (words[from]?.key !== 'office' || words[from + 1]?.key !== 'of') return null;
  let start = from + 2;
  while (start - from <= MOST_TITLES && isTitle(words[start]?.key ?? '')) start++;
  return start;
}

/** An office by the name of the person behind it: "Smith's office", "the office of Prime Minister Smith". */
function officeNamingAt(words: readonly FoldedWord[], from: number, office: Speaker, holder: Speaker): Naming | null {
  const start = officeHolderAt(words, from);
  const person = namingAt(words, start ?? from, holder);
  if (!person || person.extent === 'modifier') return null;
  if (start === null && words[person.to]?.key !== 'office') return null;
  return { ...person, speaker: office, from, to: start === null ? person.to + 1 : person.to, score: person.score + 1 };
}

/** The best namings that begin at a word: one, or several that are equally good. */
function bestNamings(words: readonly FoldedWord[], from: number, names: NameIndex): Naming[] {
  // A name begins with the word itself, an office also with its holder's name.
  const beginnings = [from, officeHolderAt(words, from)].map((at) => words[at ?? -1]?.key ?? '');
  const namings = names.mayBeNamed(beginnings).flatMap((speaker) => {
    const holder = speaker.officeOf === null ? undefined : names.withId(speaker.officeOf);
    const byHolder = holder ? officeNamingAt(words, from, speaker, holder) : null;
    const own = namingAt(words, from, speaker);
    return (byHolder?.score ?? 0) > (own?.score ?? 0) ? (byHolder ?? []) : (own ?? []);
  });
  const best = namings.reduce((highest, { score }) => Math.max(highest, score), 0);
  const good = namings.filter(({ score }) => score > best - EQUALLY_GOOD);
  // "Envoy" means an envoy before it means the envoy's driver.
  const meant = good.filter(({ extent }) => extent !== 'modifier');
  return meant.length > 0 ? meant : good;
}

function nearest(words: readonly FoldedWord[], names: NameIndex): Speaker[] {
  const typed = words.map((word) => word.key).filter((key) => !isCommon(key));
  return names.nearest(typed.slice(0, 2), NEAREST);
}

const EDGE = /^[\s:,;.!?–—-]+|[\s:,;–—-]+$/gu;
const tidy = (text: string): string =>
  text
    .replace(EDGE, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[?.!,])/g, '');

function matchOf([first, ...others]: readonly Naming[], words: string): SpeakerMatch | null {
  if (!first) return null;
  if (others.length > 0) return { found: 'several', speakers: [first, ...others].map(({ speaker }) => speaker), words };
  const sure = first.extent === 'whole' && first.likeness >= SURE_LIKENESS;
  return { found: 'one', speaker: first.speaker, words, sure, readAs: first.readAs };
}

/**
 * Whose name stands at the beginning of a question; the rest are words: `witkof good fiath` → Witkoff, "good fiath".
 * Titles and articles before a name are skipped, aliases and several names in a row belong together, slips and
 * transliterations are read. A person is not the person's office: `smith` is the one, `smith's office` the other.
 */
export function findSpeaker(query: string, speakers: readonly Speaker[]): SpeakerMatch {
  const text = query.slice(0, LONGEST_QUESTION);
  const words = foldedWords(text, MOST_WORDS);
  const names = nameIndexOf(speakers);
  let best: Naming[] = [];
  for (let from = 0; from <= MOST_TITLES; from++) {
    const namings = bestNamings(words, from, names);
    if ((namings[0]?.score ?? 0) > (best[0]?.score ?? 0)) best = namings;
    if (!isTitle(words[from]?.key ?? '')) break;
  }
  const first = best[0];
  const namesNobody = first?.extent === 'modifier' && best.length === 1;
  const rest = first ? tidy(text.slice(words[first.to - 1]?.end ?? 0)) : '';
  const match = namesNobody ? null : matchOf(best, rest);
  return match ?? { found: 'none', near: nearest(words, names) };
}

/** "us" and "who" are words of a question; "US" and "WHO" are names. */
function isNameHere(naming: Naming, words: readonly FoldedWord[], text: string): boolean {
  const word = words[naming.from];
  if (!word || naming.to - naming.from > 1) return true;
  if (word.key !== 'us' && !isCommon(word.key)) return true;
  const typed = text.slice(word.start, word.end);
  return typed === typed.toUpperCase();
}

/**
 * Who is named anywhere in a plain question: "what did Witkoff say about good faith?" → Witkoff, and the question without
 * the name. Only whole names count here, since the other words of a question are no names; `near` is always empty.
 */
export function findSpeakerWithin(text: string, speakers: readonly Speaker[]): SpeakerMatch {
  const question = text.slice(0, LONGEST_QUESTION);
  const words = foldedWords(question, MOST_WORDS);
  const names = nameIndexOf(speakers);
  const found: Naming[][] = [];
  let at = 0;
  while (at < words.length) {
    const here = bestNamings(words, at, names);
    const namings = here.filter((naming) => naming.extent === 'whole' && isNameHere(naming, words, question));
    if (namings.length > 0) found.push(namings);
    at = Math.max(at + 1, ...namings.map(({ to }) => to));
  }
  let left = '';
  let from = 0;
  for (const [naming] of found) {
    left += `${question.slice(from, words[naming?.from ?? 0]?.start)} `;
    from = words[(naming?.to ?? 1) - 1]?.end ?? 0;
  }
  const rest = tidy(left + question.slice(from));
  const bySpeaker = new Map<string, Naming>();
  for (const naming of found.flat()) {
    const before = bySpeaker.get(naming.speaker.id);
    if (!before || naming.likeness > before.likeness) bySpeaker.set(naming.speaker.id, naming);
  }
  return matchOf([...bySpeaker.values()], rest) ?? { found: 'none', near: [] };
}
