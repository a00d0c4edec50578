import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate, date } from '#kernel';
import { reminderDays, type Told, toTell } from './reminders.ts';

const day = date('2027-03-31');
const asked = (on: string): Told => ({ step: 0, due: '', on: date(on) });
const reminded = (step: number, due: CalendarDate = day): Told => ({ step, due, on: date('2027-03-03') });
const daysBefore = (days: number) => addDays(day, -days);

function toldOn(due: CalendarDate, told: readonly Told[], today: CalendarDate): Told[] {
  const step = toTell(due, told, today);
  if (step === 'asked') return [{ step: 0, due: '', on: today }];
  return step === undefined ? [] : [{ step, due, on: today }];
}

describe('a task that is asked', () => {
  it('is told once, with or without a day, also when its day is past', () => {
    expect(toTell(null, [], day)).toBe('asked');
    expect(toTell(day, [], addDays(day, 3))).toBe('asked');
    expect(toTell(null, [asked('2027-01-01')], day)).toBeUndefined();
  });

  it.each([
    [29, [], undefined],
    [28, [], 28],
    [28, [28], undefined],
    // Nobody sent anything for some days: later, and of two steps the last.
    [20, [], 28],
    [14, [28], 14],
    [10, [], 14],
    [8, [28, 14], undefined],
    [7, [28, 14], 7],
    [1, [28, 14], 7],
    [1, [28, 14, 7], undefined],
    [0, [28, 14], undefined],
    [-1, [], undefined],
  ] as const)('%i days before its day, reminded at %j: %s', (left, steps, expected) => {
    const told = [asked('2027-01-01'), ...steps.map((step) => reminded(step))];
    expect(toTell(day, told, daysBefore(left))).toBe(expected);
  });

  it('is not reminded of at a step that lies on or before the day it was asked', () => {
    const told = [asked('2027-03-17')];
    expect(toTell(day, told, date('2027-03-17'))).toBeUndefined();
    expect(toTell(day, told, date('2027-03-20'))).toBeUndefined();
    expect(toTell(day, told, date('2027-03-24'))).toBe(7);
  });

  it('is reminded of anew when its day moves', () => {
    const told = [asked('2027-01-01'), reminded(28), reminded(14)];
    const moved = addDays(day, 14);
    expect(toTell(moved, told, daysBefore(14))).toBe(28);
    expect(toTell(moved, [...told, reminded(28, moved)], daysBefore(14))).toBeUndefined();
  });

  it('counts days of the calendar: the night of summer time is a day like any other', () => {
    expect(toTell(date('2027-03-28'), [asked('2027-01-01')], date('2027-03-21'))).toBe(7);
    expect(toTell(date('2027-03-29'), [asked('2027-01-01')], date('2027-03-22'))).toBe(7);
    expect(toTell(date('2027-10-31'), [asked('2027-01-01')], date('2027-10-24'))).toBe(7);
  });

  it('is told at most once for each reason, however often and with whatever gaps it is looked at', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 90 }),
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 80 }),
        (ahead, gaps) => {
          const start = date('2027-01-01');
          const due = addDays(start, ahead);
          const told: Told[] = [];
          let today = start;
          for (const gap of gaps) {
            today = addDays(today, gap);
            told.push(...toldOn(due, told, today));
          }
          expect(told.filter(({ step, on }) => step !== 0 && on >= due)).toEqual([]);
          const steps = told.map(({ step }) => step);
          expect(new Set(steps).size).toBe(steps.length);
          expect(steps.every((step) => step === 0 || reminderDays.includes(step as 28))).toBe(true);
          expect(steps[0]).toBe(0);
        },
      ),
    );
  });
});
