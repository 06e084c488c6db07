import type { Span } from '../../facts/span.ts';
import type { Attribution, NamedSpeaker } from '../attribution.ts';
import type { Register } from '../naming/register.ts';
import type { Article } from '../text/article.ts';
import { touching } from '../text/sorted-spans.ts';
import { intervieweeOf, labelReader } from './persons-in.ts';
import type { Outline } from './pieces.ts';
import { confidenceOf } from './rule-confidence.ts';
import { turnsOf } from './transcripts.ts';

/**
 * Attributions together with the lines of a transcript, which are speech without quotation marks. What people say there is
 * theirs whole: indirect speech within it is no saying of the article. Answers without a name are given by the only person
 * whom the article names before them; where it names several, or nobody, they are left out.
 */
export function withTurns(
  attributions: readonly Attribution[],
  article: Article,
  outline: Outline,
  register: Register,
): Attribution[] {
  let reader: ((label: Span) => NamedSpeaker | null) | undefined;
  const speakerAt = (label: Span): NamedSpeaker | null => {
    reader ??= labelReader(article, register);
    return reader(label);
  };
  const turns = turnsOf(article, (label) => speakerAt(label) !== null);
  if (turns.length === 0) return [...attributions];
  const firstAnswer = turns.find(({ by }) => by === 'answer');
  const interviewee = firstAnswer ? intervieweeOf(article, outline, register, firstAnswer) : null;
  const places = turns.map(({ label, said }) => ({ start: label.start, end: said.end }));
  const spoken = turns.flatMap(({ label, said, by }): Attribution[] => {
    const rule = by === 'name' ? 'transcript' : 'answer';
    const speaker = by === 'name' ? speakerAt(label) : interviewee;
    const confidence = confidenceOf(rule, false);
    return speaker ? [{ contents: [said], direct: [], speaker, cue: null, rule, confidence }] : [];
  });
  const outside = attributions.filter(
    ({ direct, contents: [first] }) => direct.length > 0 || !first || touching(places, first).length === 0,
  );
  return [...outside, ...spoken];
}
