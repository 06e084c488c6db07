import type { Span } from '../../facts/span.ts';
import type { Statement } from '../../facts/statement.ts';
import type { Word } from '../../facts/words.ts';
import type { Account, Finding, Rule, Voice } from '../disagreement.ts';
import { areOfDifferentSources, areOfOneSpeaker, isComparable } from '../gate.ts';
import { wordsIn } from '../words/read-words.ts';
import { tellsOfTranslation } from '../words/translations.ts';
import { type Relation, wordChanges } from '../words/word-changes.ts';

/** An account with the words that it quotes, in the pieces that marked cuts leave. Offsets are those of the source. */
interface Quoting {
  account: Account;
  pieces: Word[][];
}

/** An ellipsis or an insertion in brackets of either kind is an honest cut: what stands on either side of it is compared alone. So does a changed capital ("[A]t least"). */
const CUT = /\[\p{L}\]\p{L}+|\[[^\]]*\]|\([^)]*\)|…|\.\s?\.\s?\./gu;

export function piecesOf({ locator, quoted }: Pick<Statement, 'locator' | 'quoted'>): Word[][] {
  return quoted.flatMap((span) =>
    withoutCuts(span, locator.exact.slice(span.start - locator.start, span.end - locator.start)),
  );
}

function withoutCuts({ start }: Span, text: string): Word[][] {
  const cuts = [...text.matchAll(CUT)].map(({ index, 0: cut }) => ({ from: index, to: index + cut.length }));
  const pieces = [...cuts, { from: text.length, to: text.length }].map(({ from }, place) => ({
    from: cuts[place - 1]?.to ?? 0,
    to: from,
  }));
  return pieces.flatMap(({ from, to }) => {
    const offset = start + from;
    const words = withAmpersands(text.slice(from, to));
    const placed = words.map((word) => ({ ...word, start: offset + word.start, end: offset + word.end }));
    return placed.length > 0 ? [placed] : [];
  });
}

/** The words of a text with "&" read as "and". */
function withAmpersands(text: string): Word[] {
  if (!text.includes('&')) return [...wordsIn(text)];
  const signs = [...text.matchAll(/&/g)].map(
    ({ index }): Word => ({ start: index, end: index + 1, printed: '&', normal: 'and' }),
  );
  return [...wordsIn(text), ...signs].sort((a, b) => a.start - b.start);
}

/** Words inside quotation marks that differ between accounts of what one speaker said on one occasion. */
export const findQuotationDifferences: Rule = ({ accounts }) => {
  const quoting = accounts
    .map((account) => ({ account, pieces: piecesOf(account.statement) }))
    .filter(({ pieces }) => pieces.length > 0);
  const relate = relationIn(quoting);
  const passages: Quoting[][][] = [];
  for (const one of quoting.toSorted(byLength)) {
    const is = ([centre]: readonly Quoting[]): Relation['is'] => (centre ? relate(centre, one).is : 'apart');
    const passage = passages.find((groups) => groups.some((group) => is(group) !== 'apart'));
    const group = passage?.find((alike) => is(alike) === 'same');
    if (group) group.push(one);
    else if (passage) passage.push([one]);
    else passages.push([[one]]);
  }
  const place = (group: readonly Quoting[]): number => quoting.findIndex((one) => group.includes(one));
  return passages.flatMap((groups) =>
    differenceOf(
      groups.toSorted((a, b) => place(a) - place(b)),
      relate,
    ),
  );
};

type Relate = (a: Quoting, b: Quoting) => Relation;

/**
 * Two accounts quote alike unless a passage of the one has other words in the other. Words that the other's source
 * quotes exactly, there or elsewhere, are another passage: speakers repeat themselves ("we shall fight on …").
 */
