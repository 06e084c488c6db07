import type { Span } from '../../facts/span.ts';

/** Occupations of which nobody has two by chance; those on one line may be one person's. From general knowledge. */
const FIELDS: readonly string[] = [
  'geologist geophysicist seismologist volcanologist mineralogist',
  'astronomer astrophysicist cosmologist',
  'biologist zoologist entomologist arachnologist botanist ecologist herpetologist ornithologist',
  'virologist epidemiologist microbiologist physician surgeon cardiologist neurologist dermatologist pathologist psychiatrist',
  'meteorologist climatologist',
  'archaeologist anthropologist palaeontologist paleontologist historian',
  'economist banker accountant',
  'journalist reporter photojournalist photographer cameraman correspondent editor columnist blogger',
  'lawyer barrister solicitor',
  'teacher headmaster schoolteacher',
  'nurse midwife paramedic',
  'farmer shepherd rancher',
  'fisherman angler',
  'plumber electrician carpenter builder mechanic',
  'priest pastor bishop imam rabbi monk nun',
  'firefighter fireman',
  'butcher baker chef cook waiter waitress barista',
  'taxi-driver trucker chauffeur',
  'footballer cricketer golfer swimmer boxer',
];

const FIELD_OF: ReadonlyMap<string, string> = new Map(
  FIELDS.flatMap((line) => line.split(' ').map((word): [string, string] => [word, line.split(' ')[0] ?? word])),
);

/** A person's occupation as an article prints it beside the name; `field` is the same for those that one person may have. */
export interface Occupation extends Span {
  name: string;
  printed: string;
  field: string;
}

const NAME = String.raw`\p{Lu}[\p{L}'’-]{1,40}(?:\s+\p{Lu}\.)?(?:\s+\p{Lu}[\p{L}'’-]{1,40}){1,2}`;
const WORDS = [...FIELD_OF.keys()].join('|');
const BEFORE = new RegExp(
  String.raw`(?<![-\p{L}])(?<word>${WORDS}|${WORDS.replace(/(?:^|(?<=\|))[a-z]/g, (c) => c.toUpperCase())})\s+(?<name>${NAME})`,
  'gu',
);
const BEHIND = new RegExp(
  String.raw`(?<name>${NAME}),\s+(?:a|an|the)\s+(?:[\p{L}-]+\s+){0,3}?(?<word>${WORDS})\b`,
  'gu',
);

/** Most texts name no occupation, and looking for one beside a name takes long. */
const ANY = new RegExp(WORDS, 'i');

/** The occupations that a text gives to people whom it names in full: "astronomer Ada Moreno", "Ada Moreno, a Chilean astronomer". */
export const occupationsIn = (text: string, start = 0): Occupation[] =>
  !ANY.test(text)
    ? []
    : [BEFORE, BEHIND].flatMap((pattern) =>
        [...text.matchAll(pattern)].flatMap(({ index, 0: whole, groups }): Occupation[] => {
          const { name = '', word = '' } = groups ?? {};
          const field = FIELD_OF.get(word.toLowerCase());
          return field ? [{ start: start + index, end: start + index + whole.length, name, printed: word, field }] : [];
        }),
      );

/** A person's age as an article prints it. */
export interface Age extends Span {
  name: string;
  years: number;
  /** The number alone. */
  number: Span;
}

const AGED = new RegExp(String.raw`(?<years>\d{1,3})-year-old\s+(?:[\p{Ll}-]+\s+)?(?<name>${NAME})`, 'gu');
const AGE_BEHIND = new RegExp(
  String.raw`(?<name>${NAME}),\s+(?:who is\s+|aged\s+)?(?<years>\d{1,2})(?=,|\s+(?:and|said|told|was|from)\b)`,
  'gu',
);

/** The ages that a text gives to people whom it names in full: "Ada Moreno, 34," and "34-year-old Ada Moreno". */
export const agesIn = (text: string, start = 0): Age[] =>
  [AGED, AGE_BEHIND].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: whole, groups }): Age => {
      const { name = '', years = '' } = groups ?? {};
      const from = start + index + whole.indexOf(years);
      return {
        start: start + index,
        end: start + index + whole.length,
        name,
        years: Number(years),
        number: { start: from, end: from + years.length },
      };
    }),
  );

/** The age of somebody without a name: "the nine-year-old girl", "her 9-year-old daughter". */
const AGED_ONE =
  /\b(?<years>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)-year-old\s+(?<who>sons?|daughters?|boys?|girls?|child|baby|toddler|bride|pupil|student|schoolgirl|schoolboy|mother|father|grandmother|grandfather)\b/gi;
const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The ages of people whom a text names by what they are; plurals are several people. */
export const agesOfUnnamedIn = (text: string, start = 0): Age[] =>
  [...text.matchAll(AGED_ONE)].flatMap(({ index, 0: whole, groups }): Age[] => {
    const { who = '', years = '' } = groups ?? {};
    if (who.toLowerCase().endsWith('s')) return [];
    const number = SMALL.includes(years.toLowerCase()) ? SMALL.indexOf(years.toLowerCase()) : Number(years);
    const from = start + index;
    return [
      {
        start: from,
        end: from + whole.length,
        name: who.toLowerCase(),
        years: number,
        number: { start: from, end: from + years.length },
      },
    ];
  });
