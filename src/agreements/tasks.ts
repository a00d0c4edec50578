import type { PageContext, Task, TaskList } from '#platform/http';
import { agreementMessages } from './messages.ts';
import { agreementPath } from './paths.ts';
import { mayKeepAgreement, mayNoteUse } from './policy.ts';
import { type AgreementRow, agreementList } from './store.ts';
import { type AgreementView, agreementView } from './whole.ts';

/** What ends soon, for who keeps it; what was not noted of a year that is over, for whose it is. */
export const agreementTasks: TaskList = {
  statements: ({ actor, region }) => (mayKeepAgreement.somewhere(actor, region.id) ? [agreementList()] : []),
  tasks: ([rows = []], context) =>
    (rows as AgreementRow[]).flatMap((row) => {
      const view = agreementView(row, context.today);
      return [...keeperTasks(context, view), ...partyTasks(context, view)];
    }),
};

function keeperTasks(context: PageContext, { row, held }: AgreementView): Task[] {
  const t = agreementMessages[context.lang].tasks;
  const municipalities = row.content.parties.flatMap(({ municipality }) => municipality ?? []);
  if (!mayKeepAgreement(context.actor, context.region.id, { municipalities })) return [];
  if (held.standing !== 'ends_soon') return [];
  const notice = held.noticeBy !== null && held.noticeBy >= context.today;
  return [
    {
      about: row.content.title,
      path: agreementPath(row.id),
      day: notice ? held.noticeBy : held.lastDay,
      last: true,
      title: notice ? t.noticeEnds : t.ends,
    },
  ];
}

function partyTasks(context: PageContext, { row, silent }: AgreementView): Task[] {
  const t = agreementMessages[context.lang].tasks;
  return silent
    .filter(({ party }) => mayNoteUse(context.actor, context.region.id, party))
    .map(({ party, year }) => ({
      day: null,
      title: t.note(year),
      about: row.content.title,
      path: `${agreementPath(row.id)}?partij=${party.key}&jaar=${year}`,
    }));
}
