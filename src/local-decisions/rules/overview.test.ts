import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MunicipalityId } from '#kernel';
import { type DecisionOutcome, decisionOutcomes } from './account.ts';
import { decidedOutcomes, recordedBodies, recordOf, regionalCounts, type Tally } from './overview.ts';

const leiden = 'gm0546' as MunicipalityId;
const zoeterwoude = 'gm0638' as MunicipalityId;

const tally = (more: Partial<Tally> = {}): Tally => ({
  municipality: leiden,
  competence: 'council',
  outcome: 'as_advised',
  departed: false,
  accounted: false,
  advised: true,
  late: false,
  count: 1,
  ...more,
});

describe('what the region made of its proposals', () => {
  it('is told apart: by all, by some, by none, and still open', () => {
    const counts = regionalCounts([
      { outcomes: ['as_advised', 'amended'], count: 3 },
      { outcomes: ['as_advised', 'rejected'], count: 2 },
      { outcomes: ['deviating', 'rejected'], count: 1 },
      { outcomes: ['as_advised', null], count: 1 },
      { outcomes: ['as_advised', 'held_over'], count: 4 },
    ]);
    expect(counts).toEqual({ ratified_by_all: 3, partly_ratified: 2, not_ratified: 1, open: 5 });
  });

  it('does not depend on the order of the bodies', () => {
    const outcomes = fc.array(fc.constantFrom<DecisionOutcome | null>(null, ...decisionOutcomes), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(outcomes, fc.nat(9), (given, count) => {
        expect(regionalCounts([{ outcomes: given, count }])).toEqual(
          regionalCounts([{ outcomes: given.toReversed(), count }]),
        );
      }),
    );
  });
});

const council = { municipality: leiden, competence: 'council' } as const;
const college = { municipality: leiden, competence: 'college' } as const;

describe('the record of a body', () => {
  it('is of that body: what a college or another council decided says nothing of this council', () => {
    const stood = [tally({ count: 2 }), tally({ competence: 'college', departed: true, count: 5 })];
    const days = [
      { ...college, days: 4 },
      { ...council, days: 40 },
    ];
    const figures = (body: Parameters<typeof recordOf>[0]) => {
      const { sent, followed, advised, days: middle } = recordOf(body, stood, days);
      return [sent, followed, advised, middle];
    };
    expect(figures(council)).toEqual([2, 2, 2, 40]);
    expect(figures(college)).toEqual([5, 0, 5, 4]);
    expect(figures({ ...council, municipality: zoeterwoude })).toEqual([0, 0, 0, null]);
    // Every council is shown, and of the others those that had something to decide.
    expect(recordedBodies([leiden, zoeterwoude], stood)).toEqual([
      council,
      { ...council, municipality: zoeterwoude },
      college,
    ]);
  });

  it('counts what was followed, departed from, late and open', () => {
    const record = recordOf(
      council,
      [
        tally({ count: 2 }),
        tally({ outcome: 'amended', departed: true, accounted: true, late: true }),
        tally({ outcome: 'rejected', departed: true }),
        tally({ outcome: null, late: true }),
        tally({ outcome: 'held_over' }),
        tally({ outcome: 'deviating', advised: false }),
        tally({ municipality: zoeterwoude, count: 7 }),
      ],
      [{ ...council, days: 30 }],
    );
    expect(record).toEqual({
      sent: 7,
      adopted: 3,
      rejected: 1,
      otherwise: 1,
      open: 2,
      followed: 2,
      advised: 4,
      unaccounted: 1,
      late: 2,
      days: 30,
    });
  });

  it('takes no silence for an outcome, and loses nothing, whatever was recorded', () => {
    expect(decidedOutcomes).toEqual(['as_advised', 'amended', 'deviating', 'rejected']);
    const tallies = fc.record<Tally>({
      municipality: fc.constantFrom(leiden, zoeterwoude),
      competence: fc.constantFrom('council', 'college', 'mayor'),
      outcome: fc.constantFrom(null, ...decisionOutcomes),
      departed: fc.boolean(),
      accounted: fc.boolean(),
      advised: fc.boolean(),
      late: fc.boolean(),
      count: fc.nat(50),
    });
    fc.assert(
      fc.property(fc.array(tallies), (given) => {
        const record = recordOf(council, given, []);
        expect(record.adopted + record.rejected + record.otherwise + record.open).toBe(record.sent);
        expect(record.followed).toBeLessThanOrEqual(record.advised);
        expect(record.late).toBeLessThanOrEqual(record.sent);
      }),
    );
  });
});
