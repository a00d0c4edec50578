import { addDays, type CalendarDate, type MunicipalityId } from '#kernel';
import type { PageContext, Task, TaskList } from '#platform/http';
import { preparationMessages } from './messages.ts';
import { editPreparationPath } from './paths.ts';
import { mayPrepare } from './policy.ts';
import { type PreparationRow, preparationList } from './store.ts';

/** Told two weeks before it is to be delivered, and for as long as it was not after that. */
const daysBefore = 14;

const isTold = (dueOn: CalendarDate, today: CalendarDate) => dueOn <= addDays(today, daysBefore);

/** For the officer of the municipality that leads: what is to be delivered soon, or should have been. */
export const preparationTasks: TaskList = {
  statements: (context) => (leadsSomewhere(context) ? [preparationList()] : []),
  tasks: ([rows = []], context) => {
    const t = preparationMessages[context.lang].tasks;
    return (rows as PreparationRow[])
      .filter(({ content }) => content.state === 'working' && isTold(content.dueOn, context.today))
      .filter(({ content }) => leads(context, content.lead))
      .map(({ id, title, content }): Task => {
        const past = content.dueOn < context.today;
        return {
          day: past ? null : content.dueOn,
          last: true,
          title: past ? t.overdue : t.due,
          about: title,
          path: editPreparationPath(id),
        };
      });
  },
};

/** Not whoever may keep any of them: who works for the region is not asked for what a municipality leads. */
const leads = ({ actor, region }: PageContext, lead: MunicipalityId) =>
  mayPrepare(actor, region.id, { lead })?.municipality === lead;

const leadsSomewhere = ({ actor, region }: PageContext) =>
  actor.kind === 'person' &&
  actor.offices.some(
    ({ kind, municipality, ...held }) =>
      kind === 'policy_officer' && municipality !== undefined && held.region === region.id,
  );
