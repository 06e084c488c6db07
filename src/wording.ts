import type { ShownDate, ShownDisagreement, ShownSide, ShownSource, ShownStatement } from './commands/answer.ts';
import { dateWords } from './facts/date-words.ts';
import type { Figure } from './facts/figure.ts';

/** Parts of a line stand apart by this; parts that are absent leave no trace. */
const line = (...parts: (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(' · ');

/** What was printed, marked as printed. */
const printed = (words: string): string => `“${words}”`;

const KINDS = {
  quote: 'quotation',
  mixed: 'partly quoted',
  paraphrase: 'paraphrase',
  report: 'own voice',
} as const;

/**
 * Who said it, before anything that was said: speaker, role as printed, printed verb, to whom, where, when. The verb of
 * the source is shown as data; a source's own voice is named as such, its evaluative wording as its wording alone.
 */
export function attributionLine(statement: ShownStatement): string {
  const { speaker, kind, source } = statement;
  if (kind === 'report') {
    const whose = statement.characterisation
      ? `Wording of ${source.label}, unattributed`
      : `Reported by ${source.label} in its own voice`;
    return line(whose, statement.asOf && `as of: ${shownDateWords(statement.asOf)}`);
  }
  return line(
    speaker?.name ?? 'Speaker not stated',
    speaker?.printed && speaker.printed !== speaker.name ? `printed as ${printed(speaker.printed)}` : null,
    statement.cue && `printed verb: ${printed(statement.cue.printed)}`,
    statement.toldTo && `to: ${statement.toldTo}`,
    statement.venue,
    statement.said ? `said: ${shownDateWords(statement.said)}` : 'said: date not stated',
    kind === 'paraphrase' ? `paraphrase by ${source.outlet ?? 'the source document'}` : KINDS[kind],
  );
}

/** Where it was printed: outlet, title, published date, credit, link, and in how many articles and origins the same words stand. */
export function sourceLine(statement: ShownStatement): string {
  const { source, articles, origins, alsoIn } = statement;
  return line(
    sourceWords(source),
    articles > 1 ? originWords(articles, origins) : null,
    articles === 1 && source.agency && !statement.characterisation
      ? `1 article, which shares ${source.agency} copy`
      : null,
    alsoIn.length > 0 ? `same words in: ${alsoIn.map((other) => other.label).join('; ')}` : null,
  );
}

/** What is known of a source, and what is not. */
export function sourceWords({ outlet, title, published, dateline, credit, url }: ShownSource): string {
  return line(
    outlet ?? 'outlet not stated',
    title,
    published === null ? 'published date not stated' : `published ${dateWords(published)}`,
    dateline,
    credit === null ? 'credit line not stated' : `credit: ${credit}`,
    url,
  );
}

/** "2 articles, 1 origin (AFP)": copies of one agency text are one origin, however many articles carry it. */
export function originWords(articles: number, origins: { count: number; names: string[] }): string {
  const names = origins.count === 1 && articles > 1 ? ` (${origins.names[0]})` : '';
  return `${count(articles, 'article')}, ${count(origins.count, 'origin')}${names}`;
}

/** A date with how it is known: "on or before 24 Jul 2025 (printed “earlier”, resolved: published date 2025-07-24)". */
export function shownDateWords({ edtf, printed: words, basis, by }: ShownDate): string {
  if (edtf === null) return words === null ? 'date not stated' : `${printed(words)} as printed, not resolved`;
  const how = line(
    words && `printed ${printed(words)}`,
    basis === 'resolved' ? `resolved${by ? `: ${by}` : ''}` : null,
    basis === 'editor' ? `set by ${by}` : null,
  ).replaceAll(' · ', ', ');
  return how === '' ? dateWords(edtf) : `${dateWords(edtf)} (${how})`;
}

/** What a figure counts and who counts it: "over 1,200 · people killed · who counts: not stated". */
export function figureLine({ printed: words, counted, authority, asOf }: Figure): string {
  return line(
    words.exact,
    `counted: ${counted}`,
    `who counts: ${authority === null ? 'not stated' : authority.exact}`,
    `as of: ${asOf === null ? 'not stated' : dateWords(asOf)}`,
  );
}

/** The neutral heading of a disagreement. */
export const differenceHeading = ({ disagreement }: ShownDisagreement): string =>
  `Accounts differ on: ${disagreement.question}`;

/** Whose account a side is. */
export function sideLine({ statement, version }: ShownSide): string {
  return line(
    attributionLine(statement),
    statement.kind === 'report' ? null : statement.source.label,
    version && `editor’s label: ${version.label} (${version.by})`,
  );
}

/** The rule in plain words, how it fired, and when all sides come from one origin that this is so. */
export function whyLine({ disagreement, oneOrigin }: ShownDisagreement): string {
  const origin =
    oneOrigin === null
      ? ''
      : ` The sources derive from one origin (${oneOrigin}): an alteration, not a second account.`;
  return `Why shown: ${disagreement.rule} ${disagreement.why}${origin}`;
}

export const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`;
