import type { Span } from '../../facts/span.ts';
import { type Article, firstTokenAt } from '../text/article.ts';
import { AGENCIES } from '../words/agencies.ts';

/** How an article names an agency: as the origin of its text, or as the one that somebody spoke to. */
export type CreditForm = 'credit' | 'dateline' | 'contributed' | 'told';

export interface AgencyCredit {
  agency: string;
  form: CreditForm;
  /** The words as printed; the span is null where they stand in the source's credit line and not in its text. */
  exact: string;
  span: Span | null;
}

const SHORT = new Map(AGENCIES.flatMap(({ name, short }) => short.map((word) => [word, name] as const)));
const LONG = new Map(AGENCIES.flatMap(({ name, long }) => long.map((words) => [words, name] as const)));
const OPENINGS = new Set([...LONG.keys()].map((words) => words.split(' ')[0] ?? ''));
const LONGEST = Math.max(...[...LONG.keys()].map((words) => words.split(/[ -]/).length));

interface Naming {
  agency: string;
  /** Tokens of the article: `first` up to and without `after`. */
  first: number;
  after: number;
}

function agencyAt({ tokens }: Article, first: number): Naming | null {
  const token = tokens[first];
  if (token?.kind !== 'word') return null;
  if (token.text !== token.lower && OPENINGS.has(token.lower)) {
    let words = token.lower;
    for (let length = 1; length <= LONGEST; length += 1) {
      const agency = LONG.get(words);
      if (agency !== undefined) return { agency, first, after: first + length };
      const next = tokens[first + length];
      if (next?.kind !== 'word') break;
      words += ` ${next.lower}`;
    }
  }
  const agency = SHORT.get(token.text);
  return agency === undefined ? null : { agency, first, after: first + 1 };
}

const PHOTO = new Set(
  'photo photos picture pictures image images video photograph photographer getty file handout photo: pic'.split(' '),
);
const CONTRIBUTED = new Set('contributed additional reporting compiled with agencies material'.split(' '));

/**
 * Where an article names an agency as the origin of its text ("© AFP 2025", "(Reuters) -", "The Associated Press contributed
 * to this report", a line of its own) or as the one spoken to ("told AFP"). The credit of a photograph is none of these.
 * `credit` is the credit line kept with the source.
 */
export function agencyCredits(article: Article, credit: string | null = null): AgencyCredit[] {
  const found: AgencyCredit[] = creditLine(credit);
  const { text, tokens, paragraphs } = article;
  let paragraph = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const naming = agencyAt(article, at);
    if (!naming) continue;
    const start = tokens[naming.first]?.start ?? 0;
    while ((paragraphs[paragraph]?.end ?? Number.POSITIVE_INFINITY) <= start) paragraph += 1;
    const form = formOf(article, naming, paragraphs[paragraph] ?? { start: 0, end: text.length });
    at = naming.after - 1;
    if (!form) continue;
    const span = { start, end: tokens[naming.after - 1]?.end ?? start };
    found.push({ agency: naming.agency, form, exact: text.slice(span.start, span.end), span });
  }
  return found;
}

function creditLine(credit: string | null): AgencyCredit[] {
  if (credit === null) return [];
  const lower = credit.toLowerCase();
  const words = new Set(credit.split(/[^\p{L}-]+/u));
  return AGENCIES.filter(
    ({ long, short }) => long.some((name) => lower.includes(name)) || short.some((name) => words.has(name)),
  ).map(({ name }) => ({ agency: name, form: 'credit', exact: credit, span: null }));
}

const SHORT_LINE = 8;

function formOf({ tokens }: Article, { first, after }: Naming, paragraph: Span): CreditForm | null {
  const line = lineOf(tokens, paragraph);
  const before = tokens[first - 1]?.lower;
  const told = before === 'the' ? tokens[first - 2]?.lower : before;
  if (told === 'told' || told === 'tells') return 'told';
  if (line.words.some((word) => PHOTO.has(word))) return null;
  const bracketed = before === '(' && tokens[after]?.text === ')';
  if (bracketed && first - line.first <= SHORT_LINE && DASHES.has(tokens[after + 1]?.text ?? '')) return 'dateline';
  if (line.words.some((word) => CONTRIBUTED.has(word)) && line.words.length <= 3 * SHORT_LINE) return 'contributed';
  if (line.first === first && DASHES.has(tokens[after]?.text ?? '')) return 'dateline';
  // A short line of its own, "© AFP 2025" or "Agence France Presse, Reuters"; "© A NAME / AFP" credits a photograph.
  const slashed = before === '/';
  return line.words.length <= SHORT_LINE && !slashed && line.signs ? 'credit' : null;
}

const DASHES = new Set(['-', '--', '–', '—']);

/** No credit is longer, signs included; looking no further keeps a text of one long line linear. */
const LONGEST_LINE = 8 * SHORT_LINE;

/** The words of the paragraph that a token stands in, and whether it reads as a credit: no word but names, years and signs. */
function lineOf(tokens: Article['tokens'], paragraph: Span) {
  const first = firstTokenAt(tokens, paragraph.start);
  const words: string[] = [];
  let signs = true;
  for (let next = first; words.length <= 3 * SHORT_LINE + 1; next += 1) {
    const token = tokens[next];
    if (!token || token.start >= paragraph.end) break;
    if (next - first > LONGEST_LINE) return { first, words, signs: false };
    if (token.kind !== 'word') continue;
    words.push(token.lower);
    if (token.text === token.lower && !LINE_WORDS.has(token.lower)) signs = false;
  }
  return { first, words, signs };
}

const LINE_WORDS = new Set('by with the and from via copyright source c agencies agency wires dpa'.split(' '));
