import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/facts.ts';
import type { RecordKind } from '../../src/facts/problem.ts';
import { referenceProblems } from '../../src/facts/references.ts';
import { verifyFacts } from '../../src/facts/verification.ts';
import { desk, source, speaker, statement, story } from './made-up-desk.ts';

const TEXT = 'All is well.';
const town = source('town', TEXT);
const said = statement(TEXT, 'All is well');

const places = (facts: Facts, ...unread: RecordKind[]) =>
  referenceProblems(facts, new Set(unread)).map(({ kind, index, path }) => [kind, index, ...path].join('.'));

it('finds nothing in a desk whose ids all lead somewhere', () => {
  const statements = [{ ...said, speaker: 'mayor', topics: ['main-homes'] }];
  const speakers = [
    speaker('mayor', 'The mayor'),
    speaker('office', "The mayor's office", { kind: 'office', officeOf: 'mayor' }),
  ];
  const answers = [{ statement: said.id, version: null }];
  const items = [
    { id: 'item', story: 'main', topic: 'main-homes', question: 'how it is', about: 'event', answers } as const,
  ];
  expect(
    verifyFacts(desk({ sources: [town], statements, speakers, items: items.map((item) => ({ ...item })) })),
  ).toEqual([]);
});

it('reports words and ids alike', () => {
  const statements = [{ ...said, speaker: 'nobody', locator: { ...said.locator, exact: 'x' } }];
  expect(verifyFacts(desk({ sources: [town], statements })).map(({ path }) => path.join('.'))).toEqual([
    'locator.exact',
    'speaker',
  ]);
});

describe('names by which two could be meant', () => {
  it('are refused in any case, width and spacing', () => {
    const speakers = [
      speaker('a', 'Ann Lee', { aliases: ['Lee'] }),
      speaker('b', 'Bo Lee', { aliases: [' ＡＮＮ  lee', 'Bo'] }),
    ];
    expect(places(desk({ speakers }))).toEqual(['speaker.1.aliases.0']);
  });

  it('may be repeated by the one who has them', () => {
    expect(places(desk({ speakers: [speaker('a', 'Lee', { aliases: ['lee', 'LEE'] })] }))).toEqual([]);
  });

  it('may be shared by unnamed speakers, but not with a named one', () => {
    const unnamed = { kind: 'unnamed', aliases: ['a source'] } as const;
    const two = ['x', 'y'].map((id) => speaker(id, 'A source at the town hall', { ...unnamed, aliases: ['a source'] }));
    expect(places(desk({ speakers: two }))).toEqual([]);
    expect(places(desk({ speakers: [...two, speaker('z', 'A Source')] }))).toEqual([
      'speaker.0.aliases.0',
      'speaker.1.aliases.0',
    ]);
  });

  it('are refused between stories and between the topics of one, not between those of two', () => {
    const topics = [
      { id: 'a', name: 'Homes', aliases: [] },
      { id: 'b', name: 'Flats', aliases: ['homes'] },
    ];
    const stories = [story('one', { default: true, topics }), story('two', { aliases: ['ONE'] })];
    expect(places(desk({ stories }))).toEqual(['story.1.aliases.0', 'story.0.topics.1.aliases.0']);
  });
});

describe('families', () => {
  const family = { id: 'wire', agency: 'Wire', why: 'Its credit line.' };
  const of = (id: string, change: Partial<typeof family>) => ({
    ...source(id, TEXT),
    family: { ...family, ...change },
  });

  it('may give each source its own evidence', () => {
    expect(places(desk({ sources: [of('a', {}), of('b', { why: 'The same words.' })] }))).toEqual([]);
  });

  it('have one agency, and an id that no source has', () => {
    expect(places(desk({ sources: [of('a', {}), of('b', { agency: 'Other' })] }))).toEqual(['source.1.family.agency']);
    expect(places(desk({ sources: [of('a', { id: 'b' }), source('b', TEXT)] }))).toEqual(['source.0.family.id']);
  });
});

describe('records that could not be read', () => {
  const facts = desk({
    sources: [town],
    statements: [{ ...said, speaker: 'lost', source: 'lost', topics: ['lost'] }],
    items: [
      {
        id: 'i',
        story: 'lost',
        topic: 'x',
        question: 'q',
        about: 'event',
        answers: [{ statement: 'lost', version: null }],
      },
    ],
    stories: [story('main', { sources: ['lost'] })],
  });

  it('may be the ones that are named', () => {
    expect(places(facts, 'source', 'statement', 'speaker', 'story')).toEqual([]);
  });

  it('are no excuse for ids of another kind', () => {
    expect(places(facts, 'source', 'story', 'item')).toEqual(['statement.0.speaker', 'item.0.answers.0.statement']);
    expect(places(facts, 'speaker', 'statement', 'story')).toEqual(['statement.0.source', 'story.0.sources.0']);
  });
});

it('judges of two records with one id by the first', () => {
  const answers = [{ statement: said.id, version: null }];
  const items = [{ id: 'i', story: 'main', topic: 'main-homes', question: 'q', about: 'event' as const, answers }];
  const main = story('main', { default: true, sources: ['town'] });
  const facts = desk({
    sources: [town],
    statements: [said],
    items,
    stories: [main, { ...story('main'), name: 'Other' }],
  });
  expect(places(facts)).toEqual(['story.1.id', 'story.1.topics.0.id']);
});

it('wants one default story', () => {
  expect(places(desk({ stories: [] }))).toEqual(['story.']);
  expect(places(desk({ stories: [story('a')] }))).toEqual(['story.']);
  expect(places(desk({ stories: [story('a', { default: true }), story('b', { default: true })] }))).toEqual([
    'story.1.default',
  ]);
});
