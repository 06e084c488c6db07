import type { Span } from '../../facts/span.ts';
import { type Word, wordsOf } from '../../facts/words.ts';
import type { Question } from '../disagreement.ts';
import { piecesOf } from '../kinds/quotations.ts';
import { contentWordsOf, sharedCount } from '../words/content-words.ts';
import { skeletonOf } from '../words/house-style.ts';
import { type Relation, wordChanges } from '../words/word-changes.ts';
import { questionOf } from './question.ts';
import { accountOf, originBeside, type ReadArticle, sentenceAt, statementAt } from './read-article.ts';
import { areOnePerson, nameWords } from './speaker-names.ts';

/** Words that an article quotes, whoever says them. */
export interface Quoted {
  article: ReadArticle;
  span: Span;
  pieces: Word[][];
  speaker: string | null;
}

/** Nobody says as many of somebody else's words. */
const SAME_WORDS = 6;
/** What one speaker is quoted with twice may share fewer. */
const SAME_SPEAKERS_WORDS = 4;

const TWO_SPEAKERS_WORDS = 10;
const TWO_SPEAKERS_SHARE = 0.85;

/** More words that differ at an end are another sentence that shares a phrase. */
const MOST_AT_AN_EDGE = 2;

/** Every quotation of an article, once. */
export function quotedIn(article: ReadArticle): Quoted[] {
  const seen = new Set<number>();
  return article.statements.flatMap(({ statement, speakerName }) =>
    statement.quoted.flatMap((span): Quoted[] => {
      const exact = article.text.slice(span.start, span.end);
      if (seen.has(span.start)) return [];
      seen.add(span.start);
      const pieces = piecesOf({ locator: { ...statement.locator, ...span, exact }, quoted: [span] });
      return pieces.length === 0 ? [] : [{ article, span, pieces, speaker: speakerName }];
    }),
  );
}

const lengthOf = ({ pieces }: Quoted): number => pieces.reduce((sum, piece) => sum + piece.length, 0);

/** How two quotations stand to each other: the most altered of their pieces, else the same, else apart. */
function relationOf(a: Quoted, b: Quoted): Relation {
  let best: Relation = { is: 'apart' };
  for (const piece of a.pieces)
    for (const other of b.pieces) {
      const relation = wordChanges(piece, other);
      if (relation.is === 'altered') return relation;
      if (relation.is === 'same') best = relation;
    }
  return best;
}

/** How many words two quotations share, at the least. */
const sharedWords = (relation: Relation, a: Quoted, b: Quoted): number =>
  Math.min(lengthOf(a), lengthOf(b)) * (relation.is === 'altered' ? relation.share : 1);

/** The quotations of one passage: every one is held against the longest. */
export interface Passage {
  centre: Quoted;
  others: { quoted: Quoted; relation: Relation }[];
}

/** The passages that more than one article quotes, through cuts, punctuation, house spelling, brackets and ellipses. */
export function passagesIn(articles: readonly ReadArticle[]): Passage[] {
  const quotations = articles.flatMap(quotedIn).toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const byRun = new Map<string, Passage[]>();
  const passages: Passage[] = [];
  for (const quoted of quotations) {
    const runs = runsOf(quoted);
    const near = new Set(runs.flatMap((run) => byRun.get(run) ?? []));
    const found = [...near].flatMap((passage) => {
      const relation = relationOf(passage.centre, quoted);
      return isOneUtterance(passage.centre, quoted, relation) ? [{ passage, relation }] : [];
    });
    const home = found.find(({ relation }) => relation.is === 'same') ?? found[0];
    if (home) home.passage.others.push({ quoted, relation: home.relation });
    else {
      const passage = { centre: quoted, others: [] };
      passages.push(passage);
      for (const run of new Set(runs)) byRun.set(run, [...(byRun.get(run) ?? []), passage]);
    }
  }
  return passages.filter(({ others }) => others.length > 0);
}

const RUN = 2;
const runsOf = ({ pieces }: Quoted): string[] =>
  pieces.flatMap((words) =>
    words.slice(RUN - 1).map((_, at) =>
      words
        .slice(at, at + RUN)
        .map(({ normal }) => normal)
        .join(' '),
    ),
  );

