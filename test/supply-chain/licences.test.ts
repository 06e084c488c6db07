import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAllowed, lockfile, packagesIn } from './licences.ts';

const packages = packagesIn(lockfile());
const named = ({ name, version, licence }: (typeof packages)[number]) => `${name}@${version}: ${licence}`;

describe('the packages of the lockfile', () => {
  it('are under licences that Talks may rest on', () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter((found) => !isAllowed(found)).map(named)).toEqual([]);
  });

  it('are each held to what was published, by hash', () => {
    expect(packages.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(named)).toEqual([]);
  });

  it('run no script when they are installed: none that is used needs one, and npm is told to run none', () => {
    const npmrc = readFileSync(new URL('../../.npmrc', import.meta.url), 'utf8');
    expect(npmrc.split('\n')).toContain('ignore-scripts=true');
    const withScript = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    // fsevents is for macOS and tests alone, and works without its script.
    expect(withScript.filter((name) => name !== 'fsevents')).toEqual([]);
  });
});

describe('a licence', () => {
  it.each([
    ['MIT', false, true],
    ['(MIT OR GPL-3.0)', false, true],
    ['MIT AND Apache-2.0', false, true],
    ['MIT AND GPL-3.0', false, false],
    ['GPL-3.0', true, false],
    ['AGPL-3.0', false, false],
    ['SEE LICENSE IN LICENSE', false, false],
    [null, false, false],
    ['MPL-2.0', true, true],
    ['MPL-2.0', false, false],
  ])('%s (tests only: %s) is allowed: %s', (licence, dev, allowed) => {
    expect(isAllowed({ licence, dev })).toBe(allowed);
  });
});
