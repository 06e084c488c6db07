import { type ContentWord, stemOf } from './content-words.ts';

/** Words of news that name one kind of event, from general knowledge; the first is the kind's name. */
const KINDS: readonly string[] = [
  'explosion explosions explode exploded exploding blast blasts boom bang detonation detonated detonate',
  'shooting shootings shot shoot shots gunfire gunned fired',
  'attack attacks attacked assault assaulted ambush ambushed raid raided strike strikes airstrike airstrikes bombing bombings bombed',
  'clash clashes clashed confrontation confrontations fighting',
  'disappearance disappear disappeared vanished vanish missing',
  'abduction abducted kidnapped kidnapping seized',
  'death died dies dead death killed kill killing slain murdered',
  'arrest arrested detained arrests captured apprehended',
  'discovery discovered discover found find unearthed uncovered',
  'protest protests protested protesters demonstration demonstrations rally rallied march marched',
  'fire fires blaze burned burnt burning torched',
  'crash crashed plunged',
  'landing landed land touched',
  'quake earthquake tremor',
  'departure departed',
  'arrival arrived',
  'launch launched',
  'release released freed',
  'collapse collapsed',
  'resignation resigned stepped',
  'dismissal fired sacked dismissed',
  'wedding married',
  'theft stolen stole robbed robbery',
  'vote voted election elected',
];

const KIND_OF: ReadonlyMap<string, string> = new Map(
  KINDS.flatMap((line): [string, string][] => {
    const [kind = '', ...words] = line.split(' ');
    return [kind, ...words].map((word) => [word, kind]);
  }),
);

const IRREGULAR = new Set(
  'went came took fell flew struck hit began broke shot found left got met saw sent set cut ran rose sank shut held hung hid sold sought spoke stole swam threw tore wore won wrote drove rode fled dug bought brought caught fought led fed bled blew grew knew drew gave ate built burnt lost made paid put read stood stuck swept taught woke passed'.split(
    ' ',
  ),
);

/** Verbs that tell of a saying, not of the event: "said on Friday" dates the saying. */
const SAYING = new Set(
  'announcement statement interview conference briefing tweet post posting spoke said say saying told tell announced announce reported report confirmed warned claimed added wrote posted tweeted stated denied insisted admitted declared explained noted suggested published updated speaking according called based followed following including related known named believed expected planned scheduled'.split(
    ' ',
  ),
);

/** Verbs that say of an event only that it was. */
const LIGHT = new Set(
  'made occurred happened took heard felt seen saw came started began ended continued seemed appeared looked used called named dubbed nicknamed'.split(
    ' ',
  ),
);

/** Whether a text tells of a saying: what follows dates the saying, not the event. */
export const tellsSaying = (text: string): boolean =>
  (text.toLowerCase().match(/[a-z]+/g) ?? []).some(
    (word) =>
      SAYING.has(word) &&
      !/^(?:reported|expected|planned|scheduled|known|called|following|including|related|based|followed|believed|named)$/.test(
        word,
      ),
  );

/** Whether a word names a kind of event by itself, whatever its verb: "the blast". */
export const isEventName = ({ normal }: ContentWord): boolean => KIND_OF.has(normal.toLowerCase());

/** Whether a word is a verb's past or its -ing form: "was found", "denied taking". */
export const isVerbForm = ({ normal, name }: ContentWord): boolean => {
  const word = normal.toLowerCase();
  return !name && (IRREGULAR.has(word) || /[a-z]{2}(?:ed|ing)$/.test(word));
};

/** What an event word names: its kind, or its stem where it is a verb's past; null for words that tell of no event, `saying` for sayings. */
export function eventOf({ normal, name }: ContentWord): string | null {
  const word = normal.toLowerCase();
  if (LIGHT.has(word)) return null;
  if (SAYING.has(word)) return 'saying';
  const kind = KIND_OF.get(word);
  if (kind) return kind;
  if (name) return null;
  return IRREGULAR.has(word) || /(?:[a-z]{2}ed|pass)$/.test(word) ? stemOf(word) : null;
}
