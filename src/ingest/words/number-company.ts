/** What numbers stand with when they count nothing, from general knowledge of English and of news style. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Month names and their abbreviations; "may", "march" and "mar" are months only with a capital. */
export const MONTHS = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);

/** Words whose number is a name: "Flight 370", "Resolution 1701", "page 3". */
export const NUMBERED = set(
  'flight resolution article section chapter route highway interstate motorway autobahn number no nos no. page pages room rooms channel act bill ' +
    'clause paragraph phase level grade class gate platform ward district precinct sector block apartment apt suite floor case ' +
    'type version volume vol episode season part psalm proposition prop title form fig figure table terminal runway exit junction ' +
    'studio station camp unit line lane hall building zone area category cat stage step tier rule order directive protocol amendment ' +
    'model mark series box slide item lot lane bus train tram group round week day game match set quarter inning lap hole verse ' +
    'century decade year a.d ad bc bce ce flight: tel phone fax ext pin code isbn iso en rfc',
);

/** Words before "N days" that make it a stretch of the calendar and no duration of its own. */
export const PERIODS = set(
  'last past next first second third previous coming recent following final opening closing every each this preceding remaining latter',
);

export const STREETS = set(
  'street st avenue ave road rd lane boulevard blvd drive square terrace place way court crescent close row mews quay parade highway',
);

/** What follows a score or a vote. */
export const CONTESTS = set(
  'win wins victory victories defeat defeats loss losses draw draws lead leads vote votes ruling decision majority score scoreline aggregate record ' +
    'triumph thrashing deficit tie series split ballot margin favourite favorite favourites odds',
);

/** Words before a year. */
export const BEFORE_YEAR = set(
  'in since by until till from during of to before after early late mid year season circa through spring summer autumn fall winter mid- the',
);
