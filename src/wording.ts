import type {
  AnswerOf,
  Asked,
  ShownDate,
  ShownDisagreement,
  ShownSide,
  ShownSource,
  ShownStatement,
  ShownStep,
} from './commands/answer.ts';
import { dateWords } from './facts/date-words.ts';
import type { Figure } from './facts/figure.ts';

/** Parts of a line stand apart by this; parts that are absent leave no trace. */
const line = (...parts: (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(' · ');

/** What was printed, marked as printed. */
const printed = (words: string): string => `“${words}”`;

/** The kinds of statements in words. */
export const KINDS = {
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
    correctionWords(statement),
  );
}

const FIELD_WORDS: Record<string, string> = {
  quoted: 'quotation marks',
  toldTo: 'told to',
  asOf: 'as of',
  role: 'printed role',
};

/** Fields of a statement as people call them. */
export const fieldWords = (fields: readonly string[]): string =>
  fields.map((field) => FIELD_WORDS[field] ?? field).join(', ');

/** "CORRECTED 26 Jul 2025 by U1: speaker. Reason: …", null when it was not. */
function correctionWords({ correction }: ShownStatement): string | null {
  if (correction === null) return null;
  const { at, by, reason, changed } = correction;
  const what = changed.length === 0 ? '' : `: ${fieldWords(changed)}`;
  return `CORRECTED ${momentWords(at)} by ${by}${what}${reason === null ? '' : `. Reason: ${reason}`}`;
}

/** The words that stood before the last correction, null when it left them as they were. */
export const formerWords = ({ correction, excerpt }: ShownStatement): string | null =>
  correction?.was === excerpt ? null : (correction?.was ?? null);

/** A recorded moment in words: its day, in UTC. */
export const momentWords = (at: string): string => dateWords(at.slice(0, 10));

const STEPS: Record<ShownStep['what'], string> = {
  curated: 'curated',
  'statement-proposed': 'proposed',
  'statement-confirmed': 'confirmed',
  'correction-proposed': 'correction proposed',
  'statement-corrected': 'corrected',
  'statement-moved': 'moved with a new version of its article',
  'statement-held': 'held',
  'statement-withdrawn': 'withdrawn',
  'record-removed': 'removed',
  'source-recorded': 'recorded',
  'speaker-recorded': 'recorded',
  'story-recorded': 'recorded',
  'item-recorded': 'recorded',
  'disagreement-confirmed': 'confirmed',
  'disagreement-explained': 'explained',
  'answer-posted': 'posted',
  'correction-told': 'told where it was shown',
  'error-reported': 'error reported',
  'report-settled': 'report settled',
  'watch-started': 'watched',
  'watch-ended': 'no longer watched',
};

/** A wording with its name before it, struck between tildes when it no longer stands. */
export function plainStep(name: string, { sentence, stands }: ShownStep): string[] {
  const text = sentence
    .map((run) => run.text)
    .join('')
    .replace(/\s*\n\s*/g, ' ');
  return text === '' ? [] : [`${name}: ${stands ? text : `~${text}~`}`];
}

/** What was done to a statement, when, by whom, what of it changed, and why. */
export function stepLine({ seq, what, at, by, reason, changed }: ShownStep): string {
  return line(
    STEPS[what],
    at === null ? 'when: not known' : momentWords(at),
    by === null ? 'by: not known' : `by ${by}`,
    changed.length > 0 ? `changed: ${fieldWords(changed)}` : null,
    reason === null ? null : `reason: ${reason}`,
    seq === null ? null : `change ${seq}`,
  );
}

/** The two dates of a question, where it has any: "as of 2025-07-24 · known 2025-07-26". */
export const datesAsked = ({ asOf, known }: Pick<Asked, 'asOf' | 'known'>): string =>
  line(asOf === null ? null : `as of ${asOf}`, known === null ? null : `known ${known}`);

/** A heading with the dates of the question. */
export const dated = (heading: string, asked: Pick<Asked, 'asOf' | 'known'>): string =>
  line(heading, datesAsked(asked));

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

/** The neutral heading of a disagreement; of one that is not sure enough, that accounts may differ. */
export const differenceHeading = ({ disagreement, verdict }: ShownDisagreement): string =>
  `${disagreement.shown || verdict?.note === null ? 'Accounts differ on' : 'May differ'}: ${disagreement.question}`;

/** What a comparison's lists are headed by, with how many each has, in the order in which they are shown. */
export function comparisonHeadings({ left, right, totals }: AnswerOf<'comparison'>) {
  return {
    differently: `Told differently: ${totals.differently}`,
    both: `Told by both: ${totals.both}`,
    onlyLeft: `Only in ${left.id}: ${totals.onlyLeft}`,
    onlyRight: `Only in ${right.id}: ${totals.onlyRight}`,
  };
}

/** Which two documents a comparison is of, and whether one origin stands behind both. */
export const comparisonHeading = ({ left, right, oneOrigin }: AnswerOf<'comparison'>): string =>
  line(
    `${left.id} (${left.label}) and ${right.id} (${right.label})`,
    oneOrigin && `both derive from one origin (${oneOrigin})`,
  );

function verdictWords(verdict: ShownDisagreement['verdict']): string {
  if (verdict === null) return '';
  const { note, by, at } = verdict;
  return note === null
    ? ` Confirmed by ${by}, ${momentWords(at)}.`
    : ` EXPLAINED by ${by}, ${momentWords(at)}: ${note}`;
}

/** Whose account a side is. */
export function sideLine({ statement, version }: ShownSide): string {
  return line(
    attributionLine(statement),
    statement.kind === 'report' ? null : statement.source.label,
    version && `editor’s label: ${version.label} (${version.by})`,
  );
}

/** The rule in plain words, how it fired, and when all sides come from one origin that this is so. */
export function whyLine({ disagreement, oneOrigin, verdict }: ShownDisagreement): string {
  const origin =
    oneOrigin === null
      ? ''
      : ` The sources derive from one origin (${oneOrigin}): an alteration, not a second account.`;
  return `Why shown: ${disagreement.rule} ${disagreement.why}${origin}${verdictWords(verdict)}`;
}

export const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`;
