import type { CueClass } from '../attribution.ts';
import { cueForm } from '../text/cues.ts';

/** The class of a cue in an editor's choice of printed words, by the first reporting verb in it; neutral where there is none in the lists. */
export function cueClassOf(words: string): CueClass {
  const lower = words.toLowerCase().split(/\s+/);
  if (lower[0] === 'according') return 'evidential';
  for (const [at, word] of lower.entries()) {
    const form = cueForm(word);
    if (!form) continue;
    const phrase = form.phrases.find((one) => one.words.every((next, after) => lower[at + 1 + after] === next));
    return phrase?.class ?? form.class;
  }
  return 'neutral';
}
