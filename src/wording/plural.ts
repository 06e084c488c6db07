/** The forms of a noun by the plural category of its number (https://cldr.unicode.org/index/cldr-spec/plural-rules); `other` serves for those that a language does not have. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** What gives the form of a noun for a number, by the plural rules of a language: `plural('en')(1, { one: 'day', other: 'days' })` → "day". */
export function plural(language: string): (number: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  return (number, forms) => forms[rules.select(number)] ?? forms.other;
}
