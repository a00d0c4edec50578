import {
  type CalendarDate,
  daysBetween,
  type Granted,
  type MunicipalityId,
  ok,
  parseMunicipalityCode,
  type Result,
  refuse,
} from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import {
  holdCouncil,
  insertCouncilDates,
  insertCouncilDateVersion,
  knownDate,
  readCouncilDate,
} from './council-date-store.ts';
import { mayKeepDates } from './policy.ts';
import { type CouncilDateContent, type WrongDateCode, wrongDate } from './rules/council-date.ts';

export type EnterCode = 'council_unknown' | 'not_council_clerk';
export type RecordDatesCode = EnterCode | WrongDateCode | 'date_known';
export type CorrectDateCode =
  | RecordDatesCode
  | 'date_unknown'
  | 'date_withdrawn'
  | 'reason_missing'
  | 'changed_meanwhile';

/** By its address in the region or its code in any form. */
export function enter(
  context: WriteContext,
  asked: string,
): Result<{ council: MunicipalityId; office: Granted }, EnterCode> {
  const parsed = parseMunicipalityCode(asked);
  const town = context.region.municipalities.find((m) => m.slug === asked || m.id === parsed);
  if (!town) return refuse('council_unknown');
  const office = mayKeepDates(context.actor, context.region.id, { municipality: town.id });
  return office ? ok({ council: town.id, office }) : refuse('not_council_clerk');
}

/**
 * Records days of a council, all of one kind: a clerk enters a year at once. A fact of the installation: the municipality may
 * lie in several regions.
 */
export async function recordCouncilDates(
  context: WriteContext,
  asked: string,
  dates: readonly CouncilDateContent[],
): Promise<Result<Done<{ ids: number[]; eerste_dag: CalendarDate }>, RecordDatesCode>> {
  const entered = enter(context, asked);
  if (!entered.ok) return entered;
  const { council, office } = entered.value;
  const { transaction, now } = context;
  await holdCouncil(transaction, council);
  for (const content of dates) {
    const wrong = wrongDate(content, daysBetween, context.today);
    if (wrong) return wrong;
  }
  const known = await knownDate(transaction, council, dates);
  if (known) return refuse('date_known', { day: known });
  const ids = await insertCouncilDates(transaction, council, dates, {
    recordedAt: now,
    recordedBy: office.title,
  });
  const payload = { dates: dates.map((content, index) => ({ id: ids[index], ...content })) };
  return ok({
    output: { ids, eerste_dag: dates.map(({ from }) => from).toSorted()[0] ?? context.today },
    office,
    entries: [{ operation: 'record_council_dates', subject: `council/${council}`, payload }],
  });
}

/**
 * Puts another version in its place, or withdraws it; what stood there stays readable, with the reason.
 * @param content undefined: it is withdrawn @param seen the version that the clerk had before the eyes; undefined: any
 */
export async function changeCouncilDate(
  context: WriteContext,
  asked: string,
  id: number,
  content: CouncilDateContent | undefined,
  seen: number | undefined,
  reason: string,
): Promise<Result<Done<{ id: number }>, CorrectDateCode>> {
  const entered = enter(context, asked);
  if (!entered.ok) return entered;
  const { council, office } = entered.value;
  const { transaction, now } = context;
  await holdCouncil(transaction, council);
  const before = await readCouncilDate(transaction, council, id);
  if (!before) return refuse('date_unknown');
  if (before.withdrawn) return refuse('date_withdrawn');
  if (seen !== undefined && seen !== before.version)
    return refuse('changed_meanwhile', { version: before.version });
  const wrong = content && wrongDate(content, daysBetween, context.today);
  if (wrong) return wrong;
  if (reason === '') return refuse('reason_missing');
  const known = content && (await knownDate(transaction, council, [content], id));
  if (known) return refuse('date_known', { day: known });
  const version = before.version + 1;
  const withdrawn = content === undefined;
  const at = { version, recordedAt: now, recordedBy: office.title, reason, withdrawn };
  await insertCouncilDateVersion(transaction, id, content ?? before, at);
  const operation = withdrawn ? 'withdraw_council_date' : 'correct_council_date';
  const payload = { council, before, after: { version, ...(content ?? { withdrawn }) }, reason };
  return ok({
    output: { id },
    office,
    entries: [{ operation, subject: `council_date/${id}`, payload }],
  });
}
