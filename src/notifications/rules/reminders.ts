import { addDays, type CalendarDate, daysBetween } from '#kernel';

/** So many days before its day somebody is reminded of a task (issue 6, point 7), the first first. */
export const reminderDays = [28, 14, 7] as const;
export type ReminderDays = (typeof reminderDays)[number];

/** What was told of a task: that it is asked (0), or a reminder before a day. */
export interface Told {
  readonly step: number;
  /** The day that was reminded of: a task that is moved is reminded of anew. Empty where it was asked. */
  readonly due: string;
  /** The local day on which it was told. */
  readonly on: CalendarDate;
}

/**
 * What is to be told of a task now. A task is told once when it is asked, and reminded of at each step that came after that; of
 * steps that passed while nobody sent anything the last only, and none once its day has come.
 */
export function toTell(
  day: CalendarDate | null,
  told: readonly Told[],
  today: CalendarDate,
): 'asked' | ReminderDays | undefined {
  const asked = told.find(({ step }) => step === 0);
  if (!asked) return 'asked';
  if (day === null || day <= today) return undefined;
  const left = daysBetween(today, day);
  const step = reminderDays.findLast((days) => left <= days);
  if (step === undefined || addDays(day, -step) <= asked.on) return undefined;
  return told.some((one) => one.step === step && one.due === day) ? undefined : step;
}
