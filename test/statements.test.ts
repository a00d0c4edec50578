import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const sources = (readdirSync('src', { recursive: true, encoding: 'utf8' }) as string[])
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => readFileSync(join('src', path), 'utf8'));

// A connection prepares a statement under its name once: a second text under one name is refused by it, at some moment.
it('no two reads are prepared under one name', () => {
  const names = sources.flatMap((source) =>
    [...source.matchAll(/\bstatement(?:<[^;]*?>)?\(\s*'([a-z_]+)'/g)].map((match) => match[1] ?? ''),
  );
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
