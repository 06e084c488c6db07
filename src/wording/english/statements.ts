import { inMarks } from './count.ts';

/** Who said it and how: the attribution of a statement. */
export const statements = {
  kinds: { quote: 'quotation', mixed: 'partly quoted', paraphrase: 'paraphrase', report: 'own voice' },
  speakerKinds: { person: 'person', organisation: 'organisation', office: 'office', unnamed: 'unnamed' },
  wordingOf: (source: string) => `Wording of ${source}, unattributed`,
  reportedBy: (source: string) => `Reported by ${source} in its own voice`,
  speakerNotStated: 'Speaker not stated',
  printedAs: (names: readonly string[]) => `printed as ${names.map(inMarks).join(', ')}`,
  printedVerb: (verb: string) => `printed verb: ${inMarks(verb)}`,
  toldTo: (whom: string) => `to: ${whom}`,
  said: (date: string) => `said: ${date}`,
  saidNotStated: 'said: date not stated',
  asOf: (date: string) => `as of: ${date}`,
  paraphraseBy: (outlet: string | null) => `paraphrase by ${outlet ?? 'the source document'}`,
  fields: {
    quoted: 'quotation marks',
    toldTo: 'told to',
    asOf: 'as of',
    role: 'printed role',
  } as Record<string, string>,
  /** Why a search found it: "found: all 2 words: “good faith”". */
  found: (why: string, words: readonly string[]) =>
    `found: ${why}${words.length === 0 ? '' : `: ${words.map(inMarks).join(', ')}`}`,
  was: 'was',
  now: 'now',
  figure: (counted: string) => `counted: ${counted}`,
  whoCounts: (who: string | null) => `who counts: ${who ?? 'not stated'}`,
  figureAsOf: (date: string | null) => `as of: ${date ?? 'not stated'}`,
};
