import { type Locator, locate, type Span } from '../../facts/span.ts';
import type { Question } from '../disagreement.ts';
import { lengthOf, type Passage, wordingOf } from './passages.ts';
import { questionOf } from './question.ts';
import { accountOf, articlesOf, originBeside } from './read-article.ts';
import { fewOfEach, type Surplus } from './surplus.ts';

/** One question for each passage of which two articles print other words, or more and fewer. */
export function quotationsTogether(passages: readonly Passage[], surplus: Surplus): Question[] {
  return passages.flatMap((passage) => {
    const sizes = new Set([lengthOf(passage.centre), ...passage.others.map(({ quoted }) => lengthOf(quoted))]);
    if (sizes.size === 1 && passage.others.every(({ relation }) => relation.is === 'same')) return [];
    const every = [passage.centre, ...passage.others.map(({ quoted }) => quoted)];
    const all = fewOfEach(every, 'quotations', surplus, { spanOf: ({ span }) => span, readingOf: wordingOf });
    const sources = articlesOf(all);
    const speaker = 'one-speaker';
    const accounts = all.map(({ article, span }) =>
      accountOf(article, span, originBeside(article, sources), {
        kind: 'quote',
        locator: withParagraph(article.text, span),
        quoted: [span],
        speaker,
        cue: null,
        role: null,
      }),
    );
    return [questionOf('utterance', `what ${passage.centre.speaker ?? 'a speaker'} said`, accounts)];
  });
}

/** A place with its paragraph around it: what a cut leaves out may stand there, in marks or not. */
function withParagraph(text: string, span: Span): Locator {
  const from = text.lastIndexOf('\n', span.start - 1) + 1;
  const end = text.indexOf('\n', span.end);
  return {
    ...locate(text, span),
    prefix: text.slice(Math.max(from, span.start - LONGEST_PARAGRAPH), span.start),
    suffix: text.slice(span.end, Math.min(end < 0 ? text.length : end, span.end + LONGEST_PARAGRAPH)),
  };
}

/** Some texts have no paragraphs. */
const LONGEST_PARAGRAPH = 600;
