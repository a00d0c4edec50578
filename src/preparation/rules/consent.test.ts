import { describe, expect, it } from 'vitest';
import type { CalendarDate, MunicipalityId } from '#kernel';
import { type AnswerTo, askedAnew, consentOf, notRefused } from './consent.ts';
import type { Member } from './preparation.ts';

const day = (text: string) => text as CalendarDate;
const [leiden, zoeterwoude] = ['gm0546', 'gm0638'] as [MunicipalityId, MunicipalityId] & string[];
const member = (more: Partial<Member> = {}): Member => ({
  ...{ seat: 2, unit: 'fte', hundredths: 50, from: day('2027-01-01'), until: null, since: 2 },
  ...more,
});
const due = day('2027-06-30');

describe('what is asked of people of a municipality', () => {
  const since = (after: Partial<Member>, dueOn = due) =>
    askedAnew({ staff: [member(after)], dueOn }, { staff: [member()], dueOn: due }, 5)[0]?.since;

  it('stays asked while hours and days stay, however they are written', () => {
    expect(since({})).toBe(2);
    expect(since({ unit: 'hours', hundredths: 18_00 })).toBe(2);
    expect(since({ until: due })).toBe(2);
    // Of before answers were kept.
    const { since: _none, ...old } = member();
    const dated = { staff: [old], dueOn: due };
    expect(askedAnew(dated, dated, 5)[0]?.since).toBe(1);
  });

  it('is asked anew with other hours or days, and of somebody else', () => {
    expect(since({ hundredths: 51 })).toBe(5);
    expect(since({ from: day('2027-01-02') })).toBe(5);
    expect(since({ until: day('2027-06-29') })).toBe(5);
    expect(since({}, day('2027-07-01'))).toBe(5);
    expect(since({ seat: 3 })).toBe(5);
  });
});

describe('an answer', () => {
  const answer = (more: Partial<AnswerTo> = {}): AnswerTo => ({
    ...{ seat: 2, asked: 2, version: 1, answer: 'agreed' },
    ...more,
  });
  const task = (answers: AnswerTo[], staff = [member()], lead = leiden) => ({
    content: { lead, staff },
    seats: [
      { id: 1, municipality: null },
      { id: 2, municipality: zoeterwoude },
    ],
    answers,
  });
  const consent = (answers: AnswerTo[], asked = member()) => consentOf(task(answers), asked);

  it('is of what is asked now, and the newest counts', () => {
    expect(consent([])).toBe('asked');
    expect(consent([answer()])).toBe('agreed');
    expect(consent([answer(), answer({ version: 2, answer: 'refused' })])).toBe('refused');
    expect(consent([answer({ asked: 1 })])).toBe('asked');
    expect(consent([answer({ seat: 3 })])).toBe('asked');
  });

  it('is asked of no own people of the municipality that leads, nor of who works for none', () => {
    expect(consentOf(task([], [member()], zoeterwoude), member())).toBe('own');
    expect(consent([], member({ seat: 1 }))).toBe('outside');
  });

  it('that is a refusal takes them off what is asked', () => {
    const staff = [member(), member({ seat: 1 })];
    expect(notRefused(task([answer({ answer: 'refused' })], staff)).map(({ seat }) => seat)).toEqual([1]);
    expect(notRefused(task([], staff))).toHaveLength(2);
  });
});
