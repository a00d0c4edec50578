import { statement } from '#platform/database';
import { toldOperations } from './happening-words.ts';
import type { Concerns } from './rules/follow.ts';

/** Wat er gebeurde: an entry of the journal that everybody may know of, and what it is about. */
export interface Happening extends Concerns {
  readonly id: number;
  readonly at: string;
  readonly operation: string;
  /** What the entry is about, and its number or name. */
  readonly kind: 'proposal' | 'meeting' | 'news' | 'ambition' | 'consultation';
  readonly key: string;
  /** Of the proposal, the news item, the ambition or the round, or the name of the body that meets. */
  readonly title: string;
  /** Of a meeting. */
  readonly day: string | null;
  /** Whose decision or account it is. */
  readonly own: string | null;
}

// A vote, an advice and a document are about a proposal; an agenda is about the proposals that stand on it.
const named = (kind: string) =>
  `case when e.kind = '${kind}' and e.key ~ '^[0-9]{1,9}$' then e.key::integer end`;
const entries = `
  select j.id, j.at, j.operation, split_part(j.subject, '/', 1) as kind, split_part(j.subject, '/', 2) as key
  from journal_entry j where j.scope = current_setting('app.region', true) and j.at > $1 and j.at <= $2
    and j.operation = any('{${toldOperations.join(',')}}')`;
const about = `
  select e.*, (select d.municipality_id from journal_payload l join local_decision d
        on d.id = (l.payload::jsonb->>'decision')::integer
      where l.entry_id = e.id and e.operation in ('schedule_decision', 'record_decision', 'correct_decision', 'write_account', 'discuss_account')) as own,
    coalesce(${named('proposal')},
      (select v.proposal_id from vote v where v.id = ${named('vote')}),
      (select a.proposal_id from advice a where a.id = ${named('advice')}),
      (select d.proposal_id from document d where d.id = ${named('document')})) as proposal,
    ${named('meeting')} as meeting, ${named('news')} as news, ${named('consultation')} as round,
    case when e.kind = 'ambition' then e.key end as ambition
  from (${entries}) e`;

/** What happened after a moment and until another, the earliest first. @param $1 after @param $2 until */
export const happenings = statement<Happening>(
  'happenings',
  `with told as (${about}), items as (
     select t.id, array_agg(distinct i.proposal_id) filter (where i.proposal_id is not null) as proposals
     from told t join agenda_item i on i.meeting_id = t.meeting group by t.id)
   select t.id, t.at, t.operation, t.own,
     case when t.proposal is not null then 'proposal' else t.kind end as kind,
     coalesce(t.proposal::text, t.key) as key,
     coalesce(p.title, n.title, a.title, r.title, m.title, b.name, '') as title, m.day,
     to_jsonb(coalesce(i.proposals, array_remove(array[t.proposal], null))) as proposals,
     coalesce(n.ambitions, case when a.id is not null then jsonb_build_array(a.id) end,
       (select jsonb_agg(distinct x.ambition_id) from proposal_ambition x
         where x.proposal_id = t.proposal or x.proposal_id = any(i.proposals)), '[]') as ambitions,
     case when t.own is not null then jsonb_build_array(t.own) else
       coalesce((select jsonb_agg(distinct x.id) from (
         select municipality_id as id from proposal_participant
           where proposal_id = t.proposal or proposal_id = any(i.proposals)
         union select municipality_id from meeting_council where meeting_id = t.meeting
         union select municipality_id from consultation_submission where round_id = t.round) x), '[]') end as municipalities,
     to_jsonb(array_remove(array[m.body_id, p.committee_id, p.table_id], null)) as bodies
   from told t left join proposal p on p.id = t.proposal left join meeting m on m.id = t.meeting
     left join body b on b.id = m.body_id
     left join ambition a on a.id = t.ambition left join consultation_round r on r.id = t.round
     left join lateral (select * from news_version v where v.news_id = t.news order by v.version desc limit 1) n on true
     left join items i on i.id = t.id
   where coalesce(p.id::text, m.id::text, a.id, r.id::text, n.news_id::text) is not null
     and n.withdrawn is not true and (t.meeting is null or m.published_at is not null)
     and (p.id is null or p.state not in ('idea', 'in_preparation') or t.operation = 'proposal_return_to_table')
   order by t.at, t.id`,
);
