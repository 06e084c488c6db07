import { type Span, within } from '../../facts/span.ts';
import { wordsOf } from '../../facts/words.ts';
import type { Question } from '../disagreement.ts';
import { contentWordsOf, sharedCount } from '../words/content-words.ts';
import { eventOf } from '../words/event-words.ts';
import { attributes, isDoubt } from '../words/strength-words.ts';
import { questionOf } from './question.ts';
import { accountOf, originBeside, type ReadArticle } from './read-article.ts';

/** What an article opens with: its main claim, in its own voice or somebody's. */
interface Lead {
  article: ReadArticle;
  span: Span;
  own: boolean;
  events: Set<string>;
  stems: Set<string>;
}

/** A lead of fewer words is a caption or a cry, a longer one holds several claims. */
const LEAST_WORDS = 9;
const MOST_LETTERS = 320;
const SHARED_WORDS = 3;
/** In how many articles of each voice a claim must stand for it to be the story's. */
const LEADS = 2;
/** Rules cannot tell one claim from the next in a lead, so this only may differ. */
const SURENESS = 0.4;

const DOUBTING =
  /\b(?:doubt|den(?:y|ies|ied)|unclear|question(?:s|ed)?|whether|hoax|fake|not|never|appeal|fears?|believed)\b/i;

function leadOf(article: ReadArticle): Lead[] {
  const span = article.sentences.find(
    ({ start, end }) => wordsOf(article.text.slice(start, end)).length >= LEAST_WORDS,
  );
  if (!span || span.end - span.start > MOST_LETTERS) return [];
  const text = article.text.slice(span.start, span.end);
  const words = wordsOf(text);
  const said = article.statements.some(
    ({ statement }) => statement.kind !== 'report' && within(statement.locator, span),
  );
  const own = !said && !attributes(words) && !words.some(isDoubt) && !/[?“”"]/.test(text) && !DOUBTING.test(text);
  const content = contentWordsOf(text);
  const events = content.flatMap((word) => {
    const event = eventOf(word);
    return event === null || event === 'saying' ? [] : [event];
  });
  return [{ article, span, own, events: new Set(events), stems: new Set(content.map(({ stem }) => stem)) }];
}

/**
 * Questions of whose word it is: the claim that articles open with, which some tell as their own and others give to somebody.
 * Only what opens an article is read: further down every article tells plainly what it has attributed above.
 */
export function claimsTogether(articles: readonly ReadArticle[]): Question[] {
  const leads = articles.flatMap(leadOf);
  const differ = (a: Lead, b: Lead): boolean =>
    a.own !== b.own && sharedCount(a.events, b.events) > 0 && sharedCount(a.stems, b.stems) >= SHARED_WORDS;
  const sides = leads.filter((one) => leads.filter((other) => differ(one, other)).length >= LEADS);
  if (sides.filter(({ own }) => own).length < LEADS || sides.filter(({ own }) => !own).length < LEADS) return [];
  const sources = sides.map(({ article }) => article);
  const accounts = sides.map(({ article, span, own }) => {
    const account = accountOf(article, span, originBeside(article, sources));
    const speaker = own ? null : (account.statement.speaker ?? 'somebody');
    return { ...account, version: 'one claim', statement: { ...account.statement, kind: 'report' as const, speaker } };
  });
  return [questionOf('event', 'whose word the main claim is', accounts, SURENESS)];
}
