import { type Article, firstTokenAt } from '../text/article.ts';
import type { MarkedSpan } from '../text/quotations.ts';
import type { Reading } from './pronouns.ts';

/** What a reader knows of each token: whether somebody speaks it, which sentence and paragraph it is of, whether it is a credit. */
export function readingOf(article: Article, marked: readonly MarkedSpan[]): Reading {
  const { tokens, sentences, paragraphs } = article;
  const quoted = new Uint8Array(tokens.length);
  for (const { span } of marked) {
    for (let at = firstTokenAt(tokens, span.start); at < tokens.length && (tokens[at]?.start ?? 0) < span.end; at += 1)
      quoted[at] = 1;
  }
  const clock = new Uint32Array(tokens.length);
  let at = 0;
  let count = 0;
  for (const { end } of sentences) {
    let outside = false;
    const first = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < end) {
      if (quoted[at] === 0 && tokens[at]?.kind === 'word') outside = true;
      at += 1;
    }
    // A sentence that is quoted as a whole takes nobody further away.
    if (outside) count += 1;
    clock.fill(count, first, at);
  }
  clock.fill(count, at);
  const paragraph = new Uint32Array(tokens.length);
  const credit = new Uint8Array(tokens.length);
  at = 0;
  for (const [index, { end }] of paragraphs.entries()) {
    const first = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < end) at += 1;
    paragraph.fill(index, first, at);
    if (isCredit(article, first, at)) credit.fill(1, first, at);
  }
  return { quoted, clock, paragraph, credit };
}

const CREDIT_VERBS = new Set([
  'reporting',
  'writing',
  'editing',
  'edited',
  'written',
  'compiled',
  'photograph',
  'photo',
  'pictures',
  'follow',
]);

/** "By Ann Hart", "(Reporting by …)", "… contributed to this report". */
function isCredit({ tokens }: Article, first: number, after: number): boolean {
  if (after - first > 60) return false;
  let at = first;
  while (tokens[at]?.kind === 'punct' || tokens[at]?.kind === 'mark') at += 1;
  const opener = tokens[at];
  const next = tokens[at + 1];
  if (opener?.text === 'By' || opener?.text === 'BY') return after - first <= 16;
  if (opener && CREDIT_VERBS.has(opener.lower) && (next?.lower === 'by' || next?.text === ':')) return true;
  for (let word = first; word + 3 < after; word += 1) {
    if (
      tokens[word]?.lower === 'contributed' &&
      tokens[word + 1]?.lower === 'to' &&
      tokens[word + 3]?.lower.startsWith('report')
    )
      return true;
  }
  return false;
}
