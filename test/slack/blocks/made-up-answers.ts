import type {
  AnswerOf,
  ShownDisagreement,
  ShownSource,
  ShownStatement,
  ShownStep,
} from '../../../src/commands/answer.ts';
import type { Rendering } from '../../../src/slack/blocks/rendering.ts';

/** Answers made up to be larger, or to hold worse, than any that the shipped facts give. */

export const RENDERING: Rendering = {
  audience: 'asker',
  style: 'full',
  page: { asked: 'command', text: 'quote okafor', offset: 0 },
};

const ASKED = {
  query: 'quote okafor',
  asOf: null,
  known: null,
  story: { id: 'crane', name: 'The harbour crane' },
  notes: [],
};
const ORIGINS = { articles: 1, origins: { count: 1, names: ['The Gazette'] } };

export const SOURCE: ShownSource = {
  id: 'gazette',
  label: 'The Gazette, 4 Mar 2024',
  outlet: 'The Gazette',
  title: null,
  url: 'https://gazette.example/crane?a=1&b=2',
  published: '2024-03-04',
  dateline: null,
  credit: null,
  family: null,
  agency: null,
};

export function statement(id: string, excerpt: string, details: Partial<ShownStatement> = {}): ShownStatement {
  return {
    id,
    kind: 'mixed',
    status: 'confirmed',
    excerpt,
    locator: { start: 0, end: excerpt.length, exact: excerpt, prefix: '', suffix: '' },
    quoted: [],
    sentence: [
      { text: excerpt, excerpt: true, quoted: true, matched: false },
      { text: ', Ines Okafor said.', excerpt: false, quoted: false, matched: false },
    ],
    speaker: { id: 'okafor', name: 'Ines Okafor', kind: 'person', printed: 'union chief Ines Okafor' },
    cue: { printed: 'said', class: 'neutral' },
    venue: null,
    toldTo: null,
    said: null,
    asOf: null,
    figures: [],
    characterisation: false,
    source: SOURCE,
    topics: [],
    item: null,
    items: [],
    alsoIn: [],
    ...ORIGINS,
    disagreements: [],
    correction: null,
    ...details,
  };
}

export function disagreement(id: string, left: string, right: string): ShownDisagreement {
  const sides = [statement(`${id}-a`, left), statement(`${id}-b`, right)];
  return {
    disagreement: {
      id,
      kind: 'event',
      rule: 'Accounts of one event differ.',
      item: id,
      question: `when the crane fell (${id})`,
      why: 'Monday / Tuesday.',
      severity: 'medium',
      confidence: 0.9,
      shown: true,
      alteration: false,
      sides: [],
    },
    sides: sides.map((side, index) => ({ statement: side, group: String(index), version: null, differs: [] })),
    oneOrigin: null,
    verdict: null,
  };
}

export function statementsAnswer(
  statements: ShownStatement[],
  details: Partial<AnswerOf<'statements'>> = {},
): AnswerOf<'statements'> {
  return {
    answer: 'statements',
    ...ASKED,
    found: 'quote',
    speaker: { id: 'okafor', name: 'Ines Okafor', printed: ['union chief Ines Okafor'] },
    topic: null,
    statements,
    total: statements.length,
    offset: 0,
    ...ORIGINS,
    disagreements: [],
    ...details,
  };
}

export const disagreementsAnswer = (disagreements: ShownDisagreement[]): AnswerOf<'disagreements'> => ({
  answer: 'disagreements',
  ...ASKED,
  disagreements,
  total: disagreements.length,
  offset: 0,
});

export const statusAnswer = (
  topics: number,
  disagreements: ShownDisagreement[],
  words: string,
): AnswerOf<'status'> => ({
  answer: 'status',
  ...ASKED,
  topics: Array.from({ length: topics }, (_, index) => ({
    id: `topic-${index}`,
    name: `Topic ${index}`,
    statements: [statement(`s${index}`, words)],
    more: index % 3,
    disagreements: 0,
  })),
  disagreements,
  newest: { source: SOURCE, daysAgo: 3 },
  ...ORIGINS,
});

export const speakersAnswer = (length: number): AnswerOf<'speakers'> => ({
  answer: 'speakers',
  ...ASKED,
  heading: 'Whose statements?',
  speakers: Array.from({ length }, (_, index) => ({
    id: `s${index}`,
    name: `Speaker Number ${index}`,
    kind: 'person',
    aliases: [],
    statements: 1,
  })),
});

export const sourcesAnswer = (length: number): AnswerOf<'sources'> => ({
  answer: 'sources',
  ...ASKED,
  sources: Array.from({ length }, (_, index) => ({ source: { ...SOURCE, id: `gazette-${index}` }, statements: 1 })),
  ...ORIGINS,
});

export const nothingAnswer = (why: string, near: string[]): AnswerOf<'nothing'> => ({
  answer: 'nothing',
  ...ASKED,
  why,
  near: near.map((ask) => ({ label: ask, ask })),
});

/** A step of which the wording stands, unless told otherwise. */
export function step(seq: number, excerpt: string, details: Partial<ShownStep> = {}): ShownStep {
  const { sentence } = statement('s', excerpt);
  const unknown = { at: null, by: null, reason: null, changed: [] };
  return { seq, what: 'statement-confirmed', ...unknown, excerpt, sentence, stands: true, ...details };
}

export const historyAnswer = (steps: ShownStep[]): AnswerOf<'history'> => ({
  answer: 'history',
  ...ASKED,
  statement: 's',
  source: SOURCE,
  steps,
});
