import type { Span } from '../../facts/span.ts';

/** Posts that one person holds at a time; the first of a line is the post's name. */
const POSTS: readonly string[] = [
  'leader leaders head chief boss chairman chairwoman',
  'founder co-founder',
  'commander',
  'president',
  'mayor',
  'governor',
  'director',
  'owner',
];
const POST_OF: ReadonlyMap<string, string> = new Map(
  POSTS.flatMap((line) => line.split(' ').map((word): [string, string] => [word, line.split(' ')[0] ?? word])),
);
const WORDS = [...POST_OF.keys()].join('|');
const NAME = String.raw`\p{Lu}[\p{L}'’-]{1,40}(?:\s+(?:\p{Lu}\.\s+)?(?:al-|de |van |bin )?\p{Lu}[\p{L}'’-]{1,40}){1,2}`;
const BODY = String.raw`(?:the\s+)?(?<body>\p{Lu}[\p{L}'’-]{1,40}(?:\s+\p{Lu}[\p{L}'’-]{1,40}){0,3})`;

/** Who holds a post of a body, as an article prints it. `hedged` is "an alleged leader", or one of several. */
export interface Holder extends Span {
  post: string;
  body: string;
  name: string | null;
  hedged: boolean;
}

const OF = new RegExp(
  String.raw`(?:(?<before>${NAME}|[“"]\p{Lu}[^”"]{2,24}[,”"]+),?\s+)?(?<article>\b(?:the|a|an|its|one of the)\s+)?(?<hedge>(?:alleged|suspected|reputed|presumed|senior|top|local|former|deputy|late)\s+)?\b(?<post>${WORDS})\s+of\s+${BODY}(?:,\s+(?<after>${NAME})|\s+(?<then>${NAME}))?`,
  'gu',
);

/** The holders of posts that a text names: "the leader of the Red Hand, Ada Moreno", "Ada Moreno, an alleged leader of the Red Hand". */
export const holdersIn = (text: string, start = 0): Holder[] =>
  [...text.matchAll(OF)].flatMap(({ index, 0: whole, groups = {} }): Holder[] => {
    const { before, article = '', hedge = '', post = '', body = '', after } = groups;
    if (/^(?:former|deputy|late|local)/.test(hedge)) return [];
    const hedged = hedge !== '' || /^(?:an?|one of the)\s/i.test(article);
    return [
      {
        start: start + index,
        end: start + index + whole.length,
        post: POST_OF.get(post) ?? post,
        body,
        name: after ?? before?.replace(/[“”",]/g, '') ?? null,
        hedged,
      },
    ];
  });
