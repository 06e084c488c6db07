import type { Span } from '../facts/span.ts';
import type { Statement } from '../facts/statement.ts';
import { type Word, wordsOf } from '../facts/words.ts';
import type { Against } from './against.ts';
import { type Alteration, alterationIn, isAlteration } from './alteration.ts';
import type { Change, CheckedQuotation, FormerWording, Lost } from './checked.ts';
import type { DraftQuotation } from './draft.ts';
import { isHedge, isNegation } from './hedge-words.ts';
import { lostContext, type Surroundings } from './lost-context.ts';
import { passageOf } from './passage.ts';
import { piecesOf } from './pieces.ts';
import { type Placement, placementsIn, spanOf } from './placement.ts';
import { type SameSpeaker, sameSpeaker } from './speakers.ts';
import { type StatementWord, statementWords } from './statement-words.ts';
import { isTelling } from './telling-words.ts';

/** A quotation with what is needed to judge it. */
export interface Quoted {
  quotation: DraftQuotation;
  text: string;
  /** What stands around it in the draft, which only words that are found are judged by. */
  surroundings: () => Surroundings;
}

/** Wordings that stood once, and a way to find them. */
export interface Former {
  wordings: ReadonlyMap<string, FormerWording>;
  against: Against;
}

/** So many statements that hold the very words are looked at, and so many that share the most telling ones. */
const MOST_HOLDING = 200;
const MOST_SHARING = 24;

/** The verdict on one quotation of a draft. */
export function checkQuotation(quoted: Quoted, against: Against, former: Former): CheckedQuotation {
  const { quotation, text } = quoted;
  const pieces = piecesOf(text, quotation.span);
  if (pieces.length === 0) return notFound(quotation);
  const placements = placementsOf(pieces, against);
  const words = pieces.flat();
  let sharing: readonly Statement[] | null = null;
  const nearest = (): readonly Statement[] => {
    sharing ??= against.index.sharing(words.map(normal), MOST_SHARING, against.sees);
    return sharing;
  };
  const ofOther = (): CheckedQuotation => ofOtherWords(quoted, words, nearest(), against);
  return (
    ofItsWords(quoted, placements.filter(isQuoted), against) ??
    ofItsWords(quoted, joinedPlacementsOf(pieces, nearest, against).filter(isQuoted), against) ??
    ofFormerWords(quoted, pieces, against, former, ofOther) ??
    ofWordsOutside(quoted, placements, against) ??
    ofOther()
  );
}

const notFound = ({ span, speaker }: DraftQuotation): CheckedQuotation => ({
  span,
  speaker,
  verdict: 'not-found',
  statement: null,
  found: null,
  difference: null,
  lost: [],
  outside: null,
  former: null,
  otherSpeaker: false,
});

const at = (placement: Placement): Pick<CheckedQuotation, 'statement' | 'found'> => ({
  statement: placement.statement,
  found: spanOf(placement),
});

const isQuoted = ({ runs }: Placement): boolean => runs.flat().every((word) => word.quoted);

/** Where all the words stand in the draft's order, in one statement. */
function placementsOf(pieces: readonly Word[][], { index, sees }: Against): Placement[] {
  const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), []);
  return index
    .holding(longest.map(normal), MOST_HOLDING, sees)
    .flatMap((statement) => placementsIn(pieces, statementWords(statement)));
}

/** Where they stand in what one speaker says on, in several statements. */
function joinedPlacementsOf(
  pieces: readonly Word[][],
  nearest: () => readonly Statement[],
  against: Against,
): Placement[] {
  if (pieces.flat().length < LEAST_JOINED) return [];
  return nearest()
    .slice(0, MOST_JOINED)
    .filter(({ kind }) => kind === 'quote')
    .flatMap((statement) => placementsIn(pieces, passageOf(statement, against)));
}

/** So few words are not run together from two statements, and so many statements that share the most are looked at for it. */
const LEAST_JOINED = 3;
const MOST_JOINED = 6;

const normal = (word: Word): string => word.normal;

