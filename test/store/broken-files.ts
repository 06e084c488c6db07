import { type Break, facts, find, replace, set, sourceFile, textOf } from './desk-files.ts';

export const brokenFiles: Record<string, Break> = {
  'speakers.json is missing': (files) => {
    files.delete('speakers.json');
    return ['speakers.json: is missing.', 'Restore it'];
  },
  'items.json is missing': (files) => {
    files.delete('items.json');
    return ['items.json: is missing.'];
  },
  'stories.json is missing': (files) => {
    files.delete('stories.json');
    return ['stories.json: is missing.'];
  },
  'the folder of statements is missing': (files) => {
    for (const name of [...files.keys()]) if (name.startsWith('statements/')) files.delete(name);
    return ['statements: is missing.'];
  },
  'speakers.json is a folder': (files) => {
    files.set('speakers.json/x.txt', '');
    files.delete('speakers.json');
    return ['speakers.json: is a folder'];
  },
  'a folder stands among the statements': (files) => {
    files.set('statements/old/x.json', '[]');
    return ['statements/old: is a folder', 'Move'];
  },
  'a file that nothing reads': (files) => {
    files.set('topics.json', '[]');
    return ['topics.json: is read by nothing', 'speakers.json, items.json, stories.json'];
  },
  'an empty file': (files) => {
    files.set('items.json', ' \n');
    return ['items.json: (line 1): is empty'];
  },
  'a file cut off': (files) => {
    files.set('items.json', textOf(files, 'items.json').trimEnd().slice(0, -1));
    return ['items.json: (line ', 'ends without its last ]'];
  },
  'a file cut off inside a word': (files) => {
    files.set('stories.json', textOf(files, 'stories.json').slice(0, 30));
    return ['stories.json: (line 3)', 'closing quotation mark'];
  },
  'a trailing comma': (files) => {
    replace(files, 'speakers.json', /\}\s*\]\s*$/, '},\n]');
    return ['speakers.json: (line ', 'remove the comma before'];
  },
  'a comment': (files) => {
    files.set('items.json', `// items\n${textOf(files, 'items.json')}`);
    return ['items.json: (line 1)', 'comment'];
  },
  'a missing comma': (files) => {
    replace(files, 'speakers.json', ',\n', '\n');
    return ['speakers.json: (line ', 'comma between two values'];
  },
  'text after the last bracket': (files) => {
    files.set('items.json', `${textOf(files, 'items.json')}\n[]`);
    return ['items.json: (line ', 'goes on after'];
  },
  'brackets without end': (files) => {
    files.set('items.json', '['.repeat(200_000) + ']'.repeat(200_000));
    return ['items.json: (line 1)', 'brackets in brackets'];
  },
  'a byte order mark': (files) => {
    files.set('speakers.json', `\ufeff${textOf(files, 'speakers.json')}`);
    return ['speakers.json: (line 1): starts with a byte order mark', 'Save it as UTF-8'];
  },
  'UTF-16': (files) => {
    files.set('speakers.json', Buffer.from(`\ufeff${textOf(files, 'speakers.json')}`, 'utf16le'));
    return ['speakers.json: (line 1): is not UTF-8 at byte 0'];
  },
  'a byte that is not UTF-8': (files) => {
    const bytes = Buffer.from(textOf(files, 'speakers.json'));
    bytes[bytes.indexOf('"name"') + 9] = 0x92;
    files.set('speakers.json', bytes);
    return ['speakers.json: (line 4): is not UTF-8 at byte'];
  },
  'more than five megabytes': (files) => {
    files.set('items.json', `[${' '.repeat(5_000_000)}]`);
    return ['items.json: has 5000002 bytes', 'Divide it'];
  },
  'an object where a list belongs': (files) => {
    files.set('items.json', '{}');
    return ['items.json: (line 1): holds no list'];
  },
  'a list where a source belongs': (files) => {
    const file = sourceFile();
    files.set(file, `[${textOf(files, file)}]`);
    return [`${file}: (line 1): is a list, but an object`];
  },
  'a record that is text': (files) => {
    files.set('items.json', '[\n"item"]');
    return ['items.json: [0] (line 2): is "item", but an object'];
  },
  'a key twice in one object': (files) => {
    replace(files, 'speakers.json', '"kind":', '"name": "Somebody else",\n    "kind":');
    return ['speakers.json: [0].name (line 5): is the second "name"'];
  },
  'a key twice, once written as an escape': (files) => {
    replace(files, 'speakers.json', '"kind":', '"n\\u0061me": "Somebody else",\n    "kind":');
    return ['speakers.json: [0].name (line 5): is the second "name"'];
  },
  'a key named __proto__': (files) => {
    replace(files, 'speakers.json', '"kind":', '"__proto__": { "kind": "person" },\n    "kind":');
    return ['speakers.json: [0].__proto__ (line 5): is not a key that Talks knows'];
  },
  'a source in a file of another name': (files) => {
    const file = sourceFile();
    files.set('sources/renamed.json', textOf(files, file));
    files.delete(file);
    return ['sources/renamed.json: id (line 2)', 'named for "renamed"'];
  },
  'a statement in the file of another source': (files) => {
    const other = facts.sources[1]?.id;
    const { file, at } = find((statement) => statement.source === facts.sources[0]?.id);
    files.set(
      `statements/${other}.json`,
      `[${JSON.stringify(find(({ source }) => source === facts.sources[0]?.id).statement)}]`,
    );
    set(files, file, [at], undefined);
    files.set('items.json', '[]');
    return [`statements/${other}.json: [0].source (line 1)`, `named for "${other}"`];
  },
};
