import type { Span } from '../../facts/span.ts';
import type { Word } from '../../facts/words.ts';
import { piecesOf } from '../kinds/quotations.ts';
import { type Relation, wordChanges } from '../words/word-changes.ts';
import { PassagesNear } from './passages-near.ts';
import { areTwoPeople } from './printed-names.ts';
import type { ReadArticle } from './read-article.ts';
import { areOnePerson } from './speaker-names.ts';
import type { Surplus } from './surplus.ts';

/** Words that an article quotes, whoever says them. */
export interface Quoted {
  article: ReadArticle;
  span: Span;
  pieces: Word[][];
  speaker: string | null;
}

/** Nobody says as many of somebody else's words. */
export const SAME_WORDS = 6;
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

/** How many words a quotation has. */
export const lengthOf = ({ pieces }: Quoted): number => pieces.reduce((sum, piece) => sum + piece.length, 0);

/** The words of a quotation in the form in which they are compared. */
export const wordingOf = ({ pieces }: Quoted): string =>
  pieces.map((piece) => piece.map(({ normal }) => normal).join(' ')).join(' … ');

/** A relation, with how many words the pieces share that show it. */
interface Shared {
  relation: Relation;
  words: number;
}

/** How two quotations stand to each other: the most altered of their pieces, else the same, else apart. */
function relationOf(a: Quoted, b: Quoted): Shared {
  let altered: Shared | null = null;
  const same: Shared = { relation: { is: 'apart' }, words: 0 };
  for (const piece of a.pieces)
    for (const other of b.pieces) {
      const relation = wordChanges(piece, other);
      if (relation.is === 'apart') continue;
      const shorter = Math.min(piece.length, other.length);
      if (relation.is === 'altered') altered ??= { relation, words: shorter * relation.share };
      else {
        same.relation = relation;
        same.words += shorter;
      }
    }
  return altered === null ? same : { ...altered, words: altered.words + same.words };
}

/** The quotations of one passage: every one is held against the longest. */
export interface Passage {
  centre: Quoted;
  others: { quoted: Quoted; relation: Relation }[];
}

/** The passages that more than one article quotes, through cuts, punctuation, house spelling, brackets and ellipses. */
export function passagesIn(articles: readonly ReadArticle[], surplus: Surplus): Passage[] {
  const quotations = articles.flatMap(quotedIn).toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const index = new PassagesNear<Passage>();
  const passages: Passage[] = [];
  for (const quoted of quotations) {
    const runs = runsOf(quoted);
    const near = index.near(runs);
    if (near.isCut) surplus.leaveOut('quotations', quoted);
    const found = near.passages.flatMap((passage) => {
      if (!mayBeOneUtterance(passage.centre, quoted)) return [];
      const shared = relationOf(passage.centre, quoted);
      return isOneUtterance(passage.centre, quoted, shared) ? [{ passage, relation: shared.relation }] : [];
    });
    const home = found.find(({ relation }) => relation.is === 'same') ?? found[0];
    if (home) home.passage.others.push({ quoted, relation: home.relation });
    else {
      const passage = { centre: quoted, others: [] };
      passages.push(passage);
      index.add(passage, runs);
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

/** Whether two quotations are long enough to be one utterance, or one person's, before their words are compared. */
function mayBeOneUtterance(a: Quoted, b: Quoted): boolean {
  let words = 0;
  for (const piece of a.pieces) for (const other of b.pieces) words += Math.min(piece.length, other.length);
  return words >= SAME_WORDS || areOnePerson(a.speaker, b.speaker);
}

function isOneUtterance(a: Quoted, b: Quoted, { relation, words: shared }: Shared): boolean {
  if (relation.is === 'apart' || (relation.is === 'altered' && relation.edge > MOST_AT_AN_EDGE)) return false;
  // Two people who say nearly the same are two people, unless it is so long that one of them is a mistake.
  if (relation.is === 'altered' && areTwoPeople(a, b))
    return shared >= TWO_SPEAKERS_WORDS && relation.share >= TWO_SPEAKERS_SHARE;
  if (shared >= SAME_WORDS) return true;
  return areOnePerson(a.speaker, b.speaker) && (relation.is === 'same' || shared >= SAME_SPEAKERS_WORDS);
}
