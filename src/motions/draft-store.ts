import { sql } from 'kysely';
import type { FractionId, MotionId, MunicipalityId, PersonId, ProposalId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { MotionText } from './rules/passage.ts';
import type { SharedMotion } from './rules/sharing.ts';
import { type Amended, amendedColumns } from './store.ts';
import type { MotionType } from './words.ts';

/** What is written of a motion or amendment, and with whom it is shared. */
export interface DraftContent extends MotionText, Omit<SharedMotion, 'author' | 'fraction'> {
  readonly type: MotionType;
  readonly proposal: ProposalId | null;
  /** Of the proposal's text, as it was when this was saved. */
  readonly proposalVersion: number | null;
  /** Of a subamendment: what it changes; the same from its first text on. */
  readonly amendment: MotionId | null;
}

/** Concept: of a fraction, for those it is shared with; gone once it was submitted or thrown away. */
export interface MotionDraft extends DraftContent, SharedMotion {
  readonly id: number;
  /** Which texts belong together; told to nobody. */
  readonly joint: number;
  readonly fractionName: string;
  readonly municipality: MunicipalityId;
  readonly proposalTitle: string | null;
  readonly amended: Amended | null;
  /** Rises with every change: what somebody had before the eyes. */
  readonly version: number;
  readonly byOffice: string;
  readonly changedAt: string;
}

const columns = `d.id, coalesce(d.joint, d.id) as joint, d.kind, d.type, d.fraction_id as fraction, f.short_name as "fractionName",
  f.municipality_id as municipality, d.proposal_id as proposal, d.proposal_version as "proposalVersion", d.title,
  d.considerations, d.request, d.passage, d.replacement, d.author_id as author, d.by_office as "byOffice",
  d.with_fraction as "withFraction", d.sisters, d.persons, d.version, d.changed_at as "changedAt",
  ${amendedColumns('d')},
  (select p.title from proposal p where p.region_id = d.region_id and p.id = d.proposal_id) as "proposalTitle"`;
const from = 'motion_draft d join fraction f on f.id = d.fraction_id';

/** That the person wrote, is named in or may see by a fraction; `maySeeMotionDraft` decides. @param $1 person @param $2 fractions */
export const draftsFor = statement<MotionDraft>(
  'motion_drafts_for',
  `select ${columns} from ${from}
   where d.author_id = $1 or $1 = any(d.persons) or d.fraction_id = any($2) or d.sisters && $2::text[]
   order by d.changed_at desc, d.id`,
);
/** One draft and the other texts that belong to it, itself first. @param $1 number of the draft */
export const jointDrafts = statement<MotionDraft>(
  'motion_drafts_joint',
  `select ${columns} from ${from} where coalesce(d.joint, d.id) =
     (select coalesce(o.joint, o.id) from motion_draft o where o.id = $1) order by d.id <> $1, d.id`,
);

export async function lockDraft(transaction: Write, id: number): Promise<MotionDraft | undefined> {
  const { rows } = await sql<MotionDraft>`select ${sql.raw(columns)} from ${sql.raw(from)}
    where d.id = ${id} for update of d`.execute(transaction);
  return rows[0];
}

/** The draft that somebody has of a joint text for a fraction. */
export async function draftOfAuthor(
  transaction: Write,
  joint: number,
  fraction: FractionId,
  author: PersonId,
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`select id from motion_draft
    where coalesce(joint, id) = ${joint} and fraction_id = ${fraction}
      and author_id = ${author}`.execute(transaction);
  return rows[0]?.id;
}

export interface NewDraft extends DraftContent {
  readonly fraction: FractionId;
  readonly author: PersonId;
  readonly byOffice: string;
  readonly changedAt: string;
  /** null: the first text. */
  readonly joint: number | null;
}

export async function insertDraft(transaction: Write, region: RegionId, d: NewDraft): Promise<number> {
  const { rows } = await sql<{
    id: number;
  }>`insert into motion_draft (region_id, joint, kind, type, fraction_id,
      proposal_id, proposal_version, amendment_id, title, considerations, request, passage, replacement, author_id, by_office,
      with_fraction, sisters, persons, version, changed_at)
    values (${region}, ${d.joint}, ${d.kind}, ${d.type}, ${d.fraction}, ${d.proposal}, ${d.proposalVersion},
      ${d.amendment}, ${d.title}, ${d.considerations}, ${d.request}, ${d.passage}, ${d.replacement}, ${d.author}, ${d.byOffice}, ${d.withFraction},
      ${[...d.sisters]}::text[], ${[...d.persons]}::integer[], 1, ${d.changedAt}) returning id`.execute(
    transaction,
  );
  return (rows[0] as { id: number }).id;
}

export async function updateDraft(
  transaction: Write,
  id: number,
  d: DraftContent,
  at: string,
): Promise<void> {
  await sql`update motion_draft set type = ${d.type}, proposal_id = ${d.proposal}, proposal_version = ${d.proposalVersion},
    title = ${d.title}, considerations = ${d.considerations}, request = ${d.request}, passage = ${d.passage},
    replacement = ${d.replacement}, with_fraction = ${d.withFraction}, sisters = ${[...d.sisters]}::text[],
    persons = ${[...d.persons]}::integer[], version = version + 1, changed_at = ${at} where id = ${id}`.execute(
    transaction,
  );
}

export async function deleteDraft(transaction: Write, id: number): Promise<void> {
  await sql`delete from motion_draft where id = ${id}`.execute(transaction);
}
