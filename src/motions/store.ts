import { sql } from 'kysely';
import type {
  CalendarDate,
  CommitmentId,
  FractionId,
  MotionId,
  MunicipalityId,
  ProposalId,
  RegionId,
  VoteDoubt,
} from '#kernel';
import { statement, type Write } from '#platform/database';
import type { ProposalText } from '#proposals';
import type { Stretch } from './redline.ts';
import { amendedText } from './rules/amended-text.ts';
import { type MotionOutcome, type MotionStanding, type MotionState, standing } from './rules/motion-state.ts';
import type { MotionText } from './rules/passage.ts';
import type { MotionType } from './words.ts';

/** What a council made of it; the newest counts. */
export interface MotionStep {
  readonly number: number;
  readonly outcome: MotionOutcome;
  readonly day: CalendarDate;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  /** In what the votes looked wrong, and are right as whoever noted them says; null: nothing was asked. */
  readonly confirmedDoubts: readonly VoteDoubt[] | null;
  readonly link: string | null;
  /** Why, where it says so; a correction always does. */
  readonly note: string;
  /** What came of it when it was adopted. */
  readonly commitment: CommitmentId | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** Of a subamendment: the amendment whose text it changes. */
export interface Amended {
  readonly title: string;
  readonly text: string;
  /** null: the council has not said anything of it. */
  readonly outcome: MotionOutcome | null;
}

/** A subamendment, as its amendment has it. */
export interface SubAmendment {
  readonly id: MotionId;
  readonly title: string;
  readonly fractionName: string;
  readonly passage: string;
  readonly replacement: string;
  readonly state: MotionState;
  readonly late: CalendarDate | null;
}

/** Motie, amendement of subamendement as it was submitted in one council. */
export interface Motion extends MotionText {
  readonly id: MotionId;
  readonly type: MotionType;
  readonly fraction: FractionId;
  readonly fractionName: string;
  readonly municipality: MunicipalityId;
  readonly proposal: ProposalId | null;
  readonly proposalVersion: number | null;
  readonly proposalTitle: string | null;
  /** Of the proposal's text now. */
  readonly proposalNow: number | null;
  readonly submittedAt: string;
  readonly submittedBy: string;
  /** The day on which its council had decided on the proposal already; null: it had not. */
  readonly decidedBefore: CalendarDate | null;
  /** The same, as long as that decision stands: the council has nothing to say of this any more. */
  readonly late: CalendarDate | null;
  /** null: the proposal lay with the councils. */
  readonly beforeSending: true | null;
  /** Where it stands in the council's own information system, as far as that is known. */
  readonly link: string | null;
  readonly amendment: MotionId | null;
  readonly amended: Amended | null;
  /** Of an amendment, the oldest first. */
  readonly subs: readonly SubAmendment[];
  /** Of an amendment, as it was worked out when it was submitted. */
  readonly change: readonly Stretch[] | null;
  /** The oldest first. */
  readonly steps: readonly MotionStep[];
}

/** What the council made of it itself, whatever became of the amendment that it changes. */
export const ownState = ({ steps }: Pick<Motion, 'steps'>): MotionState =>
  steps.at(-1)?.outcome ?? 'submitted';
export const stateOf = (of: Pick<Motion, 'steps' | 'amended'>): MotionStanding =>
  standing(ownState(of), of.amended?.outcome ?? undefined);

/** An amendment with the subamendments that the council adopted; undefined: it adopted none. */
export function textWithSubs({
  replacement,
  subs,
}: Pick<Motion, 'replacement' | 'subs'>): string | undefined {
  const adopted = subs.filter(({ state }) => state === 'adopted');
  return adopted.length === 0 ? undefined : amendedText(replacement, adopted);
}

export const lastOutcome = (of: string) => `(select s.outcome from motion_step s
  where s.region_id = ${of}.region_id and s.motion_id = ${of}.id order by s.number desc limit 1)`;
/** @param of what may be a subamendment: motion or draft */
export const amendedColumns = (of: string) => `${of}.amendment_id as amendment,
  (select json_build_object('title', a.title, 'text', a.replacement, 'outcome', ${lastOutcome('a')})
    from motion a where a.region_id = ${of}.region_id and a.id = ${of}.amendment_id) as amended`;

/** The day that this was too late for. @param of motion, of the fraction f */
const late = (
  of: string,
) => `case when exists (select from local_decision d where d.region_id = ${of}.region_id
  and d.proposal_id = ${of}.proposal_id and d.municipality_id = f.municipality_id and d.current and d.outcome <> 'held_over')
  then ${of}.decided_before end`;

const columns = `m.id, m.kind, m.type, m.fraction_id as fraction, f.short_name as "fractionName",
  f.municipality_id as municipality, m.proposal_id as proposal, m.proposal_version as "proposalVersion", m.title,
  m.considerations, m.request, m.passage, m.replacement, m.change, m.submitted_at as "submittedAt", m.submitted_by as "submittedBy", m.link,
  m.decided_before as "decidedBefore", ${late('m')} as late, m.before_sending as "beforeSending",
  p.title as "proposalTitle", p.version as "proposalNow", ${amendedColumns('m')},
  (select coalesce(json_agg(json_build_object('id', b.id, 'title', b.title, 'fractionName', c.short_name, 'passage', b.passage,
      'replacement', b.replacement, 'state', coalesce(${lastOutcome('b')}, 'submitted'), 'late', ${late('b')}) order by b.id), '[]')
    from motion b join fraction c on c.id = b.fraction_id
    where b.region_id = m.region_id and b.amendment_id = m.id) as subs,
  (select coalesce(json_agg(json_build_object('number', s.number, 'outcome', s.outcome, 'day', s.day,
      'votesFor', s.votes_for, 'votesAgainst', s.votes_against, 'confirmedDoubts', s.confirmed_doubts, 'link', s.link, 'note', s.note, 'commitment', s.commitment_id,
      'recordedAt', s.recorded_at, 'recordedBy', s.recorded_by) order by s.number), '[]')
    from motion_step s where s.region_id = m.region_id and s.motion_id = m.id) as steps`;
const from = `motion m join fraction f on f.id = m.fraction_id
  left join proposal p on p.region_id = m.region_id and p.id = m.proposal_id`;

/** The latest first. @param $1 code of the municipality, null: of all @param $2 limit @param $3 offset */
export const motionList = statement<Motion & { total: number }>(
  'motion_list',
  `select ${columns}, count(*) over ()::int as total from ${from}
   where $1::text is null or f.municipality_id = $1 order by m.submitted_at desc, m.id desc limit $2 offset $3`,
);
/** As they are voted on (domain.md 5.3): a subamendment before its amendment, amendments before motions.
 * @param $1 number of the proposal @param $2 limit @param $3 offset */
export const motionsOfProposal = statement<Motion & { total: number }>(
  'motions_of_proposal',
  `select ${columns}, count(*) over ()::int as total from ${from}
   where m.proposal_id = $1 order by m.kind = 'motion', f.municipality_id, coalesce(m.amendment_id, m.id),
     m.amendment_id is null, m.id limit $2 offset $3`,
);
/** One, and what other councils got of the same text, itself first. @param $1 its number */
export const jointMotions = statement<Motion>(
  'motions_joint',
  `select ${columns} from ${from} where m.joint = (select o.joint from motion o where o.id = $1)
   order by m.id <> $1, m.id`,
);
/** What was submitted of the texts that a draft belongs to. @param $1 number of the draft */
export const motionsOfDraft = statement<Motion>(
  'motions_of_draft',
  `select ${columns} from ${from}
   where m.joint = (select coalesce(o.joint, o.id) from motion_draft o where o.id = $1) order by m.id`,
);
/** An amendment that a council adopted. */
export interface AdoptedAmendment {
  readonly id: MotionId;
  readonly title: string;
}
const adoptedIn = `m.kind = 'amendment' and m.amendment_id is null and ${lastOutcome('m')} = 'adopted'`;
const adoptedThere = `select m.id, m.title from motion m join fraction f on f.id = m.fraction_id where ${adoptedIn}`;
/** The amendments on a proposal that a council adopted. @param $1 number of the proposal @param $2 code of the municipality */
export const adoptedAmendments = statement<AdoptedAmendment>(
  'adopted_amendments',
  `${adoptedThere} and m.proposal_id = $1 and f.municipality_id = $2 order by m.id`,
);
/** The same within a write. */
export async function readAdoptedAmendments(
  transaction: Write,
  proposal: ProposalId,
  municipality: MunicipalityId,
): Promise<AdoptedAmendment[]> {
  const { rows } = await sql<AdoptedAmendment>`${sql.raw(adoptedThere)} and m.proposal_id = ${proposal}
    and f.municipality_id = ${municipality} order by m.id`.execute(transaction);
  return rows;
}
/** The same as part of another read. @param of what has a region_id, a proposal_id and a municipality_id */
export const adoptedAmendmentsOf = (
  of: string,
) => `(select coalesce(json_agg(json_build_object('id', m.id, 'title', m.title)
    order by m.id), '[]') from motion m join fraction f on f.id = m.fraction_id where m.region_id = ${of}.region_id
    and m.proposal_id = ${of}.proposal_id and f.municipality_id = ${of}.municipality_id and ${adoptedIn})`;

/** On which a council still has to say something, the oldest first: not what came after its decision. @param $1 codes of the municipalities */
export const pendingMotions = statement<Motion>(
  'pending_motions',
  `select ${columns} from ${from} where f.municipality_id = any($1) and coalesce(${lastOutcome('m')}, 'held_over') = 'held_over'
     and (${late('m')}) is null and not exists (select from motion a where a.region_id = m.region_id and a.id = m.amendment_id
       and ${lastOutcome('a')} in ('rejected', 'withdrawn'))
   order by coalesce(m.amendment_id, m.id), m.amendment_id is null, m.id`,
);
/** @param $1 its number, null: none */
export const motionById = statement<Motion>('motion_by_id', `select ${columns} from ${from} where m.id = $1`);

/** The text that an amendment changes: as it named it, and as it is now. */
export interface AmendedText {
  readonly base: ProposalText | null;
  readonly current: ProposalText | null;
}
const amended = (table: string) => `select b.content as base, n.content as current from ${table} m
  join proposal p on p.region_id = m.region_id and p.id = m.proposal_id
  left join proposal_version b on b.region_id = m.region_id and b.proposal_id = p.id and b.number = m.proposal_version
  left join proposal_version n on n.region_id = m.region_id and n.proposal_id = p.id and n.number = p.version
  where m.id = $1`;
/** @param $1 number of the motion */
export const amendedByMotion = statement<AmendedText>('amended_by_motion', amended('motion'));
/** @param $1 number of the draft */
export const amendedByDraft = statement<AmendedText>('amended_by_motion_draft', amended('motion_draft'));

/** With its steps: two that write the next one clash on its key, and the second sees the first at the next attempt. */
export async function readMotion(transaction: Write, id: number): Promise<Motion | undefined> {
  const { rows } =
    await sql<Motion>`select ${sql.raw(columns)} from ${sql.raw(from)} where m.id = ${id}`.execute(
      transaction,
    );
  return rows[0];
}

/** What belongs together is noted one after another: an amendment, and what changes it. */
export async function lockMotions(transaction: Write, region: RegionId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`motions/${region}`}, 0))`.execute(transaction);
}

/** The same amendment as another council has it before it. */
export async function counterpart(
  transaction: Write,
  amendment: MotionId,
  municipality: MunicipalityId,
): Promise<MotionId | undefined> {
  const { rows } = await sql<{
    id: MotionId;
  }>`select m.id from motion m join fraction f on f.id = m.fraction_id
    where m.kind = 'amendment' and f.municipality_id = ${municipality}
      and m.joint = (select o.joint from motion o where o.id = ${amendment}) order by m.id desc limit 1`.execute(
    transaction,
  );
  return rows[0]?.id;
}

export async function insertMotion(
  transaction: Write,
  region: RegionId,
  m: Omit<
    Motion,
    | 'id'
    | 'steps'
    | 'subs'
    | 'amended'
    | 'late'
    | 'fractionName'
    | 'municipality'
    | 'proposalTitle'
    | 'proposalNow'
  > & {
    joint: number;
    draft: number;
  },
): Promise<MotionId> {
  const { rows } = await sql<{
    id: MotionId;
  }>`insert into motion (region_id, joint, kind, type, fraction_id, proposal_id,
      proposal_version, amendment_id, title, considerations, request, passage, replacement, change, submitted_at, submitted_by, link,
      decided_before, before_sending, draft_id)
    values (${region}, ${m.joint}, ${m.kind}, ${m.type}, ${m.fraction}, ${m.proposal}, ${m.proposalVersion},
      ${m.amendment}, ${m.title}, ${m.considerations}, ${m.request}, ${m.passage}, ${m.replacement},
      ${m.change && JSON.stringify(m.change)}::jsonb, ${m.submittedAt}, ${m.submittedBy}, ${m.link},
      ${m.decidedBefore}, ${m.beforeSending}, ${m.draft})
    returning id`.execute(transaction);
  return (rows[0] as { id: MotionId }).id;
}

export async function putMotionLink(transaction: Write, motion: number, link: string): Promise<void> {
  await sql`update motion set link = ${link} where id = ${motion}`.execute(transaction);
}

export async function insertStep(
  transaction: Write,
  region: RegionId,
  motion: MotionId,
  s: MotionStep,
): Promise<void> {
  await sql`insert into motion_step (region_id, motion_id, number, outcome, day, votes_for, votes_against, confirmed_doubts, link,
      note, commitment_id, recorded_at, recorded_by)
    values (${region}, ${motion}, ${s.number}, ${s.outcome}, ${s.day}, ${s.votesFor}, ${s.votesAgainst},
      ${s.confirmedDoubts && JSON.stringify(s.confirmedDoubts)}::jsonb, ${s.link}, ${s.note}, ${s.commitment}, ${s.recordedAt}, ${s.recordedBy})`.execute(
    transaction,
  );
}
