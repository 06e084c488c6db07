import blns from './naughty-strings/blns.json' with { type: 'json' };

/** Words that somebody may paste, type or send, and that have broken programs. */
export interface HostileString {
  /** What it is hostile by, for the message of a test that fails. */
  kind: string;
  text: string;
}

const code = (...points: number[]): string => String.fromCodePoint(...points);

/** Every marker of a kind in every setting. */
const crossed = (markers: readonly string[], settings: readonly ((marker: string) => string)[]): string[] =>
  markers.flatMap((marker) => settings.map((setting) => setting(marker)));

const SLACK_MARKS = [
  '<!channel>',
  '<!here>',
  '<!everyone>',
  '<!channel|channel>',
  '<@U0SAM00001>',
  '<@U0SAM00001|sam>',
  '<@W0SAM00001>',
  '<!subteam^S0TEAM0001|@editors>',
  '<#C0DESK0001>',
  '<#C0DESK0001|desk>',
  '<https://evil.example|https://bank.example>',
  '<https://evil.example/?a=1&b=2|x>',
  '<mailto:sam@evil.example|write to Sam>',
  '<tel:+100|call>',
  '<javascript:alert(1)|x>',
  '<slack://user?team=T0&id=U0|x>',
  '<!date^1392734382^Posted {date_num} {time_secs}|long ago>',
  '<!date^1392734382^{date}^https://evil.example/|now>',
  '&lt;!channel&gt;',
  '&amp;lt;!here&amp;gt;',
];
const SLACK = crossed(SLACK_MARKS, [
  (mark) => mark,
  (mark) => `quote ${mark} said`,
  (mark) => `“${mark}” Ines Okafor said.`,
  (mark) => `*${mark}* _${mark}_ ~${mark}~`,
  (mark) => `\`${mark}\` \`\`\`${mark}\`\`\``,
  (mark) => `${mark}|${mark}>`,
  (mark) => `<${mark}`,
]);

// Directions, invisible signs, ends of lines that are none, and signs that turn others.
const UNSEEN_POINTS = [
  ...[0x200e, 0x200f, 0x061c, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069],
  ...[0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x00ad, 0x034f, 0x180e, 0x115f, 0x3164, 0xfe0f, 0xe0001],
  ...[0x2028, 0x2029, 0x0085, 0x000b, 0x000c, 0x00a0, 0x3000, 0xfff9, 0xfffe, 0xffff, 0x10ffff],
];
const UNSEEN = crossed(
  UNSEEN_POINTS.map((point) => code(point)),
  [(sign) => sign, (sign) => `Ok${sign}afor`, (sign) => `find ${sign}crane${sign} fell`, (sign) => sign.repeat(200)],
);

const CONTROLS = Array.from({ length: 32 }, (_, point) => `crane${code(point)}fell`).concat(
  '\u007f',
  '\u0080',
  '\u009b31m',
);
const SURROGATES = ['\ud800', '\udfff', 'a\ud83d', '\ude00b', '\udc00\ud800', '“\ud83d”', 'find \ud800', '😀\ud83d😀'];

const LOOK_ALIKES = [
  'Іnеs Оkаfоr',
  'Ｉｎｅｓ　Ｏｋａｆｏｒ',
  '𝐈𝐧𝐞𝐬 𝐎𝐤𝐚𝐟𝐨𝐫',
  'quοtе okafor',
  '／talks status',
  'ѕtаtuѕ',
  'ℍarbour ⅽrane',
  'o̶k̶a̶f̶o̶r̶',
  `Okafor${'\u0301'.repeat(300)}`,
  '👩‍👩‍👧‍👦'.repeat(50),
  '🇩🇪'.repeat(101),
  'ﷺ'.repeat(200),
  'İıŞşẞß',
  'ŉ ǰ ΐ ﬃ ﬗ',
];

const PATHS = [
  '../../../etc/passwd',
  '..\\..\\windows\\system32',
  '/dev/zero',
  '/proc/self/environ',
  'file:///etc/passwd',
  '\\\\host\\share',
  'CON',
  'a/../../b',
  '~/.ssh/id_rsa',
  '%2e%2e%2f%2e%2e%2f',
  'data/sources/../../x.json',
  'x'.repeat(300),
  '-rf /',
  '--data=/etc',
  '--as',
  '$(id)',
  '`id`',
  '; rm -rf /;',
  '| cat /etc/passwd',
  '%s%n%x%d',
];

const SQL = [
  "'; drop table log; --",
  "' or 1=1 --",
  '" or ""="',
  "1); delete from talks.log where (''='",
  'select * from sqlite_master',
  '"okafor" NEAR/2 "warned"',
  'okafor AND NOT (warned OR',
  'crane*',
  '^crane',
  'text : crane',
  '"',
  '""""""',
  'a:* & b | !c <-> d',
  "\\'; --",
  '%_%',
  '$1 $$ $body$',
  "E'\\000'",
  'NULL',
  'undefined',
  'U&"\\0000"',
];

const DATA = [
  '{"__proto__": {"polluted": true}}',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '[[[[[[[[[[',
  '{"a":',
  `${'['.repeat(2000)}`,
  '!!js/function "x"',
  '&a [*a, *a]',
  '? : - {',
  '--- !<tag:x>\n...',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
  '=cmd|"/c calc"!A1',
  '@SUM(1+1)*cmd',
  '+1+1',
  '\t=1',
  'a,b\r\nc,d',
  '1e309',
  '-0',
  '0x1F',
  '9007199254740993',
  'Infinity',
  'NaN',
  'true',
];

