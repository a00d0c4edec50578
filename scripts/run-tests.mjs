// Runs every check and test and ends with one line that a person and a machine can read.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const filters = process.argv.slice(2);
const all = filters.length === 0;
let passed = 0;
let failed = 0;
const skipped = [];

function check(name, program, args) {
  const run = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (run.status === 0) passed += 1;
  else {
    failed += 1;
    console.error(`failed: ${name}`);
  }
}

const bin = (name) => join(root, 'node_modules/.bin', name);
if (all) {
  check('types', bin('tsc'), ['--noEmit']);
  check('style', bin('biome'), ['check', '.']);
  check('direction', process.execPath, ['scripts/check-direction.mjs']);
  check('licences', process.execPath, ['scripts/licences.mjs']);
}

const browser = process.env.CHROMIUM ?? '/usr/bin/chromium';
const required = process.env.CI === 'true' || process.env.REGIOTAFEL_REQUIRE_ALL === '1';
if (!existsSync(browser)) {
  if (required) {
    failed += 1;
    console.error(`failed: the browser tests are required and ${browser} is missing`);
  } else skipped.push(`browser tests: ${browser} is missing`);
}
// The server that a distribution installs; `test/global-setup.ts` refuses to do without where it is required.
const servers = '/usr/lib/postgresql';
if (!existsSync(servers) || readdirSync(servers).length === 0)
  skipped.push(`tests on the distribution's PostgreSQL: ${servers} has none`);

const folder = mkdtempSync(join(tmpdir(), 'regiotafel-report-'));
const report = join(folder, 'report.json');
const vitest = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...filters,
  ],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROMIUM: browser, REGIOTAFEL_REQUIRE_ALL: required ? '1' : '0' },
  },
);
if (existsSync(report)) {
  for (const file of JSON.parse(readFileSync(report, 'utf8')).testResults) {
    // A file that throws when it is read has no tests to fail.
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'))
      failed += 1;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed += 1;
      else if (test.status === 'failed') failed += 1;
      else skipped.push(test.fullName);
    }
  }
} else failed += 1;
rmSync(folder, { recursive: true, force: true });
if (vitest.status !== 0 && failed === 0) failed += 1;
if (passed === 0 && failed === 0) failed = 1;

for (const name of skipped) console.log(`skipped: ${name}`);
if (skipped.length > 0) console.log(`${skipped.length} skipped, named above`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
