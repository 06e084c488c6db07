import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type JsonFault, parseJson } from '../../src/store/json-place.ts';

function faultsOf(text: string): JsonFault[] {
  const json = parseJson(text);
  return json.kind === 'faults' ? json.faults : [];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

it('knows the line of every value, and of the object that lacks one', () => {
  const json = parseJson('[\n  {\n    "a": [\n      1,\n      2\n    ]\n  }\n]');
  if (json.kind === 'faults') return expect.fail();
  expect([[], [0], [0, 'a'], [0, 'a', 1], [0, 'b'], [0, 'a', 7], [4]].map(json.lineOf)).toEqual([1, 2, 3, 5, 2, 3, 1]);
});

it('counts lines the same with Windows line ends', () => {
  const json = parseJson('[\r\n1,\r\n2]');
  if (json.kind === 'faults') return expect.fail();
  expect(json.lineOf([1])).toBe(3);
});

it('finds a key twice at any depth, but takes the same key of two objects', () => {
  expect(faultsOf('{"a":{"b":[{"c":1,\n"c":2}]}}')).toEqual([
    { path: ['a', 'b', 0, 'c'], line: 2, message: 'is the second "c" of one object. Keep one of them.' },
  ]);
  expect(faultsOf('{"a":{"a":1},"b":[{"a":1},{"a":1}]}')).toEqual([]);
});

it('keeps a key named __proto__ as a key', () => {
  const json = parseJson('{"__proto__":{"x":1}}');
  expect(json.kind === 'values' && Object.keys(Object(json.value))).toEqual(['__proto__']);
});

it.each([
  ['[1,]', 1, 'needs a value here'],
  ['{"a":1,}', 1, 'needs a key'],
  ['[1\n2]', 2, 'needs a comma'],
  ['{"a"\n1}', 2, 'needs a colon'],
  ['[tru]', 1, 'does not know'],
  ['[01]', 1, '.'],
  ['["a\nb"]', 1, 'closing quotation mark'],
  ['["\\x"]', 1, 'backslash'],
  ['["\\u12"]', 1, 'four digits'],
  ['["\t"]', 1, 'control character'],
  ["['a']", 1, 'does not know'],
  ['[NaN]', 1, 'does not know'],
  ['\u00a0[]', 1, 'does not know'],
  ['[', 1, 'ends without its last ]'],
  ['{', 1, 'ends without its last }'],
])('refuses %j in line %i', (text, line, words) => {
  const [fault] = faultsOf(text);
  expect(fault).toMatchObject({ line, message: expect.stringContaining(words) });
});

it('takes what JSON.parse takes, and refuses what it refuses', () => {
  const damaged = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', ']', '\\', '/', ' ', '\t', '\u2028', '-', '0', 'e', '\ufeff'),
    )
    .map(
      ([json, at, put]) =>
        json.slice(0, at % (json.length + 1)) + put + json.slice((at % (json.length + 1)) + (at % 2)),
    );
  fc.assert(
    fc.property(damaged, (text) => {
      const parsed = parseJson(text);
      const refused =
        parsed.kind === 'faults' && parsed.faults.some(({ message }) => !message.startsWith('is the second'));
      expect(refused).toBe(!isJson(text));
      if (parsed.kind === 'values') expect(parsed.value).toEqual(JSON.parse(text));
    }),
    { numRuns: 2000 },
  );
});
