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
  'said says say told tells according reports reported claimed claims believed believes thought thinks alleged allegedly reportedly apparently suspected statement'.split(
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
    const doubts = lower.filter((word) => DOUBTS.has(word) || /n't$/.test(word));
    return doubts.length > 0 ? doubts.join(' ') : null;
  }
  const of = slot === 'verb' ? VERBS : AMOUNTS;
  return lower.map((word) => of.get(word)).find((name) => name !== undefined) ?? null;
}

export const isDoubt = ({ normal }: Word): boolean => DOUBTS.has(normal.toLowerCase()) || /n't$/.test(normal);
