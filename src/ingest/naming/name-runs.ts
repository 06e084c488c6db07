import type { Article } from '../text/article.ts';
import type { Token } from '../text/tokens.ts';
import { ABBREVIATIONS } from '../words/abbreviations.ts';
import { ORGANISATION_WORDS } from '../words/organisations.ts';
import { SENTENCE_OPENERS } from '../words/sentence-openers.ts';
import { PARTICLES, SUFFIXES } from '../words/titles.ts';
import { foldName, isGivenName } from './names.ts';
import { roleOf } from './roles.ts';

/** Words with large letters that stand together and may be a name with its title: tokens `first` up to, not including, `after`. */
export interface NameRun {
  first: number;
  after: number;
}

const LINKS = new Set(['of', 'for', 'on', 'de', 'del', 'des', 'du', 'da', 'do', 'and', '&', 'the']);

/** The runs of an article, in order. Headlines in large letters are left out: they say nothing about where a name ends. */
export function nameRuns(article: Article): NameRun[] {
  const { tokens } = article;
  const headline = headlineTokens(article);
  const starts = sentenceStarts(article);
  const opening: Opening = { small: wordsInSmallLetters(tokens), families: familyNames(tokens) };
  const runs: NameRun[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (headline[at] === 1 || !beginsRun(tokens, at, starts[at] === 1 ? opening : null)) {
      at += 1;
      continue;
    }
    const after = endOfRun(tokens, at);
    runs.push({ first: at, after });
    at = after;
  }
  return runs;
}

/** Whether a token is written as a name is: with a large letter, or an Arabic article and a large letter ("al-Zaid"). */
export function isCapital(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const first = token.text.charCodeAt(0);
  if (first >= 65 && first <= 90) return true;
  if (first >= 97 && first <= 122) {
    const dash = token.text.indexOf('-');
    return dash > 0 && dash <= 3 && PARTICLES.has(token.lower.slice(0, dash)) && isUpperAt(token.text, dash + 1);
  }
  return first > 127 && isUpperAt(token.text, 0);
}

const isUpperAt = (text: string, at: number): boolean => {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
};

/** What tells whether the word that opens a sentence is a name: which words the article prints small, and which after a given name. */
interface Opening {
  small: ReadonlySet<string>;
  families: ReadonlySet<string>;
}

function beginsRun(tokens: readonly Token[], at: number, opens: Opening | null): boolean {
  const token = tokens[at];
  if (!token || !isCapital(token)) return false;
  if (SENTENCE_OPENERS.has(token.lower) || isContraction(token.lower) || COMPOUND.test(token.text)) return false;
  const next = tokens[at + 1];
  if (opens && TAGS.has(token.lower) && isCapital(next) && leadsToQuotation(tokens, at + 1)) return false;
  const office = next?.lower === 'of' && isCapital(tokens[at + 2]) && roleOf(token.lower)?.plural === false;
  const alone = !isCapital(next) && next?.text !== '.' && !office;
  // "Residents of the town": a word that opens its sentence is a name only when nothing says that it is a plain word.
  if (opens && alone && !isGivenName(foldName(token.text)))
    return (
      opens.families.has(token.lower) ||
      !(opens.small.has(token.lower) || roleOf(token.lower) || ORGANISATION_WORDS.has(token.lower))
    );
  if (opens?.small.has(token.lower) && !roleOf(token.lower) && !isGivenName(foldName(token.text)))
    return ORGANISATION_WORDS.has(token.lower) || isCapital(tokens[at + 1]);
  return true;
}

/** Verbs that may stand before their subject at the head of a sentence; "Said" is a given name as well. */
const TAGS = new Set('said says wrote writes added adds asked asks replied replies'.split(' '));

/** `Said Hart: “…”`: whether a quotation follows the words with large letters right away. */
function leadsToQuotation(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (at < from + 6 && isCapital(tokens[at])) at += 1;
  const sign = tokens[at];
  if (sign?.text !== ':' && sign?.text !== ',') return sign?.kind === 'mark';
  return sign.text === ':' || tokens[at + 1]?.kind === 'mark';
}

/** "I'm", "Won't", "It’s": a pronoun or a verb with a large letter. */
const isContraction = (lower: string): boolean => /^(?:i|we|they|you|he|she|it|that|there|let)['’]|n['’]t$/.test(lower);

/** "Boston-based", "Spanish-speaking" describe and name nobody. */
const COMPOUND =
  /-(?:based|born|led|backed|style|era|run|owned|area|bound|speaking|trained|funded|language|held|allied|controlled|made|american|wide)$/i;

