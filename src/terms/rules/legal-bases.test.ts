import { expect, it } from 'vitest';
import { backTerm, date, forwardTerm, reckonForward } from '#kernel';
import { safeDay } from '../rule-words.ts';
import { capOf, legalBases } from './legal-bases.ts';

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

it('names the last safe day of what must be before a day (domain.md D7), and none of another term', () => {
  const safe = ['Z3', 'Z4', 'Z8', 'Z11', 'Z1', 'Z5'].map((id) =>
    safeDay(rule(id)?.term ?? { direction: 'none' }),
  );
  expect(safe).toEqual(['04-29', '04-29', '09-14', '07-14', null, null]);
});

it('gives the checked days of domain.md', () => {
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
