import { GROUP_WORDS, HE_ROLES, ROLE_FORMS, ROLES, SHE_ROLES } from '../words/titles.ts';
import { foldName, type Gender } from './names.ts';

/** A word by which a person is spoken of: its plain form ("spokeswoman" is a spokesperson), its number, and the gender that it tells. */
export interface Role {
  head: string;
  plural: boolean;
  gender: Gender | null;
}

const roles = rolesByForm();

/** Words that were asked for: texts print the same ones again and again. Emptied when full. */
const asked = new Map<string, Role | null>();
const MOST_ASKED = 20_000;

/** The role that a word in small letters names ("mayors" → mayor, plural), or null when it names none. */
export function roleOf(word: string): Role | null {
  const known = asked.get(word);
  if (known !== undefined) return known;
  if (asked.size >= MOST_ASKED) asked.clear();
  const role = roles.get(word) ?? roleByForm(word);
  asked.set(word, role);
  return role;
}

function roleByForm(word: string): Role | null {
  const last = word.charCodeAt(word.length - 1);
  if (last > 127 || last === 46) {
    const folded = foldName(word).replace(/\.$/, '');
    return folded === word ? null : roleOf(folded);
  }
  if (word.length > 6 && (CALLING.has(word.slice(-4)) || word.endsWith('woman')) && !word.includes('-'))
    return { head: word, plural: false, gender: word.endsWith('woman') ? 'she' : null };
  const dash = word.lastIndexOf('-');
  return dash > 0 ? roleOf(word.slice(dash + 1)) : null;
}

/** Ends of words that make a person of what stands before them: "hydrologist", "geographer", "hotelkeeper", "saleswoman". */
const CALLING: ReadonlySet<string> = new Set(['gist', 'pher', 'cian', 'sman', 'eper']);

function rolesByForm(): Map<string, Role> {
  const forms = new Map<string, Role>();
  for (const word of [...ROLES, ...Object.keys(ROLE_FORMS)]) {
    let gender: Gender | null = null;
    if (HE_ROLES.has(word)) gender = 'he';
    else if (SHE_ROLES.has(word)) gender = 'she';
    const role: Role = { head: ROLE_FORMS[word] ?? word, plural: GROUP_WORDS.has(word), gender };
    forms.set(word, role);
    if (!forms.has(pluralOf(word))) forms.set(pluralOf(word), { ...role, plural: true });
  }
  for (const word of GROUP_WORDS) {
    const known = forms.get(word);
    forms.set(word, known ? { ...known, plural: true } : { head: word, plural: true, gender: null });
  }
  return forms;
}

function pluralOf(word: string): string {
  if (word.endsWith('man')) return `${word.slice(0, -3)}men`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
