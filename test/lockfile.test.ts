import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

interface Entry {
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
  readonly integrity?: string;
  readonly resolved?: string;
}

const path = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const { packages } = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, Entry> };

// npm leaves out the builds for other platforms that it does not find at that moment; `npm ci` then refuses the lockfile.
it('holds every package that another one in it names, for every platform', () => {
  const missing = Object.entries(packages).flatMap(([holder, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !packages[`node_modules/${name}`] && !packages[`${holder}/node_modules/${name}`])
      .map((name) => `${name}, named by ${holder}`),
  );
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});

it('names no host, and what each package must be', () => {
  for (const [name, entry] of Object.entries(packages)) {
    expect(entry.resolved).toBeUndefined();
    if (name !== '') expect(entry.integrity, name).toMatch(/^sha512-/);
  }
});
