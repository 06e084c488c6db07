import type { Facts } from '../facts/facts.ts';
import type { Speaker } from '../facts/speaker.ts';
import { normalWords } from '../facts/words.ts';
import { findSpeaker } from '../search/speaker-names.ts';
import type { SpeakerChoice } from './proposal-edit.ts';

/** Somebody whom an editor can name as the speaker of a statement. */
export interface SpeakerOption {
  choice: SpeakerChoice;
  name: string;
  note: string | null;
}

interface Asked {
  /** Whom the rules take it for, and whether a rule that is hardly ever wrong says so. */
  guess: { speaker: Speaker; sure: boolean } | null;
  /** The source of the statement: who speaks in it is near at hand. */
  source: string;
  typed: string;
  /** How many options there is room for. */
  most: number;
}

const KINDS: readonly { kind: Speaker['kind']; note: string }[] = [
  { kind: 'person', note: 'new: a person' },
  { kind: 'organisation', note: 'new: an organisation' },
  { kind: 'office', note: 'new: an office' },
  { kind: 'unnamed', note: 'new: an unnamed source, as printed' },
];

/** The longest name that is taken from what was typed. */
const LONGEST_NAME = 100;

/**
 * Whom an editor can choose for what was typed: the guess first, then known speakers (who speaks in the source before the
 * others), then what was typed as somebody new, and nobody at last.
 */
export function speakerOptions(
  { speakers, statements }: Facts,
  { guess, source, typed, most }: Asked,
): SpeakerOption[] {
  const wanted = normalWords(typed);
  const guessed: SpeakerOption[] =
    guess !== null && matches(guess.speaker, wanted) ? [guessOption(guess, speakers)] : [];
  const here = new Set(statements.filter((one) => one.source === source).map(({ speaker }) => speaker));
  const known = speakersFor(speakers, wanted, typed)
    .filter(({ id }) => id !== guess?.speaker.id)
    .toSorted((a, b) => Number(here.has(b.id)) - Number(here.has(a.id)) || a.name.localeCompare(b.name, 'en'))
    .map(
      (speaker): SpeakerOption => ({
        choice: { speaker: 'known', id: speaker.id },
        name: speaker.name,
        note: here.has(speaker.id) ? 'speaks in this source' : null,
      }),
    );
  const last = [...newOnes(typed, speakers), NOBODY];
  return [...[...guessed, ...known].slice(0, most - last.length), ...last];
}

/** The same option as stands in the field of a sure one, so that choosing it again changes nothing. */
function guessOption({ speaker, sure }: NonNullable<Asked['guess']>, speakers: readonly Speaker[]): SpeakerOption {
  const isKnown = speakers.some(({ id }) => id === speaker.id);
  return {
    choice: sure && isKnown ? { speaker: 'known', id: speaker.id } : { speaker: 'guessed' },
    name: speaker.name,
    note: `${sure ? 'as proposed' : 'guessed'}${isKnown ? '' : '; new to the desk'}`,
  };
}

const NOBODY: SpeakerOption = { choice: { speaker: 'none' }, name: 'Nobody is named', note: null };

const matches = ({ name, aliases }: Speaker, wanted: string): boolean =>
  wanted === '' || [name, ...aliases].some((one) => ` ${normalWords(one)}`.includes(` ${wanted}`));

/** Those whose names hold what was typed; where there are none, those whom a reader may have meant. */
function speakersFor(speakers: readonly Speaker[], wanted: string, typed: string): readonly Speaker[] {
  const found = speakers.filter((speaker) => matches(speaker, wanted));
  if (found.length > 0 || wanted === '') return found;
  const meant = findSpeaker(typed, speakers);
  return meant.found === 'one' ? [meant.speaker] : meant.found === 'several' ? meant.speakers : meant.near;
}

/** What was typed as the name of somebody new, where nobody is called exactly so. */
function newOnes(typed: string, speakers: readonly Speaker[]): SpeakerOption[] {
  const name = typed.trim();
  if (name.length < 2 || name.length > LONGEST_NAME || speakers.some((one) => one.name === name)) return [];
  return KINDS.map(({ kind, note }) => ({ choice: { speaker: 'new', name, kind }, name, note }));
}