function endOfRun(tokens: readonly Token[], first: number): number {
  let after = first + 1;
  for (;;) {
    const token = tokens[after];
    const last = tokens[after - 1];
    if (!token || !last) return after;
    if (token.text === '.' && token.start === last.end && shortened(last)) {
      const next = tokens[after + 1];
      if (SUFFIXES.has(last.lower) || !isCapital(next)) return SUFFIXES.has(last.lower) ? after + 1 : after;
      after += 1;
      continue;
    }
    // A line break ends a name: captions and bylines stand on lines of their own.
    if (token.start - last.end > 1) return after;
    if (isCapital(token)) {
      if (isContraction(token.lower)) return after;
      if (COMPOUND.test(token.text)) return after;
      if (SENTENCE_OPENERS.has(token.lower) && !(isGivenName(foldName(last.text)) && NAME_TOO.has(token.lower)))
        return after;
      after += 1;
      continue;
    }
    if (PARTICLES.has(token.lower) && !LINKS.has(token.lower)) {
      const over = PARTICLES.has(tokens[after + 1]?.lower ?? '') ? after + 2 : after + 1;
      if (!isCapital(tokens[over])) return after;
      after = over + 1;
      continue;
    }
    const linked = afterLink(tokens, first, after);
    if (linked === null) return after;
    after = linked;
  }
}

const NAME_TOO = new Set([
  'may',
  'will',
  'august',
  'april',
  'june',
  'good',
  'day',
  'march',
  'summer',
  'winter',
  'still',
]);

const shortened = (token: Token): boolean =>
  token.text.length === 1 || ABBREVIATIONS.has(token.lower) || SUFFIXES.has(token.lower);

/** Where a run goes on after a small link word: "Ministry of Defence", "Centre for the Study of Rocks", "Juan de la Cruz". */
function afterLink(tokens: readonly Token[], first: number, at: number): number | null {
  const token = tokens[at];
  if (!token || !LINKS.has(token.lower) || token.lower === 'the') return null;
  let next = at + 1;
  if (['the', 'la', 'los', 'las'].includes(tokens[next]?.lower ?? '')) next += 1;
  const follower = tokens[next];
  if (!follower || !isCapital(follower) || (SENTENCE_OPENERS.has(follower.lower) && follower.lower !== 'justice'))
    return null;
  const before = tokens[at - 1];
  if (!before) return null;
  const body = runHolds(tokens, first, at, ORGANISATION_WORDS);
  if (token.lower === 'and' || token.lower === '&')
    return body && runHolds(tokens, first, at, OF_WORDS) && !isGivenName(foldName(follower.text)) ? next + 1 : null;
  if (token.lower.startsWith('d') || token.lower === 'da' || token.lower === 'do') return next + 1;
  if (token.lower === 'on') return body ? next + 1 : null;
  // "Secretary of State", but not "Friends of Juan": the word before must be a title or a body.
  if (token.lower === 'of') {
    if (isGivenName(foldName(follower.text)) && isCapital(tokens[next + 1]) && !body) return null;
    return body || roleOf(before.lower) ? next + 1 : null;
  }
  return body && ORGANISATION_WORDS.has(before.lower) ? next + 1 : null;
}

const OF_WORDS: ReadonlySet<string> = new Set(['of', 'for', 'on']);

function runHolds(tokens: readonly Token[], first: number, after: number, words: ReadonlySet<string>): boolean {
  for (let at = Math.max(first, after - 8); at < after; at += 1) if (words.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** 1 for each token that opens a sentence, a quotation or a line. */
function sentenceStarts({ sentences, tokens }: Article): Uint8Array {
  const starts = new Uint8Array(tokens.length + 1);
  let at = 0;
  for (const { start } of sentences) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < start) at += 1;
    starts[at] = 1;
    let first = at;
    while (tokens[first]?.kind === 'mark' || tokens[first]?.kind === 'punct') first += 1;
    starts[first] = 1;
  }
  for (let token = 1; token < tokens.length; token += 1) if (tokens[token - 1]?.kind === 'mark') starts[token] = 1;
  return starts;
}

/** 1 for each token of a sentence that is set as a headline: four words or more, nearly all with large letters, particles and the like aside. */
function headlineTokens({ sentences, tokens }: Article): Uint8Array {
  const headline = new Uint8Array(tokens.length);
  let at = 0;
  for (const { start, end } of sentences) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < start) at += 1;
    const first = at;
    let words = 0;
    let capitals = 0;
    for (; at < tokens.length && (tokens[at]?.start ?? 0) < end; at += 1) {
      const token = tokens[at];
      if (token?.kind !== 'word' || token.text.length < 3 || SENTENCE_OPENERS.has(token.lower)) continue;
      words += 1;
      if (isCapital(token)) capitals += 1;
    }
    if (words >= 4 && capitals / words > 0.9) headline.fill(1, first, at);
  }
  return headline;
}

/** The words with a large letter that stand right after a given name. */
function familyNames(tokens: readonly Token[]): Set<string> {
  const families = new Set<string>();
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    const given = tokens[at - 1];
    if (given && isCapital(token) && isCapital(given) && token && isGivenName(foldName(given.text)))
      families.add(token.lower);
  }
  return families;
}

function wordsInSmallLetters(tokens: readonly Token[]): Set<string> {
  const small = new Set<string>();
  for (const { kind, text, lower } of tokens) if (kind === 'word' && text === lower) small.add(lower);
  return small;
}