/** The verdict where statements quote the very words: whose they are, and what the cut has lost. */
function ofItsWords(
  { quotation, text, surroundings }: Quoted,
  placements: readonly Placement[],
  against: Against,
): CheckedQuotation | null {
  if (placements.length === 0) return null;
  const whose = Map.groupBy(placements, ({ statement }) => sameSpeaker(quotation.speaker, statement, against));
  const own = whose.get('same') ?? whose.get('unknown');
  if (!own) {
    const [other] = whose.get('other') ?? [];
    if (!other) return null;
    const verdict = provesSpeaker(quotation, text, other, against) ? 'speaker' : 'not-found';
    return { ...notFound(quotation), ...at(other), verdict, otherSpeaker: true };
  }
  const around = surroundings();
  const lostIn = (placement: Placement): Lost[] =>
    lostContext(sourceText(placement.statement, against), placement, around);
  const whole = own.find((placement) => lostIn(placement).length === 0);
  // Where one has lost nothing, the others matter only if they may tell of the same utterance, which is quicker asked.
  for (const placement of own) {
    if (whole && !tellOfOneUtterance(placement.statement, whole.statement, against)) continue;
    const lost = lostIn(placement);
    if (lost.length > 0) return { ...notFound(quotation), ...at(placement), verdict: 'context', lost };
  }
  return whole ? { ...notFound(quotation), ...at(whole), verdict: 'exact' } : null;
}

const sourceText = ({ source }: Statement, { sources }: Against): string => sources.get(source)?.text ?? '';

/** One printed the speaker's words whole and the other cut: what the cut has lost is lost in a draft that follows it. */
function tellOfOneUtterance(a: Statement, b: Statement, { itemsOf }: Against): boolean {
  if (a.id === b.id || a.speaker === null || a.speaker !== b.speaker) return false;
  const items = new Set(itemsOf(a.id).flatMap(({ id, about }) => (about === 'utterance' ? [id] : [])));
  return itemsOf(b.id).some(({ id }) => items.has(id));
}

/** Fewer words are shared by chance, unless the draft tells of the same matter. */
const WORDS_THAT_PROVE = 4;
const TELLING_THAT_PROVE = 2;

/** Whether the words are enough to say that they are someone else's. */
function provesSpeaker(
  { span, sentence }: DraftQuotation,
  text: string,
  { statement }: Placement,
  against: Against,
): boolean {
  const words = wordsOf(text.slice(span.start, span.end));
  if (words.filter(isTelling).length < TELLING_THAT_PROVE) return words.length > WORDS_THAT_PROVE;
  if (words.length >= WORDS_THAT_PROVE) return true;
  const own = new Set(words.map(normal));
  const printed = sourceText(statement, against).slice(statement.sentence.start, statement.sentence.end);
  const there = new Set(wordsOf(printed).filter(isTelling).map(normal));
  return wordsOf(text.slice(sentence.start, sentence.end)).some(
    (word) => there.has(word.normal) && !own.has(word.normal),
  );
}

/** The verdict where the words stood in a statement that has been corrected or withdrawn since. */
function ofFormerWords(
  quoted: Quoted,
  pieces: readonly Word[][],
  against: Against,
  { wordings, against: then }: Former,
  ofOther: () => CheckedQuotation,
): CheckedQuotation | null {
  if (wordings.size === 0) return null;
  const { quotation } = quoted;
  const stood = placementsOf(pieces, then).filter(
    (placement) => isQuoted(placement) && sameSpeaker(quotation.speaker, placement.statement, against) !== 'other',
  );
  const [place] = stood;
  const wording = place && [...wordings.values()].find(({ statement }) => statement === place.statement);
  if (!wording) return null;
  if (wording.what === 'withdrawn') return { ...notFound(quotation), former: wording };
  const now = ofOther();
  if (now.statement?.id === wording.statement.id && now.verdict === 'altered') return { ...now, former: wording };
  return { ...notFound(quotation), former: wording };
}

/** The verdict where a statement has the words, but no quotation marks around them, or not around all. */
function ofWordsOutside(
  { quotation, text }: Quoted,
  placements: readonly Placement[],
  against: Against,
): CheckedQuotation | null {
  const mine = placements.filter(({ statement }) => sameSpeaker(quotation.speaker, statement, against) !== 'other');
  const [found] = mine;
  if (!found || wordsOf(text.slice(quotation.span.start, quotation.span.end)).length < LEAST_OUTSIDE) return null;
  const words = found.runs.flat();
  const unquoted = words.filter((word) => !word.quoted);
  if (unquoted.length < words.length) {
    const difference = { draft: outsideInDraft(quotation.span, text, words), statement: spansOf(unquoted) };
    return { ...notFound(quotation), ...at(found), verdict: 'altered', difference, outside: 'part' };
  }
  const named = quotation.speaker?.sure === true && quotation.speaker.speaker !== null;
  const verdict = found.statement.kind === 'report' && !named ? 'exact' : 'not-found';
  return { ...notFound(quotation), ...at(found), verdict, outside: 'all' };
}

