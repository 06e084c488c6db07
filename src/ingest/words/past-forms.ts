/** Past forms of the irregular verbs of English that news tells events with; from general grammars. Regular ones end in -ed. */
export const IRREGULAR_PAST: ReadonlySet<string> = new Set(
  (
    'arose ate awoke beat became began bent bet bit bled blew bore bought bound bred broke brought broadcast built burnt burst came cast caught chose clung cost crept cut dealt did ' +
    'died drank drew drove dug fed fell felt fled flew flung forbade forgave forgot fought found froze gave got grew ground had held hid hit hung hurt kept knelt knew laid lay lead led left ' +
    'lent let lit lost made meant met paid put quit rang ran read rode rose sang sank sat saw sent set shook shot shrank shut slept slid slew spat sped spent split spoke sprang spread sprung stood ' +
    'stole stuck strode struck strove stung sued swam swept swore swung taught thought threw thrust told took tore underwent understood undertook upset was went were wept withdrew withheld withstood woke won wore wound wrote'
  ).split(' '),
);

/** Participles that do not end in -ed and differ from the past. */
export const IRREGULAR_PARTICIPLES: ReadonlySet<string> = new Set(
  (
    'arisen beaten become begun bitten blown borne born broken chosen come done drawn driven drunk eaten fallen flown forgotten frozen given gone gotten grown hidden known ridden risen run rung ' +
    'seen shaken shown shrunk slain spoken stolen stricken struck sunk sung sworn swum taken thrown torn undergone undertaken withdrawn woken worn woven written been'
  ).split(' '),
);
