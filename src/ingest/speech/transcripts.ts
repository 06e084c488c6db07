import type { Span } from '../../facts/span.ts';
import type { Article } from '../text/article.ts';

/** A line of a transcript or an interview: who speaks, as printed, and what is said, which needs no quotation marks there. */
export interface Turn {
  label: Span;
  said: Span;
  /** `question` and `answer` are lines headed "Q" and "A": who asks and who answers stands elsewhere. */
  by: 'name' | 'question' | 'answer';
}

const LABEL = /^((?:\p{Lu}[\p{L}\p{M}.'’-]*)(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|of|de|van)){0,4})\s?:\s+(?=\S)/u;
const ASKS = /^(Q|Question|QUESTION|A|Answer|ANSWER)\s?[.:]\s+(?=\S)/;
const OPENING = /["“„«‘'`]/;
/** What people say of themselves and to one another, and lists about them do not. */
const PERSONAL = /\b(?:I|we|We|you|You|my|My|our|Our|me|us|I['’]m|yes|Yes|No|Thank)\b/;
const MARKED = /["“”„«»]/;

/**
 * The lines of a transcript in an article. `isPerson` says whether a label names somebody. Labels in capitals ("HART:") make
 * one where two persons' lines or more speak as people do; labels in small letters only where one comes again and another
 * asks. Lines that open with quotation marks are read as quotations and left out.
 */
export function turnsOf(article: Article, isPerson: (label: Span) => boolean): Turn[] {
  const asked: Turn[] = [];
  const lines: Turn[] = [];
  for (const { start, end } of article.paragraphs) {
    const head = article.text.slice(start, Math.min(end, start + 80));
    const ask = ASKS.exec(head);
    const found = ask ?? LABEL.exec(head);
    const said = { start: start + (found?.[0].length ?? 0), end };
    if (!found?.[1] || OPENING.test(article.text.charAt(said.start))) continue;
    const label = { start, end: start + found[1].length };
    if (ask) asked.push({ label, said, by: found[1].startsWith('Q') ? 'question' : 'answer' });
    else lines.push(...splitTurns(article.text, { label, said, by: 'name' }));
  }
  const pairs = asked.some(({ by }) => by === 'question') ? asked.filter(({ by }) => by === 'answer') : [];
  return [...pairs, ...namedTurns(article.text, lines, isPerson)].sort((a, b) => a.label.start - b.label.start);
}

/** A paragraph in which one speaks after the other: "… to win? LEE: Yes." is the end of one line and another. */
function splitTurns(text: string, whole: Turn): Turn[] {
  const { start: low, end } = whole.said;
  const turns = [whole];
  if (!isLoud(text.slice(whole.label.start, whole.label.end))) return turns;
  for (const { 0: head, 1: sign = '', 2: name = '', index } of text.slice(low, end).matchAll(INNER)) {
    const start = low + index + head.indexOf(name, sign.length);
    const last = turns.pop();
    if (last) turns.push({ ...last, said: { start: last.said.start, end: low + index + sign.length } });
    turns.push({
      label: { start, end: start + name.length },
      said: { start: low + index + head.length, end },
      by: 'name',
    });
  }
  return turns;
}

const INNER = /([.!?…”"—-])\s+(\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,3}):\s+(?=\S)/gu;

const isLoud = (label: string): boolean => label.length > 1 && label === label.toUpperCase();

function namedTurns(text: string, lines: readonly Turn[], isPerson: (label: Span) => boolean): Turn[] {
  if (lines.length < 2) return [];
  const labels = lines.map(({ label }) => text.slice(label.start, label.end));
  const times = new Map<string, number>();
  for (const label of labels) times.set(label, (times.get(label) ?? 0) + 1);
  const asks = new Set(lines.flatMap(({ said }, at) => (text.charAt(said.end - 1) === '?' ? [labels[at] ?? ''] : [])));
  const turns = lines.filter(({ label }, at) => {
    const name = labels[at] ?? '';
    const again = (times.get(name) ?? 0) > 1 && [...asks].some((other) => other !== name);
    return (isLoud(name) || again) && isPerson(label);
  });
  const personal = turns.filter(({ said }) => PERSONAL.test(text.slice(said.start, said.end)));
  const marked = turns.filter(({ said }) => MARKED.test(text.slice(said.start, said.end)));
  return turns.length > 1 && personal.length * 2 >= turns.length && marked.length * 3 <= turns.length ? turns : [];
}
