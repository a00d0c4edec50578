import { expect, it } from 'vitest';
import { backTerm, date, forwardTerm, reckonForward } from '#kernel';
import { safeDay } from '../rule-words.ts';
import { basesFrom, basisOn, capOf, type LegalBasis, legalBases } from './legal-bases.ts';

const rule = (id: string) => legalBases.find((each) => each.id === id);

it('holds Z1 to Z17 once each, every one of a law with article, day and source', () => {
  expect(legalBases.map(({ id }) => id)).toEqual(Array.from({ length: 17 }, (_, index) => `Z${index + 1}`));
  for (const { law, article, validFrom, sourceUrl } of legalBases)
    if (law !== null)
      expect([article !== null, validFrom !== null, sourceUrl?.startsWith('https://')]).toEqual([
        true,
        true,
        true,
      ]);
});

it('is chosen by the day on which the term starts: a later version holds from its own day', () => {
  const now = rule('Z1') as LegalBasis;
  // Invented, here alone: no act gives ten weeks.
  const later: LegalBasis = {
    ...now,
    validFrom: date('2030-01-01'),
    term: { direction: 'forward', length: { weeks: 10 } },
  };
  // In whatever order the rows stand.
  for (const rows of [
    [...legalBases, later],
    [later, ...legalBases],
  ]) {
    const lengthOn = (day: string) => basisOn('Z1', date(day), rows)?.term;
    expect(lengthOn('2029-12-31')).toEqual(now.term);
    expect(lengthOn('2030-01-01')).toEqual(later.term);
    // Before the first day that is certain nothing is said.
    expect(basisOn('Z1', date('2022-06-30'), rows)).toBeUndefined();
    const shown = (day: string) => basesFrom(date(day), rows).filter(({ id }) => id === 'Z1');
    expect(new Set(shown('2026-11-26'))).toEqual(new Set([now, later]));
    expect(shown('2030-01-01')).toEqual([later]);
  }
  expect(basisOn('Z17', date('1900-01-01'))?.law).toBeNull();
  expect(basesFrom(date('2026-11-26'))).toHaveLength(legalBases.length);
});

it('names the last safe day of what must be before a day (domain.md D7), and none of another term', () => {
  const safe = ['Z3', 'Z4', 'Z8', 'Z11', 'Z1', 'Z5'].map((id) =>
    safeDay(rule(id)?.term ?? { direction: 'none' }),
  );
  expect(safe).toEqual(['04-29', '04-29', '09-14', '07-14', null, null]);
});

it('gives the checked days of domain.md (vectors 1, 2 and 3)', () => {
  const [z1, z5, z8] = [rule('Z1')?.term, rule('Z5')?.term, rule('Z8')?.term];
  if (z1?.direction !== 'forward' || z5?.direction !== 'back' || z8?.direction !== 'forward')
    throw new Error('rules');
  expect(forwardTerm(date('2027-02-28'), z1.length)).toBe('2027-04-26');
  expect(backTerm(date('2027-07-01'), z5.length)).toBe('2027-04-08');
  const toGs = (day: string) =>
    reckonForward(date(day), z8.length, { basis: 'statutory', before: capOf(date(day), z8.before ?? '') })
      .last;
  expect(['2027-09-08', '2027-07-01'].map(toGs)).toEqual(['2027-09-14', '2027-07-15']);
});
