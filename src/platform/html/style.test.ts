import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const sheets = readdirSync(at('style')).map((name) => ({
  name,
  text: readFileSync(at(`style/${name}`), 'utf8'),
}));
const pages = (readdirSync(at('../..'), { recursive: true, encoding: 'utf8' }) as string[])
  .filter((path) => path.endsWith('.tsx') && !path.includes('.test.'))
  .map((path) => readFileSync(at(`../../${path}`), 'utf8'))
  .join('\n');

/** Classes that a sheet gives a look. */
function classesOf(css: string): string[] {
  const selectors = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/"[^"]*"|url\([^)]*\)/g, '')
    .matchAll(/([^{};]+)\{/g);
  return [...selectors]
    .filter(([, selector]) => !selector?.trim().startsWith('@'))
    .flatMap(([, selector]) =>
      [...(selector ?? '').matchAll(/\.([a-z][\w-]*)/gi)].map((match) => match[1] ?? ''),
    );
}

describe('the style', () => {
  // The map's places are written from the region's columns and rows.
  it.each(sheets)('$name styles only what a page or component uses', ({ text }) => {
    const unused = classesOf(text).filter(
      (name) => !/^[cr][1-6]$/.test(name) && !new RegExp(`["'\`{ ]${name}["'\` }]`).test(pages),
    );
    expect(unused).toEqual([]);
  });

  it('asks nothing of another host', () => {
    for (const { text } of sheets) expect(text).not.toMatch(/https?:\/\/|@import/);
  });

  it('keeps the rules of a narrow window off paper', () => {
    for (const { text } of sheets) expect(text).not.toMatch(/@media \(max-width/);
  });
});
