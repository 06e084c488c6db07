/**
 * What happened to those who are counted, or which side of a thing a number measures, by the words that say so.
 * From general knowledge of news language; the first word is the desk's normal form.
 */
const RELATION_WORDS: readonly string[] = [
  'killed kill kills killing died die dies dying dead deaths death fatalities fatality slain murdered murders perished executed massacred lives shot-dead drowned',
  'injured injure injures injuring injuries injury wounded wound wounds wounding hurt hurting hospitalized hospitalised',
  'missing disappeared disappear disappearing vanished unaccounted disappearances',
  'held hold holds holding captive captives',
  'abducted kidnapped abducting kidnapping abductions',
  'taken took seized seize seizes seizing captured',
  'arrested arrest arrests arresting detained detain detains detaining detainees custody jailed imprisoned',
  'charged charge indicted charging',
  'displaced displace displacing homeless fled flee flees fleeing evacuated evacuating uprooted',
  'found discovered recovered exhumed unearthed dug',
  'rescued rescue rescuing saved freed released releasing freeing',
  'infected infections cases sickened ill',
  'destroyed destroy destroying demolished razed flattened',
  'damaged damage damaging',
  'sacked laid-off redundant redundancies layoffs fired axed',
];

/** Verbs that bring the number after them under a relation: "killing three", "claimed the lives of six". */
export const RELATIONS: ReadonlyMap<string, string> = new Map(
  RELATION_WORDS.flatMap((line): [string, string][] => {
    const words = line.split(' ');
    const [normal = ''] = words;
    return words.map((word) => [word, normal]);
  }),
);

/** What a measure measures, by the words beside it. */
export const ASPECTS: ReadonlyMap<string, string> = new Map(
  [
    'radius radii',
    'diameter diameters',
    'depth deep depths',
    'width wide across breadth',
    'height high tall elevation altitude',
    'length long',
    'thickness thick',
    'distance away apart south north east west southeast southwest northeast northwest offshore',
    'speed speeds',
    'weight weighing weighs weighed heavy',
    'magnitude',
    'price prices cost costs costing priced',
    'value worth valued',
    'reward bounty ransom',
    'fine fined fines',
    'budget',
    'temperature temperatures',
    'capacity',
    'yield energy',
  ].flatMap((line): [string, string][] => {
    const words = line.split(' ');
    const [normal = ''] = words;
    return words.map((word) => [word, normal]);
  }),
);

/** Past forms and adjectives after a counted noun: the noun ends before them. Irregular ones only; "-ed" needs no list. */
export const AFTER_NOUN: ReadonlySet<string> = new Set(
  (
    'dead alive missing hurt held found taken seen shot left gone lost put went came fell began became made took had have has was were is are be been ' +
    'being will would could should may might can must did do does said say says told got get sent led fled fell fought hit met set cut bought sold ' +
    'brought built caught drawn driven given hidden known laid paid run sat slept spent stood stuck struck swept thrown won worn written broke broken ' +
    'grew rose sank sought spoke stole stolen tore torn woke remain remains go come live lives die dies live face need want include including ' +
    'so now still already also again ago later earlier each every alone altogether overall apart away long wide deep high tall there here today ' +
    'yesterday tomorrow tonight overnight not never just only even both all more most less fewer yet back up down out off ahead last next past due favourable favorable undecided cast overseas abroad afterward afterwards nationwide worldwide statewide combined'
  ).split(' '),
);
