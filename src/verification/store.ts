import { statement } from '#platform/database';
import type { EntryRow } from '#platform/journal';
import type { Choice } from '#voting';

/** An entry about a vote; `fraction` and `choice` of a ballot, when what it held was not erased. */
export interface VoteEntry {
  /** Null until it is sealed. */
  readonly seq: number | null;
  readonly at: string;
  readonly operation: string;
  readonly office: string | null;
  /** Why; null in entries from before reasons were kept, and once it was erased. */
  readonly reason: string | null;
  readonly fraction: string | null;
  readonly choice: Choice | null;
}
/** @param $1 `vote/{number}`; in the order in which they were written */
export const entriesOfVote = statement<VoteEntry>(
  'journal_of_vote',
  `select e.seq, e.at, e.operation, e.actor_office as office, e.reason, p.payload::jsonb->>'fraction' as fraction,
     case when e.operation in ('cast_ballot', 'enter_paper_ballot') then p.payload::jsonb->>'after' end as choice
   from journal_entry e left join journal_payload p on p.entry_id = e.id
   where e.subject = $1 order by e.id`,
);

/** A row of a vote; `same`: as the journal last held it. */
export interface VoteRow {
  readonly table: 'vote' | 'vote_fraction' | 'ballot';
  readonly fraction: string | null;
  readonly same: boolean;
}
// What the journal last held of each, found by all their keys at once.
const rowsOf = (table: string, columns: string, where: string, fraction: string) => `
  (with here as materialized (
      select journal_row_key(to_jsonb(t), array[${columns}]) as key, journal_row_hash(to_jsonb(t)) as hash, ${fraction} as fraction
      from ${table} t where ${where} = $1),
    held as (select * from journal_rows_held('${table}', (select array_agg(key) from here)))
    select '${table}' as "table", fraction, coalesce(here.hash = held.hash, false) as same from here left join held using (key))`;
/** @param $1 number of the vote */
export const rowsOfVote = statement<VoteRow>(
  'journal_rows_of_vote',
  [
    rowsOf('vote', "'id'", 't.id', 'null::text'),
    rowsOf('vote_fraction', "'vote_id', 'fraction_id'", 't.vote_id', 't.fraction_id'),
    rowsOf('ballot', "'vote_id', 'fraction_id'", 't.vote_id', 't.fraction_id'),
  ].join(' union all '),
);

export type ProvenEntry = EntryRow & {
  readonly salt: Buffer | null;
  readonly payload: string | null;
  readonly reason: string | null;
  readonly reason_salt: Buffer | null;
};
/** @param $1 number of the entry */
export const entryAt = statement<ProvenEntry>(
  'journal_entry_at',
  `select e.id, e.seq, e.at, e.operation, e.subject, e.actor_person, e.actor_name, e.actor_hash, e.actor_office,
     e.payload_hash, e.reason_hash, e.rows_hash, p.salt, p.payload, e.reason, e.reason_salt
   from journal_entry e left join journal_payload p on p.entry_id = e.id where e.seq = $1`,
);

/** The root at which the journal is now. */
export const treeNow = statement<{ size: number; root: Buffer }>(
  'journal_tree_now',
  'select size, root from journal_tree order by size desc limit 1',
);

/** The vote that an entry is about, and whether its ballots are public: as on the page of the vote. @param $1 its number */
export const voteOfEntry = statement<{ closedAt: string | null; standing: 'after_closing' | 'live' }>(
  'vote_of_journal_entry',
  `select v.closed_at as "closedAt", coalesce(v.rules->>'standing', 'after_closing') as standing
   from journal_entry e join vote v on e.subject = 'vote/' || v.id where e.seq = $1`,
);
