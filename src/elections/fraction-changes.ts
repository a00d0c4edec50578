import { sql } from 'kysely';
import type { CalendarDate, FractionId, MunicipalityId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { FractionChange, FractionChangeKind } from './rules/fraction-changes.ts';

/** Vastgelegde fractiewijziging, in force or corrected since. */
export interface RecordedChange {
  readonly id: number;
  readonly municipality: MunicipalityId;
  readonly day: CalendarDate;
  /** `none`: a correction by which nothing is left. */
  readonly kind: FractionChangeKind | 'none';
  readonly fraction: FractionId | null;
  readonly fractionName: string | null;
  readonly members: number | null;
  readonly origin: FractionId | null;
  readonly other: FractionId | null;
  readonly otherName: string | null;
  readonly starts: FractionId | null;
  readonly name: string | null;
  /** Address or words. */
  readonly source: string;
  /** The office that recorded it; who held it stands in the journal. */
  readonly recordedBy: string;
  readonly recordedAt: string;
  /** The entry in whose place it came, and why. */
  readonly corrects: number | null;
  readonly reason: string | null;
  /** The entry that came in its place. */
  readonly correctedBy: number | null;
}

const columns = `
  ch.id, ch.municipality_id as municipality, ch.day, ch.kind, ch.fraction_id as fraction, ch.fraction_name as "fractionName",
  ch.members, ch.origin_id as origin, ch.other_id as other, ch.other_name as "otherName", ch.starts_id as starts, ch.name,
  ch.source, ch.recorded_by as "recordedBy", ch.recorded_at as "recordedAt", ch.corrects, ch.reason,
  (select n.id from fraction_change n where n.corrects = ch.id) as "correctedBy"
  from fraction_change ch`;

/** Every entry, corrected ones too, the latest first. @param $1 codes of municipalities */
export const fractionChanges = statement<RecordedChange>(
  'fraction_changes',
  `select ${columns} where ch.municipality_id = any($1)
   order by ch.day desc, coalesce(ch.place, ch.id) desc, ch.id desc`,
);

/** Fractie, of this council or an earlier one. */
export interface NamedFraction {
  readonly fraction: FractionId;
  readonly municipality: MunicipalityId;
  readonly shortName: string;
}
/** @param $1 fraction @param $2 codes of municipalities */
export const fractionById = statement<NamedFraction>(
  'fraction_by_id',
  `select id as fraction, municipality_id as municipality, short_name as "shortName"
   from fraction where id = $1 and municipality_id = any($2)`,
);

export async function changeById(transaction: Write, id: number): Promise<RecordedChange | undefined> {
  const { rows } = await sql<RecordedChange>`select ${sql.raw(columns)} where ch.id = ${id}`.execute(
    transaction,
  );
  return rows[0];
}

/** One at a time for a municipality: each is held against all the others. */
export async function lockFractionChanges(transaction: Write, municipality: MunicipalityId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`fraction changes ${municipality}`}))`.execute(
    transaction,
  );
}

export type NewChange = Omit<RecordedChange, 'id' | 'correctedBy'> & { readonly place: number | null };

export async function insertChange(transaction: Write, change: NewChange): Promise<number> {
  const { rows } = await sql<{ id: number }>`insert into fraction_change
    (place, municipality_id, day, kind, fraction_id, fraction_name, members, origin_id, other_id, other_name, starts_id,
     name, source, recorded_by, recorded_at, corrects, reason)
    values (${change.place}, ${change.municipality}, ${change.day}, ${change.kind}, ${change.fraction},
      ${change.fractionName}, ${change.members}, ${change.origin}, ${change.other}, ${change.otherName}, ${change.starts},
      ${change.name}, ${change.source}, ${change.recordedBy}, ${change.recordedAt}, ${change.corrects}, ${change.reason})
    returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}

/** A fraction that no election knows goes by the name that its start was last recorded with. */
export async function nameStarted(transaction: Write, fraction: FractionId, name: string): Promise<void> {
  await sql`update fraction set short_name = ${name} where id = ${fraction}
    and not exists (select 1 from election_list l where l.fraction_id = ${fraction})`.execute(transaction);
}

/** As the rule takes it; undefined for a correction by which nothing is left. */
export function ruleChange(change: RecordedChange, place: number | null): FractionChange | undefined {
  const { kind, fraction } = change;
  if (kind === 'none' || fraction === null) return undefined;
  const { id, day, members, origin, other, starts, name } = change;
  return { id, place: place ?? id, day, kind, fraction, members, origin, other, starts, name };
}

/** Whether an entry is about a fraction: it left, was joined, went up in another, started or was renamed. */
export function concerns(change: RecordedChange, fraction: FractionId): boolean {
  return change.fraction === fraction || change.other === fraction || change.starts === fraction;
}
