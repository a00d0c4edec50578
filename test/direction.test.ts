import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
// @ts-expect-error a script without types
import { violations } from '../scripts/check-direction.mjs';

const folder = mkdtempSync(join(tmpdir(), 'direction-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['voting/open.ts', "import { x } from '../advice/store.ts';", 'past its face'],
  ['proposals/page.ts', "import { x } from '#voting';", 'not in the reviewed list'],
  ['voting/rules/a.ts', "import type { X } from '#platform/database';", 'the kernel only'],
  ['voting/rules/b.ts', "import { z } from 'zod';", 'use no package'],
  ['platform/http/a.ts', "import { x } from '#voting';", 'the platform knows no feature'],
  ['kernel/a.ts', "import { readFile } from 'node:fs';", 'use no package'],
  ['voting/pages/index.ts', 'export const a = 1;', 'second face'],
  ['elections/a.ts', "export { x } from '#proposals';", 'not in the reviewed list'],
])('finds the violation planted in %s', (path, source, reason) => {
  const root = mkdtempSync(join(folder, 'src-'));
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), source);
  expect(violations(root).join('\n')).toContain(reason);
});

it('runs on the Node that the project brings', () => {
  expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24);
});
