import { expect, it } from 'vitest';
import { date } from '#kernel';
import { daysWith } from '#terms';
import { roundTerms } from './running-terms.ts';

// Eight weeks from 2 February 2027 end on Tuesday 30 March; counted back nothing moves.
const round = (rule: string, lastDay: string, short = false) => ({
  id: 1,
  title: 'Afval',
  rule,
  shortReason: short ? 'Haast.' : null,
  sentOn: date('2027-02-02'),
  lastDay: date(lastDay),
  extraDays: [],
  today: date('2027-02-03'),
});
const extra = (day: string) => ({ day: date(day), name: 'Dag', source: 'Besluit', holds: true });

// On the last day itself a day touches every round: it moves what is counted, and a last day that was typed falls on it.
it.each([
  ['Z1, on the least that the rule gives', round('Z1', '2027-03-30'), '2027-03-30', ['2027-03-31']],
  ['Z1, on the least while the day is later', round('Z1', '2027-04-08'), '2027-03-30', undefined],
  ['Z1, later than the least', round('Z1', '2027-04-08'), '2027-04-08', []],
  ['Z1, too early on purpose', round('Z1', '2027-03-29', true), '2027-03-29', []],
  ['Z5, counted back from the offering', round('Z5', '2027-03-30'), '2027-03-30', []],
  ['Z16, a day that was agreed', round('Z16', '2027-03-30'), '2027-03-30', []],
  ['C1, without any rule', round('C1', '2027-03-30'), '2027-03-30', []],
] as const)('an extra day touches a round under %s: %o', (_name, row, day, would) => {
  const [found] = daysWith([extra(day)] as never, roundTerms.terms([row], 'nl'));
  expect(found?.moved.map(({ wouldEnd }) => wouldEnd)).toEqual(would ?? []);
  expect(found?.ending.map(({ last }) => last)).toEqual(would?.length === 0 ? [day] : []);
});

it('a round runs until its last day, or longer where that became a day off since', () => {
  const on = (today: string, extraDays: readonly string[] = []) =>
    roundTerms.terms([{ ...round('Z1', '2027-03-30'), today, extraDays }], 'nl').length;
  expect([on('2027-03-30'), on('2027-03-31'), on('2027-03-31', ['2027-03-30'])]).toEqual([1, 0, 1]);
  expect(on('2027-04-01', ['2027-03-30'])).toBe(0);
});
