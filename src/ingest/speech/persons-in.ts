import type { Span } from '../../facts/span.ts';
import type { NamedSpeaker } from '../attribution.ts';
import { foldName } from '../naming/names.ts';
import type { Person } from '../naming/person.ts';
import type { Register } from '../naming/register.ts';
import { type Article, firstTokenAt } from '../text/article.ts';
import type { Run } from './noun-phrase.ts';
import type { PersonsIn } from './page-topic.ts';
import type { Outline } from './pieces.ts';
import type { Turn } from './transcripts.ts';

/** A person named at a place: the tokens of the name, and whose it is, counted. */
interface Named {
  first: number;
  after: number;
  person: number;
}

/** What tells which persons a stretch of an article names outside quotation marks. The list of them is made when first asked for. */
export function personsFinder(article: Article, { pieces }: Outline, register: Register): PersonsIn {
  let all: Named[] | undefined;
  return (run) => {
    all ??= register.persons
      .flatMap(({ mentions }, person) => mentions.map(({ nameFirst, after }) => ({ first: nameFirst, after, person })))
      .toSorted((a, b) => a.first - b.first);
    const { tokens } = article;
    const end = pieces[run.to - 1]?.end ?? 0;
    const found = new Map<number, Run>();
    let at = run.from;
    for (
      let index = indexFrom(all, firstTokenAt(tokens, pieces[run.from]?.start ?? end));
      index < all.length;
      index += 1
    ) {
      const named = all[index];
      const start = named ? (tokens[named.first]?.start ?? end) : end;
      if (!named || start >= end) break;
      while (at < run.to && (pieces[at]?.end ?? end) <= start) at += 1;
      if (pieces[at]?.kind === 'quotation' || found.has(named.person)) continue;
      found.set(named.person, { from: at, to: Math.min(run.to, at + named.after - named.first) });
    }
    return [...found.values()];
  };
}

/** The index of the first name that begins at a token or behind it. */
function indexFrom(all: readonly Named[], token: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.first ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the words at a place name a person, who is known by a full name, or is described as one there. */
export function isPersonAt(register: Register, span: Span, described: boolean): boolean {
  const { kind, name, guess, rule } = register.resolve(span);
  const known = name ?? guess;
  return kind === 'person' && known !== null && (described || (rule !== 'name as printed' && known.includes(' ')));
}

/** Who speaks in a line that "HART" or "Mayor Hart" heads: the one person of that family name, else whom the words name. */
export function labelReader({ text }: Article, register: Register): (label: Span) => NamedSpeaker | null {
  const families = new Map<string, Person | 'several'>();
  for (const person of register.persons) {
    const family = person.parts.length > 1 ? person.parts.at(-1) : undefined;
    if (family) families.set(family, families.has(family) ? 'several' : person);
  }
  return (label) => {
    const person = families.get(foldName(text.slice(label.start, label.end).split(/\s+/).at(-1) ?? ''));
    if (person && person !== 'several') {
      const { name } = person;
      const found = { name, guess: null, kind: 'person', confidence: 0.9, rule: 'family name in a label' } as const;
      return { printed: label, name, resolution: { ...found, described: null, owner: null } };
    }
    if (!isPersonAt(register, label, false)) return null;
    const resolution = register.resolve(label);
    return { printed: label, name: resolution.name, resolution };
  };
}

/** Who gives the answers of an interview: the only person whom the article names before the first of them. */
export function intervieweeOf(
  article: Article,
  outline: Outline,
  register: Register,
  { label }: Turn,
): NamedSpeaker | null {
  const { pieces } = outline;
  let to = 0;
  while (to < pieces.length && (pieces[to]?.end ?? 0) <= label.start) to += 1;
  const [person, other] = to > 0 ? personsFinder(article, outline, register)({ from: 0, to }) : [];
  const start = person && pieces[person.from]?.start;
  const end = person && pieces[person.to - 1]?.end;
  if (start === undefined || end === undefined || other) return null;
  const resolution = register.resolve({ start, end });
  return { printed: { start, end }, name: resolution.name, resolution };
}
