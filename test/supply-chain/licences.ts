import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Lockfile = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

/** One package of the lockfile. */
export interface Package {
  name: string;
  version: string;
  /** As its package.json names it; null where it names none. */
  licence: string | null;
  /** Used for tests and checks only: it is not installed where Talks runs. */
  dev: boolean;
  integrity: string | null;
  hasInstallScript: boolean;
}

/** Licences that ask for no more than to be named. */
const PERMISSIVE: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
]);
/** Besides, where nothing of it is passed on with Talks: its terms are for changed files of its own. */
const PERMISSIVE_FOR_TESTS: ReadonlySet<string> = new Set([...PERMISSIVE, 'MPL-2.0']);

/** Every package that `npm ci` can install, on any platform, in the order of their names. */
export function packagesIn(lockfile: string): Package[] {
  const { packages } = Lockfile.parse(JSON.parse(lockfile));
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, license, dev, integrity, hasInstallScript }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license ?? null,
      dev: dev ?? false,
      integrity: integrity ?? null,
      hasInstallScript: hasInstallScript ?? false,
    }))
    .toSorted((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1));
}

/** Whether Talks may rest on a package: of "(MIT OR GPL-3.0)" one is enough, of "MIT AND GPL-3.0" each must be allowed. */
export function isAllowed({ licence, dev }: Pick<Package, 'licence' | 'dev'>): boolean {
  const allowed = dev ? PERMISSIVE_FOR_TESTS : PERMISSIVE;
  if (licence === null) return false;
  return licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => allowed.has(each.trim())));
}

export const lockfile = (): string => readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
