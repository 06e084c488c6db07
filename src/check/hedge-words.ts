/**
 * The words by which English denies, doubts and makes conditions, in the form in which words are compared. What a cut can
 * lose is listed narrowly, what keeps it in the draft's own words widely: nobody is told of a loss that is none.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const NEGATIONS = words(
  `no not never none nobody nothing neither nor cannot without hardly barely scarcely rarely seldom unable unlikely
  impossible lack lacks lacked lacking absence fail fails failed failing failure refuse refuses refused refusing refusal`,
);
/** Other ways in which a draft says no. */
const DENIALS = words(
  `deny denies denied denying denial reject rejects rejected rejecting rejection doubt doubts doubted doubting dispute disputes
  disputed unwilling unwillingness inability against instead avoid avoids avoided stop stops stopped prevent prevents
  prevented ruled dismiss dismisses dismissed untrue false falsely unclear uncertain`,
);
const HEDGES = words(
  `may might could perhaps maybe possibly probably likely unlikely apparently allegedly reportedly supposedly presumably
  potentially arguably almost nearly partly partially appear appears appeared appearing seem seems seemed seeming think thinks
  thought believe believes believed suspect suspects suspected assume assumes assumed hope hopes hoped hoping fear fears feared
  expect expects expected guess suppose supposes supposed doubt doubts doubted suggest suggests suggested tend tends`,
);
/** Other ways in which a draft leaves open. */
const DOUBTS = words(
  `whether if possible possibility probable probability chance chances risk risks prospect prospects sign signs hint hints hinted
  signal signals signalled signaled warn warns warned warning view opinion can should worry worried suspicion belief impression
  feel feels felt thinking believing seemingly likelihood unsure uncertain unclear potential purported purportedly expectation
  expectations optimistic hopeful hopes alleged`,
);
const NUMBER_HEDGES = words(
  'about around roughly approximately some nearly almost over estimated than least most to under',
);
const CONDITIONS = words('if unless provided providing assuming');
/** Other ways in which a draft makes a condition. */
const TERMS = words(
  `until only condition conditions conditional conditionally depending depends depend depended without otherwise`,
);
/** In a draft's own words around a quotation these leave open; in indirect speech they only follow the tense. */
const OPEN_MOODS = words('should would could');

/** "Don't", "won't": a negation at the end of a verb. */
const isNt = (word: string): boolean => word.endsWith("n't");

export const isNegation = (word: string): boolean => NEGATIONS.has(word) || isNt(word);
export const isHedge = (word: string): boolean => HEDGES.has(word);
export const isNumberHedge = (word: string): boolean => NUMBER_HEDGES.has(word);
export const isCondition = (word: string): boolean => CONDITIONS.has(word);

/** Whether a word of the draft says as much as the lost one may have said. */
export const KEEPS: Record<'negation' | 'hedge' | 'condition', (word: string) => boolean> = {
  negation: (word) => isNegation(word) || DENIALS.has(word),
  hedge: (word) => isHedge(word) || isNumberHedge(word) || DOUBTS.has(word),
  condition: (word) => isCondition(word) || TERMS.has(word) || OPEN_MOODS.has(word),
};

/** Whether a word of a paraphrase makes a condition. */
export const keepsCondition = (word: string): boolean =>
  isCondition(word) || TERMS.has(word) || word === 'when' || word === 'once';

const AUXILIARIES = words(
  `am is are was were be been being do does did have has had having will would shall should can could may might must 'm 're
  'll`,
);
/** A verb form that carries tense, so that what holds it is a statement and no mere phrase. */
export const isAuxiliary = (word: string): boolean =>
  AUXILIARIES.has(word) || isNt(word) || /^(?:i|you|he|she|it|we|they|that|there)'(?:m|re|s|ll|d|ve)$/.test(word);

const SUBJECTS = words('i you he she it we they there');
export const isSubjectPronoun = (word: string): boolean =>
  SUBJECTS.has(word) || /^(?:i|you|he|she|it|we|they|there)'/.test(word);

const RELATIVES = words('that which who whom whose where because although though while as than');
/** A word that opens a clause within a clause. */
export const opensInnerClause = (word: string): boolean => RELATIVES.has(word);

const BETWEEN = words(
  `to be been being am is are was were do does did have has had will would shall a an the of any that it there so very quite
  yet ever even all still also such anything longer i we they he she`,
);
/** A word that may stand between a negation or hedge and what it bears on: "not *to be* acting", "no *sign of* a deal". */
export const isLight = (word: string): boolean =>
  BETWEEN.has(word) || (word.length > 4 && word.endsWith('ly') && !NOT_ONLY.has(word));
/** "Not merely ready" is ready. */
const NOT_ONLY = words('merely simply solely');

const CARRIERS = words(
  `believe think say said saying mean suppose imagine true clear sure certain convinced case evidence proof sign indication
  guarantee suggestion suggest want intend appear seem`,
);
/** A word that hands a negation on to what follows: "do not *believe* the port was ready", "no *evidence* of arson". */
export const isCarrier = (word: string): boolean => CARRIERS.has(word);

const NO_PREDICATE = words(
  `a an the this that these those my your his her its our their some any no of in on at by for from with to into over under
  about as and or but nor so than which who whom whose where when what how why if unless because although though while`,
);
/** A word with which no predicate begins. */
export const beginsNoPredicate = (word: string): boolean => NO_PREDICATE.has(word);

const ASKING = words(
  'ask asks asked wonder wonders wondered know knows knew see decide unclear sure even as what doubt find',
);
/** A word after which "if" is "whether", or no condition: "asked if", "even if", "as if". */
export const asksIf = (word: string): boolean => ASKING.has(word);

export const isNumber = (word: string): boolean =>
  /^\d/.test(word) ||
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozens?|half)$/.test(
    word,
  );