function relationIn(all: readonly Quoting[]): Relate {
  const bySource = Map.groupBy(all, ({ account }) => account.statement.source);
  // The same pieces are asked after again and again, once for each account that may share their passage, and reprints in other pieces
  // of the same words. Where words are changed the answer names their places, so only that of two other words is kept for all.
  const known = new Map<readonly Word[], Map<readonly Word[], Relation>>();
  const unchanged = new Map<string, Relation>();
  const texts = new Map<readonly Word[], string>();
  const textOf = (piece: readonly Word[]): string => {
    const text = texts.get(piece) ?? piece.map(({ normal }) => normal).join(' ');
    texts.set(piece, text);
    return text;
  };
  const changes = (mine: readonly Word[], theirs: readonly Word[]): Relation => {
    const row = known.get(mine) ?? new Map<readonly Word[], Relation>();
    known.set(mine, row);
    const before = row.get(theirs);
    if (before) return before;
    const pair = `${textOf(mine)}\n${textOf(theirs)}`;
    const relation = unchanged.get(pair) ?? wordChanges(mine, theirs);
    if (relation.is !== 'altered') unchanged.set(pair, relation);
    row.set(theirs, relation);
    return relation;
  };
  const quotes = ({ account }: Quoting, piece: readonly Word[]): boolean =>
    (bySource.get(account.statement.source) ?? []).some(({ pieces }) =>
      pieces.some((other) => changes(piece, other).is === 'same'),
    );
  return (a, b) => {
    if (!areOfOneSpeaker(a.account, b.account)) return { is: 'apart' };
    const relations = a.pieces.flatMap((piece) =>
      b.pieces.flatMap((other) => {
        const relation = changes(piece, other);
        return relation.is === 'altered' && (quotes(b, piece) || quotes(a, other)) ? [] : [relation];
      }),
    );
    const altered = relations.filter((relation) => relation.is === 'altered');
    const [nearest] = altered.toSorted((x, y) => y.share - x.share);
    return nearest ?? relations.find(({ is }) => is === 'same') ?? { is: 'apart' };
  };
}

/** The fullest quotation is what cuts of it are measured by. */
function byLength(a: Quoting, b: Quoting): number {
  return b.pieces.flat().length - a.pieces.flat().length || (a.account.statement.id < b.account.statement.id ? -1 : 1);
}

const isTranslated = ({ statement: { locator } }: Account): boolean =>
  tellsOfTranslation(`${locator.prefix}”${locator.suffix}`);

function differenceOf(groups: readonly Quoting[][], relate: Relate): Finding[] {
  if (groups.length < 2) return [];
  const changesIn = (one: Quoting, other: Quoting): Relation =>
    areOfDifferentSources(one.account, other.account) && isComparable(one.account, other.account)
      ? relate(one, other)
      : { is: 'apart' };
  const voices = groups.map((group) => {
    const others = groups.filter((other) => other !== group).flat();
    return group.flatMap((one) => {
      for (const other of others) {
        const relation = changesIn(one, other);
        if (relation.is === 'altered') return [{ one, ...relation }];
      }
      return [];
    });
  });
  const sides = voices.filter((group) => group.length > 0);
  if (sides.length < 2) return [];
  const words = sides.map(([voice]) => voice?.mine.map(({ printed }) => printed).join(' ') || '(no word)');
  // Two translations of one saying are variants: which words differ is worth seeing, and nobody has misquoted.
  const translated = sides.flat().some(({ one }) => isTranslated(one.account));
  const share = Math.min(...sides.flat().map((voice) => voice.share));
  return [
    {
      kind: 'quotation',
      why: `Inside the quotation marks${translated ? ', of words said in another language' : ''}: ${words.join(' / ')}.`,
      severity: translated ? 'low' : 'high',
      confidence: share >= 0.8 ? 0.9 : 0.7,
      shown: true,
      groups: sides.map((group) =>
        group.map(
          ({ one, mine }): Voice => ({ account: one.account, differs: mine.map(({ start, end }) => ({ start, end })) }),
        ),
      ),
    },
  ];
}
