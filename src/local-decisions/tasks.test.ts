import { expect, it } from 'vitest';
import { addDays, type CalendarDate, date, type Office } from '#kernel';
import type { PageContext } from '#platform/http';
import { type ReminderDays, reminderDays, toTell } from '../notifications/rules/reminders.ts';
import type { LocalDecision } from './store.ts';
import { decisionTasks } from './tasks.ts';

const today = date('2026-11-24');
const region = { id: 'leidse-regio', municipalities: [{ id: 'gm0546', name: 'Leiden' }] };
const proposal = {
  id: 1,
  title: 'Fietsroute',
  state: 'in_decision',
  participants: [{ municipality: 'gm0546', competence: 'council' }],
};
const departed = (accountOn: CalendarDate | null, account: object | null) =>
  ({
    ...{ id: 7, proposal: 1, municipality: 'gm0546', outcome: 'rejected', current: true },
    ...{ accountOwed: true, accountOn, account },
  }) as unknown as LocalDecision;
const office = (kind: Office['kind']) => ({
  ...{ kind, region: 'leidse-regio', municipality: kind === 'council_clerk' ? 'gm0546' : null },
});
function tasksOf(kind: Office['kind'], decision: LocalDecision) {
  const actor = { kind: 'person', person: 1, offices: [office(kind)] };
  const context = { actor, region, today, lang: 'nl' } as unknown as PageContext;
  return decisionTasks.tasks([[proposal], [], [decision]], context);
}
const meeting = date('2027-01-14');
const written = { text: 'Eerst meten.', writtenOn: today, discussion: null };

it('asks the account by the meeting of the committee on whose agenda it stands', () => {
  expect(tasksOf('council_clerk', departed(meeting, null))).toMatchObject([
    { day: meeting, last: true, title: 'Verantwoording schrijven', about: 'Fietsroute (Leiden)' },
  ]);
  expect(tasksOf('regional_clerk', departed(meeting, null))).toEqual([]);
});

it('asks its discussion on that day, once it was written', () => {
  const [task, ...more] = tasksOf('regional_clerk', departed(meeting, written));
  expect([task, more]).toMatchObject([{ day: meeting, title: 'Bespreking vastleggen' }, []]);
  expect(task?.last).toBeUndefined();
  expect(tasksOf('council_clerk', departed(meeting, written))).toEqual([]);
});

it.each([
  ['council_clerk', null],
  ['regional_clerk', written],
] as const)('says to a %s that no meeting is planned, where none is', (kind, account) => {
  expect(tasksOf(kind, departed(null, account))).toMatchObject([
    { day: null, about: 'Fietsroute (Leiden). Van de regiocommissie is nog geen vergadering gepland.' },
  ]);
});

it('is reminded of as every task with a day', () => {
  const [task] = tasksOf('council_clerk', departed(meeting, null));
  const asked = [{ step: 0, due: '', on: addDays(today, -1) }];
  const reminded = (left: number): 'asked' | ReminderDays | undefined =>
    toTell(task?.day ?? null, asked, addDays(meeting, -left));
  expect(reminderDays.map(reminded)).toEqual([28, 14, 7]);
});
