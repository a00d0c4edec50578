// Every package that goes along when Regiotafel is used has a licence that may go with the EUPL-1.2. `--sbom` writes what
// there is as CycloneDX, from the lockfile: nothing of it is kept in the repository.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Licences (SPDX) that allow to hand on under EUPL-1.2; the list is reviewed, not grown by what comes along. */
export const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** What a package says of itself too loosely, as its own text has it. */
const read = new Map([['duck@0.1.12', 'BSD-2-Clause']]);

/** Whether one of the choices (`OR`) is allowed, with all that belongs together (`AND`). */
export function allows(expression) {
  if (typeof expression !== 'string') return false;
  const plain = expression.replace(/[()]/g, ' ');
  return plain
    .split(/\sOR\s/)
    .some((choice) => choice.split(/\sAND\s/).every((one) => allowed.has(one.trim())));
}

const licenceOf = (described) =>
  described.license ?? described.licenses?.map((one) => one.type ?? one).join(' OR ') ?? undefined;

/** Packages that are installed with the product: everything that is not for development alone. */
export function runtimePackages(root) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.link)
    .map(([path, entry]) => {
      const file = join(root, path, 'package.json');
      // Of another platform: only the lockfile knows it.
      const described = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return {
        name,
        version: entry.version,
        integrity: entry.integrity,
        licence: read.get(`${name}@${entry.version}`) ?? (described && licenceOf(described)) ?? entry.license,
      };
    });
}

/** @returns a line for each that may not go along */
export function forbidden(packages) {
  return packages
    .filter(({ licence }) => !allows(licence))
    .map(({ name, version, licence }) => `${name}@${version}: ${licence ?? 'no licence'}`);
}

/** CycloneDX 1.5 (ECMA-424). */
export function sbom(root, packages) {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const component = ({ name, version, integrity, licence }) => ({
    type: 'library',
    'bom-ref': purl(name, version),
    name,
    version,
    purl: purl(name, version),
    ...(licence ? { licenses: [{ expression: licence }] } : {}),
    ...(integrity
      ? {
          hashes: [
            {
              alg: 'SHA-512',
              content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex'),
            },
          ],
        }
      : {}),
  });
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': purl(own.name, own.version),
        name: own.name,
        version: own.version,
        licenses: [{ expression: own.license }],
      },
    },
    components: packages.map(component),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const packages = runtimePackages(root);
  if (process.argv.includes('--sbom')) console.log(JSON.stringify(sbom(root, packages), null, 2));
  else {
    const wrong = forbidden(packages);
    if (packages.length === 0) wrong.push('no packages were read');
    for (const line of wrong) console.error(line);
    console.log(`licences: ${packages.length} packages, ${wrong.length} not allowed`);
    process.exit(wrong.length === 0 ? 0 : 1);
  }
}
