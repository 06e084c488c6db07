import type { Printed, Span } from '../../facts/span.ts';
import { skeletonOf } from '../words/house-style.ts';
import { wordsIn } from '../words/read-words.ts';
import { type ReadArticle, statementAt } from './read-article.ts';
import { areOnePerson, nameWords } from './speaker-names.ts';

/** A quotation with its speaker as resolved, null where nobody surely is. */
interface PrintedQuotation {
  article: ReadArticle;
  span: Span;
  speaker: string | null;
}

/** So near stands the name of whoever is quoted. */
const BESIDE = 40;

const OUTLET =
  /\b(?:news agency|agency|wire service|newspaper|daily|tabloid|magazine|broadcaster|TV|television|channel|radio|website|site|news|times|herald|tribune|gazette|telegraph|journal)\s*$/i;

/** Whether what stands beside a quotation is who carries it: an outlet, or whoever "quoted somebody as saying" it. */
const isCarrier = (text: string, role: Printed): boolean =>
  OUTLET.test(role.exact) ||
  /^[\s,]*(?:has |had )?(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))\b/.test(text.slice(role.end, role.end + 30));

/** The words of the full name that is printed beside a quotation as its speaker's; null for pronouns, offices and single names. */
export function nameBeside({ article, span }: PrintedQuotation): readonly string[] | null {
  const role = statementAt(article, span)?.role;
  if (!role || isCarrier(article.text, role)) return null;
  if (role.start - span.end > BESIDE || span.start - role.end > BESIDE) return null;
  // "An aide to President Moreno" is not Moreno.
  const [name] =
    /\b(?:to|of|for|at|from)\s+(?:\w+\s+)*\p{Lu}/u.test(role.exact.split(/,/)[0] ?? '') && !/^\p{Lu}/u.test(role.exact)
      ? []
      : (/\p{Lu}[\p{L}'’-]+(?:\s+(?:\p{Lu}\.\s*|al-|de\s+|van\s+)?\p{Lu}[\p{L}'’-]+)+/u.exec(role.exact) ?? []);
  // "Northland's UN Ambassador" is an office.
  if (/['’]s\s|\b\p{Lu}{2,}\b/u.test(name ?? '')) return null;
  const words = nameWords(name ?? '');
  return words.length === 2 || words.length === 3 ? words : null;
}

/** Whether both quotations have somebody's full name beside them, and it is not one person's; pronouns and offices may be read wrongly. */
export function areTwoPeople(a: PrintedQuotation, b: PrintedQuotation): boolean {
  const [left, right] = [nameBeside(a), nameBeside(b)];
  return left !== null && right !== null && !areOneName(left, right) && !areOnePerson(a.speaker, b.speaker);
}

/** Whether two full names end alike, in whatever spelling. */
export const areOneName = (a: readonly string[], b: readonly string[]): boolean =>
  skeletonOf(a.at(-1) ?? '') === skeletonOf(b.at(-1) ?? '');

/** Whether an article prints the last word of a name, in whatever spelling. */
export function isNamedIn(name: readonly string[], { text }: ReadArticle): boolean {
  const last = skeletonOf(name.at(-1) ?? '');
  return wordsIn(text).some(
    ({ printed }) => /^\p{Lu}/u.test(printed) && skeletonOf(printed.replace(/['’]s$/, '')) === last,
  );
}
