import {
  answered,
  any,
  type Break,
  facts,
  find,
  first,
  inFile,
  inStatement,
  set,
  sourceFile,
  speakerAt,
} from './desk-files.ts';

export const brokenReferences: Record<string, Break> = {
  'an unknown speaker': inStatement(
    ({ kind }) => kind !== 'report',
    ['speaker'],
    'nobody',
    '.speaker (line',
    'speaker "nobody"',
    'Correct the id',
  ),
  'an unknown topic': inStatement(any, ['topics', 0], 'weather', '.topics[0] (line', 'topic "weather"'),
  'a topic twice': (files) => {
    const { file, at, statement } = find(({ topics }) => topics.length === 1);
    set(files, file, [at, 'topics', 1], statement.topics[0]);
    return [file, `[${at}].topics[1] (line`, 'a second time'];
  },
  'an unknown source': (files) => {
    const { statement } = first();
    files.set('statements/nowhere.json', JSON.stringify([{ ...statement, id: 'new-one', source: 'nowhere' }]));
    return ['statements/nowhere.json: [0].source (line 1)', 'source "nowhere"'];
  },
  'an office of an unknown person': (files) => {
    const at = speakerAt((kind) => kind === 'office');
    set(files, 'speakers.json', [at, 'officeOf'], 'nobody');
    return ['speakers.json', `[${at}].officeOf (line`, 'speaker "nobody"'];
  },
  'an office of an organisation': (files) => {
    const at = speakerAt((kind) => kind === 'office');
    set(files, 'speakers.json', [at, 'officeOf'], facts.speakers.find(({ kind }) => kind === 'organisation')?.id);
    return ['speakers.json', `[${at}].officeOf (line`, 'kind "organisation"'];
  },
  'an item of an unknown story': inFile('items.json', [0, 'story'], 'nowhere', '[0].story (line', 'story "nowhere"'),
  'an item of an unknown topic': inFile('items.json', [0, 'topic'], 'weather', '[0].topic (line', 'topic "weather"'),
  'an item with an unknown statement': (files) => {
    set(files, 'items.json', [answered(), 'answers', 0, 'statement'], 'nothing');
    return ['items.json', `[${answered()}].answers[0].statement (line`, 'statement "nothing"'];
  },
  'an item with an answer twice': (files) => {
    const answers = facts.items[answered()]?.answers ?? [];
    set(files, 'items.json', [answered(), 'answers', answers.length], answers[0]);
    return ['items.json', `[${answered()}].answers[${answers.length}] (line`, 'a second time'];
  },
  'a story with an unknown source': (files) => {
    const at = facts.stories[0]?.sources.length ?? 0;
    set(files, 'stories.json', [0, 'sources', at], 'nowhere');
    return ['stories.json', `[0].sources[${at}] (line`, 'source "nowhere"'];
  },
  'a source in no story': (files) => {
    const source = { ...facts.sources[0], id: 'new-one', family: null };
    files.set('sources/new-one.json', JSON.stringify(source));
    return ['sources/new-one.json: id (line 1)', 'no story has this source'];
  },
  'an answer from a source outside the story': (files) => {
    const story = {
      ...facts.stories[0],
      id: 'second',
      name: 'Second',
      aliases: [],
      default: false,
      sources: [],
      channels: [],
    };
    const topic = { id: 'other', name: 'Other', aliases: [] };
    set(files, 'stories.json', [facts.stories.length], { ...story, topics: [topic] });
    const item = { ...facts.items[answered()], id: 'new-one', story: 'second', topic: 'other' };
    set(files, 'items.json', [facts.items.length], { ...item, answers: item.answers?.slice(0, 1) });
    return ['items.json', `[${facts.items.length}].answers[0].statement (line`, 'not in the story "second"'];
  },
  'a statement id twice in two files': (files) => {
    const [one, other] = facts.sources.map(({ id }) => id);
    const at = facts.statements.filter(({ source }) => source === other).length;
    const taken = facts.statements.find(({ source }) => source === one)?.id;
    const copy = { ...facts.statements.find(({ source }) => source === other), id: taken };
    set(files, `statements/${other}.json`, [at], copy);
    return [`statements/${other}.json`, `[${at}].id (line`, `is "${taken}", and another statement has this id`];
  },
  'a speaker id twice': (files) => {
    const at = facts.speakers.length;
    set(files, 'speakers.json', [at], { ...facts.speakers[0], name: 'Somebody new', aliases: [] });
    return ['speakers.json', `[${at}].id (line`, 'another speaker has this id'];
  },
  'an item id twice': (files) => {
    set(files, 'items.json', [facts.items.length], { ...facts.items[0], answers: [] });
    return ['items.json', `[${facts.items.length}].id (line`, 'another item has this id'];
  },
  'a story id twice': (files) => {
    const story = {
      ...facts.stories[0],
      name: 'New',
      aliases: [],
      default: false,
      channels: [],
      topics: [],
      sources: [],
    };
    set(files, 'stories.json', [facts.stories.length], story);
    return ['stories.json', `[${facts.stories.length}].id (line`, 'another story has this id'];
  },
  'a topic id twice': (files) => {
    const at = facts.stories[0]?.topics.length ?? 0;
    set(files, 'stories.json', [0, 'topics', at], { ...facts.stories[0]?.topics[0], name: 'New', aliases: [] });
    return ['stories.json', `[0].topics[${at}].id (line`, 'another topic has this id'];
  },
  'an alias of two speakers': (files) => {
    const at = facts.speakers.length;
    const name = facts.speakers[0]?.name.toUpperCase();
    set(files, 'speakers.json', [at], {
      id: 'new-one',
      name: 'New',
      kind: 'person',
      aliases: ['Newer', name],
      officeOf: null,
    });
    return ['speakers.json', `[${at}].aliases[1] (line`, `"${facts.speakers[0]?.id}"`];
  },
  'two default stories': (files) => {
    const story = {
      ...facts.stories[0],
      id: 'second',
      name: 'Second',
      aliases: [],
      channels: [],
      topics: [],
      sources: [],
    };
    set(files, 'stories.json', [facts.stories.length], { ...story, default: true });
    return ['stories.json', '.default (line', 'is true for a second story'];
  },
  'no default story': (files) => {
    facts.stories.forEach((_, at) => {
      set(files, 'stories.json', [at, 'default'], false);
    });
    return ['stories.json: has no default story'];
  },
  'a channel of two stories': (files) => {
    const story = {
      ...facts.stories[0],
      id: 'second',
      name: 'Second',
      aliases: [],
      topics: [],
      sources: [],
      default: false,
    };
    set(files, 'stories.json', [facts.stories.length], { ...story, channels: ['C0123456789', 'C0123456789'] });
    return ['stories.json', '.channels[1] (line', 'a channel has one story'];
  },
  'a family with the id of a source': (files) => {
    set(files, sourceFile(), ['family'], { id: facts.sources[1]?.id, agency: 'AFP', why: 'Its credit line.' });
    return [sourceFile(), 'family.id (line', 'count as one origin'];
  },
  'a family of two agencies': (files) => {
    ['AFP', 'AP'].forEach((agency, at) => {
      const family = { id: 'wire', agency, why: 'Its credit line.' };
      set(files, `sources/${facts.sources[at]?.id}.json`, ['family'], family);
    });
    return [`sources/${facts.sources[1]?.id}.json`, 'family.agency (line', 'is "AP"', 'says "AFP"'];
  },
};
