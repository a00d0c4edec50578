import { sql } from 'kysely';
import type { CalendarDate, ProposalId, RegionId, VoteId } from '#kernel';
import { statement, type Write } from '#platform/database';

/** Een document zoals het erbij lag. */
export interface BasisDocument {
  readonly document: number;
  readonly version: number;
  readonly title: string;
  readonly addedAt: string;
  readonly withdrawn: boolean;
  /** The newest version there is now. */
  readonly newest: number;
}

/** Waar een stemming of een besluit over ging: fixed when it was opened or recorded, and never changed. */
export interface Basis {
  readonly vote: VoteId | null;
  readonly decision: number | null;
  readonly proposalVersion: number;
  readonly documents: readonly BasisDocument[];
}

const columns = `b.vote_id as vote, b.decision_id as decision, b.proposal_version as "proposalVersion",
  (select coalesce(json_agg(json_build_object('document', d.id, 'version', v.number, 'title', d.title,
      'addedAt', v.added_at, 'withdrawn', v.withdrawn_at is not null,
      'newest', (select max(n.number) from document_version n where n.region_id = d.region_id and n.document_id = d.id))
      order by d.id), '[]')
    from jsonb_to_recordset(b.versions) as f(document integer, version integer)
    join document d on d.region_id = b.region_id and d.id = f.document
    join document_version v on v.region_id = d.region_id and v.document_id = d.id and v.number = f.version) as documents`;

/** Of the vote that a row names, as one value: for reads that have it. @param row its alias in the SQL */
export const basisOfVoteIn = (
  row: string,
) => `(select row_to_json(x) from (select ${columns} from document_basis b
  where b.region_id = ${row}.region_id and b.vote_id = ${row}.vote_id) x)`;

/** @param $1 number of the vote */
export const basisOfVote = statement<Basis>(
  'documents_of_vote',
  `select ${columns} from document_basis b where b.vote_id = $1`,
);
/** Of every vote and decision on it. @param $1 number of the proposal */
export const basesOfProposal = statement<Basis>(
  'bases_of_proposal',
  `select ${columns} from document_basis b
   left join vote v on v.region_id = b.region_id and v.id = b.vote_id
   left join local_decision e on e.region_id = b.region_id and e.id = b.decision_id
   where $1 in (v.proposal_id, e.proposal_id) order by b.vote_id, b.decision_id`,
);

/**
 * Fixes which versions lie on the table now. By writing them down, not by comparing moments: a version whose upload began
 * before a vote and was committed after it would slip in. The caller holds the lock of the proposal, as does whoever adds
 * a version.
 * @param until only what was there on that day: a council decided before its clerk recorded it
 */
export async function freezeBasis(
  transaction: Write,
  region: RegionId,
  about: { readonly vote: VoteId } | { readonly decision: number },
  proposal: ProposalId,
  until: CalendarDate | null = null,
): Promise<void> {
  const vote = 'vote' in about ? about.vote : null;
  const decision = 'decision' in about ? about.decision : null;
  await sql`insert into document_basis (region_id, vote_id, decision_id, proposal_version, versions)
    select p.region_id, ${vote}::integer, ${decision}::integer, p.version, (
      select coalesce(jsonb_agg(jsonb_build_object('document', d.id, 'version', v.number) order by d.id), '[]')
      from document d join lateral (select n.number from document_version n
          where n.region_id = d.region_id and n.document_id = d.id
            and (n.withdrawn_at is null or (n.withdrawn_at at time zone 'Europe/Amsterdam')::date > ${until}::date)
            and (${until}::date is null or (n.added_at at time zone 'Europe/Amsterdam')::date <= ${until}::date)
          order by n.number desc limit 1) v on true
      where d.region_id = p.region_id and d.proposal_id = p.id)
    from proposal p where p.region_id = ${region} and p.id = ${proposal}`.execute(transaction);
}
