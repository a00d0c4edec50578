import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
// @ts-expect-error a script without types
import { allows, forbidden, runtimePackages, sbom } from '../scripts/licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence?: string;
}
const packages: Package[] = runtimePackages(root);

it('every package that goes along may go with the EUPL', () => {
  expect(packages.length).toBeGreaterThan(60);
  expect(packages.map(({ name }) => name)).toContain('pg');
  expect(packages.map(({ name }) => name)).not.toContain('vitest');
  expect(forbidden(packages)).toEqual([]);
});

it.each([
  ['GPL-3.0-only', false],
  ['AGPL-3.0', false],
  ['SEE LICENSE IN LICENSE', false],
  ['UNLICENSED', false],
  [undefined, false],
  ['MIT AND GPL-2.0', false],
  ['BSD', false],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['MIT AND BSD-3-Clause', true],
])('%s: %s', (licence, may) => {
  expect(allows(licence)).toBe(may);
  const planted = { name: 'geplant', version: '1.0.0', licence };
  expect(forbidden([...packages, planted])).toEqual(may ? [] : [`geplant@1.0.0: ${licence ?? 'no licence'}`]);
});

it('the list of what is in it names each once, with its version, licence and hash', () => {
  const made = sbom(root, packages);
  expect(made).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
  const references = made.components.map((each: { 'bom-ref': string }) => each['bom-ref']);
  expect(new Set(references).size).toBe(references.length);
  expect(references.length).toBe(packages.length);
  for (const each of made.components) {
    expect(each.purl, each.name).toMatch(/^pkg:npm\/.+@\d/);
    expect(each.licenses, each.name).toHaveLength(1);
    expect(each.hashes?.[0].content, each.name).toMatch(/^[0-9a-f]{128}$/);
  }
});
