import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, type MunicipalityId } from '#kernel';
import { decisionOutcomes } from './account.ts';
import { middle, recordOf, regionalCounts, type SentProposal, type SentTo } from './overview.ts';

const leiden = 'gm0546' as MunicipalityId;
const zoeterwoude = 'gm0638' as MunicipalityId;
const today = date('2026-11-26');

const body = (more: Partial<SentTo> = {}): SentTo => ({
  municipality: leiden,
  outcome: 'as_advised',
  day: date('2026-10-01'),
  departed: false,
  accounted: false,
  ...more,
});
const proposal = (bodies: SentTo[], more: Partial<SentProposal> = {}): SentProposal => ({
  sentOn: date('2026-09-01'),
  last: date('2026-11-02'),
  advised: true,
  bodies,
  ...more,
});

describe('what the region made of its proposals', () => {
  it('is told apart: by all, by some, by none, and still open', () => {
    const other = (outcome: SentTo['outcome']) => body({ municipality: zoeterwoude, outcome });
    const counts = regionalCounts([
      proposal([body(), other('amended')]),
      proposal([body(), other('rejected')]),
      proposal([body({ outcome: 'deviating' }), other('rejected')]),
      proposal([body(), other(null)]),
      proposal([body(), other('held_over')]),
    ]);
    expect(counts).toEqual({ ratified_by_all: 1, partly_ratified: 1, not_ratified: 1, open: 2 });
  });
});

describe('the record of a municipality', () => {
  it('counts what was followed, departed from, late and open', () => {
    const record = recordOf(
      leiden,
      [
        proposal([body()]),
        proposal([body({ outcome: 'amended', day: date('2026-11-10'), departed: true, accounted: true })]),
        proposal([body({ outcome: 'rejected', day: date('2026-09-11'), departed: true })]),
        proposal([body({ outcome: null, day: date('2026-12-03') })]),
        proposal([body({ outcome: 'held_over' })], { last: date('2026-12-24') }),
        proposal([body({ outcome: 'deviating' })], { advised: false, sentOn: null, last: null }),
        proposal([body({ municipality: zoeterwoude })]),
      ],
      today,
    );
    expect(record).toEqual({
      sent: 6,
      adopted: 2,
      rejected: 1,
      otherwise: 1,
      open: 2,
      followed: 1,
      advised: 3,
      unaccounted: 1,
      // The amended one was eight days late, the one without an outcome is over its last day.
      late: 2,
      days: 30,
    });
  });

  it('takes no silence for an outcome, and loses nothing, whatever was recorded', () => {
    const days = fc.constantFrom('2026-09-10', '2026-11-20', '2027-01-05').map(date);
    const bodies = fc.record<SentTo>({
      municipality: fc.constantFrom(leiden, zoeterwoude),
      outcome: fc.constantFrom(null, ...decisionOutcomes),
      day: fc.option(days),
      departed: fc.boolean(),
      accounted: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.array(bodies, { minLength: 1, maxLength: 5 })), (given) => {
        const proposals = given.map((each) => proposal(each));
        const record = recordOf(leiden, proposals, today);
        expect(record.adopted + record.rejected + record.otherwise + record.open).toBe(record.sent);
        expect(record.followed).toBeLessThanOrEqual(record.advised);
        expect(record.late).toBeLessThanOrEqual(record.sent);
        expect(Object.values(regionalCounts(proposals)).reduce((sum, n) => sum + n, 0)).toBe(given.length);
      }),
    );
  });

  it('has no lead time where nothing was decided', () => {
    expect(middle([])).toBeNull();
    expect(middle([9, 1, 5])).toBe(5);
    expect(middle([9, 1, 5, 7])).toBe(5);
    expect(recordOf(leiden, [proposal([body({ outcome: null })])], today).days).toBeNull();
  });
});
