import { sql } from 'kysely';
import type { AmbitionId, BodyId, CalendarDate, MunicipalityId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { Replacement } from './rules/replacing.ts';
import { bodyColumns, type StoredBody } from './store.ts';

export interface BodyWithReplacements extends StoredBody {
  readonly replacements: readonly Replacement[];
}

const columns = `body_id as body, ambition_id as ambition, municipality_id as municipality, from_day as "from",
  until_day as until`;

/** Which own committees one committee replaces, replaced or will. @param $1 the body */
export const replacementsOfBody = statement<Replacement>(
  'committee_replacements_of_body',
  `select ${columns} from committee_replacement where body_id = $1 order by ambition_id, municipality_id, id`,
);

/** All bodies in their order, each with whose committees it replaces, replaced or will: for pages with no room to read both. */
export const bodiesWithReplacements = statement<BodyWithReplacements>(
  'bodies_with_replacements',
  `select ${bodyColumns},
     (select coalesce(json_agg(json_build_object('body', r.body_id, 'ambition', r.ambition_id,
         'municipality', r.municipality_id, 'from', r.from_day, 'until', r.until_day)
         order by r.ambition_id, r.municipality_id, r.id), '[]')
       from committee_replacement r where r.region_id = b.region_id and r.body_id = b.id) as replacements
   from body b order by b.place, b.id`,
);

/** Which own committees the region's committees replace, replaced or will. */
export async function readReplacements(transaction: Write): Promise<Replacement[]> {
  const { rows } = await sql<Replacement>`select ${sql.raw(columns)} from committee_replacement
    order by body_id, ambition_id, municipality_id, id`.execute(transaction);
  return rows;
}

/** A council whose own committee is replaced for a theme. */
export interface ReplacedCouncil {
  readonly ambition: AmbitionId;
  readonly municipality: MunicipalityId;
}

export async function insertReplacements(
  transaction: Write,
  region: RegionId,
  body: BodyId,
  pairs: readonly ReplacedCouncil[],
  from: CalendarDate | null,
): Promise<void> {
  await sql`insert into committee_replacement (region_id, body_id, ambition_id, municipality_id, from_day)
    select ${region}, ${body}, ambition, municipality, ${from}::date
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as given (ambition text, municipality text)`.execute(
    transaction,
  );
}

/** Ends them with the day before; what only began that day was never so. */
export async function endReplacements(
  transaction: Write,
  body: BodyId,
  pairs: readonly ReplacedCouncil[],
  today: CalendarDate,
): Promise<void> {
  const given = sql`(select ambition, municipality
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as given (ambition text, municipality text))`;
  await sql`delete from committee_replacement where body_id = ${body} and until_day is null and from_day = ${today}
    and (ambition_id, municipality_id) in ${given}`.execute(transaction);
  await sql`update committee_replacement set until_day = ${today}::date - 1
    where body_id = ${body} and until_day is null and (ambition_id, municipality_id) in ${given}`.execute(
    transaction,
  );
}
