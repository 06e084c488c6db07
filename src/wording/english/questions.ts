/** Why a question cannot be understood, and what would be. The names of filters and their dates are typed in every language. */
export const questions = {
  tooLong: (length: number, most: number) =>
    `The question has ${length} characters; the most is ${most}. Ask with a shorter passage.`,
  tooManyFilters: (number: number, most: number) =>
    `The question has ${number} filters; the most is ${most}. Ask with fewer.`,
  noFilter: (name: string, known: readonly string[]) =>
    `“${name}:” is no filter; ask with one of: ${known.join(', ')}. What is no filter goes in quotation marks.`,
  noFilterButNear: (name: string, meant: string) =>
    `“${name}:” is no filter; did you mean ${meant}? What is no filter goes in quotation marks.`,
  takesNoFilter: (command: string, filter: string) =>
    `“${command}” takes no filter such as ${filter}; leave it out, or search with: find ${filter}`,
  noDate: (before: string, typed: string) =>
    `“${before} ${typed}” has no date that can be read. Write it as: ${before} 2025-07-24, or ${before} 2025-07.`,
  noStory: (name: string, known: readonly string[]) =>
    `There is no story “${name}”. Ask with one of: ${known.join(', ')}.`,
  /** Why the value of a filter is refused, and the nearest that would be taken, or where all are listed. */
  refused: {
    butNear: (why: string, offers: readonly string[]) => `${why}; did you mean ${orList(offers)}?`,
    listed: (why: string, listed: string) => `${why}; ${listed}`,
  },
  value: {
    severalSpeakers: (value: string) => `“${value}” is not a name that one speaker alone goes by`,
    noSpeaker: (value: string) => `No speaker in the store is called “${value}”`,
    noSource: (value: string) => `No source in the store is called “${value}”`,
    neither: (value: string) => `“${value}” names neither one speaker nor a source in the store`,
    noTopic: (value: string, story: string) => `The story “${story}” has no topic “${value}”`,
    noKind: (value: string) => `There is no kind “${value}”`,
    noStatus: (value: string) => `There is no status “${value}”`,
    neverShown: (status: string, offers: readonly string[]) =>
      `No answer shows statements that are ${status}; ask with ${orList(offers)}.`,
    noDate: (filter: string, value: string) =>
      `“${filter}:${value}” has no date that can be read; write it as ${filter}:2025-07-24 or ${filter}:2025-07.`,
    noDateButNear: (filter: string, value: string, offered: string) =>
      `“${filter}:${value}” has no date that can be read; did you mean ${filter}:${offered}?`,
  },
  listed: {
    speakers: 'for their names ask: who',
    sources: 'for their names ask: sources',
    both: 'for their names ask: who, or: sources',
    topics: (names: readonly string[]) => `it has: ${names.join(', ')}`,
    all: (names: readonly string[]) => `they are: ${names.join(', ')}`,
  },
  /** What a question was narrowed to, as it was understood; `values` are names and dates joined below. */
  narrowed: {
    from: (values: string) => `from: ${values}`,
    by: (values: string) => `by: ${values}`,
    source: (values: string) => `source: ${values}`,
    topic: (values: string) => `topic: ${values}`,
    since: (dates: string) => `said or published since ${dates}`,
    until: (dates: string) => `said or published until ${dates}`,
    said: (dates: string) => `said: ${dates}`,
    published: (dates: string) => `published: ${dates}`,
    kind: (values: string) => `kind: ${values}`,
    status: (values: string) => `status: ${values}`,
  },
  anyOf: (values: readonly string[]) => values.join(' or '),
  allOf: (values: readonly string[]) => values.join(' and '),
  sources: {
    several: (name: string, articles: number) => `${name} (${articles} articles)`,
    speakerAndSource: (speaker: string, source: string) => `${speaker} as speaker, ${source} as source`,
  },
};

const orList = (choices: readonly string[]): string => choices.join(' or ');
