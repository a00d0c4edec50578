import { sql } from 'kysely';
import type { AmbitionWithGoals } from '#ambitions';
import type { AmbitionId, BodyId, CalendarDate, MunicipalityId, ProposalId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import { newestShown } from '#platform/journal';
import type { ProposalState } from './rules/proposal-state.ts';
import { type SavedVersion, savedColumns, shownVersions } from './version-store.ts';

/** Bevoegd orgaan: who decides in a municipality. */
export type Competence = 'council' | 'college' | 'mayor';

export interface Participant {
  readonly municipality: MunicipalityId;
  readonly competence: Competence;
  /** Wat betekent dit voor deze gemeente. */
  readonly meaning: string;
}

export interface ProposalDocument {
  readonly title: string;
  readonly address: string;
  readonly seenOn: CalendarDate;
}

/** Meerwaarde: what a proposal adds to an ambition that it serves; empty where nobody wrote it yet. */
export interface AddedValue {
  readonly ambition: AmbitionId;
  readonly text: string;
  /** Numbers of the ambition's goals that it works on. */
  readonly goals: readonly number[];
}

/** Voorstel zoals het geschreven wordt. */
export interface ProposalText {
  readonly title: string;
  readonly summary: string;
  readonly summaryEnglish: string | null;
  readonly lead: MunicipalityId;
  readonly framework: boolean;
  readonly adviceKind: 'full' | 'headlines';
  readonly table: BodyId | null;
  readonly committee: BodyId;
  readonly ambitions: readonly AmbitionId[];
  /** One for every ambition that it serves. */
  readonly added: readonly AddedValue[];
  /** What cooperation brings here that no municipality reaches alone; empty where nobody wrote it yet. */
  readonly whyTogether: string;
  readonly participants: readonly Participant[];
  readonly roomPoints: readonly string[];
}

/** As it is sent to be saved. */
export interface ProposalContent extends ProposalText {
  /** Links that come with the text: each becomes a document, what is there already stays (`add_draft_link`). */
  readonly documents: readonly ProposalDocument[];
}

export interface ProposalStep {
  readonly day: CalendarDate;
  readonly step: string;
  readonly note: string | null;
}

/** Voorstel zoals het bewaard is. */
export interface Proposal extends ProposalContent {
  readonly id: ProposalId;
  readonly state: ProposalState;
  /** Goes up with every change of the content; guards against saving over somebody else's work. */
  readonly version: number;
  /** A vote or consensus on it waits to be confirmed or annulled. */
  readonly votePending: boolean;
  readonly steps: readonly ProposalStep[];
}

// The parts come as JSON from the one query: a page needs them together. What is written, and of which each version is kept:
const written = `
  p.title, p.summary, p.summary_en as "summaryEnglish", p.lead_id as lead, p.framework,
  p.advice_kind as "adviceKind", p.table_id as "table", p.committee_id as committee,
  (select coalesce(json_agg(a.ambition_id order by a.ambition_id), '[]') from proposal_ambition a
    where a.region_id = p.region_id and a.proposal_id = p.id) as ambitions,
  (select coalesce(json_agg(json_build_object('ambition', a.ambition_id, 'text', a.added_value, 'goals', a.goals)
      order by a.ambition_id), '[]') from proposal_ambition a
    where a.region_id = p.region_id and a.proposal_id = p.id) as added,
  p.why_together as "whyTogether",
  (select coalesce(json_agg(json_build_object('municipality', t.municipality_id, 'competence', t.competence,
      'meaning', t.meaning) order by t.municipality_id), '[]') from proposal_participant t
    where t.region_id = p.region_id and t.proposal_id = p.id) as participants,
  (select coalesce(json_agg(r.text order by r.number), '[]') from proposal_room_point r
    where r.region_id = p.region_id and r.proposal_id = p.id) as "roomPoints"`;
const columns = `
  p.id, p.state, p.version, p.vote_pending as "votePending", ${written},
  (select coalesce(json_agg(json_build_object('title', d.title, 'address', v.address, 'seenOn', v.seen_on)
      order by d.id), '[]') from document d join lateral (select * from document_version n
        where n.region_id = d.region_id and n.document_id = d.id and n.withdrawn_at is null
        order by n.number desc limit 1) v on v.address is not null
    where d.region_id = p.region_id and d.proposal_id = p.id) as documents,
  (select coalesce(json_agg(json_build_object('day', s.day, 'step', s.step, 'note', s.note) order by s.day, s.id), '[]')
    from proposal_step s where s.region_id = p.region_id and s.proposal_id = p.id) as steps`;

/** With the newest versions of its text, and its ambitions: for its own page, where a read of their own would be one too many. */
export interface ProposalWithVersions extends Proposal {
  readonly latestVersions: readonly SavedVersion[];
  /** Those that it serves as they are now, in their order. */
  readonly served: readonly Pick<AmbitionWithGoals, 'id' | 'title' | 'goals'>[];
}
/** One proposal by number. */
export const proposalById = statement<ProposalWithVersions>(
  'proposal_by_id',
  `select ${columns}, (select coalesce(json_agg(v), '[]') from (select ${savedColumns}
      from proposal_version v where v.region_id = p.region_id and v.proposal_id = p.id order by number desc
      limit ${shownVersions}) v) as "latestVersions",
    (select coalesce(json_agg(json_build_object('id', b.id, 'title', b.title, 'goals', coalesce((select f.goals
        from ambition_profile f where f.region_id = b.region_id and f.ambition_id = b.id order by f.version desc limit 1), '[]'))
        order by b.place, b.id), '[]')
      from proposal_ambition a join ambition b on b.region_id = a.region_id and b.id = a.ambition_id
      where a.region_id = p.region_id and a.proposal_id = p.id) as served
   from proposal p where p.id = $1`,
);
/** When something of it, or of what later features show on its page, was last written. */
export const newestOfProposal = newestShown('newest_of_proposal', {
  subjects: {
    proposal: 'select $1::int as id',
    document: 'select id from document where proposal_id = $1',
    vote: 'select id from vote where proposal_id = $1',
    advice: 'select id from advice where proposal_id = $1',
    motion: 'select id from motion where proposal_id = $1',
    agenda_item: 'select id from agenda_item where proposal_id = $1',
    consensus: `select c.id from consensus_proposal c join agenda_item i on i.region_id = c.region_id and i.id = c.item_id
      where i.proposal_id = $1`,
    preparation: 'select id from preparation where proposal_id = $1',
    process_plan: `select w.plan_id as id from (select distinct on (plan_id) plan_id, content from process_plan_version
        order by plan_id, version desc) w
      where jsonb_path_exists(w.content, '$.actions[*].proposals[*] ? (@ == $own)', jsonb_build_object('own', $1::int))`,
  },
  // That it was put on an agenda, and on which day it is, is told with the meeting.
  rows: {
    agenda_item: 'select id from agenda_item where proposal_id = $1',
    meeting: 'select meeting_id as id from agenda_item where proposal_id = $1',
  },
});
/** Those that are not at their end, however many: what is asked of somebody must not drop out behind newer ones. */
export const proposalsUnderWay = statement<Proposal>(
  'proposals_under_way',
  `select ${columns} from proposal p where p.state not in ('completed', 'withdrawn', 'off_the_table')
   order by p.changed_at desc, p.id desc`,
);
/** With how many there are, of which these are the first. */
export type Listed = Proposal & { readonly total: number };
/** All proposals of the region, the newest change first. @param $1 limit @param $2 offset */
export const proposalList = statement<Listed>(
  'proposal_list',
  `select ${columns}, count(*) over () as total from proposal p order by p.changed_at desc, p.id desc limit $1 offset $2`,
);

/**
 * All on which bodies still decide, however many: a term that is left out is a term that somebody misses. Execution may have begun, or be
 * over, where one adopted it while another has no outcome.
 */
export const proposalsInDecision = statement<Proposal>(
  'proposals_in_decision',
  `select ${columns} from proposal p where p.state = 'in_decision' or (p.state in ('in_execution', 'completed')
     and exists (select from proposal_participant t where t.region_id = p.region_id and t.proposal_id = p.id
       and not exists (select from local_decision d where d.region_id = t.region_id and d.proposal_id = t.proposal_id
         and d.municipality_id = t.municipality_id and d.current and d.outcome <> 'held_over')))
   order by p.changed_at desc, p.id desc`,
);
/** What every proposal that was sent to the bodies is called, and whose college or mayor decides on it instead of the council. */
export const titlesOfSent = statement<{ id: ProposalId; title: string; others: Participant[] }>(
  'titles_of_sent_proposals',
  `select id, title, (select coalesce(json_agg(json_build_object('municipality', t.municipality_id, 'competence', t.competence)), '[]')
      from proposal_participant t where t.region_id = p.region_id and t.proposal_id = p.id and t.competence <> 'council') as others
   from proposal p where state in ('in_decision', 'decided', 'in_execution', 'completed')`,
);

const ofPlace = (name: string, where: string) =>
  statement<Listed>(
    name,
    `select ${columns}, count(*) over () as total from proposal p where ${where} order by p.changed_at desc, p.id desc limit 100`,
  );
/** How many proposals serve an ambition, and how many of those say what they add. */
export interface Serving {
  readonly ambition: AmbitionId;
  readonly count: number;
  readonly told: number;
}
/** Of every ambition that proposals serve. */
export const servingCounts = statement<Serving>(
  'proposal_serving_counts',
  `select ambition_id as ambition, count(*) as count, count(*) filter (where added_value <> '') as told
   from proposal_ambition group by ambition_id`,
);
/** @param $1 the ambition */
export const proposalsOfAmbition = ofPlace(
  'proposals_of_ambition',
  'exists (select 1 from proposal_ambition a where a.region_id = p.region_id and a.proposal_id = p.id and a.ambition_id = $1)',
);
/** Written at this table, or discussed in this committee. @param $1 the body */
export const proposalsOfBody = ofPlace('proposals_of_body', '$1 in (p.table_id, p.committee_id)');
/** @param $1 code of a municipality that takes part */
export const proposalsOfMunicipality = ofPlace(
  'proposals_of_municipality',
  'exists (select 1 from proposal_participant t where t.region_id = p.region_id and t.proposal_id = p.id and t.municipality_id = $1)',
);

/** Who decides on each proposal of the region: every kind of body that is competent in it, once. */
export const competencesByProposal = statement<{ proposal: ProposalId; competences: Competence[] }>(
  'competences_by_proposal',
  `select proposal_id as proposal, json_agg(distinct competence order by competence) as competences
    from proposal_participant group by proposal_id`,
);

export const proposalCount = statement<{ total: number }>(
  'proposal_count',
  'select count(*) as total from proposal',
);

/** Reads and locks: whoever changes this proposal meanwhile waits. */
export async function lockProposal(transaction: Write, id: ProposalId): Promise<Proposal | undefined> {
  await sql`select 1 from proposal where id = ${id} for update`.execute(transaction);
  const { rows } = await sql<Proposal>`select ${sql.raw(columns)} from proposal p where p.id = ${id}`.execute(
    transaction,
  );
  return rows[0];
}

export async function insertProposal(
  transaction: Write,
  region: RegionId,
  content: ProposalContent,
  state: ProposalState,
  now: string,
  by: string,
): Promise<ProposalId> {
  const { rows } = await sql<{ id: ProposalId }>`
    insert into proposal (region_id, title, summary, summary_en, lead_id, framework, advice_kind, table_id, committee_id,
                          why_together, state, changed_at)
    values (${region}, ${content.title}, ${content.summary}, ${content.summaryEnglish}, ${content.lead},
            ${content.framework}, ${content.adviceKind}, ${content.table}, ${content.committee}, ${content.whyTogether}, ${state}, ${now})
    returning id`.execute(transaction);
  const id = (rows[0] as { id: ProposalId }).id;
  await insertParts(transaction, region, id, content);
  await addLinks(transaction, region, id, content, now, by);
  await keepVersion(transaction, id, now, by);
  return id;
}

export async function replaceContent(
  transaction: Write,
  region: RegionId,
  id: ProposalId,
  content: ProposalContent,
  now: string,
  by: string,
): Promise<void> {
  await sql`update proposal set title = ${content.title}, summary = ${content.summary},
      summary_en = ${content.summaryEnglish}, lead_id = ${content.lead}, framework = ${content.framework},
      advice_kind = ${content.adviceKind}, table_id = ${content.table}, committee_id = ${content.committee},
      why_together = ${content.whyTogether}, version = version + 1, changed_at = ${now} where id = ${id}`.execute(
    transaction,
  );
  for (const part of ['proposal_ambition', 'proposal_participant', 'proposal_room_point'])
    await sql`delete from ${sql.table(part)} where proposal_id = ${id}`.execute(transaction);
  await insertParts(transaction, region, id, content);
  await addLinks(transaction, region, id, content, now, by);
  await keepVersion(transaction, id, now, by);
}

/** The text as it stands now, under its number: never changed after this. */
async function keepVersion(transaction: Write, id: ProposalId, now: string, by: string): Promise<void> {
  await sql`insert into proposal_version (region_id, proposal_id, number, content, saved_at, saved_by)
    select p.region_id, p.id, p.version,
      (select to_jsonb(t) from (select ${sql.raw(written)}) t), ${now}, ${by}
    from proposal p where p.id = ${id}`.execute(transaction);
}

async function insertParts(
  transaction: Write,
  region: RegionId,
  id: ProposalId,
  content: ProposalContent,
): Promise<void> {
  for (const ambition of content.ambitions) {
    const { text = '', goals = [] } = content.added.find((each) => each.ambition === ambition) ?? {};
    await sql`insert into proposal_ambition (region_id, proposal_id, ambition_id, added_value, goals)
      values (${region}, ${id}, ${ambition}, ${text}, ${JSON.stringify(goals)})`.execute(transaction);
  }
  for (const p of content.participants)
    await sql`insert into proposal_participant
      values (${region}, ${id}, ${p.municipality}, ${p.competence}, ${p.meaning})`.execute(transaction);
  for (const [index, text] of content.roomPoints.entries())
    await sql`insert into proposal_room_point values (${region}, ${id}, ${index + 1}, ${text})`.execute(
      transaction,
    );
}

async function addLinks(
  transaction: Write,
  region: RegionId,
  id: ProposalId,
  content: ProposalContent,
  now: string,
  by: string,
): Promise<void> {
  for (const { title, address, seenOn } of content.documents)
    await sql`select add_draft_link(${region}, ${id}, ${title}, ${address}, ${seenOn}::date, ${now}::timestamptz,
      ${by})`.execute(transaction);
}

/** For the feature that votes: from opening until the result is confirmed or annulled. The caller has locked the proposal. */
export async function markVotePending(transaction: Write, id: ProposalId, pending: boolean): Promise<void> {
  await sql`update proposal set vote_pending = ${pending} where id = ${id}`.execute(transaction);
}

export async function recordStep(
  transaction: Write,
  region: RegionId,
  id: ProposalId,
  state: ProposalState,
  step: ProposalStep,
  now: string,
): Promise<void> {
  await sql`update proposal set state = ${state}, changed_at = ${now} where id = ${id}`.execute(transaction);
  await sql`insert into proposal_step (region_id, proposal_id, day, step, note)
    values (${region}, ${id}, ${step.day}, ${step.step}, ${step.note})`.execute(transaction);
}
