/**
 * English words that say nothing about which statement is meant: function words, and the verbs of saying that stand in
 * every statement. Among fifty statements such a word may be rare by chance, so counting alone cannot tell.
 * "us" is missing on purpose: folded, it is also the country.
 */
const COMMON = new Set(
  'a about after again all also although always am among an and any are as at be because been before being between both but by can could did do does doing dont down during each even ever every few for from further get gets go goes going got had has have having he her here hers him his how however i if in into is isnt it its itself just like made make many may maybe me might more most much must my never no nor not now of off on once one only onto or other our ours out over own per please quite rather really said same say saying says shall she should show since so some still such tell tells than that the their them then there these they thing things this those though through to told too under until up upon very want was wasnt we were what whats when where whether which while who whom whose why will with within without would yet you your yours'.split(
    ' ',
  ),
);

/** Whether a folded word is too common in English to carry a match on its own. */
export const isCommon = (key: string): boolean => COMMON.has(key);
