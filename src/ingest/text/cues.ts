import type { CueClass } from '../attribution.ts';
import { CUE_VERBS, type Frame, IRREGULAR_VERBS } from '../words/cue-verbs.ts';

/** The shapes of a verb that a token may be: "said" is past and participle, "says" present, "say" base, "saying" -ing. */
export interface CueForm {
  base: string;
  past: boolean;
  participle: boolean;
  present: boolean;
  plain: boolean;
  ing: boolean;
  /** What the verb alone takes; empty when it is a cue only with the words of `phrases`. */
  frames: ReadonlySet<Frame>;
  class: CueClass;
  phrases: readonly CuePhrase[];
}

/** Words that follow a verb and make one cue with it: "point" + "out". */
export interface CuePhrase {
  words: readonly string[];
  frames: ReadonlySet<Frame>;
  class: CueClass;
}

interface Entry {
  frames: Set<Frame>;
  class: CueClass;
  phrases: { words: string[]; frames: Set<Frame>; class: CueClass }[];
}

function buildForms(): Map<string, CueForm> {
  const entries = readEntries();
  const irregular = new Map<string, string[][]>();
  for (const line of IRREGULAR_VERBS) {
    const [base = '', ...rest] = line.split(' ');
    irregular.set(base, [...(irregular.get(base) ?? []), rest]);
  }
  const all = new Map<string, CueForm>();
  for (const [base, entry] of entries) {
    const add = (form: string, shape: Partial<CueForm>): void => {
      const old = all.get(form);
      all.set(form, { ...(old ?? blank(base, entry)), ...shape });
    };
    add(base, { plain: true });
    add(thirdPerson(base), { present: true });
    const shapes = irregular.get(base) ?? [[past(base), past(base)]];
    for (const [did = '', done = '', doing] of shapes) {
      add(did, { past: true });
      add(done, { participle: true });
      add(doing ?? ing(base), { ing: true });
    }
  }
  return all;
}

const blank = (base: string, entry: Entry): CueForm => ({
  base,
  past: false,
  participle: false,
  present: false,
  plain: false,
  ing: false,
  ...entry,
});

function readEntries(): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { frame, class: cueClass, verbs } of CUE_VERBS) {
    for (const written of verbs.split(' ')) {
      const [base = '', ...words] = written.split('_');
      const entry: Entry = entries.get(base) ?? { frames: new Set(), class: 'neutral', phrases: [] };
      entries.set(base, entry);
      if (words.length === 0) {
        if (entry.frames.size === 0) entry.class = cueClass;
        entry.frames.add(frame);
        continue;
      }
      const same = entry.phrases.find((phrase) => phrase.words.join(' ') === words.join(' '));
      if (same) same.frames.add(frame);
      else entry.phrases.push({ words, frames: new Set([frame]), class: cueClass });
    }
  }
  for (const entry of entries.values()) entry.phrases.sort((a, b) => b.words.length - a.words.length);
  return entries;
}

const VOWELS = 'aeiou';

function thirdPerson(base: string): string {
  if (/(s|x|z|ch|sh)$/.test(base)) return `${base}es`;
  if (base.endsWith('y') && !VOWELS.includes(base.charAt(base.length - 2))) return `${base.slice(0, -1)}ies`;
  return base === 'go' ? 'goes' : `${base}s`;
}

function past(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (base.endsWith('y') && !VOWELS.includes(base.charAt(base.length - 2))) return `${base.slice(0, -1)}ied`;
  return `${base}ed`;
}

function ing(base: string): string {
  return base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${base}ing`;
}

const forms = buildForms();

/** The cue verb that a word (in lower case) is a form of. */
export const cueForm = (lower: string): CueForm | undefined => forms.get(lower);
