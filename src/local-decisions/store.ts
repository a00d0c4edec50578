import { sql } from 'kysely';
import { type NotedDay, notedAround } from '#calendar';
import type { AgendaItemId, CalendarDate, MunicipalityId, ProposalId, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import { newestShown } from '#platform/journal';
import type { DecisionOutcome } from './rules/account.ts';
import type { DecisionDoubt } from './rules/council-vote.ts';

export interface Amendment {
  readonly text: string;
  /** Number of the declared point; null: outside the room. */
  readonly roomPoint: number | null;
}

/** Wat de regiocommissie van een verantwoording maakte. */
export interface Discussion {
  readonly day: CalendarDate;
  readonly text: string;
  readonly agendaItem: AgendaItemId | null;
  /** Whether a meeting of the committee is known of that day. */
  readonly met: boolean;
  readonly corrections: readonly DiscussionCorrection[];
}

/** What stood there before a correction: the earliest first. */
export interface AccountCorrection {
  readonly text: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}
export interface DiscussionCorrection extends AccountCorrection {
  readonly day: CalendarDate;
}

/** Verantwoording zoals de griffier die schreef. */
export interface Account {
  readonly text: string;
  readonly writtenOn: CalendarDate;
  readonly discussion: Discussion | null;
  readonly corrections: readonly AccountCorrection[];
}

/** Eigen besluit van een raad, college of burgemeester. Entries are never changed: a later one replaces an earlier. */
export interface LocalDecision {
  readonly id: number;
  readonly proposal: ProposalId;
  readonly municipality: MunicipalityId;
  readonly day: CalendarDate;
  /** When the council's own committee meets on it, where it does and the day is known. */
  readonly committeeDay: CalendarDate | null;
  readonly handling: 'hamerstuk' | 'bespreekstuk' | null;
  /** null: on the agenda for that day. */
  readonly outcome: DecisionOutcome | null;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  /** In what the decision looked wrong when it was recorded, and was said to be right; null: in nothing. */
  readonly confirmedDoubts: readonly DecisionDoubt[] | null;
  readonly link: string | null;
  readonly amendments: readonly Amendment[];
  readonly accountOwed: boolean;
  /** Day of the planned meeting on whose agenda the account that is owed stands; null: none is planned, or nothing is owed. */
  readonly accountOn: CalendarDate | null;
  /** The entry that counts now for this body. */
  readonly current: boolean;
  /** Why the entry before this one was corrected. */
  readonly reason: string | null;
  readonly enteredOn: CalendarDate | null;
  readonly enteredBy: string | null;
  readonly account: Account | null;
  /** What a council has on its calendar around the day for which it is planned; not of what is decided or lies elsewhere. */
  readonly noted?: readonly NotedDay[] | null;
}

// That it stands there follows from what everybody sees: it comes on the committee's next agenda by itself.
const accountOn = `case when d.current and d.account_owed then (select min(m.day) from agenda_item i
    join meeting m on m.region_id = i.region_id and m.id = i.meeting_id and m.state = 'planned'
    where i.region_id = d.region_id and i.kind = 'account' and i.proposal_id = d.proposal_id
      and i.municipality_id = d.municipality_id and i.conclusion is null) end`;
// Days on which the committee of a proposal met, or is to.
const itsMeetings = `select m.day from proposal p join meeting m on m.region_id = p.region_id and m.body_id = p.committee_id
  and m.state <> 'cancelled' where p.id =`;
const ofRow = `d.id, d.proposal_id as proposal, d.municipality_id as municipality, d.day, d.committee_day as "committeeDay",
  d.handling, d.outcome,
  d.votes_for as "votesFor", d.votes_against as "votesAgainst", d.confirmed_doubts as "confirmedDoubts", d.link, d.amendments, d.account_owed as "accountOwed",
  ${accountOn} as "accountOn", d.current, d.reason, d.entered_on as "enteredOn", d.entered_by as "enteredBy",
  (select json_build_object('text', a.text, 'writtenOn', a.written_on, 'corrections', coalesce(a.corrections, '[]'), 'discussion',
      (select json_build_object('day', s.day, 'text', s.text, 'agendaItem', s.agenda_item_id, 'met', s.day in (${itsMeetings} d.proposal_id and p.region_id = d.region_id), 'corrections', coalesce(s.corrections, '[]'))
        from account_discussion s where s.region_id = a.region_id and s.decision_id = a.decision_id))
    from account a where a.region_id = d.region_id and a.decision_id = d.id) as account`;
const columns = `${ofRow}, case when d.current and d.outcome is null and exists (select 1 from proposal_participant t
    where t.region_id = d.region_id and t.proposal_id = d.proposal_id and t.municipality_id = d.municipality_id
      and t.competence = 'council') then ${notedAround('d.municipality_id', 'd.day')} end as noted`;

/** @param $1 number of the proposal; the newest entry first */
export const decisionsOfProposal = statement<LocalDecision>(
  'decisions_of_proposal',
  `select ${columns} from local_decision d where d.proposal_id = $1 order by d.id desc`,
);
/** Days on which the committee that discusses accounts of a proposal met, the latest first. @param $1 number of the proposal @param $2 today */
export const committeeDays = statement<{ readonly day: CalendarDate }>(
  'committee_days',
  `${itsMeetings} $1 and m.day <= $2 group by m.day order by m.day desc limit 12`,
);
/** @param $1 code of the municipality; every entry, the newest first */
export const decisionsOfMunicipality = statement<LocalDecision>(
  'decisions_of_municipality',
  `select ${columns} from local_decision d where d.municipality_id = $1 order by d.id desc`,
);
/** Of the body whose account an agenda item is, the newest first. @param $1 number of the item */
export const decisionsOfItem = statement<LocalDecision>(
  'decisions_of_item',
  `select ${columns} from local_decision d join agenda_item i on i.region_id = d.region_id
     and i.proposal_id = d.proposal_id and i.municipality_id = d.municipality_id
   where i.id = $1 and i.kind = 'account' order by d.id desc`,
);
/** Every entry of the region, the newest first. */
export const allDecisions = statement<LocalDecision>(
  'all_decisions',
  `select ${columns} from local_decision d order by d.id desc`,
);
/** What counts now everywhere. @param $1 codes of municipalities */
export const currentDecisions = statement<LocalDecision>(
  'current_decisions',
  `select ${columns} from local_decision d where d.current and d.municipality_id = any($1) order by d.day desc, d.id desc`,
);

/** Every entry on this proposal, the newest first. The caller has locked the proposal. */
export async function decisionsFor(transaction: Write, proposal: ProposalId): Promise<LocalDecision[]> {
  const { rows } = await sql<LocalDecision>`select ${sql.raw(ofRow)} from local_decision d
    where d.proposal_id = ${proposal} order by d.id desc`.execute(transaction);
  return rows;
}

/** Adds the entry and lets the earlier one of the same body no longer count. */
export async function insertDecision(
  transaction: Write,
  region: RegionId,
  d: Omit<LocalDecision, 'id' | 'current' | 'account' | 'accountOn'>,
): Promise<number> {
  await sql`update local_decision set current = false
    where proposal_id = ${d.proposal} and municipality_id = ${d.municipality} and current`.execute(
    transaction,
  );
  const { rows } = await sql<{
    id: number;
  }>`insert into local_decision (region_id, proposal_id, municipality_id, day, committee_day, handling, outcome, votes_for,
      votes_against, confirmed_doubts, link, amendments, account_owed, current, reason, entered_on, entered_by)
    values (${region}, ${d.proposal}, ${d.municipality}, ${d.day}, ${d.committeeDay}, ${d.handling}, ${d.outcome}, ${d.votesFor},
      ${d.votesAgainst}, ${d.confirmedDoubts && JSON.stringify(d.confirmedDoubts)}::jsonb, ${d.link}, ${JSON.stringify(d.amendments)}::jsonb, ${d.accountOwed}, true, ${d.reason},
      ${d.enteredOn}, ${d.enteredBy})
    returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}

export async function insertAccount(
  transaction: Write,
  region: RegionId,
  decision: number,
  text: string,
  writtenOn: CalendarDate,
): Promise<void> {
  await sql`insert into account values (${region}, ${decision}, ${text}, ${writtenOn})`.execute(transaction);
}

export async function insertDiscussion(
  transaction: Write,
  region: RegionId,
  decision: number,
  given: Omit<Discussion, 'corrections' | 'met'>,
): Promise<void> {
  await sql`insert into account_discussion (region_id, decision_id, day, text, agenda_item_id)
    values (${region}, ${decision}, ${given.day}, ${given.text}, ${given.agendaItem})`.execute(transaction);
}

export async function setAccount(
  transaction: Write,
  decision: number,
  text: string,
  corrections: readonly AccountCorrection[],
): Promise<void> {
  await sql`update account set text = ${text}, corrections = ${JSON.stringify(corrections)}::jsonb
    where decision_id = ${decision}`.execute(transaction);
}

export async function setDiscussion(
  transaction: Write,
  decision: number,
  { day, text }: Pick<Discussion, 'day' | 'text'>,
  corrections: readonly DiscussionCorrection[],
): Promise<void> {
  await sql`update account_discussion set day = ${day}, text = ${text},
      corrections = ${JSON.stringify(corrections)}::jsonb where decision_id = ${decision}`.execute(
    transaction,
  );
}

const itsProposals = 'select proposal_id as id from proposal_participant where municipality_id = $1';
/** What stands on the page of a council: what lies with it, was decided, and is carried out for it, and its calendar. @param $1 code of its municipality */
export const newestOfCouncil = newestShown('newest_of_council', {
  subjects: {
    proposal: itsProposals,
    advice: `select id from advice where proposal_id in (${itsProposals})`,
    consultation: 'select round_id as id from consultation_submission where municipality_id = $1',
    measure: `select m.id from measure m join measure_version w on w.region_id = m.region_id and w.measure_id = m.id
      where m.responsible_id = $1 or $1 = any(w.doers) or $1 = any(w.behalf)`,
  },
  kinds: ['evaluation', 'fraction_change', 'family'],
  moments: `select v.recorded_at as at from council_date d join council_date_version v on v.date_id = d.id
    where d.municipality_id = $1`,
});
