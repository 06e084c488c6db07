import { expect, test } from 'vitest';
import { importPageModule } from './page-module.ts';

interface Completions {
  from: number;
  to: number;
  items: { label: string; insert: string }[];
}
const { completionsFor, usageFor } = (await importPageModule('completions.js')) as {
  completionsFor: (line: string, caret: number, state: object) => Completions | null;
  usageFor: (line: string, state: object) => { usageHint: string } | null;
};
const state = {
  me: 'U1',
  botUserId: 'U9',
  users: {
    U1: { id: 'U1', name: 'Dana', bot: false },
    U2: { id: 'U2', name: 'Tamar', bot: false },
    U9: { id: 'U9', name: 'Talks', bot: true },
  },
  commands: [{ command: '/talks', usageHint: 'status | help', description: 'Sourced statements' }],
};
const inserted = (line: string, caret = line.length) =>
  completionsFor(line, caret, state)?.items.map(({ insert }) => insert) ?? [];

test.each([
  ['/', ['/talks ']],
  ['/ta', ['/talks ']],
  ['/talks quote', []],
  ['see /ta', []],
  ['@', ['@Talks ', '@Tamar ']],
  ['hello @ta', ['@Talks ', '@Tamar ']],
  ['@tam', ['@Tamar ']],
  ['a@ta', []],
  ['@dana', []],
])('offers for %j: %j', (line, expected) => {
  expect(inserted(line)).toEqual(expected);
});

test('completes the word at the caret, not the end of the line', () => {
  expect(completionsFor('@ta said', 3, state)).toMatchObject({ from: 0, to: 3 });
});

test('shows how a command is used once it stands there', () => {
  expect(usageFor('/talks sta', state)?.usageHint).toBe('status | help');
  expect(usageFor('/other', state)).toBeNull();
});
