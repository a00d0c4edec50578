import { expect, it } from 'vitest';
import {
  backTerm,
  date,
  forwardTerm,
  legalBases,
  namedRules,
  readBasis,
  reckonForward,
  type TermBasis,
} from '#kernel';
import { safeDay } from '../rule-words.ts';
import { basesFrom, capOf, termBases, termBasisOn } from './legal-bases.ts';

const rule = (id: string) => termBases.find((each) => each.id === id);

it('holds Z1 to Z17 and each rule that a sentence names, one row of a rule and a day, of an act with its source', () => {
  expect(termBases.map(({ id }) => id)).toEqual(Array.from({ length: 17 }, (_, index) => `Z${index + 1}`));
  const others = legalBases.filter(({ term }) => term === null).map(({ id }) => id);
  expect(new Set(others)).toEqual(new Set(namedRules));
  const keys = legalBases.map(({ id, validFrom }) => `${id} ${validFrom}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { law, sourceUrl } of legalBases) if (law !== null) expect(sourceUrl).toMatch(/^https:\/\//);
});

it.each([
  { law: 'Gemeentewet' },
  { mark: 'X' },
  { article: null },
  { validFrom: null },
  { validFrom: '2027-02-30' },
  { sourceUrl: null },
  { term: { direction: 'sideways' } },
  { id: undefined },
])('is not read with %o: the program stops, and no sentence names what is not there', (wrong) => {
  const row = { ...rule('Z1') };
  expect(readBasis(row)).toEqual(row);
  expect(() => readBasis({ ...row, ...wrong })).toThrow();
});

it('is chosen by the day on which the term starts: a later version holds from its own day', () => {
  const now = rule('Z1') as TermBasis;
  // Invented, here alone: no act gives ten weeks.
  const later: TermBasis = {
    ...now,
    validFrom: date('2030-01-01'),
    term: { direction: 'forward', length: { weeks: 10 } },
  };
  // In whatever order the rows stand.
  for (const rows of [
    [...termBases, later],
    [later, ...termBases],
  ]) {
    const lengthOn = (day: string) => termBasisOn('Z1', date(day), rows)?.term;
    expect(lengthOn('2029-12-31')).toEqual(now.term);
    expect(lengthOn('2030-01-01')).toEqual(later.term);
    // Before the first day that is certain nothing is said.
    expect(termBasisOn('Z1', date('2022-06-30'), rows)).toBeUndefined();
    const shown = (day: string) => basesFrom(date(day), rows).filter(({ id }) => id === 'Z1');
    expect(new Set(shown('2026-11-26'))).toEqual(new Set([now, later]));
    expect(shown('2030-01-01')).toEqual([later]);
  }
  expect(termBasisOn('Z17', date('1900-01-01'))?.law).toBeNull();
  expect(basesFrom(date('2026-11-26'))).toHaveLength(termBases.length);
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
