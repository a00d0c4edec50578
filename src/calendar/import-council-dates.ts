import { createHash } from 'node:crypto';
import { addMonths, type CalendarDate, type MunicipalityId, ok, type Result, refuse } from '#kernel';
import { readInside } from '#platform/database';
import type { Done, WriteContext } from '#platform/operations';
import {
  type CouncilDate,
  councilDates,
  holdCouncil,
  insertCouncilDates,
  insertCouncilDateVersion,
} from './council-date-store.ts';
import { type CouncilImport, deleteImport, keepImport, nameDate, takeImport } from './import-store.ts';
import { type EnterCode, enter } from './keep-council-dates.ts';
import { type ReadCode, readCalendar } from './reading/read-calendar.ts';
import type { ReadCalendar, ReadDate, ReadWith } from './reading/read-date.ts';
import type { CouncilDateContent } from './rules/council-date.ts';
import { type ImportPlan, importPlan } from './rules/import-plan.ts';

export type ReadCalendarCode = EnterCode | ReadCode | 'file_missing' | 'nothing_read';
export type ImportDatesCode = EnterCode | 'import_unknown' | 'changed_meanwhile' | 'nothing_to_do';

export type CouncilPlan = ImportPlan<CouncilDate, ReadDate>;

/** A file of a council as it was sent. */
export interface SentCalendar {
  readonly name: string;
  readonly text: string;
}

/** What stands of the council: as far as files are read, and a year on either side for what was moved. */
export function datesAround(council: MunicipalityId, today: CalendarDate) {
  return councilDates([council], addMonths(today, -12 * 11), addMonths(today, 12 * 6));
}

/** In one order: what was kept gives its fields in another. */
const toldOf = ({ kind, title, from, until, startsAt, endsAt, place, link }: CouncilDateContent) => [
  kind,
  title,
  from,
  until,
  startsAt,
  endsAt,
  place,
  link,
];

/** What the file would do to what stands, and the mark by which a confirmation says that it saw this. */
export function planOf(
  read: ReadCalendar,
  dates: readonly CouncilDate[],
  today: CalendarDate,
): { readonly plan: CouncilPlan; readonly seen: string } {
  const standing = dates.filter(({ withdrawn }) => !withdrawn);
  const plan = importPlan(standing, read.dates, today);
  const told = JSON.stringify([
    plan.added.map((date) => [date.key, ...toldOf(date)]),
    plan.changed.map(({ before, after }) => [before.id, before.version, ...toldOf(after)]),
    plan.cancelled.map(({ id, version }) => [id, version]),
    plan.gone.map(({ id, version }) => [id, version]),
  ]);
  return { plan, seen: createHash('sha256').update(told).digest('hex').slice(0, 16) };
}

/** Reads a file and keeps what was understood until it is confirmed; nothing of the calendar changes yet. */
export async function readCouncilCalendar(
  context: WriteContext,
  asked: string,
  file: SentCalendar | undefined,
  how: Omit<ReadWith, 'today'>,
): Promise<
  Result<Done<{ id: number; read: ReadCalendar; plan: CouncilPlan; seen: string }>, ReadCalendarCode>
> {
  const entered = enter(context, asked);
  if (!entered.ok) return entered;
  const { council, office } = entered.value;
  if (file === undefined) return refuse('file_missing');
  const { transaction, now, today } = context;
  const read = readCalendar(file.text, { today, ...how });
  if (!read.ok) return read;
  if (read.value.dates.length + read.value.problems.length === 0) return refuse('nothing_read');
  const sha256 = createHash('sha256').update(file.text).digest('hex');
  const kept = {
    fileName: file.name,
    sha256,
    content: read.value,
    uploadedBy: office.title,
    uploadedAt: now,
  };
  const id = await keepImport(transaction, council, kept, today);
  const { plan, seen } = planOf(
    read.value,
    await readInside(transaction, datesAround(council, today)),
    today,
  );
  const { format, dates, problems } = read.value;
  const payload = { import: id, sha256, format, dates: dates.length, problems: problems.length };
  return ok({
    output: { id, read: read.value, plan, seen },
    office,
    entries: [{ operation: 'read_council_calendar', subject: `council/${council}`, payload, unseen: true }],
  });
}

