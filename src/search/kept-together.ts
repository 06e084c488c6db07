import type { Asked } from './asked-words.ts';
import { WORTH_LOOKING_AT } from './candidates.ts';
import { isCommon } from './common-words.ts';
import { DENSITY_BONUS, VERBATIM_BONUS } from './judge.ts';
import type { Scored } from './scoreboard.ts';
import type { SearchRecord } from './search-record.ts';

/** From so many words on a question may be a quotation. */
export const QUOTED_FROM = 5;

/** How many candidates are looked at for neighbours: at a million statements hundreds hold the same few words. */
export const LOOKED_AT = 1000;
/** The same for a question of several words that more records have than that: a quotation of nothing but common words. */
export const LOOKED_AT_FOR_QUOTATION = 10_000;
/** So many are looked at whatever they have; more only when they have nearly as much as the best. */
const LOOKED_AT_ANYHOW = 200;
export const NEARLY = 0.9;
const WORTH_JUDGING = 0.45;

/** What all neighbours of the question together count beside all its words. */
const TOGETHER_BONUS = 0.5;
/** Two function words side by side stand in many texts. */
const COMMON_PAIR = 0.3;

/** A text has a content word for about so many UTF-16 units. */
const UNITS_A_WORD = 11;

/** What is printed of a record. */
export type Printed = Pick<SearchRecord, 'text' | 'speaker'>;

/** Words of the question that stand side by side, as they may be printed. */
function pairsOf(asked: Asked): { pair: string; weight: number }[] {
  const meant = new Map(asked.words.map(({ key, readings }) => [key, readings[0]?.key ?? key]));
  const pairs = new Map<string, number>();
  asked.sequence.slice(1).forEach((key, at) => {
    const before = asked.sequence[at] ?? '';
    const weight = isCommon(key) && isCommon(before) ? COMMON_PAIR : 1;
    pairs.set(`${meant.get(before) ?? before} ${meant.get(key) ?? key}`, weight);
  });
  return [...pairs].map(([pair, weight]) => ({ pair, weight }));
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
  printedIn: (record: number) => Printed | undefined,
): number[] {
  const pairs = pairsOf(asked);
  const all = pairs.reduce((sum, { weight }) => sum + weight, 0);
  const bonus = all === 0 ? 0 : (TOGETHER_BONUS * asked.weight) / all;
  const full = UNITS_A_WORD * asked.words.filter(({ common }) => !common).length;
  const best = candidates[0]?.score ?? 0;
  const scored = candidates
    .filter(
      ({ score }, at) =>
        score >= WORTH_LOOKING_AT * best && (at < Math.max(LOOKED_AT_ANYHOW, most) || score >= NEARLY * best),
    )
    .map(({ record, score }) => {
      if (bonus === 0) return { record, score };
      const printed = printedIn(record);
      if (!printed) return { record, score };
      const text = printed.text.toLowerCase();
      const speaker = printed.speaker.toLowerCase();
      let together = 0;
      let apart = 0;
      for (const { pair, weight } of pairs) {
        if (text.includes(pair) || speaker.includes(pair)) together += weight;
        else apart++;
      }
      const verbatim = apart === 0 && asked.sequence.length >= QUOTED_FROM ? VERBATIM_BONUS : 0;
      const dense = DENSITY_BONUS * Math.min(1, full / (text.length + 1 + speaker.length));
      return { record, score: score + bonus * together + (verbatim + dense) * asked.weight };
    })
    .sort((a, b) => b.score - a.score || a.record - b.record)
    .slice(0, most);
  const worth = WORTH_JUDGING * (scored[0]?.score ?? 0);
  return scored.filter(({ score }) => score >= worth).map(({ record }) => record);
}
