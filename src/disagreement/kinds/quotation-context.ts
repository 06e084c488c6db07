import type { Word } from '../../facts/words.ts';
import type { Account, Finding, Rule } from '../disagreement.ts';
import { areOfDifferentSources, areOfOneSpeaker, isComparable } from '../gate.ts';
import { normalIn, wordsIn } from '../words/read-words.ts';
import { piecesOf } from './quotations.ts';

/** What turns or weakens the words behind it. */
const TURNING = new Set(
  "not never no nor hardly barely neither cannot can't won't don't doesn't didn't isn't aren't wasn't weren't wouldn't couldn't shouldn't haven't hasn't hadn't may might could possibly perhaps probably unlikely if unless appear appears appeared seem seems seemed".split(
    ' ',
  ),
);
/** In the article's own words such verbs do what a "not" does. */
const TURNING_VERBS = new Set(
  'denied denies deny rejected doubted without lacked failed refused whether accused warned speculation speculated speculate suspected suspicion suspicions possibility possibilities theory theories rumours rumors rumoured rumored'.split(
    ' ',
  ),
);

/** So many words before a cut belong to it ("does not appear to be made …"). */
const BESIDE = 4;
/** A shorter scrap stands in many sentences. */
const LEAST_WORDS = 3;

const turns = ({ normal }: Word): boolean => TURNING.has(normal.toLowerCase());

/** Where the words of a cut begin in a fuller passage; -1 where they do not stand there. */
function placeOf(cut: readonly Word[], passage: readonly Word[]): number {
  const last = passage.length - cut.length;
  for (let at = 0; at <= last; at++) if (cut.every(({ normal }, n) => passage[at + n]?.normal === normal)) return at;
  return -1;
}

/** The words that turn what begins at a place of a passage, with no stop between. */
function turnsBefore({ statement: { locator } }: Account, passage: readonly Word[], at: number): Word[] {
  const to = passage[at]?.start ?? locator.start;
  return passage
    .slice(Math.max(0, at - BESIDE), at)
    .filter(
      (word) => turns(word) && !/[.,;:!?–—]/.test(locator.exact.slice(word.end - locator.start, to - locator.start)),
    );
}

/**
 * Whether the article that cuts says what the cut leaves out: the same words anywhere around, quoted or not ("… isn't to
 * everyone's taste," he said, "but …"), or another word that turns them, right before.
 */
function keepsTurn(
  { statement: { locator, quoted } }: Account,
  cut: readonly Word[],
  lost: readonly Word[],
  passage: readonly Word[],
): boolean {
  const start = cut[0]?.start ?? locator.start;
  const inside = quoted.some((span) => span.start < start && start < span.end);
  const before = `${locator.prefix} ${locator.exact.slice(0, Math.max(0, start - locator.start))}`;
  const words = wordsIn(before).slice(-2 * BESIDE);
  if (inside || words.some((word) => turns(word) || TURNING_VERBS.has(word.normal.toLowerCase()))) return true;
  const around = ` ${normalIn(`${locator.prefix} ${locator.exact} ${locator.suffix}`)} `;
  return lost.every((word) => {
    const at = passage.indexOf(word);
    // A "not" alone may be any: with the word on one side of it, it is this one.
    const pairs = [passage.slice(Math.max(0, at - 1), at + 1), passage.slice(at, at + 2)];
    return pairs.some((pair) => pair.length > 1 && around.includes(` ${pair.map(({ normal }) => normal).join(' ')} `));
  });
}

/** A quotation cut so that the "not", the doubt or the condition right before it in a fuller one is lost. */
export const findLostContext: Rule = ({ accounts }) => {
  const quoting = accounts
    .filter(({ statement }) => statement.quoted.length > 0)
    .map((account) => ({ account, pieces: piecesOf(account.statement) }));
  const losses = quoting.flatMap((full) =>
    quoting.flatMap((cut) => {
      if (cut === full || !areOfDifferentSources(full.account, cut.account)) return [];
      if (!areOfOneSpeaker(full.account, cut.account) || !isComparable(full.account, cut.account)) return [];
      return cut.pieces.flatMap((scrap) =>
        full.pieces.flatMap((passage): Loss[] => {
          if (scrap.length < LEAST_WORDS || scrap.length >= passage.length) return [];
          const at = placeOf(scrap, passage);
          const lost = at > 0 ? turnsBefore(full.account, passage, at) : [];
          return lost.length > 0 && !keepsTurn(cut.account, scrap, lost, passage)
            ? [{ full: full.account, cut: cut.account, scrap, lost }]
            : [];
        }),
      );
    }),
  );
  const byWords = Map.groupBy(losses, ({ lost }) => lost.map(({ normal }) => normal).join(' '));
  return [...byWords.values()].map(findingOf);
};

/** What a cut loses of one fuller quotation. */
interface Loss {
  full: Account;
  cut: Account;
  scrap: readonly Word[];
  lost: readonly Word[];
}

/** However many articles print the whole, a word that is lost is one difference. */
function findingOf(losses: readonly Loss[]): Finding {
  const words = losses[0]?.lost.map(({ printed }) => printed).join(' ');
  return {
    kind: 'quotation',
    why: `Right before the quoted words, in a fuller quotation: ${words}.`,
    severity: 'medium',
    confidence: 0.75,
    shown: true,
    groups: [
      [...Map.groupBy(losses, ({ full }) => full)].map(([account, [loss]]) => ({
        account,
        differs: (loss?.lost ?? []).map(({ start, end }) => ({ start, end })),
      })),
      [...Map.groupBy(losses, ({ cut }) => cut)].map(([account, [loss]]) => ({
        account,
        differs: [{ start: loss?.scrap[0]?.start ?? 0, end: loss?.scrap.at(-1)?.end ?? 0 }],
      })),
    ],
  };
}
