import { statement } from '#platform/database';
import { toldOperations } from './happening-words.ts';
import type { Concerns } from './rules/follow.ts';

/** Wat er gebeurde: an entry of the journal that everybody may know of, and what it is about. */
export interface Happening extends Concerns {
  readonly id: number;
  readonly at: string;
  readonly operation: string;
  /** What the entry is about, and its number or name. */
  readonly kind:
    | 'proposal'
    | 'meeting'
    | 'news'
    | 'ambition'
    | 'consultation'
    | 'motion'
    | 'commitment'
    | 'council'
    | 'council_date';
  readonly key: string;
  /** Of what it is about, or the name of the body that meets; empty of a council's calendar, which has none. */
  readonly title: string;
  /** Of a meeting or a council date. */
  readonly day: string | null;
  /** Whose decision, account, motion, commitment, view or calendar it is. */
  readonly own: string | null;
}

// A vote, an advice and a document are about a proposal, a consultation about what its document is about; an agenda is about the
// proposals that stand on it.
const named = (kind: string) =>
  `case when e.kind = '${kind}' and e.key ~ '^[0-9]{1,9}$' then e.key::integer end`;
// When a council meets is of the installation, and so is its journal: its public versions tell the same. What was changed or dropped
// together, as by a file, is one line. Their numbers are below zero: those of the journal are above it.
const dates = `select -min(d.date::bigint * 1000 + d.version) as id, d.at,
    case when d.done <> 'record_council_dates' and count(*) > 1 then 'import_council_dates' else d.done end as operation,
    case when d.done = 'record_council_dates' or count(*) > 1 then 'council' else 'council_date' end as kind,
    case when d.done = 'record_council_dates' or count(*) > 1 then d.council else min(d.date)::text end as key, null as part
  from (select v.date_id as date, v.version, v.recorded_at as at, x.municipality_id as council,
      case when v.version = 1 then 'record_council_dates' when v.withdrawn then 'withdraw_council_date'
        else 'correct_council_date' end as done
    from council_date_version v join council_date x on x.id = v.date_id
    where v.recorded_at > $1 and v.recorded_at <= $2 and x.municipality_id in (select municipality_id from region_municipality)) d
  group by d.council, d.at, d.done`;
const entries = `
  select j.id, j.at, j.operation, split_part(j.subject, '/', 1) as kind, split_part(j.subject, '/', 2) as key,
    nullif(split_part(j.subject, '/', 3), '') as part
  from journal_entry j where j.scope = current_setting('app.region', true) and j.at > $1 and j.at <= $2
    and j.operation = any('{${toldOperations.join(',')}}')
  union all ${dates}`;
const about = `
  select e.*, coalesce(case when e.kind = 'consultation' then e.part end, (select d.municipality_id from journal_payload l join local_decision d
        on d.id = (l.payload::jsonb->>'decision')::integer
      where l.entry_id = e.id and e.operation in ('schedule_decision', 'record_decision', 'correct_decision', 'write_account', 'discuss_account', 'correct_account', 'correct_discussion'))) as own,
    coalesce(${named('proposal')},
      (select v.proposal_id from vote v where v.id = ${named('vote')}),
      (select a.proposal_id from advice a where a.id = ${named('advice')}),
      (select d.proposal_id from document d where d.id = ${named('document')})) as proposal,
    ${named('meeting')} as meeting, ${named('news')} as news, ${named('consultation')} as round,
    ${named('motion')} as motion, ${named('commitment')} as commitment, ${named('council_date')} as council_date,
    case when e.kind = 'ambition' then e.key end as ambition, case when e.kind = 'council' then e.key end as council
  from (${entries}) e`;

/** What happened after a moment and until another, the earliest first. @param $1 after @param $2 until */
export const happenings = statement<Happening>(
  'happenings',
  `with told as (${about}), items as (
     select t.id, array_agg(distinct i.proposal_id) filter (where i.proposal_id is not null) as proposals
     from told t join agenda_item i on i.meeting_id = t.meeting group by t.id),
   known as (
     select t.*, coalesce(t.own, f.municipality_id, c.council_id, d.municipality_id, t.council) as town,
       coalesce(i.proposals, array_remove(array[t.proposal, o.proposal_id, ci.proposal_id, rd.proposal_id], null)) as proposals,
       rd.ambition_id as round_ambition,
       coalesce(o.title, v.text) as said, dv.from_day as council_day, c.municipality_id as owner, cm.body_id as promised_in,
       coalesce(o.id, c.id, d.id) is not null or t.council is not null as there
     from told t left join items i on i.id = t.id
       left join motion o on o.id = t.motion left join fraction f on f.id = o.fraction_id
       left join lateral (select x.*, (select owner_id from commitment_version y where y.region_id = x.region_id
           and y.commitment_id = x.id order by y.version desc limit 1) as municipality_id
         from commitment x where x.id = t.commitment) c on true
       left join lateral (select y.text from commitment_version y where y.commitment_id = c.id
         order by y.version desc limit 1) v on true
       left join agenda_item ci on ci.id = c.item_id left join meeting cm on cm.id = ci.meeting_id
       left join consultation_round cr on cr.id = t.round left join document rd on rd.id = cr.document_id
       left join council_date d on d.id = t.council_date
       left join lateral (select y.from_day from council_date_version y where y.date_id = d.id
         order by y.version desc limit 1) dv on true)
   select t.id, t.at, t.operation, t.town as own,
     case when t.proposal is not null then 'proposal' else t.kind end as kind,
     coalesce(t.proposal::text, t.key) as key,
     coalesce(p.title, n.title, a.title, r.title, m.title, b.name, t.said, '') as title, coalesce(m.day, t.council_day) as day,
     to_jsonb(t.proposals) as proposals,
     coalesce(n.ambitions, case when a.id is not null then jsonb_build_array(a.id)
         when t.round_ambition is not null then jsonb_build_array(t.round_ambition) end,
       (select jsonb_agg(distinct x.ambition_id) from proposal_ambition x where x.proposal_id = any(t.proposals)), '[]') as ambitions,
     case when coalesce(t.town, t.owner) is not null then jsonb_build_array(coalesce(t.town, t.owner)) else
       coalesce((select jsonb_agg(distinct x.id) from (
         select municipality_id as id from proposal_participant where proposal_id = any(t.proposals) and t.round is null
         union select municipality_id from meeting_council where meeting_id = t.meeting
         union select municipality_id from consultation_submission where round_id = t.round) x), '[]') end as municipalities,
     to_jsonb(array_remove(array[m.body_id, p.committee_id, p.table_id, t.promised_in], null)) as bodies
   from known t left join proposal p on p.id = t.proposal left join meeting m on m.id = t.meeting
     left join body b on b.id = m.body_id
     left join ambition a on a.id = t.ambition left join consultation_round r on r.id = t.round
     left join lateral (select * from news_version v where v.news_id = t.news order by v.version desc limit 1) n on true
   where (t.there or coalesce(p.id::text, m.id::text, a.id, r.id::text, n.news_id::text) is not null)
     and n.withdrawn is not true and (t.meeting is null or m.published_at is not null or t.operation = 'change_meeting')
     and (t.round is null or r.sent_on is not null)
     and (p.id is null or p.state not in ('idea', 'in_preparation') or t.operation = 'proposal_return_to_table')
   order by t.at, t.id`,
);