function isOneUtterance(a: Quoted, b: Quoted, relation: Relation): boolean {
  if (relation.is === 'apart' || (relation.is === 'altered' && relation.edge > MOST_AT_AN_EDGE)) return false;
  const shared = sharedWords(relation, a, b);
  // Two people who say nearly the same are two people, unless it is so long that one of them is a mistake.
  if (relation.is === 'altered' && areTwoPeople(a, b))
    return shared >= TWO_SPEAKERS_WORDS && relation.share >= TWO_SPEAKERS_SHARE;
  if (shared >= SAME_WORDS) return true;
  return areOnePerson(a.speaker, b.speaker) && (relation.is === 'same' || shared >= SAME_SPEAKERS_WORDS);
}

/** One question for each passage of which two articles print other words. */
export function quotationsTogether(articles: readonly ReadArticle[]): Question[] {
  return passagesIn(articles).flatMap((passage) => {
    if (passage.others.every(({ relation }) => relation.is === 'same')) return [];
    const all = [passage.centre, ...passage.others.map(({ quoted }) => quoted)];
    const sources = all.map(({ article }) => article);
    const speaker = 'one-speaker';
    const accounts = all.map(({ article, span }) =>
      accountOf(article, span, originBeside(article, sources), {
        kind: 'quote',
        quoted: [span],
        speaker,
        cue: null,
        role: null,
      }),
    );
    return [questionOf('utterance', `what ${passage.centre.speaker ?? 'a speaker'} said`, accounts)];
  });
}

/** Quotations of so few words are compared among themselves. */
const SHORT = 3;
/** So much of their sentences must be shared, for two scraps of one speaker to be of one utterance. */
const SHARED_AROUND = 2;

/** One question for each pair of words or three that one speaker is quoted with, of which one word differs. */
export function scrapsTogether(articles: readonly ReadArticle[]): Question[] {
  const scraps = articles.flatMap(quotedIn).filter((quoted) => lengthOf(quoted) <= SHORT && quoted.pieces.length === 1);
  const around = new Map(scraps.map((scrap) => [scrap, stemsAround(scrap)]));
  const differ = (a: Quoted, b: Quoted): boolean =>
    a.article !== b.article &&
    mayBeOneSpeaker(a, b) &&
    wordChanges(a.pieces[0] ?? [], b.pieces[0] ?? []).is === 'altered' &&
    (tellsByItself(a, b) || sharedCount(around.get(a) ?? new Set(), around.get(b) ?? new Set()) >= SHARED_AROUND);
  const taken = new Set<Quoted>();
  return scraps.flatMap((centre) => {
    const rivals = taken.has(centre) ? [] : scraps.filter((other) => !taken.has(other) && differ(centre, other));
    if (rivals.length === 0) return [];
    const alike = scraps.filter(
      (other) =>
        other !== centre &&
        wordChanges(centre.pieces[0] ?? [], other.pieces[0] ?? []).is === 'same' &&
        mayBeOneSpeaker(centre, other),
    );
    const sides = [centre, ...alike, ...rivals];
    for (const side of sides) taken.add(side);
    const sources = sides.map(({ article }) => article);
    const accounts = sides.map(({ article, span }) =>
      accountOf(article, span, originBeside(article, sources), {
        kind: 'quote',
        quoted: [span],
        speaker: 'one-speaker',
        cue: null,
        role: null,
      }),
    );
    return [questionOf('utterance', `what ${centre.speaker ?? 'a speaker'} said`, accounts, SCRAP_SURENESS)];
  });
}

const SCRAP_SURENESS = 0.6;
/** So far around a quotation without a speaker the other's speaker must be named. */
const AROUND = 300;

/** One speaker; or where one article does not say whose the words are, the other's speaker is named beside them. */
function mayBeOneSpeaker(a: Quoted, b: Quoted): boolean {
  if (a.speaker !== null && b.speaker !== null) return areOnePerson(a.speaker, b.speaker);
  const [silent, named] = a.speaker === null ? [a, b] : [b, a];
  const last = nameWords(named.speaker ?? '').at(-1);
  if (last === undefined) return false;
  const { text } = silent.article;
  return nameWords(text.slice(Math.max(0, silent.span.start - AROUND), silent.span.end + AROUND)).includes(last);
}

/** Words that only strengthen: two people's "extremely" are no sign of one sentence. */
const STRENGTHENING = new Set(
  'extremely absolutely completely totally incredibly terribly certainly definitely probably obviously especially particularly'.split(
    ' ',
  ),
);
const RARE = 8;

