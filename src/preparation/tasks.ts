import { addDays, type CalendarDate, dateOf, type MunicipalityId } from '#kernel';
import type { PageContext, Task, TaskList } from '#platform/http';
import { preparationMessages } from './messages.ts';
import { editPreparationPath, staffPath } from './paths.ts';
import { mayAnswerStaff, mayPrepare } from './policy.ts';
import { answerTo, askedWith, consentOf, townOf } from './rules/consent.ts';
import type { Member } from './rules/preparation.ts';
import { type PreparationRow, preparationList } from './store.ts';

/** Told two weeks before it is to be delivered, and for as long as it was not after that; so long an agreement is news too. */
const days = 14;

const isTold = (dueOn: CalendarDate, today: CalendarDate) => dueOn <= addDays(today, days);

/**
 * For the officer of the municipality that leads: what is to be delivered soon, or should have been. For the secretary whose people are
 * asked: to answer. For whoever leads or asked: what the answer was.
 */
export const preparationTasks: TaskList = {
  statements: ({ actor, region }) =>
    mayPrepare.somewhere(actor, region.id) || mayAnswerStaff.somewhere(actor, region.id)
      ? [preparationList()]
      : [],
  tasks: ([rows = []], context) =>
    (rows as PreparationRow[])
      .filter(({ content }) => content.state === 'working')
      .flatMap((row) => {
        // A proposal that is over asks nobody any more: all that is left is to stop.
        if (row.overOn !== null) return stopTasks(context, row);
        return [
          ...dueTasks(context, row),
          ...row.content.staff.flatMap((member) => staffTasks(context, row, member)),
        ];
      }),
};

function dueTasks(context: PageContext, { id, title, content }: PreparationRow): Task[] {
  if (!isTold(content.dueOn, context.today) || !leads(context, content.lead)) return [];
  const t = preparationMessages[context.lang].tasks;
  const past = content.dueOn < context.today;
  return [
    {
      day: past ? null : content.dueOn,
      last: true,
      title: past ? t.overdue : t.due,
      about: title,
      path: editPreparationPath(id),
    },
  ];
}

function stopTasks(context: PageContext, { id, title, content }: PreparationRow): Task[] {
  if (!leads(context, content.lead)) return [];
  const t = preparationMessages[context.lang].tasks;
  return [{ day: null, title: t.stop, about: title, path: editPreparationPath(id) }];
}

function staffTasks(context: PageContext, row: PreparationRow, member: Member): Task[] {
  const { actor, region, today, lang } = context;
  const t = preparationMessages[lang].tasks;
  const consent = consentOf(row, member);
  const municipality = townOf(row, member);
  if (municipality === null || consent === 'own' || consent === 'outside') return [];
  // What is asked anew is another task.
  const task = { about: row.title, path: staffPath(row.id, member.seat), one: askedWith(member) };
  if (consent === 'asked')
    return mayAnswerStaff(actor, region.id, { municipality })
      ? [{ ...task, title: t.answer, day: member.from < today ? null : member.from, last: true }]
      : [];
  const given = answerTo(member, row.answers);
  if (!given || !(leads(context, row.content.lead) || holds(context, given.askedBy))) return [];
  if (consent === 'refused') return [{ ...task, title: t.refused, day: null }];
  return addDays(dateOf(given.recordedAt), days) < today
    ? []
    : [{ ...task, title: t.agreed, day: null, informs: true }];
}

/** Not whoever may keep any of them: who works for the region is not asked for what a municipality leads. */
const leads = ({ actor, region }: PageContext, lead: MunicipalityId) =>
  mayPrepare(actor, region.id, { lead })?.municipality === lead;

/** In which office it was asked, as it was recorded. */
const holds = ({ actor, region }: PageContext, title: string) =>
  actor.kind === 'person' && actor.offices.some((held) => held.region === region.id && held.title === title);
