import { SHAPES } from './large-shapes.ts';

/** Articles that are read together, of which each has too much of something. */
export interface SetShape {
  /** The articles, each with so many times the thing that the shape is called after. */
  make: (count: number) => string[];
  /** How often the worst case has it. */
  most: number;
}

const times = (count: number, one: (index: number) => string, joint: string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join(joint);

/** A different capitalised name for every number. */
function nameOf(number: number): string {
  let letters = '';
  for (let rest = number + 1; rest > 0; rest = Math.floor(rest / 26)) letters += String.fromCharCode(97 + (rest % 26));
  return `K${letters}ov`;
}

/** Words that look like nothing else: each article of a shape draws them in another order. */
const THINGS =
  'bridge tunnel harbour school mill reservoir station market clinic orchard quarry depot museum tower stable ferry cannery archive chapel barracks'.split(
    ' ',
  );
const DOINGS =
  'flooded rebuilt painted emptied surveyed sealed cleared lit warmed widened drained mended fenced paved numbered swept'.split(
    ' ',
  );
const pick = (words: readonly string[], number: number): string => words[number % words.length] ?? '';

const PARAGRAPH = '\n\n';
const LINE = ' ';

/** Different articles: `a` of an article and a number gives its sentence. */
const different =
  (one: (article: number, index: number) => string, { articles = 2, joint = PARAGRAPH } = {}) =>
  (count: number): string[] =>
    Array.from({ length: articles }, (_, article) => times(count, (index) => one(article, index), joint));

const saying = (index: number, edited: boolean): string =>
  `“We will open ${index} of the ${pick(THINGS, index)}s ${edited ? 'before' : 'in'} May, and not one day later,” minister ${nameOf(index)} ${nameOf(index * 7)} told reporters on Monday. ` +
  `The ${nameOf(index)} group said about ${index + Number(edited)} people were hurt when the ${pick(THINGS, index)} was ${pick(DOINGS, index)}, according to officials in ${nameOf(index * 3)}.`;

/** One article over and over; of each copy another sentence in `every` is edited. */
const copies =
  (articles: number, every: number, joint = PARAGRAPH) =>
  (count: number): string[] =>
    Array.from({ length: articles }, (_, article) =>
      times(count, (index) => saying(index, index % every === article), joint),
    );

/** Texts that hold too much of one thing, each beside itself: what is long in one of them must not be held against all of the other. */
const TWICE = Object.fromEntries(
  Object.entries(SHAPES)
    .filter(([, { kind }]) => kind === 'text')
    .map(([name, { make, most }]): [string, SetShape] => [
      `twice ${name}`,
      { make: (count) => [make(count), make(count).replace('a', 'e')], most },
    ]),
);

/** What is measured, by its name. The whole of `most` is about 5 MB an article. */
export const SET_SHAPES: Readonly<Record<string, SetShape>> = {
  ...TWICE,
  'one article twice, edited here and there': { make: copies(2, 50), most: 16_000 },
  'one article twice, every sentence edited': { make: copies(2, 2), most: 16_000 },
  'one article twice, each on one line': { make: copies(2, 50, LINE), most: 16_000 },
  'one article three times': { make: copies(3, 50), most: 16_000 },
  'counts of the dead': {
    make: different(
      (article, index) =>
        `In the flood ${1001 + 2 * index + article} villagers were killed near the old river, officials said.`,
    ),
    most: 60_000,
  },
  'counts of the dead on one line': {
    make: different(
      (article, index) =>
        `In the flood ${1001 + 2 * index + article} villagers were killed near the old river, officials said.`,
      { joint: LINE },
    ),
    most: 60_000,
  },
  'counts of different things': {
    make: different(
      (article, index) =>
        `Near the ${pick(THINGS, index)} in ${nameOf(index)} ${20 + (index % 50) + 7 * article} ${pick(THINGS, Math.floor(index / 20))}s were ${pick(DOINGS, index)} by the council after the ${pick(THINGS, Math.floor(index / 7))} fire.`,
    ),
    most: 40_000,
  },
  measures: {
    make: different(
      (article, index) =>
        `The ${pick(THINGS, index)} wall at ${nameOf(index)} is ${100 + index + (1 + article) * 0.5} metres long and was ${pick(DOINGS, index)} in ${30 + (index % 90) + article * 3} days by the council.`,
    ),
    most: 40_000,
  },
  distances: {
    make: different(
      (article, index) =>
        `The village of ${nameOf(index)}, ${100 + (index % 500) + article * 11} kilometres north of ${nameOf(index % 100)}, was ${pick(DOINGS, index)}.`,
    ),
    most: 50_000,
  },
  'quotations of their own': {
    make: different(
      (article, index) =>
        `“The ${pick(THINGS, index)} of ${nameOf(index + article)} must be ${pick(DOINGS, index)} again by ${nameOf(index * 5)} and the council knows it,” Jan Kower said.`,
    ),
    most: 35_000,
  },
  'one quotation in many readings': {
    make: different(
      (article, index) =>
        `“We shall open the old ${pick(THINGS, index)} for the ${pick(DOINGS, Math.floor(index / 20) + article)} people of this ${pick(THINGS, Math.floor(index / 400))} town,” Jan Kower said.`,
    ),
    most: 40_000,
  },
  'one quotation over and over': {
    make: different(
      (article) =>
        `“We shall open the ${article === 0 ? 'old' : 'new'} bridge for the people of this town,” Jan Kower said.`,
    ),
    most: 60_000,
  },
  'quotations of two words': {
    make: different(
      (article, index) =>
        `Jan Kower called the ${pick(THINGS, index)} of ${nameOf(index)} “deeply ${pick(DOINGS, index + article)}” again.`,
    ),
    most: 60_000,
  },
  'quotations of two words of many people': {
    make: different(
      (article, index) =>
        `${nameOf(index)} ${nameOf(index * 7)} called the ${pick(THINGS, index)} “entirely ${pick(DOINGS, index + article)}” again.`,
    ),
    most: 60_000,
  },
  'one quotation under many names': {
    make: different(
      (article, index) =>
        `“We shall open the old bridge for the people of this town,” ${nameOf(index)} ${nameOf(index * 7 + article)} said.`,
    ),
    most: 40_000,
  },
  'sentences of one wording': {
    make: different(
      (article, index) =>
        `The council of ${nameOf(index)} ${article === 0 ? 'denounced' : 'criticised'} the plan to close the ${pick(THINGS, index)} beside the river this winter.`,
    ),
    most: 40_000,
  },
  'one sentence over and over': {
    make: different(
      (article) =>
        `The council ${article === 0 ? 'denounced' : 'criticised'} the plan to close the mill beside the river this winter.`,
    ),
    most: 50_000,
  },
  'times of one event': {
    make: different(
      (article, index) =>
        `The fire at the ${pick(THINGS, index)} of ${nameOf(index)} broke out on ${article === 0 ? 'Monday' : 'Tuesday'} at ${1 + (index % 11)} ${article === 0 ? 'am' : 'pm'}.`,
    ),
    most: 50_000,
  },
  'people with a trade and an age': {
    make: different(
      (article, index) =>
        `The ${article === 0 ? 'geologist' : 'lawyer'} Anna ${nameOf(index)}, ${30 + (index % 40) + article}, left the ${pick(THINGS, index)}.`,
    ),
    most: 50_000,
  },
  'one person with many ages': {
    make: different(
      (article, index) =>
        `The ${article === 0 ? 'geologist' : 'lawyer'} Anna Kower, ${10 + ((index * 2 + article) % 80)}, left the ${pick(THINGS, index)}.`,
    ),
    most: 60_000,
  },
  'who holds a post': {
    make: different(
      (article, index) =>
        `The leader of the Red Hand, Anna ${nameOf(index * 2 + article)}, left the ${pick(THINGS, index)}.`,
    ),
    most: 60_000,
  },
  'where a thing is': {
    make: different(
      (article, index) =>
        `They met at a paper mill near ${nameOf(index * 2 + article)} and left the ${pick(THINGS, index)}.`,
    ),
    most: 60_000,
  },
  'who did it': {
    make: different(
      (article, index) =>
        `${article === 0 ? 'Police' : 'Soldiers'} shot the ${pick(THINGS, index)} guard and his brother beside the ${pick(THINGS, Math.floor(index / 20))} wall that evening.`,
    ),
    most: 50_000,
  },
  'acts told and denied': {
    make: different((article, index) =>
      article === 0
        ? `The council closed the ${pick(THINGS, index)} beside the ${pick(THINGS, Math.floor(index / 20))} river for the winter.`
        : `The council denied closing the ${pick(THINGS, index)} beside the ${pick(THINGS, Math.floor(index / 20))} river for the winter.`,
    ),
    most: 50_000,
  },
  'words of letters alone': { make: different((article, index) => `${pick(THINGS, index + article)}.`), most: 200_000 },
};
