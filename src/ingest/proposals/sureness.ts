import type { Span } from '../../facts/span.ts';
import type { Attribution } from '../attribution.ts';
import type { Article } from '../text/article.ts';
import { touching } from '../text/sorted-spans.ts';
import type { ProposalSource } from './proposal.ts';

/** How often each is right; of PolNeAR train 9 in 9 that could be judged, and by reading. */
const CONTINUED = 0.9;
const TOLD_AS_EVENT = 0.6;

const CONJUNCTION = /^(?:But|And|So|Or|Because|Then)\s/;

/**
 * An attribution with the confidence that its surroundings warrant. A paragraph that is a quotation from end to end and goes
 * on with "But" or "And" is the speech of the paragraph before; of "after accusing the army" the sentence seldom tells who did.
 */
export function surely(source: ProposalSource, article: Article, attribution: Attribution): Attribution {
  const { rule, cue, confidence } = attribution;
  if (rule === 'paragraph before' && goesOn(source.text, article, attribution))
    return { ...attribution, rule: 'paragraph before, goes on', confidence: CONTINUED };
  if (cue && isToldAsEvent(source.text, cue.span))
    return { ...attribution, confidence: Math.min(confidence, TOLD_AS_EVENT) };
  return attribution;
}

function goesOn(text: string, article: Article, { direct, cue }: Attribution): boolean {
  const [quoted] = direct;
  if (!quoted || cue || direct.length > 1 || !CONJUNCTION.test(text.slice(quoted.start, quoted.end))) return false;
  const [paragraph] = touching(article.paragraphs, quoted);
  return paragraph !== undefined && paragraph.end - paragraph.start - (quoted.end - quoted.start) <= 3;
}

/** Whether a saying is told as an event among others: "… after accusing the army of lying". */
export const isToldAsEvent = (text: string, cue: Span): boolean =>
  text.slice(cue.start, cue.end).endsWith('ing') &&
  /\b(?:after|before|by|while|despite)\s$/.test(text.slice(Math.max(0, cue.start - 8), cue.start));
