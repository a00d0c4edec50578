import type { CalendarDate, ProposalId } from '#kernel';
import { statement } from '#platform/database';
import type { SentProposal } from './rules/overview.ts';

export interface SentProposalRow extends SentProposal {
  readonly id: ProposalId;
  readonly title: string;
  readonly framework: boolean;
}

/**
 * Every proposal that was sent to its bodies, with what each of them did, the last one sent first. An account that was
 * written for an entry that has been corrected since counts on (`accountStanding`).
 */
export const sentProposals = statement<SentProposalRow>(
  'sent_proposals',
  `select p.id, p.title, p.framework, coalesce(a.sent_on, sent.day) as "sentOn", coalesce(a.term_on, a.wished_on) as last,
     coalesce(a.outcome <> 'none', false) as advised,
     (select json_agg(json_build_object('municipality', t.municipality_id, 'outcome', d.outcome, 'day', d.day,
        'departed', coalesce(d.account_owed, false),
        'accounted', exists (select from account w join local_decision e on e.region_id = w.region_id and e.id = w.decision_id
          where e.region_id = t.region_id and e.proposal_id = t.proposal_id and e.municipality_id = t.municipality_id)))
      from proposal_participant t left join local_decision d on d.region_id = t.region_id
        and d.proposal_id = t.proposal_id and d.municipality_id = t.municipality_id and d.current
      where t.region_id = p.region_id and t.proposal_id = p.id) as bodies
   from proposal p
   left join advice a on a.region_id = p.region_id and a.proposal_id = p.id and a.state = 'sent'
   left join lateral (select max(s.day) as day from proposal_step s where s.region_id = p.region_id
     and s.proposal_id = p.id and s.step in ('send_to_bodies', 'send_without_advice')) sent on true
   where p.state in ('in_decision', 'decided', 'in_execution', 'completed')
   order by "sentOn" desc nulls last, p.id desc`,
);

/** Days that proposals stayed at a station, of the stays that ended. */
export interface Stay {
  readonly station: string;
  readonly ended: number;
  readonly middle: number | null;
  readonly longest: number | null;
  /** Of the proposals that stand there now: how many, and how many days the longest of them does. */
  readonly now: number;
  readonly waiting: CalendarDate | null;
}

/** @param $1 steps @param $2 the station that each of them leads to: 'away' for what leaves the board */
export const stays = statement<Stay>(
  'station_stays',
  `with moved as (
     select s.proposal_id, s.day, m.station, row_number() over w as place, lag(m.station) over w as before
     from proposal_step s join unnest($1::text[], $2::text[]) as m (step, station) on m.step = s.step
     window w as (partition by s.proposal_id order by s.day, s.id)),
   came as (
     select proposal_id, station, day, lead(day) over (partition by proposal_id order by place) as left_on
     from moved where before is distinct from station)
   select station, count(left_on) as ended,
     (percentile_disc(0.5) within group (order by left_on - day) filter (where left_on is not null))::integer as middle,
     max(left_on - day) as longest, count(*) filter (where left_on is null) as now,
     min(day) filter (where left_on is null) as waiting
   from came where station <> 'away' group by station`,
);
