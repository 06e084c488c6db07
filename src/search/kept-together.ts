import type { Asked } from './asked-words.ts';
import { isCommon } from './common-words.ts';
import type { Scored } from './scoreboard.ts';

/** How many candidates are looked at for neighbours: at a million statements hundreds hold the same few words. */
export const LOOKED_AT = 1000;
/** So many are looked at whatever they have; more only when they have nearly as much as the best. */
const LOOKED_AT_ANYHOW = 200;
const NEARLY = 0.9;
/** Beside the best, nobody asked for one that has less than this much of it: the gate would leave it out. */
const WORTH_LOOKING_AT = 0.4;
const WORTH_JUDGING = 0.45;

/** What all neighbours of the question together count beside all its words. */
const TOGETHER_BONUS = 0.5;
/** Two function words side by side stand in many texts. */
const COMMON_PAIR = 0.3;

/** Words of the question that stand side by side, as they may be printed. */
function pairsOf(asked: Asked): { printed: string; weight: number }[] {
  const meant = new Map(asked.words.map(({ key, readings }) => [key, readings[0]?.key ?? key]));
  const pairs = new Map<string, number>();
  asked.sequence.slice(1).forEach((key, at) => {
    const before = asked.sequence[at] ?? '';
    const weight = isCommon(key) && isCommon(before) ? COMMON_PAIR : 1;
    pairs.set(`${meant.get(before) ?? before} ${meant.get(key) ?? key}`, weight);
  });
  return [...pairs].map(([printed, weight]) => ({ printed, weight }));
}

/**
 * Of candidates that come best first, the `most` that are worth judging: what they have of the question counts, and how many
 * of its neighbours stand side by side in their text. One look into the printed text for each pair, no word taken apart, so it
 * only chooses who is judged.
 */
export function keptTogether(
  asked: Asked,
  candidates: readonly Scored[],
  most: number,
  textOf: (record: number) => string,
): number[] {
  const pairs = pairsOf(asked);
  const all = pairs.reduce((sum, { weight }) => sum + weight, 0);
  const bonus = all === 0 ? 0 : (TOGETHER_BONUS * asked.weight) / all;
  const best = candidates[0]?.score ?? 0;
  const scored = candidates
    .filter(
      ({ score }, at) =>
        score >= WORTH_LOOKING_AT * best && (at < Math.max(LOOKED_AT_ANYHOW, most) || score >= NEARLY * best),
    )
    .map(({ record, score }) => {
      if (bonus === 0) return { record, score };
      const text = textOf(record).toLowerCase();
      let together = 0;
      for (const { printed, weight } of pairs) if (text.includes(printed)) together += weight;
      return { record, score: score + bonus * together };
    })
    .sort((a, b) => b.score - a.score || a.record - b.record)
    .slice(0, most);
  const worth = WORTH_JUDGING * (scored[0]?.score ?? 0);
  return scored.filter(({ score }) => score >= worth).map(({ record }) => record);
}
