import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../', import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const UNIT = textOf('deploy/talks.service');
const CONTAINER = textOf('deploy/Containerfile');
const known = textOf('.env.example').match(/(?<=^#?)[A-Z_]+(?==)/gm) ?? [];

describe.each([
  ['the systemd unit', UNIT],
  ['the Containerfile', CONTAINER],
])('%s', (_, text) => {
  it('sets only variables that Talks reads', () => {
    const set = text.match(/\b(?:TALKS|SLACK)_[A-Z_]+(?==)/g) ?? [];
    expect(set).toContain('TALKS_STORE');
    for (const name of set) expect(known).toContain(name);
  });

  it('starts a file that is there, with no npm between it and signals', () => {
    const [, file = ''] = /^(?:ExecStart|CMD).*?(src\/[\w-]+\.ts)/m.exec(text) ?? [];
    expect(file).not.toBe('');
    expect(existsSync(new URL(file, ROOT))).toBe(true);
    expect(text).not.toMatch(/^(?:ExecStart|CMD).*\bnpm\b/m);
  });
});

it('the unit gives no rights and one folder to write to', () => {
  const settings = new Set(UNIT.split('\n'));
  for (const setting of [
    'DynamicUser=yes',
    'ProtectSystem=strict',
    'NoNewPrivileges=yes',
    'CapabilityBoundingSet=',
    'StateDirectory=talks',
  ])
    expect(settings).toContain(setting);
  expect(UNIT).not.toMatch(/^ReadWritePaths=/m);
});

it('the container copies what is there, brings all that the program imports, and does not run as root', () => {
  const copied = [...CONTAINER.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths = '']) => paths.split(' '));
  for (const path of copied) expect(existsSync(new URL(path, ROOT)), path).toBe(true);
  for (const path of ['src', 'data', 'manifest.json', 'package.json']) expect(copied).toContain(path);
  const steps = CONTAINER.match(/^(?:USER|CMD|RUN).*/gm) ?? [];
  const user = steps.findIndex((step) => step.startsWith('USER'));
  expect(steps[user]).not.toMatch(/root|\b0\b/);
  expect(steps.slice(user + 1).map((step) => step.split(' ')[0])).toEqual(['CMD']);
});
