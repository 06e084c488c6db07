import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

const EXAMPLE = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
const CONFIG = readFileSync(new URL('../src/config.ts', import.meta.url), 'utf8');

it('names every variable that is read, and no other', () => {
  const named = EXAMPLE.match(/^#?[A-Z_]+(?==)/gm)?.map((name) => name.replace('#', '')) ?? [];
  const read = CONFIG.match(/^ {2}(?:SLACK|TALKS|PORT)[A-Z_]*(?=:)/gm)?.map((name) => name.trim()) ?? [];
  expect(read.length).toBeGreaterThan(10);
  expect(named.toSorted()).toEqual(read.toSorted());
});

it('sets nothing as it stands, so that it takes nothing away from what a unit or a container sets', () => {
  expect(Object.keys(parseEnv(EXAMPLE)).toSorted()).toEqual(['SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN']);
  expect(readConfig(parseEnv(EXAMPLE))).toEqual(readConfig({}));
});

it('gives values that are taken as they are', () => {
  const all = parseEnv(EXAMPLE.replace(/^#(?=[A-Z_]+=)/gm, ''));
  const signed = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc', SLACK_SIGNING_SECRET: '8f742231b10e8888abcd99yyyzzz85a5' };
  expect(() => readConfig({ ...all, ...signed })).not.toThrow();
});
