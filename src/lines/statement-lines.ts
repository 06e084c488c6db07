import type { Run, ShownDate, ShownSource, ShownStatement } from '../commands/answer.ts';
import type { Figure } from '../facts/figure.ts';
import { dateLine } from '../wording/date-line.ts';
import { dateWords } from '../wording/date-words.ts';
import { joined, type Line, lineText } from '../wording/line.ts';
import { phrases } from '../wording/phrases.ts';

const { statements, sources, dates } = phrases;

/**
 * Who said it, before anything that was said: speaker, role as printed, printed verb, to whom, where, when. The verb of
 * the source is shown as data; a source's own voice is named as such, its evaluative wording as its wording alone.
 */
export function attributionLine(statement: ShownStatement): string {
  const { speaker, kind, source, asOf, said, cue, toldTo, venue } = statement;
  if (kind === 'report') {
    const whose = statement.characterisation ? statements.wordingOf(source.label) : statements.reportedBy(source.label);
    return lineText(joined(whose, asOf && statements.asOf(shownDateWords(asOf))));
  }
  return lineText(
    joined(
      speaker?.name ?? statements.speakerNotStated,
      speaker?.printed && speaker.printed !== speaker.name ? statements.printedAs([speaker.printed]) : null,
      cue && statements.printedVerb(cue.printed),
      toldTo && statements.toldTo(toldTo),
      venue,
      said ? statements.said(shownDateWords(said)) : statements.saidNotStated,
      kind === 'paraphrase' ? statements.paraphraseBy(source.outlet) : statements.kinds[kind],
    ),
  );
}

/** Where it was printed: outlet, title, published date, credit, link, in how many articles and origins the same words stand, and why a search found it. */
export function sourceLine(statement: ShownStatement): Line {
  const { source, articles, origins, alsoIn } = statement;
  return joined(
    sourceWords(source),
    articles > 1 ? originWords(articles, origins) : null,
    articles === 1 && source.agency && !statement.characterisation ? sources.sharesCopy(source.agency) : null,
    alsoIn.length > 0 ? sources.sameWordsIn(alsoIn.map((other) => other.label)) : null,
    correctionLine(statement),
    foundLine(statement),
  );
}

/** Whose words a statement is and in which document. */
export const sourceLabelled = (statement: ShownStatement): string =>
  statement.kind === 'report'
    ? attributionLine(statement)
    : lineText(joined(attributionLine(statement), statement.source.label));

/** Fields of a statement as people call them. */
export const fieldWords = (fields: readonly string[]): string =>
  fields.map((field) => statements.fields[field] ?? field).join(', ');

/** "CORRECTED 26 Jul 2025, 10:00 UTC by U1: speaker. Reason: …", null when it was not. */
function correctionLine({ correction }: ShownStatement): Line | null {
  if (correction === null) return null;
  const { at, by, reason, changed } = correction;
  return sources.corrected(dateLine(at), by, fieldWords(changed), reason);
}

/** More words than these are seen in the sentence, where they are marked. */
const LONGEST_FOUND = 80;

/** Why a search found it, with the words; null where none did. */
function foundLine({ why, sentence }: ShownStatement): string | null {
  if (why === undefined) return null;
  const words = matchedWords(sentence);
  return statements.found(why, words.join('').length > LONGEST_FOUND ? [] : words);
}

/** The words that were asked for as they are printed, those side by side together. */
function matchedWords(sentence: readonly Run[]): string[] {
  const found: string[] = [];
  let gap: string | null = null;
  for (const { text, matched } of sentence) {
    if (!matched) gap = gap === null ? null : gap + text;
    else if (gap !== null && gap.trim() === '') found.push(`${found.pop() ?? ''}${gap}${text}`);
    else found.push(text);
    if (matched) gap = '';
  }
  return [...new Set(found)];
}

/** The words that stood before the last correction, null when it left them as they were. */
export const formerWords = ({ correction, excerpt }: ShownStatement): string | null =>
  correction?.was === excerpt ? null : (correction?.was ?? null);

/** What is known of a source, and what is not. */
export const sourceWords = ({ outlet, title, published, dateline, credit, url }: ShownSource): Line =>
  joined(
    outlet ?? sources.outletNotStated,
    title,
    published === null ? sources.publishedNotStated : sources.published(dateLine(published)),
    dateline,
    credit === null ? sources.creditNotStated : sources.credit(credit),
    url,
  );

/** "2 articles, 1 origin (AFP)": copies of one agency text are one origin, however many articles carry it. */
export const originWords = (articles: number, origins: { count: number; names: string[] }): string =>
  sources.inOrigins(articles, origins.count, origins.count === 1 && articles > 1 ? (origins.names[0] ?? null) : null);

/** A date with how it is known: "on or before 24 Jul 2025 (printed “earlier”, resolved: published date 2025-07-24)". */
export function shownDateWords({ edtf, printed, basis, by }: ShownDate): string {
  if (edtf === null) return printed === null ? dates.notStated : dates.notResolved(printed);
  const how = [
    ...(printed ? [dates.printed(printed)] : []),
    ...(basis === 'resolved' ? [dates.resolved(by || null)] : []),
    ...(basis === 'editor' ? [dates.setBy(String(by))] : []),
  ].join(', ');
  return how === '' ? dateWords(edtf) : `${dateWords(edtf)} (${how})`;
}

/** What a figure counts and who counts it: "over 1,200 · people killed · who counts: not stated". */
export const figureLine = ({ printed, counted, authority, asOf }: Figure): string =>
  lineText(
    joined(
      printed.exact,
      statements.figure(counted),
      statements.whoCounts(authority === null ? null : authority.exact),
      statements.figureAsOf(asOf === null ? null : dateWords(asOf)),
    ),
  );