/** A shared word as long as this, that does not only strengthen, shows by itself that two scraps of one speaker are one. */
const tellsByItself = (a: Quoted, b: Quoted): boolean =>
  (a.pieces[0] ?? []).some(
    ({ normal }) =>
      normal.length >= RARE && !STRENGTHENING.has(normal) && (b.pieces[0] ?? []).some((word) => word.normal === normal),
  );

function stemsAround({ article, span }: Quoted): Set<string> {
  const sentence = sentenceAt(article, span);
  const words = sentence ? contentWordsOf(article.text.slice(sentence.start, sentence.end), sentence.start) : [];
  return new Set(
    words.filter(({ start, end, name }) => !name && (end <= span.start || start >= span.end)).map(({ stem }) => stem),
  );
}

/**
 * The same words under two names. Read is only a name that stands beside the quotation, as printed there, and an article that
 * names both is left out: what is read to the wrong one would look the same.
 */
export function speakersTogether(articles: readonly ReadArticle[]): Question[] {
  return passagesIn(articles).flatMap((passage) => {
    const long = [passage.centre, ...passage.others.map(({ quoted }) => quoted)].flatMap((quoted) => {
      const name = lengthOf(quoted) >= SAME_WORDS ? nameBeside(quoted) : null;
      return name === null ? [] : [{ ...quoted, name }];
    });
    const differ = (a: NamedQuoted, b: NamedQuoted): boolean =>
      a.article !== b.article &&
      !areOneName(a.name, b.name) &&
      !isNamedIn(a.name, b.article) &&
      !isNamedIn(b.name, a.article);
    const sides = long.filter((one) => long.some((other) => differ(one, other)));
    if (sides.length === 0) return [];
    const sources = sides.map(({ article }) => article);
    const accounts = sides.map(({ article, span, name }) =>
      accountOf(article, span, originBeside(article, sources), {
        kind: 'quote',
        quoted: [span],
        speaker: skeletonOf(name.at(-1) ?? ''),
      }),
    );
    return [questionOf('utterance', 'who said it', accounts)];
  });
}

type NamedQuoted = Quoted & { name: string[] };

/** So near stands the name of whoever is quoted. */
const BESIDE = 40;

/** The words of the full name that is printed beside a quotation as its speaker's; null for pronouns, offices and single names. */
function nameBeside({ article, span }: Quoted): string[] | null {
  const role = statementAt(article, span)?.role;
  if (
    !role ||
    (role.start - span.end > BESIDE && role.end < span.start) ||
    span.start - role.end > BESIDE ||
    role.start - span.end > BESIDE
  )
    return null;
  // "An aide to President Moreno" is not Moreno.
  const [name] =
    /\b(?:to|of|for|at|from)\s+(?:\w+\s+)*\p{Lu}/u.test(role.exact.split(/,/)[0] ?? '') && !/^\p{Lu}/u.test(role.exact)
      ? []
      : (/\p{Lu}[\p{L}'’-]+(?:\s+(?:\p{Lu}\.\s*|al-|de\s+|van\s+)?\p{Lu}[\p{L}'’-]+)+/u.exec(role.exact) ?? []);
  const words = nameWords(name ?? '');
  return words.length === 2 || words.length === 3 ? words : null;
}

/** Whether both quotations have somebody's full name beside them, and it is not one person's; pronouns and offices may be read wrongly. */
function areTwoPeople(a: Quoted, b: Quoted): boolean {
  const [left, right] = [nameBeside(a), nameBeside(b)];
  return left !== null && right !== null && !areOneName(left, right) && !areOnePerson(a.speaker, b.speaker);
}

const areOneName = (a: readonly string[], b: readonly string[]): boolean =>
  skeletonOf(a.at(-1) ?? '') === skeletonOf(b.at(-1) ?? '');

/** Whether an article prints the last word of a name, in whatever spelling. */
function isNamedIn(name: readonly string[], { text }: ReadArticle): boolean {
  const last = skeletonOf(name.at(-1) ?? '');
  return wordsOf(text).some(
    ({ printed }) => /^\p{Lu}/u.test(printed) && skeletonOf(printed.replace(/['’]s$/, '')) === last,
  );
}
