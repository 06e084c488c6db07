import type { Printed, Span } from '../../facts/span.ts';
import { wordsOf } from '../../facts/words.ts';
import { skeletonOf } from '../words/house-style.ts';
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

/** Names already read beside quotations: each is held against many others. */
const besides = new WeakMap<PrintedQuotation, { name: readonly string[] | null }>();

/** The words of the full name that is printed beside a quotation as its speaker's; null for pronouns, offices and single names. */
export function nameBeside(quotation: PrintedQuotation): readonly string[] | null {
  const known = besides.get(quotation) ?? { name: readNameBeside(quotation) };
  besides.set(quotation, known);
  return known.name;
}

function readNameBeside({ article, span }: PrintedQuotation): readonly string[] | null {
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
export const areOneName = (a: readonly string[], b: readonly string[]): boolean => endOf(a) === endOf(b);

/** The end of a full name as names are compared. */
export const endOf = (name: readonly string[]): string => skeletonOf(name.at(-1) ?? '');

/** Whether an article prints the end of a name, in whatever spelling. */
export const isNamedIn = (end: string, article: ReadArticle): boolean => skeletonsIn(article).has(end);

const skeletons = new WeakMap<ReadArticle, ReadonlySet<string>>();

/** The capitalised words of an article as they are compared, read once for all names that are looked for in it. */
function skeletonsIn(article: ReadArticle): ReadonlySet<string> {
  const known = skeletons.get(article);
  if (known) return known;
  const printed = new Set(wordsOf(article.text).map((word) => word.printed));
  const found = new Set(
    [...printed].flatMap((word) => (/^\p{Lu}/u.test(word) ? [skeletonOf(word.replace(/['’]s$/, ''))] : [])),
  );
  skeletons.set(article, found);
  return found;
}
