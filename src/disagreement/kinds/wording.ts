import { overlap } from '../../facts/span.ts';
import type { Word } from '../../facts/words.ts';
import type { Account, Finding, Rule, Voice } from '../disagreement.ts';
import { areOfDifferentSources } from '../gate.ts';
import { sharedRuns } from '../words/alignment.ts';
import { FUNCTION_WORDS } from '../words/content-words.ts';
import { wordsIn } from '../words/read-words.ts';
import {
  attributes,
  deniesOtherwise,
  framesDoubt,
  isAttributing,
  isDoubt,
  isModal,
  isNegation,
  isSlight,
  type Slot,
  slotOf,
} from '../words/strength-words.ts';

/** A place where two accounts in nearly the same words part, with matched words on both sides of it. */
interface Parting {
  mine: Word[];
  theirs: Word[];
  /** How many words are matched on the side where fewer are. */
  beside: number;
  /** The matched words on both sides of the gap, to point at where nothing stands in it. */
  aroundMine: Word[];
  aroundTheirs: Word[];
}

/** A gap is read only between as many matched words. */
const MATCHED_BESIDE = 2;
/** More words in each other's place are another clause. */
const LONGEST_GAP = 4;
/** So many matched words make two sentences one. */
const LEAST_MATCHED = 8;
const LEAST_SHARE = 0.45;

/** Whether two sentences are one sentence in two rewrites, and where they part. Null when they are not. */
export function partingsOf(a: readonly Word[], b: readonly Word[]): Parting[] | null {
  const runs = sharedRuns(a, b);
  const matched = runs.reduce((sum, { length }) => sum + length, 0);
  const solid = runs.filter(({ length }) => length >= MATCHED_BESIDE).reduce((sum, { length }) => sum + length, 0);
  if (solid < LEAST_MATCHED || matched < LEAST_SHARE * Math.min(a.length, b.length)) return null;
  return runs.slice(1).flatMap((run, place) => {
    const before = runs[place];
    if (!before || Math.max(before.length, run.length) < MATCHED_BESIDE + 1 || Math.min(before.length, run.length) < 1)
      return [];
    const mine = a.slice(before.a + before.length, run.a);
    const theirs = b.slice(before.b + before.length, run.b);
    const long = mine.length > LONGEST_GAP || theirs.length > LONGEST_GAP;
    if (long || mine.length + theirs.length === 0) return [];
    const around = (words: readonly Word[], from: number, to: number): Word[] => [
      ...words.slice(from - 1, from),
      ...words.slice(to, to + 1),
    ];
    const aroundMine = around(a, before.a + before.length, run.a);
    const beside = Math.min(before.length, run.length);
    return [{ mine, theirs, beside, aroundMine, aroundTheirs: around(b, before.b + before.length, run.b) }];
  });
}

const SLOTS: readonly { slot: Slot; kind: Finding['kind']; severity: Finding['severity']; why: string }[] = [
  { slot: 'verb', kind: 'cue', severity: 'low', why: 'One sentence, its verb in different strength' },
  { slot: 'amount', kind: 'paraphrase', severity: 'medium', why: 'One sentence, with different amounts' },
  {
    slot: 'doubt',
    kind: 'paraphrase',
    severity: 'medium',
    why: 'One sentence, with and without a word of doubt or denial',
  },
];

interface Reading {
  account: Account;
  words: readonly Word[];
}

/** A parting with its words where they stand in the two sources. */
function placed(parting: Parting, a: Reading, b: Reading): Parting {
  const [mine, theirs] = [a, b].map(({ account }) => account.statement.locator.start);
  return {
    ...parting,
    mine: moved(parting.mine, mine),
    aroundMine: moved(parting.aroundMine, mine),
    theirs: moved(parting.theirs, theirs),
    aroundTheirs: moved(parting.aroundTheirs, theirs),
  };
}

const moved = (words: readonly Word[], by = 0): Word[] =>
  words.map((word) => ({ ...word, start: word.start + by, end: word.end + by }));

/** Accounts in nearly the same words that differ in the strength of the verb, the amount, or a word of doubt. */
export const findWordingDifferences: Rule = ({ accounts }) => {
  // What is all quoted is compared word by word elsewhere.
  const readings = accounts
    .filter(({ statement }) => statement.kind !== 'quote')
    .map((account): Reading => ({ account, words: wordsIn(account.statement.locator.exact) }));
  const pairs = readings.flatMap((a, number) =>
    readings.slice(number + 1).flatMap((b) => {
      // A reprint parts nowhere.
      if (a.words === b.words || !areOfDifferentSources(a.account, b.account)) return [];
      const partings = (partingsOf(a.words, b.words) ?? [])
        .map((parting) => placed(parting, a, b))
        .filter(
          ({ mine, theirs, aroundMine, aroundTheirs }) =>
            !isQuoted(a.account, [...mine, ...aroundMine]) && !isQuoted(b.account, [...theirs, ...aroundTheirs]),
        );
      return partings.length > 0 ? [{ a, b, partings }] : [];
    }),
  );
  return SLOTS.flatMap(({ slot, kind, severity, why }) => {
    const matters = new Map<string, Voices>();
    for (const { a, b, partings } of pairs) for (const parting of partings) hear(matters, slot, parting, a, b);
    return [...matters.values()].flatMap((voices): Finding[] => {
      const groups = [...voices.values()].map((group) => [...group.values()]);
      if (groups.length < 2) return [];
      const names = [...voices].map(([key, group]) => (key === WITHOUT ? key : printedOf(group) || key)).join(' / ');
      const slight = [...voices.keys()].some(isSlight);
      return [{ kind, severity, why: `${why}: ${names}.`, confidence: slight ? 0.45 : 0.8, shown: !slight, groups }];
    });
  });
};

