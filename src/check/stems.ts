/** A word without the endings that only number and tense give it, to tell whether two texts are about the same: never to tell whether they say the same. */
export function stemOf(word: string): string {
  const lower = word.toLowerCase().replace(/'s$/, '');
  if (lower.length <= 3 || /\d/.test(lower)) return lower;
  const stem = lower
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?<=.{3})(?:ing|ed)$/, '');
  return stem.replace(/e$/, '').replace(/(.)\1$/, '$1');
}
