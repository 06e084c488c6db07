import type { Span } from '../../facts/span.ts';
import { wordsOf } from '../../facts/words.ts';
import type { Question } from '../disagreement.ts';
import { type ContentWord, contentWordsOf, sharedCount } from '../words/content-words.ts';
import { eventOf } from '../words/event-words.ts';
import { attributes, isDoubt } from '../words/strength-words.ts';
import { questionOf } from './question.ts';
import { accountOf, originBeside, type ReadArticle } from './read-article.ts';
import { isSaid } from './voices.ts';

/** Where an article tells the story's claim, in its own voice or somebody's. */
interface Telling {
  article: ReadArticle;
  span: Span;
  own: boolean;
  stems: Set<string>;
  /** Those of them that are not printed as names are. */
  plain: Set<string>;
  events: Set<string>;
}

/** A sentence of fewer words is a caption or a cry, a longer one holds several claims. */
const LEAST_WORDS = 7;
const MOST_LETTERS = 380;
/** Whatever an article is about, so many sentences tell it; further down it tells plainly what it has attributed above. */
const HEAD = 4;
/** A stem that so large a part of the openings print, and at least so many, belongs to the story's claim. */
const OPENINGS = 0.3;
const LEAST_OPENINGS = 3;
/** Two tellings of one claim share so many of its stems, and what happened. */
const SHARED_STEMS = 4;
/** So many plain ones tell what happened where no word is one that names an event ("to ban", "the plan"). */
const SHARED_PLAIN = 3;
/** Rules cannot tell one claim from the next in a sentence, so this only may differ. */
const SURENESS = 0.4;

/** Words that leave a claim to somebody, or open: what is asked, feared, denied or only alleged. */
const OPEN =
  /\b(?:doubt\w*|den(?:y|ies|ied|ying)|unclear|question(?:s|ed)?|whether|hoax|fake|false|not|never|fear(?:s|ed)?|believe[ds]?|claim(?:s|ed|ing)?|alleg\w+|reports?|rumou?r\w*|accus\w+|disput\w+|dismiss\w*|refut\w+|suspect\w*|theory|theories|speculat\w+)\b|n['’]t\b/i;

function tellingsIn(article: ReadArticle): Telling[] {
  const long = article.sentences.filter(
    ({ start, end }) => wordsOf(article.text.slice(start, end)).length >= LEAST_WORDS,
  );
  return long.slice(0, HEAD).flatMap((span): Telling[] => {
    if (span.end - span.start > MOST_LETTERS) return [];
    const text = article.text.slice(span.start, span.end);
    const words = wordsOf(text);
    const own =
      !isSaid(article, span) && !attributes(words) && !words.some(isDoubt) && !/[?“”"]/.test(text) && !OPEN.test(text);
    const content = contentWordsOf(text);
    const [stems, plain] = [content, content.filter(({ name }) => !name)].map((some) => new Set(some.map(tokenOf)));
    return stems && plain ? [{ article, span, own, stems, plain, events: eventsOf(content) }] : [];
  });
}

/** Words of one kind of event are one: "blast" and "explosion". */
const tokenOf = (word: ContentWord): string => eventOf(word) ?? word.stem;

const eventsOf = (words: readonly ContentWord[]): Set<string> =>
  new Set(words.flatMap((word) => eventOf(word) ?? []).filter((event) => event !== 'saying'));

/** The stems that the openings of a story have in common. */
function claimOf(openings: readonly Telling[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { stems } of openings) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const least = Math.max(LEAST_OPENINGS, OPENINGS * openings.length);
  return new Set([...counts].flatMap(([stem, count]) => (count >= least && stem !== 'saying' ? [stem] : [])));
}

/**
 * Questions of whose word it is: the claim that the articles of a story open with, which some tell as their own and others give to
 * somebody, doubt or deny. Of each article one sentence is read: the first that tells the claim.
 */
export function claimsTogether(articles: readonly ReadArticle[]): Question[] {
  const heads = articles.map(tellingsIn).filter((head) => head.length > 0);
  const claim = claimOf(heads.flatMap(([opening]) => opening ?? []));
  const telling = heads.flatMap((head) => head.find(({ stems }) => sharedCount(claim, stems) >= SHARED_STEMS) ?? []);
  const differ = (a: Telling, b: Telling): boolean => {
    if (a.own === b.own) return false;
    const shared = [...a.stems].filter((stem) => claim.has(stem) && b.stems.has(stem));
    if (shared.length < SHARED_STEMS) return false;
    const plain = shared.filter((stem) => a.plain.has(stem) && b.plain.has(stem));
    return plain.length >= SHARED_PLAIN || sharedCount(a.events, b.events) > 0;
  };
  const sides = telling.filter((one) => telling.some((other) => differ(one, other)));
  // One article alone may have been read wrongly, or told for another reason.
  if (sides.length < 3) return [];
  const sources = sides.map(({ article }) => article);
  const accounts = sides.map(({ article, span, own }) => {
    const account = accountOf(article, span, originBeside(article, sources));
    const speaker = own ? null : (account.statement.speaker ?? 'somebody');
    return { ...account, version: 'one claim', statement: { ...account.statement, kind: 'report' as const, speaker } };
  });
  return [questionOf('event', 'whose word the main claim is', accounts, SURENESS)];
}
