/** What can be asked, as help lists it. The name of a command is what one types, in every language. */
export const commands = {
  status: {
    usage: 'status [topic]',
    summary: 'where things stand, each line attributed and dated',
    example: 'status',
  },
  quote: {
    usage: 'quote <speaker> [words]',
    summary: 'what a speaker said, with source and date',
    example: 'quote witkoff',
  },
  find: {
    usage: 'find <words>',
    summary: 'statements by anyone that hold these words, typos and half-remembered quotations included',
    example: 'find acting in good faith',
  },
  figures: {
    usage: 'figures [words] [chart]',
    summary: 'the numbers: what is counted, who counts, as of when',
    example: 'figures hostages',
  },
  disputed: {
    usage: 'disputed [all] [words]',
    summary: 'where the accounts differ, both sides word for word; with “all” also where they only may',
    example: 'disputed',
  },
  compare: {
    usage: 'compare <source> <source>',
    summary: 'two documents side by side: told differently, told by both, told by one',
    example: 'compare gaza-talks-2025-07-24 gaza-talks-afp-2025',
  },
  check: {
    usage: 'check <text>',
    summary: 'whether the quotations and figures of a text are as the sources have them',
    example: 'check “We had warned the port for a year,” Okafor said.',
  },
  timeline: {
    usage: 'timeline [speaker or topic] [chart]',
    summary: 'statements in the order of their dates, doubt shown',
    example: 'timeline netanyahu',
  },
  who: { usage: 'who', summary: 'who speaks in the story, and how often', example: 'who' },
  sources: {
    usage: 'sources',
    summary: 'the documents that the story rests on, and their origins',
    example: 'sources',
  },
  source: {
    usage: 'source <id>',
    summary: 'one document: what is known of it, its text, its statements',
    example: 'source gaza-talks-2025-07-24',
  },
  statement: {
    usage: 'statement <id>',
    summary: 'one statement by its id, as a citation names it',
    example: 'statement afp-witkoff-good-faith',
  },
  history: {
    usage: 'history <statement id>',
    summary: 'every wording that a statement had, who changed it and why',
    example: 'history afp-witkoff-good-faith',
  },
  watch: {
    usage: 'watch <speaker | topic | words | disputed>',
    summary: 'be told here of new statements, or with “disputed” of new differences',
    example: 'watch disputed',
  },
  unwatch: { usage: 'unwatch <the same>', summary: 'be told of it no more', example: 'unwatch disputed' },
  watches: { usage: 'watches', summary: 'what this channel is told of', example: 'watches' },
  help: { usage: 'help', summary: 'this list', example: 'help' },
};
