import type { Word } from '../../facts/words.ts';

/** Words by which accounts of one thing differ, in classes: words of one class say the same. */
export type Slot = 'verb' | 'amount' | 'doubt';

const classes = (lines: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(lines).flatMap(([name, words]) => words.split(' ').map((word): [string, string] => [word, name])),
  );

/** How a saying verb puts it. "Confirmed" takes for true what "determined" only finds, and "believed" doubts. */
const VERBS = classes({
  confirmed: 'confirmed confirms verified',
  found: 'determined determines concluded concludes established ascertained',
  believed: 'believed believes suspected thought thinks speculated assumed',
  claimed: 'claimed alleged',
  insisted: 'insisted insists maintained maintains',
  admitted: 'admitted admits conceded concedes acknowledged acknowledges',
  told: 'said says stated announced added reported wrote',
});

const AMOUNTS = classes({
  all: 'all every each',
  most: 'most',
  many: 'many numerous',
  several: 'several',
  some: 'some few',
  none: 'none no neither',
});

const DOUBTS = new Set(
  'may might could possibly perhaps probably likely allegedly reportedly apparently purportedly alleged suspected purported not never cannot unconfirmed'.split(
    ' ',
  ),
);
/** Doubts that an attribution puts as well: "reportedly" beside "police said" is no difference. */
const ATTRIBUTING = new Set(
  'allegedly reportedly apparently purportedly alleged purported reported apparent suspected'.split(' '),
);
const SAYS = new Set(
  'said says say told tells saying telling according reports reporting reported claimed claims claim claiming believed believes thought thinks alleged allegedly reportedly apparently suspected statement'.split(
    ' ',
  ),
);
const MODALS = new Set('can could may might will would shall should must'.split(' '));

/** Doubts so slight that rewriting drops them unthinkingly. */
export const isSlight = (doubt: string): boolean => /^(?:likely|probably|perhaps)$/.test(doubt);

/** Whether a word of doubt is one that only says "somebody tells". */
export const isAttributing = ({ normal }: Word): boolean => ATTRIBUTING.has(normal.toLowerCase());

/** Whether a sentence gives what it tells to somebody. */
export const attributes = (words: readonly Word[]): boolean =>
  words.some(({ normal }) => SAYS.has(normal.toLowerCase()));

export const isModal = ({ normal }: Word): boolean => MODALS.has(normal.toLowerCase());

/** What a stretch of words puts in each slot; null where it puts nothing there. */
export function slotOf(slot: Slot, words: readonly Word[]): string | null {
  const lower = words.map(({ normal }) => normal.toLowerCase());
  if (slot === 'doubt') {
    const doubts = words.filter(isDoubt);
    return doubts.length > 0 ? doubts.map(({ normal }) => normal.toLowerCase()).join(' ') : null;
  }
  const of = slot === 'verb' ? VERBS : AMOUNTS;
  return lower.map((word) => of.get(word)).find((name) => name !== undefined) ?? null;
}

export const isDoubt = ({ normal, printed }: Word): boolean =>
  // The month is none.
  printed !== 'May' && (DOUBTS.has(normal.toLowerCase()) || /n't$/.test(normal));

/** Whether a word denies what it stands in. */
export const isNegation = ({ normal }: Word): boolean => isNegationWord(normal.toLowerCase());

const isNegationWord = (word: string): boolean => /^(?:not|never|cannot)$|n't$/.test(word);

/** Words that deny without a "not". */
const DENYING =
  /^(?:no|none|nobody|nothing|neither|nor|without|hardly|barely|fail(?:s|ed|ing)?|refus(?:e|es|ed|ing)|lack(?:s|ed|ing)?|den(?:y|ies|ied|ying))$/;
const DENYING_PREFIX = /^(?:un|in|im|ir|il|non|dis)-?(?=.{4})/;

/** Whether a sentence denies in another way what a sentence with a "not" does: "uncertified", "failed to", "without". */
export function deniesOtherwise(sentence: readonly Word[], withNot: readonly Word[]): boolean {
  const there = new Set(withNot.map(({ normal }) => normal.toLowerCase()));
  return sentence.some(({ normal }) => {
    const word = normal.toLowerCase();
    if (there.has(word)) return false;
    const prefix = DENYING_PREFIX.exec(word)?.[0];
    return DENYING.test(word) || isNegationWord(word) || (prefix !== undefined && there.has(word.slice(prefix.length)));
  });
}

/** Words that say of a whole sentence that it is only thought: "the widely held view is that …". */
const FRAMING = new Set(
  'view views opinion theory theories speculation speculate speculated possibility possibilities possible possibly potential potentially likely believe believed believes suspect suspected suspects suspicion suggest suggests suggested appear appears appeared apparently seem seems seemed rumour rumours rumor rumors think thinks thought might may could perhaps probably feared fears whether if'.split(
    ' ',
  ),
);

/** Whether a sentence doubts by its frame where another does so by a word: only what the other has not too. */
export function framesDoubt(sentence: readonly Word[], doubting: readonly Word[]): boolean {
  const there = new Set(doubting.map(({ normal }) => normal.toLowerCase()));
  return sentence.some(({ normal, printed }) => {
    const word = normal.toLowerCase();
    return printed !== 'May' && FRAMING.has(word) && !there.has(word);
  });
}
