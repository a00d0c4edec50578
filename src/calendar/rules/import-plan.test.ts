import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, date } from '#kernel';
import { type FileDate, importPlan, type StandingDate } from './import-plan.ts';

const today = date('2026-11-24');
const read = (from: string, more: Partial<FileDate> = {}): FileDate => ({
  kind: 'council',
  title: null,
  from: date(from),
  until: date(from),
  startsAt: null,
  endsAt: null,
  place: null,
  link: null,
  key: null,
  cancelled: false,
  ...more,
});
const stands = (id: number, from: string, more: Partial<StandingDate> = {}): StandingDate => {
  const { cancelled: _none, ...content } = read(from);
  return { id, ...content, ...more };
};

describe('what a file changes', () => {
  it('finds a moved day by its name in the own system, and keeps what the file leaves open', () => {
    const before = stands(1, '2027-01-14', {
      key: 'a',
      startsAt: '20:00',
      endsAt: '22:00',
      place: 'Raadzaal',
    });
    const plan = importPlan([before], [read('2027-01-21', { key: 'a' })], today);
    expect(plan.changed).toMatchObject([
      { before, after: { from: '2027-01-21', startsAt: '20:00', endsAt: '22:00', place: 'Raadzaal' } },
    ]);
    expect([plan.added, plan.gone, plan.cancelled]).toEqual([[], [], []]);
  });
  it('takes a day that was entered by hand for the same one, where there is but one', () => {
    const one = importPlan(
      [stands(1, '2027-01-14')],
      [read('2027-01-14', { key: 'a', title: 'Raad' })],
      today,
    );
    expect(one.changed.map(({ after }) => after.title)).toEqual(['Raad']);
    const two = importPlan(
      [stands(1, '2027-01-14', { title: 'Raad I' }), stands(2, '2027-01-14', { title: 'Raad II' })],
      [read('2027-01-14', { title: 'Raad' })],
      today,
    );
    expect(two.added).toHaveLength(1);
  });
  it('knows two meetings of one evening by their time, in whatever order they stand', () => {
    const early = stands(1, '2027-01-14', { startsAt: '19:30' });
    const late = stands(2, '2027-01-14', { startsAt: '21:00' });
    const file = ['21:00', '19:30'].map((startsAt) => read('2027-01-14', { startsAt }));
    expect(importPlan([early, late], file, today)).toMatchObject({ added: [], changed: [], gone: [] });
    expect(importPlan([late], file, today)).toMatchObject({ added: [{ startsAt: '19:30' }], changed: [] });
    expect(importPlan([early], file.slice(0, 1), today).changed).toMatchObject([
      { after: { startsAt: '21:00' } },
    ]);
  });
  it('does not take one that has another name there for the same', () => {
    const plan = importPlan(
      [stands(1, '2027-01-14', { key: 'b' })],
      [read('2027-01-14', { key: 'a' })],
      today,
    );
    expect([plan.added.length, plan.gone.length]).toEqual([1, 1]);
  });
  it('withdraws what the file cancels, and only tells what is not in it', () => {
    const plan = importPlan(
      [
        stands(1, '2027-01-14', { key: 'a' }),
        stands(2, '2027-01-21'),
        stands(3, '2026-11-01'),
        stands(4, '2028-01-01'),
        stands(5, '2027-01-20', { kind: 'recess' }),
      ],
      [
        read('2026-10-01'),
        read('2027-01-14', { key: 'a', cancelled: true }),
        read('2027-02-01', { cancelled: true }),
        read('2027-03-01'),
      ],
      today,
    );
    expect(plan.cancelled.map(({ id }) => id)).toEqual([1]);
    expect(plan.gone.map(({ id }) => id)).toEqual([2]);
    expect(plan.ignored).toHaveLength(1);
  });
  it('finds gone what is of a meeting that the file has on other days, wherever it lies', () => {
    const plan = importPlan(
      [
        stands(1, '2026-11-04', { key: 'rec-1/2026-11-04' }),
        stands(2, '2027-02-04', { key: 'rec-1/2027-02-04' }),
        stands(3, '2027-03-04', { key: 'rec-1/2027-03-04' }),
        stands(4, '2027-06-03', { key: 'rec-1/2027-06-03', kind: 'committee' }),
        stands(5, '2027-01-07', { key: 'rec-2/2027-01-07' }),
        stands(6, '2027-01-08', { key: 'api.example.org/meetings/45' }),
        stands(7, '2027-01-09', { key: 'api.example.org/meetings/46/2' }),
        stands(8, '2027-01-10', { key: 'rec-1' }),
      ],
      [
        read('2027-02-11', { key: 'rec-1/2027-02-11' }),
        read('2027-03-11', { key: 'rec-1/2027-03-11' }),
        read('2027-02-20', { key: 'api.example.org/meetings/46' }),
      ],
      today,
    );
    expect(plan.added).toHaveLength(3);
    expect(plan.gone.map(({ id }) => id)).toEqual([2, 3, 4, 7, 8]);
    expect(plan.kept.map(({ date: { id } }) => id)).toEqual([5, 6]);
  });
  it('names what it keeps: before the file begins, after it ends, and of a kind that it has none of', () => {
    const plan = importPlan(
      [
        stands(1, '2026-11-23'),
        stands(2, '2027-01-07'),
        stands(3, '2027-02-11'),
        stands(4, '2027-04-01'),
        stands(5, '2027-02-15', { kind: 'recess' }),
      ],
      [read('2027-02-04'), read('2027-03-04')],
      today,
    );
    expect(plan.gone.map(({ id }) => id)).toEqual([3]);
    expect(plan.kept.map(({ date: { id }, why }) => [id, why])).toEqual([
      [2, 'before_file'],
      [4, 'after_file'],
      [5, 'kind_not_in_file'],
    ]);
    // A file of which no day was understood says nothing of any.
    expect(importPlan([stands(2, '2027-01-07')], [], today)).toMatchObject({ gone: [], kept: [] });
  });
  it('places every day of the file in one list, and does nothing the second time', () => {
    const some = fc.uniqueArray(
      fc.record({
        days: fc.integer({ min: 0, max: 60 }),
        kind: fc.constantFrom('council' as const, 'committee' as const),
        key: fc.option(fc.constantFrom('a', 'b', 'c', 'd')),
        startsAt: fc.option(fc.constantFrom('19:30', '20:00')),
        place: fc.option(fc.constantFrom('Raadzaal', 'Kleine zaal')),
      }),
      { maxLength: 8, selector: ({ key, kind, days }) => key ?? `${kind}${days}` },
    );
    fc.assert(
      fc.property(some, some, (standing, file) => {
        const day = (days: number) => addDays(today, days);
        const stand = standing.map(({ days, ...each }, id) => stands(id, day(days), each));
        const dates = file.map(({ days, ...each }) => read(day(days), each));
        const plan = importPlan(stand, dates, today);
        expect(plan.added.length + plan.changed.length + plan.same.length).toBe(dates.length);
        const touched = [
          ...plan.changed.map(({ before }) => before),
          ...plan.same.map((each) => each.standing),
        ];
        expect(new Set(touched).size).toBe(touched.length);
        const after: StandingDate[] = [
          ...plan.changed.map(({ before, read: one, after: content }) => ({
            ...content,
            id: before.id,
            key: one.key ?? before.key,
          })),
          ...plan.same.map((one) => ({ ...one.standing, key: one.read.key ?? one.standing.key })),
          ...plan.added.map(({ cancelled: _none, ...one }, index) => ({ ...one, id: 100 + index })),
        ];
        const again = importPlan(after, dates, today);
        expect([again.added.length, again.changed.length]).toEqual([0, 0]);
      }),
      { numRuns: 200 },
    );
  });
});