/** Puts both sides of a parting to those who say the same: one matter for all verbs and one for all amounts of a sentence, one for each word of doubt. */
function hear(matters: Map<string, Voices>, slot: Slot, parting: Parting, a: Reading, b: Reading): void {
  const { mine, theirs, aroundMine, aroundTheirs } = parting;
  const [left, right] = [slotOf(slot, mine), slotOf(slot, theirs)];
  const differ =
    slot === 'doubt' ? isOneSided(parting, a.words, b.words) : left !== null && right !== null && left !== right;
  if (!differ) return;
  const matter = slot === 'doubt' ? (left ?? right ?? '') : slot;
  const voices: Voices = matters.get(matter) ?? new Map();
  matters.set(matter, voices);
  const said = (words: readonly Word[], around: Word[], name: string | null): Word[] =>
    name === null ? around : words.filter((word) => slotOf(slot, [word]) !== null);
  put(voices, left ?? WITHOUT, a.account, said(mine, aroundMine, left));
  put(voices, right ?? WITHOUT, b.account, said(theirs, aroundTheirs, right));
}

type Voices = Map<string, Map<Account, Voice>>;

/** The words of the first who says so, as printed. */
function printedOf(group: ReadonlyMap<Account, Voice>): string {
  const [voice] = group.values();
  if (!voice) return '';
  const { start, exact } = voice.account.statement.locator;
  return voice.differs.map((span) => exact.slice(span.start - start, span.end - start)).join(' ');
}

const WITHOUT = '(without)';

/** What stands inside quotation marks is compared word by word elsewhere. */
const isQuoted = ({ statement: { quoted } }: Account, words: readonly Word[]): boolean =>
  words.some(({ start, end }) => quoted.some((span) => overlap(span, { start, end })));

/**
 * A word of doubt on one side alone, and little else: "could be" beside "is" is a doubt, beside "can be" another tense, and
 * "reportedly" beside "police said" the same. A denial may stand in a word ("uncertified"), a doubt in the frame of the sentence
 * ("the view is that they …"), and both must stand between words that are matched.
 */
function isOneSided({ mine, theirs, beside }: Parting, a: readonly Word[], b: readonly Word[]): boolean {
  // A word that is only put in stands where it stands; words in each other's place may open another clause.
  const isPutIn =
    Math.min(mine.length, theirs.length) === 0 &&
    [...mine, ...theirs].every((word) => isDoubt(word) || FUNCTION_WORDS.has(word.normal.toLowerCase()));
  if (beside < MATCHED_BESIDE && !isPutIn) return false;
  if (Math.max(mine.length, theirs.length) > 3 || mine.some(isDoubt) === theirs.some(isDoubt)) return false;
  const [doubting, plain, plainSentence, sentence] = mine.some(isDoubt) ? [mine, theirs, b, a] : [theirs, mine, a, b];
  // "The allegedly unauthorised biopsy" beside "the biopsy": the other says nothing of what is doubted.
  const doubted = doubting.slice(doubting.findIndex(isDoubt) + 1);
  if (plain.length === 0 && doubted.some(({ normal }) => !FUNCTION_WORDS.has(normal.toLowerCase()))) return false;
  if (doubting.some(isNegation) ? deniesOtherwise(plainSentence, sentence) : framesDoubt(plainSentence, sentence))
    return false;
  if (doubting.some(isModal) && plain.some(isModal)) return false;
  if (a.some(isDenial) !== b.some(isDenial)) return false;
  return !(doubting.some(isAttributing) && attributes(plainSentence));
}

/** "Denied that it is" says what "said that it is not" says. */
const isDenial = ({ normal }: Word): boolean => /^(?:den(?:y|ies|ied)|reject|dismiss)/.test(normal.toLowerCase());

function put(voices: Voices, name: string, account: Account, words: readonly Word[]): void {
  const group = voices.get(name) ?? new Map<Account, Voice>();
  if ([...voices].some(([other, members]) => other !== name && members.has(account))) return;
  group.set(account, { account, differs: words.map(({ start, end }) => ({ start, end })) });
  voices.set(name, group);
}