/** One or two words stand somewhere in every text. */
const LEAST_OUTSIDE = 3;

/** The draft's words whose like stands outside the marks in the source. */
function outsideInDraft(span: Span, text: string, found: readonly StatementWord[]): Span[] {
  return spansOf(
    piecesOf(text, span)
      .flat()
      .filter((_, place) => found[place]?.quoted === false),
  );
}

/** The verdict where no statement has the words as they are: what they alter, or else what is nearest. */
function ofOtherWords(
  { quotation }: Quoted,
  words: readonly Word[],
  nearest: readonly Statement[],
  against: Against,
): CheckedQuotation {
  const candidates = nearest
    .map((statement) => compare(words, quotation, statement, statementWords(statement), against))
    .toSorted((a, b) => rank(b) - rank(a));
  // What a speaker says on in the next statement is looked at for the nearest alone: it seldom matters, and costs most.
  const joined = candidates
    .slice(0, MOST_JOINED)
    .map(({ statement }) => compare(words, quotation, statement, passageOf(statement, against), against));
  const ranked = [...joined, ...candidates.slice(MOST_JOINED)].toSorted((a, b) => rank(b) - rank(a));
  const altered = ranked.find(
    ({ alteration, whose, isQuoted }) =>
      isQuoted &&
      isAlteration(alteration, whose === 'same') &&
      (whose !== 'other' || alteration.share >= SURELY_OTHERS),
  );
  if (altered) {
    const { alteration, statement, whose } = altered;
    const found = { statement, found: extentOf(alteration), difference: changeOf(alteration) };
    const lost = lostWithin(alteration);
    return { ...notFound(quotation), ...found, verdict: 'altered', lost, otherSpeaker: whose === 'other' };
  }
  const like = ranked.find(({ alteration, whose }) => isNear(alteration, whose));
  if (!like) return notFound(quotation);
  return { ...notFound(quotation), statement: like.statement, found: extentOf(like.alteration) };
}

interface Candidate {
  statement: Statement;
  alteration: Alteration;
  whose: SameSpeaker;
  /** Whether the words compared with stand inside quotation marks. */
  isQuoted: boolean;
}

function compare(
  words: readonly Word[],
  { speaker }: DraftQuotation,
  statement: Statement,
  passage: readonly StatementWord[],
  against: Against,
): Candidate {
  const quoted = passage.filter((word) => word.quoted);
  const alteration = alterationIn(words, quoted.length > 0 ? quoted : passage);
  const whose = sameSpeaker(speaker, statement, against);
  return { statement: alteration.same[0]?.statement ?? statement, alteration, whose, isQuoted: quoted.length > 0 };
}

/** Nobody is told that another's words were altered unless most of them are the same. */
const SURELY_OTHERS = 0.75;
/** What a speaker said is nearer than what another said in words as like. */
const BONUS = 0.1;

const rank = ({ alteration: { share }, whose }: Pick<Candidate, 'alteration' | 'whose'>): number =>
  share + (whose === 'same' ? BONUS : whose === 'other' ? -BONUS : 0);

const LEAST_NEAR = 0.3;

function isNear({ same, share }: Alteration, whose: SameSpeaker): boolean {
  const telling = same.filter(isTelling).length;
  return share >= LEAST_NEAR && telling >= (whose === 'same' ? 1 : TELLING_THAT_PROVE);
}

function extentOf({ same, statement }: Alteration): Span | null {
  const words = [...same, ...statement];
  if (words.length === 0) return null;
  return { start: Math.min(...words.map(({ start }) => start)), end: Math.max(...words.map(({ end }) => end)) };
}

const changeOf = ({ draft, statement }: Alteration): Change => ({
  draft: spansOf(draft),
  statement: spansOf(statement),
});

/** Denials and doubts that stand in the statement alone. */
function lostWithin({ draft, statement }: Alteration): Lost[] {
  const put = draft.map(normal);
  return statement.flatMap((word): Lost[] => {
    const span = { start: word.start, end: word.end };
    if (isNegation(word.normal) && !put.some(isNegation)) return [{ what: 'negation', span }];
    return isHedge(word.normal) && !put.some(isHedge) ? [{ what: 'hedge', span }] : [];
  });
}

const spansOf = (words: readonly Word[]): Span[] => words.map(({ start, end }) => ({ start, end }));
