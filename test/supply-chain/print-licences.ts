import { isAllowed, lockfile, packagesIn } from './licences.ts';

// `npm run licences`: each package with its licence; ends with 1 when one is not allowed.
const packages = packagesIn(lockfile());
for (const { name, version, licence, dev } of packages)
  console.log(`${licence ?? 'no licence'}\t${name}@${version}${dev ? '\t(tests)' : ''}`);
const refused = packages.filter((found) => !isAllowed(found));
for (const { name, version, licence } of refused)
  console.error(
    `${name}@${version} is under ${licence ?? 'no licence'}, which Talks does not rest on. Choose another package.`,
  );
console.log(`${packages.length} packages, ${refused.length} refused.`);
process.exitCode = refused.length === 0 ? 0 : 1;
