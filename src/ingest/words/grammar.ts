/** Closed word classes of English, from general grammars: what a noun phrase or a verb group cannot run across. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that open a clause of their own. */
export const SUBORDINATORS = set(
  'that because if when while as but although though since whether what how why where after before until unless so than then yet ' +
    'whereas once whenever wherever lest which who whom whose or nor and',
);

export const SUBJECT_PRONOUNS = set(
  'he she they it we i you who that which one some others many several both everyone everybody someone somebody nobody no-one ' +
    "those these this all most he'd she'd they'd we'd i'd you'd he’d she’d they’d we’d i’d you’d he'll she'll they'll we'll i'll he’ll she’ll " +
    "they’ll we’ll i’ll i've we've they've you've i’ve we’ve they’ve you’ve i'm i’m we're we’re they're they’re you're you’re few none neither either",
);

/** Pronouns that are a whole noun phrase, never the end of a longer one. */
export const BARE_PRONOUNS = set(
  "he she they we i it you he'd she'd they'd we'd i'd he’d she’d they’d we’d i’d he'll she'll they'll we'll i'll he’ll she’ll they’ll we’ll " +
    "i’ll i've we've they've i’ve we’ve they’ve i'm i’m we're we’re they're they’re you're you’re you'd you’d",
);

export const RELATIVES = set('who which that');

export const DETERMINERS = set(
  'the a an this these those his her its their our my your some any no every each another both all several many most few one two three ' +
    'four five six seven eight nine ten dozens hundreds thousands half',
);

export const AUXILIARIES = set(
  "has have had is was were are am be been being will would could should may might can must did does do 's ’s 'd ’d " +
    "don't don’t doesn't doesn’t didn't didn’t hasn't hasn’t haven't haven’t hadn't hadn’t won't won’t wouldn't wouldn’t isn't isn’t " +
    "wasn't wasn’t weren't weren’t aren't aren’t couldn't couldn’t shouldn't shouldn’t can't can’t cannot",
);

export const BE = set("is was were are am be been being 's ’s isn't isn’t wasn't wasn’t weren't weren’t aren't aren’t");

export const ADVERBS = set(
  'also then later often never not now still already once even just first again soon always previously since ever only recently ' +
    'long rather simply too instead further otherwise sometimes today yesterday tonight earlier famously thus simultaneously ' +
    "n't n’t both all more most better far much",
);

export const PREPOSITIONS = set(
  'of in on at for from with by to about into over under during through between among against without within toward towards near ' +
    'across behind beyond per via like despite amid outside inside upon around off out up down along including regarding concerning ' +
    'following alongside throughout aboard above below beneath beside besides atop unlike',
);

/** Verbs that are no cues but end a noun phrase as surely. */
export const OTHER_VERBS = set(
  'went go goes got get gets gave give gives came come comes took take takes made make makes ran run runs won win wins lost lose loses ' +
    'became become becomes held hold holds kept keep keeps met meet meets left leave leaves led lead leads put puts paid pay pays ' +
    'brought bring brings stood stand stands sat sit sits fell fall falls grew grow grows spent spend spends sent send sends built ' +
    'used uses tried tries began turned turns appeared appears seemed seems worked works moved moves helped helps started starts ' +
    'stopped stops continued lived lives died dies killed kills happened happens needs needed set sets let lets cut cuts ' +
    'heard hears hear looked looks look became arrived arrives returned returns remained remains served serves received receives ' +
    'carried carries caught drew draws drove drives broke breaks rose rises raised won beat beats bought sold wore shook threw ' +
    'passed passes joined joins followed follows visited visits attended attends released releases faced faces',
);

/** Days and other words of time that stand bare beside a verb. */
export const TIMES = set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight earlier later afterward afterwards recently ' +
    'mon tue wed thu fri sat sun this last next early late again publicly privately repeatedly there here',
);
