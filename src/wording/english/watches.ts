import { count } from './count.ts';

/** What a channel is told of, and what it is told. */
export const watches = {
  differences: 'differences between accounts',
  here: (number: number) => `This channel is told of ${count(number, 'thing')}, once editors confirm it:`,
  hereInShort: (number: number) => `This channel watches ${number} things.`,
  none: 'This channel watches nothing. Start with: /talks watch disputed, or the name of a speaker or topic',
  moreNotNamed: (left: number) => `${left} more, not named here.`,
  already: (what: string) => `This channel is told of ${what} already.`,
  tooMany: (most: number) => `This channel watches ${most} things already: end one of them first, see /talks watches`,
  started: (what: string) => `From now on this channel is told what is new: ${what}, as soon as editors confirm it.`,
  done: (what: string) => `Done: this channel is told of ${what}.`,
  toEnd: (words: string) => `To end it: /talks unwatch ${words}`,
  notWatched: (what: string) => `This channel does not watch ${what}.`,
  ended: (what: string) => `This channel is told of ${what} no more.`,
  gone: 'Nobody watches this any more.',
  notYours: 'Only whoever started this watch can end it from here; in its channel everybody can.',
  closed: (channel: string, why: string) =>
    `Talks can post in ${channel} no more (${why}), so that it has stopped watching there. Invite it again, then watch anew.`,
  news: {
    heading: (labels: readonly string[], more: number) =>
      `New: ${labels.join(', ')}${more === 0 ? '' : ` and ${count(more, 'more watch', 'more watches')}`}`,
    statements: (number: number) => count(number, 'new statement'),
    differences: (number: number) => count(number, 'new difference'),
    where: '/talks status, /talks find and /talks disputed show them.',
    tooLong: (heading: string, counts: string) => `${heading}: ${counts}, too long for a message.`,
    notShown: (counts: string) => `Not shown here: ${counts}.`,
    toldNoMore: (words: string) => `To be told no more: /talks unwatch ${words}`,
    whatIsWatched: 'What is watched here: /talks watches',
  },
};