// Questions in Talks' own words, turned against it.
const TALKS = [
  'as of',
  'as of as of 2025',
  'as of 2025-02-30',
  'as of 9999999999999-99-99',
  'as of 2025-01-01/2024-01-01',
  'as of ../..',
  `as of ${'2025-XX/'.repeat(100)}`,
  `as of Y${'9'.repeat(200)}`,
  `as of ${'1'.repeat(1000)}`,
  'known 0',
  `known ${'0'.repeat(500)}`,
  'known 2025-01-01T25:61:61Z',
  'story:',
  'story:""',
  'story:“””',
  'story:harbour story:harbour',
  `story:${'x'.repeat(2000)}`,
  'by:',
  'by:"',
  'by:"okafor',
  'by:okafor by:okafor',
  'by:by:by:okafor',
  'since:until:since:',
  'since:2025-13-45',
  'said:\u202e2025',
  'kind:quote kind:report kind:quote',
  'topic:<!channel>',
  'source:"<@U0SAM00001>"',
  `${'by:okafor '.repeat(200)}`,
  `${'from:x '.repeat(12)}`,
  'bye:okafor',
  'quote',
  'quote quote quote',
  'help me',
  'check "',
  'check “',
  `check ${'“a” '.repeat(400)}`,
  'check 1 2 3 4 5 6 7 8 9',
  'compare gazette',
  'compare gazette gazette',
  'compare / /',
  'history ../x',
  'statement gazette-hurt; statement',
  'unwatch everything',
  'watch',
  'watch disputed disputed',
  'timeline chart chart',
  'figures chart',
  'figures 1,2,3,4,5,6 chart',
  'disputed all all',
];

const REPEATED = [
  'a?',
  '(a+)+',
  'a.',
  'aa ',
  '“a ',
  "'a",
  '((',
  '[a',
  '.,',
  '- ',
  'A. ',
  "o'",
  '1,',
  '1.1.',
  'said ',
  'not ',
  '…',
  '’',
  '&amp;',
  '\\',
  '\n',
  '\r\n',
  '\u2028',
  ' \t',
];
const REDOS = crossed(REPEATED, [
  (unit) => unit.repeat(Math.floor(2900 / unit.length)),
  (unit) => `find ${unit.repeat(Math.floor(1400 / unit.length))}!`,
  (unit) => `check ${unit.repeat(Math.floor(2800 / unit.length))}x`,
]);

const SCRIPTS = [
  'قالت إينيس أوكافور',
  'אמרה אינס אוקפור',
  'Инес Окафор сказала «мы предупреждали»',
  '伊内丝·奥卡福说：“我们警告过”',
  'イネス・オカフォー氏は「警告した」と述べた',
  '이네스 오카포는 말했다',
  'इनेस ओकाफोर ने कहा',
  'ইনেস ওকাফোর বলেছেন',
  'อิเนส โอคาฟอร์ กล่าวว่า',
  'Ìnês Ọkàfọ́ sọ pé',
  'Η Ινές Οκαφόρ είπε',
  'ინეს ოკაფორი',
  'Ինես Օկաֆոր',
  'ᚦᛖ ᚳᚱᚪᚾᛖ',
  'ꓚꓮꓤ𐒀',
  '𓂀𓃠𓆏',
  'السلام crane עליכם fell',
  'x'.normalize('NFD') + 'é'.normalize('NFD').repeat(100),
];

/** So long as the inputs that are documented as the longest, and longer. */
const LONG = [1, 2, 76, 255, 256, 2999, 3000, 3001, 12_000, 40_001].flatMap((length) => [
  'x'.repeat(length),
  'Crane fell. '.repeat(length / 12 + 1).slice(0, length),
]);

const own: Record<string, readonly string[]> = {
  'Slack markup': SLACK,
  'unseen signs': UNSEEN,
  'control characters': CONTROLS,
  'half pairs': SURROGATES,
  'look-alikes': LOOK_ALIKES,
  paths: PATHS,
  'database languages': SQL,
  'data languages': DATA,
  'Talks’ own words': TALKS,
  repetitions: REDOS,
  scripts: SCRIPTS,
  lengths: LONG,
};

/** Our own strings, each once. */
export const OWN: readonly HostileString[] = distinct(
  Object.entries(own).flatMap(([kind, texts]) => texts.map((text) => ({ kind, text }))),
);

/** The Big List of Naughty Strings (MIT, naughty-strings/LICENSE), then our own; each once. */
export const HOSTILE: readonly HostileString[] = distinct([
  ...blns.map((text) => ({ kind: 'Big List of Naughty Strings', text })),
  ...OWN,
]);

function distinct(strings: readonly HostileString[]): HostileString[] {
  return [...new Map(strings.map((one) => [one.text, one])).values()];
}

/** Whether the whole product of strings and places was asked for (`HOSTILE=all`), which takes many minutes. */
export const ALL = process.env.HOSTILE === 'all';

/**
 * A part of all pairs, spread evenly, so that every string and every place comes up; all of them with `HOSTILE=all`.
 * `most` is about how many pairs are taken.
 */
export function pairs<Place>(
  strings: readonly HostileString[],
  places: readonly Place[],
  most: number,
): [HostileString, Place][] {
  const product = strings.flatMap((string, row) =>
    places.map((place, column) => ({ pair: [string, place] as const, row, column })),
  );
  const step = ALL ? 1 : Math.max(1, Math.ceil(product.length / most));
  // Along diagonals: a step that divides the number of places would always meet the same one.
  return product
    .filter(({ row, column }) => (row + column) % step === 0)
    .map(({ pair: [string, place] }) => [string, place]);
}
