import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, backTerm, date, daysBetween, type TermBasis, weekday } from '#kernel';
import { termBases } from '#terms';
import { ruleSetOn, ruleSets } from '../rule-sets.ts';
import { termProblem } from './rule-sets.ts';

const day = date('2026-11-26');
const least = (rule: string) => ruleSetOn(rule, day).minimum;
const everyRule = ruleSets.map(({ id }) => ruleSetOn(id, day));

describe('the time that a rule gives the councils', () => {
  it.each([
    // domain.md 11, vector 11: 55 days is refused, 56 is enough.
    ['Z1', '2027-02-01', '2027-03-28', null, 'too_short'],
    ['Z1', '2027-02-02', '2027-03-30', null, undefined],
    // Vector 1: the 56th day is a Sunday, the term runs to the Monday.
    ['Z1', '2027-02-28', '2027-04-25', null, 'too_short'],
    ['Z1', '2027-02-28', '2027-04-26', null, undefined],
    // Vector 2: counted back 84 days, never moved.
    ['Z5', '2027-04-08', '2027-06-30', '2027-07-01', undefined],
    ['Z5', '2027-04-09', '2027-06-30', '2027-07-01', 'too_short'],
    ['Z5', '2027-04-11', '2027-07-03', '2027-07-04', undefined],
    ['Z5', '2027-04-08', '2027-06-30', null, 'offer_missing'],
    ['Z5', '2027-04-08', '2027-07-02', '2027-07-01', 'last_after_offer'],
    ['Z10', '2027-04-09', '2027-06-30', '2027-07-01', 'too_short'],
    ['Z16', '2027-04-08', '2027-04-09', null, undefined],
    ['Z16', '2027-04-08', '2027-04-07', null, 'last_day_past'],
  ] as const)('%s sent on %s until %s, offered on %s: %s', (rule, sent, last, offered, code) => {
    const found = termProblem(least(rule), date(sent), date(last), offered === null ? null : date(offered));
    expect(found?.code).toBe(code);
  });

  it('counts an extra day as any other day off', () => {
    const days = new Set([date('2027-03-30')]);
    const judged = (last: string) => termProblem(least('Z1'), date('2027-02-02'), date(last), null, days);
    expect(judged('2027-03-30')).toMatchObject({ code: 'too_short', earliest: '2027-03-31' });
    expect(judged('2027-03-31')).toBeUndefined();
  });

  it('says by how much, and which day would do', () => {
    expect(termProblem(least('Z1'), date('2027-02-02'), date('2027-03-29'), null)).toEqual({
      code: 'too_short',
      days: 55,
      least: 56,
      earliest: '2027-03-30',
    });
    expect(
      termProblem(least('Z5'), date('2027-04-09'), date('2027-06-01'), date('2027-07-01')),
    ).toMatchObject({ days: 83, least: 84, earliest: '2027-07-02' });
  });

  it('the day that it names is enough, and the day before is not', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays(date('2026-01-01'), n));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 55 }), (sent, length) => {
        const found = termProblem(least('Z1'), sent, addDays(sent, length), null);
        if (found?.code !== 'too_short') return false;
        expect(weekday(found.earliest)).toBeLessThan(6);
        expect(termProblem(least('Z1'), sent, found.earliest, null)).toBeUndefined();
        return termProblem(least('Z1'), sent, addDays(found.earliest, -1), null)?.code === 'too_short';
      }),
    );
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 200 }), (sent, length) => {
        const offered = addDays(sent, length);
        const found = termProblem(least('Z5'), sent, sent, offered);
        expect(found === undefined).toBe(daysBetween(sent, offered) >= 84);
        expect(found === undefined).toBe(sent <= backTerm(offered, { weeks: 12 }));
      }),
    );
  });

  it('stands in the table of terms alone: article, term and certainty follow it', () => {
    for (const rule of everyRule.filter(({ id }) => id !== 'C1')) {
      const legal = termBases.find(({ id }) => id === rule.id);
      expect(rule.confidence).toBe(legal?.mark);
      expect(rule.minimum?.length).toEqual(legal && 'length' in legal.term ? legal.term.length : undefined);
      if (legal?.article) expect(rule.basis.nl).toContain(`artikel ${legal.article}`);
    }
    expect(ruleSetOn('Z5', day).basis.nl).toBe('Wet gemeenschappelijke regelingen, artikel 35, lid 1, 3');
    expect(ruleSetOn('Z16', day).basis.nl).toBe('Afspraak, geen wet');
    // No article is written down a second time.
    const here = readFileSync(new URL('../rule-sets.ts', import.meta.url), 'utf8');
    expect(here).not.toMatch(/artikel|wetten\.overheid/);
  });

  it('is that of the day on which the round goes out', () => {
    const z1 = termBases.find(({ id }) => id === 'Z1') as TermBasis;
    // Invented, here alone: no act gives ten weeks.
    const later = {
      ...z1,
      validFrom: date('2030-01-01'),
      term: { direction: 'forward', length: { weeks: 10 } },
    } as const;
    const problem = (sent: string, last: string) =>
      termProblem(ruleSetOn('Z1', date(sent), [...termBases, later]).minimum, date(sent), date(last), null)
        ?.code;
    expect(problem('2029-12-31', '2030-02-25')).toBeUndefined();
    expect(problem('2030-01-01', '2030-02-26')).toBe('too_short');
    expect(problem('2030-01-01', '2030-03-12')).toBeUndefined();
  });

  it('is data: every rule names its basis and how well it was checked', () => {
    for (const rule of everyRule) {
      expect(rule.basis.nl).not.toBe('');
      expect(rule.basis.en).not.toBe('');
      // What is no law has no article to look up; what is law has.
      expect(rule.source === '').toBe(rule.confidence === 'D');
    }
    expect(new Set(ruleSets.map(({ id }) => id)).size).toBe(ruleSets.length);
  });
});
