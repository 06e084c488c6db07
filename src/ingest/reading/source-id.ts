import type { Edtf } from '../../facts/edtf.ts';
import { Id } from '../../facts/text.ts';

const LONGEST = 64;

/** Lower-case letters and digits with single hyphens between: `Génève: a “deal”` → `geneve-a-deal`. Empty when nothing of the kind is in the text. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, LONGEST)
    .replace(/-$/, '');
}

/**
 * The id of a source by the name of its file or its title, with the day it was published where the name does not have
 * it: `Talks fail.txt`, 2025-07-24 → `talks-fail-2025-07-24`. A name that is an id already stays as it is.
 */
export function sourceId(name: string, published: Edtf | null): string {
  const base = name.replace(/^.*[\\/]/, '').replace(/\.(txt|text|json|html?|xhtml|eml)$/i, '');
  const words = slug(base) || 'source';
  const day = published === null ? null : /^\d{4}-\d{2}-\d{2}/.exec(published)?.[0];
  if (!day || words.includes(day)) return words;
  return `${words.slice(0, LONGEST - day.length - 1).replace(/-$/, '')}-${day}`;
}

/** The id that a file gives itself, when it is one; else one made of it. */
export const givenId = (given: string): string => (Id.safeParse(given).success ? given : slug(given) || 'source');
