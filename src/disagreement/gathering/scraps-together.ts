import type { Question } from '../disagreement.ts';
import { contentWordsOf, sharedCount } from '../words/content-words.ts';
import { wordChanges } from '../words/word-changes.ts';
import { Alike } from './alike.ts';
import { lengthOf, type Quoted, quotedIn, wordingOf } from './passages.ts';
import { questionOf } from './question.ts';
import { accountOf, articlesOf, originBeside, type ReadArticle, sentenceAt } from './read-article.ts';
import { areOnePerson, nameWords } from './speaker-names.ts';
import { fewOfEach, type Surplus } from './surplus.ts';

/** Quotations of so few words are compared among themselves. */
const SHORT = 3;
/** So much of their sentences must be shared, for two scraps of one speaker to be of one utterance. */
const SHARED_AROUND = 2;

/** One question for each pair of words or three that one speaker is quoted with, of which one word differs. */
export function scrapsTogether(articles: readonly ReadArticle[], surplus: Surplus): Question[] {
  const scraps = articles.flatMap(quotedIn).filter((quoted) => lengthOf(quoted) <= SHORT && quoted.pieces.length === 1);
  const around = new Map(scraps.map((scrap) => [scrap, stemsAround(scrap)]));
  const spanOf = ({ span }: Quoted) => span;
  const index = new Alike(scraps, surplus, { what: 'quotations', keysOf: scrapKeys(scraps), spanOf });
  const differ = (a: Quoted, b: Quoted): boolean =>
    a.article !== b.article &&
    mayBeOneSpeaker(a, b) &&
    wordChanges(a.pieces[0] ?? [], b.pieces[0] ?? []).is === 'altered' &&
    (tellsByItself(a, b) || sharedCount(around.get(a) ?? new Set(), around.get(b) ?? new Set()) >= SHARED_AROUND);
  const taken = new Set<Quoted>();
  return scraps.flatMap((centre, number) => {
    const near = taken.has(centre) ? [] : index.near(number);
    const rivals = near.filter((other) => !taken.has(other) && differ(centre, other));
    if (rivals.length === 0) return [];
    const alike = near.filter(
      (other) =>
        wordChanges(centre.pieces[0] ?? [], other.pieces[0] ?? []).is === 'same' && mayBeOneSpeaker(centre, other),
    );
    const all = [centre, ...alike, ...rivals];
    for (const side of all) taken.add(side);
    const sides = fewOfEach(all, 'quotations', surplus, { spanOf, readingOf: wordingOf });
    const sources = articlesOf(sides);
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
  return last !== undefined && wordsAround(silent).includes(last);
}

const wordsAround = ({ article: { text }, span }: Quoted): readonly string[] =>
  nameWords(text.slice(Math.max(0, span.start - AROUND), span.end + AROUND));

/**
 * What two scraps that may differ have in common, whatever else: a word, and a word of their speaker's name, which for a scrap without
 * a speaker is a last name that stands around it.
 */
function scrapKeys(scraps: readonly Quoted[]): (scrap: Quoted) => string[] {
  const lastNames = new Set(scraps.flatMap(({ speaker }) => nameWords(speaker ?? '').slice(-1)));
  return (scrap) => {
    const names =
      scrap.speaker === null ? wordsAround(scrap).filter((word) => lastNames.has(word)) : nameWords(scrap.speaker);
    return (scrap.pieces[0] ?? []).flatMap(({ normal }) => names.map((name) => `${normal} ${name}`));
  };
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