/**
 * Takes over what was read, exactly as it was shown: new days, changed ones as a next version with the old one kept, and
 * those that the file cancels. What is not in the file is withdrawn only when the clerk says so.
 * @param seen the mark of the preview
 */
export async function importCouncilDates(
  context: WriteContext,
  asked: string,
  id: number,
  given: { readonly seen: string; readonly withdrawGone: boolean; readonly reason: string },
): Promise<
  Result<Done<{ added: number; changed: number; withdrawn: number; first: CalendarDate }>, ImportDatesCode>
> {
  const entered = enter(context, asked);
  if (!entered.ok) return entered;
  const { council, office } = entered.value;
  const { transaction, now, today } = context;
  await holdCouncil(transaction, council);
  const waiting = await takeImport(transaction, council, id, today);
  if (!waiting) return refuse('import_unknown');
  const read = waiting.content;
  const { plan, seen } = planOf(read, await readInside(transaction, datesAround(council, today)), today);
  if (seen !== given.seen) return refuse('changed_meanwhile');
  const withdrawn = [...plan.cancelled, ...(given.withdrawGone ? plan.gone : [])];
  const renamed = [
    ...plan.changed.map(({ before, read: date }) => ({ standing: before, read: date })),
    ...plan.same,
  ];
  const keys = renamed.filter(({ standing, read: date }) => date.key !== null && date.key !== standing.key);
  if (plan.added.length + plan.changed.length + withdrawn.length + keys.length === 0)
    return refuse('nothing_to_do');
  const reason = given.reason || `Ingelezen uit ${waiting.fileName}`;
  const at = { recordedAt: now, recordedBy: office.title, reason };
  const ids = await insertCouncilDates(transaction, council, plan.added, at);
  for (const { before, after } of plan.changed)
    await insertCouncilDateVersion(transaction, before.id, after, {
      ...at,
      version: before.version + 1,
      withdrawn: false,
    });
  for (const date of withdrawn)
    await insertCouncilDateVersion(transaction, date.id, date, {
      ...at,
      version: date.version + 1,
      withdrawn: true,
    });
  for (const { standing, read: date } of keys) await nameDate(transaction, standing.id, date.key ?? '');
  await deleteImport(transaction, waiting.id);
  return ok({
    output: {
      added: ids.length,
      changed: plan.changed.length,
      withdrawn: withdrawn.length,
      first: firstDay(plan, today),
    },
    office,
    entries: [entryOf(council, waiting, plan, { ids, withdrawn: withdrawn.map((date) => date.id), reason })],
  });
}

function firstDay(plan: CouncilPlan, today: CalendarDate): CalendarDate {
  const days = [...plan.added, ...plan.changed.map(({ after }) => after), ...plan.cancelled].map(
    ({ from }) => from,
  );
  return days.toSorted()[0] ?? today;
}

function entryOf(
  council: MunicipalityId,
  waiting: CouncilImport,
  plan: CouncilPlan,
  done: { readonly ids: readonly number[]; readonly withdrawn: readonly number[]; readonly reason: string },
) {
  const { ids, withdrawn, reason } = done;
  return {
    operation: 'import_council_dates',
    subject: `council/${council}`,
    reason,
    payload: {
      file: waiting.fileName,
      sha256: waiting.sha256,
      added: plan.added.map(({ at: _at, cancelled: _cancelled, ...date }, index) => ({
        id: ids[index],
        ...date,
      })),
      changed: plan.changed.map(({ before, after }) => ({
        id: before.id,
        version: before.version + 1,
        ...after,
      })),
      withdrawn,
    },
  };
}
