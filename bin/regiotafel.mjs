#!/usr/bin/env node
// The operator's command: runs the built program on Node 24, installing and building first what is not there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
// What it prints is not the command's answer: --json stays clean.
const ensured = spawnSync(process.execPath, [at('scripts/ensure.mjs')], { stdio: ['ignore', 2, 2] });
if (ensured.status !== 0) process.exit(ensured.status ?? 1);
const own = at('node_modules/.bin/node');
const run = spawnSync(
  existsSync(own) ? own : process.execPath,
  [at('dist/cli.js'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
process.exit(run.status ?? 1);
