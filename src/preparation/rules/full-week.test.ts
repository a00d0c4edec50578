import { describe, expect, it } from 'vitest';
import type { CalendarDate, MunicipalityId } from '#kernel';
import { type AskingAnswered, refusedAbove, toldAbove } from './full-week.ts';
import { claimed } from './preparation.ts';

const [leiden, oegstgeest] = ['gm0546', 'gm0579'] as [MunicipalityId, MunicipalityId];
const day = (text: string) => text as CalendarDate;

/** Asks an official of Leiden, who sits in every group. */
const asking = (
  lead: MunicipalityId,
  hundredths: number,
  state: AskingAnswered['content']['state'] = 'working',
  answers: AskingAnswered['answers'] = [],
): AskingAnswered => ({
  answers,
  content: {
    ...{ task: '', lead, deliver: '', dueOn: day('2035-12-31'), state, agreement: null, places: [] },
    ...{ startsOn: null, endsOn: null, money: [] },
    staff: [{ seat: 1, unit: 'fte', hundredths, from: day('2027-01-01'), until: null }],
  },
  seats: [
    {
      ...{ id: 1, title: 'Ambtenaar', municipality: leiden, organisation: null, office: 7 },
      ...{ from: day('2026-01-01'), until: null },
    },
  ],
});
const above = { seat: 1, day: '2027-01-01' };

describe('more than a full week', () => {
  it('is refused to the own municipality over all that it leads', () => {
    expect(refusedAbove(asking(leiden, 60), [asking(leiden, 41)])).toEqual({ ...above, weekly: 3636 });
    expect(refusedAbove(asking(leiden, 60), [asking(leiden, 40)])).toBeUndefined();
    expect(refusedAbove(asking(leiden, 60), [asking(leiden, 41, 'stopped')])).toBeUndefined();
    expect(refusedAbove(asking(leiden, 60), [asking(leiden, 41, 'draft')])).toBeUndefined();
  });
  it('that another municipality asks stands in nobody’s way, and is told', () => {
    expect(refusedAbove(asking(leiden, 60), [asking(oegstgeest, 100)])).toBeUndefined();
    expect(refusedAbove(asking(oegstgeest, 100), [asking(leiden, 60)])).toBeUndefined();
    expect(refusedAbove(asking(oegstgeest, 60), [asking(oegstgeest, 60)])).toBeUndefined();
    expect(toldAbove(asking(leiden, 60), [asking(oegstgeest, 100)])).toEqual([{ ...above, weekly: 5760 }]);
    expect(toldAbove(asking(oegstgeest, 100), [asking(leiden, 60)])).toEqual([{ ...above, weekly: 5760 }]);
    expect(toldAbove(asking(leiden, 60), [asking(oegstgeest, 40)])).toEqual([]);
    // What Leiden refused is not asked.
    const refused = asking(oegstgeest, 100, 'working', [
      { seat: 1, asked: 1, version: 1, answer: 'refused' },
    ]);
    expect(toldAbove(asking(leiden, 60), [refused])).toEqual([]);
    expect(toldAbove(refused, [asking(leiden, 60)])).toEqual([]);
    expect(toldAbove(asking(leiden, 60, 'stopped'), [asking(oegstgeest, 100)])).toEqual([]);
  });
  it('counts nobody after the day on which another task was over', () => {
    const over = (overOn: string) => ({ ...asking(leiden, 41), overOn: day(overOn) });
    expect(refusedAbove(asking(leiden, 60), [over('2026-12-31')])).toBeUndefined();
    expect(refusedAbove(asking(leiden, 60), [over('2027-01-01')])).toEqual({ ...above, weekly: 3636 });
    expect(toldAbove(asking(leiden, 60), [over('2026-12-31')])).toEqual([]);
    const { content } = asking(leiden, 41);
    expect(claimed(content, day('2027-03-01'))).toMatchObject([{ until: '2027-03-01' }]);
    expect(claimed(content, day('2040-01-01'))).toMatchObject([{ until: '2035-12-31' }]);
  });
  it('in one task is refused to everybody', () => {
    expect(refusedAbove(asking(oegstgeest, 101), [])).toEqual({ ...above, weekly: 3636 });
    expect(refusedAbove(asking(oegstgeest, 100), [])).toBeUndefined();
  });
});
