import type { Span } from '../../facts/span.ts';
import type { Attribution } from '../attribution.ts';
import type { Article } from '../text/article.ts';
import { touching } from '../text/sorted-spans.ts';
import type { ProposalSource } from './proposal.ts';

/** How often each is right; of PolNeAR train 9 in 9 that could be judged, and by reading. */
const GOES_ON = 0.9;
const TOLD_AS_EVENT = 0.6;

/**
 * How often the rules that are unsure by themselves name the right speaker where the words that they find are the name of a
 * person, or mean one: measured on quotations as speech/rule-confidence.ts says, and hardly lower of indirect speech. A participle without a person
 * before it is often no saying at all; with one it is nearly always hers.
 */
const OF_A_PERSON: ReadonlyMap<string, number> = new Map([
  ['participle', 0.93],
  ['any colon', 0.93],
  ['announced', 0.93],
  ['same sentence', 0.93],
  ['paragraph before', 0.91],
  ['coordinated', 0.9],
  ['any verb', 0.9],
  ['signature', 0.88],
  ['relative', 0.86],
]);
/** A body that has no name here and values or quotes ("the company has …") is often not the one whose words they are. */
const ATTITUDE_OF_A_BODY = 0.72;
/** Of a quotation that opens in a new paragraph what was left open before; the rest is the rest before it. */
const CONTINUED = 0.95;

const CONJUNCTION = /^(?:But|And|So|Or|Because|Then)\s/;

/**
 * An attribution with the confidence that its speaker and its surroundings warrant. A paragraph that is a quotation from
 * end to end and goes on with "But" or "And" is the speech of the paragraph before; a speech that goes on is as sure as
 * the quotation `before` it; of "after accusing the army" the sentence seldom tells who did.
 */
export function surely(
  source: ProposalSource,
  article: Article,
  attribution: Attribution,
  before: Attribution | undefined,
): Attribution {
  const { rule, cue, speaker, confidence } = attribution;
  if (rule === 'paragraph before' && goesOn(source.text, article, attribution))
    return { ...attribution, rule: 'paragraph before, goes on', confidence: GOES_ON };
  if (before && (rule === 'continued' || rule === 'same paragraph') && sameSpeaker(attribution, before))
    return { ...attribution, confidence: Math.min(before.confidence, rule === 'continued' ? CONTINUED : confidence) };
  if (cue && isToldAsEvent(source.text, cue.span))
    return { ...attribution, confidence: Math.min(confidence, TOLD_AS_EVENT) };
  const resolution = speaker?.resolution;
  if (!resolution?.name) return attribution;
  if (resolution.kind === 'person')
    return { ...attribution, confidence: Math.max(confidence, OF_A_PERSON.get(rule) ?? 0) };
  if (resolution.rule === 'body as printed' && rule === 'attitude' && attribution.direct.length > 0)
    return { ...attribution, confidence: Math.min(confidence, ATTITUDE_OF_A_BODY) };
  return attribution;
}

const sameSpeaker = (a: Attribution, b: Attribution): boolean =>
  a.speaker?.printed?.start !== undefined && a.speaker.printed.start === b.speaker?.printed?.start;

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
