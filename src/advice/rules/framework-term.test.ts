import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { date } from '#kernel';
import { frameworkTermEnd } from './framework-term.ts';

// domain.md 11, vector 10: two months from 31 December end on Sunday 28 February 2027.
it.each([
  ['moves on to the Monday', true, [], '2027-03-01'],
  ['moves past an extra day as well', true, ['2027-03-01'], '2027-03-02'],
  ['stays on the Sunday where the rulebook says so', false, ['2027-03-01'], '2027-02-28'],
] as const)('the term for a framework %s', (_name, frameworkTermMoves, extra, last) => {
  const rules = { frameworkTermMonths: 2, frameworkTermMoves };
  expect(frameworkTermEnd(rules, date('2026-12-31'), new Set(extra.map(date)))).toBe(last);
});

it('is counted by this rule alone: where it is sent and where it is shown before', () => {
  for (const file of ['../make-advice.ts', '../pages/advice-work.tsx']) {
    const text = readFileSync(new URL(file, import.meta.url), 'utf8');
    expect(text).toContain('frameworkTermEnd(');
    expect(text).not.toMatch(/forwardTerm|extendOnHoliday/);
  }
});
