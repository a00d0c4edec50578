import type { CalendarDate, ProposalId } from '#kernel';
import { statement } from '#platform/database';
import type { DecidingDays, OutcomesAlike, SentProposal, Tally } from './rules/overview.ts';

export interface SentProposalRow extends SentProposal {
  readonly id: ProposalId;
  readonly title: string;
  readonly framework: boolean;
  /** Of all, not of those that were asked for. */
  readonly total: number;
}

// Every proposal that was sent to its bodies, with what its advice said.
const sent = `select p.region_id, p.id, p.title, p.framework, coalesce(a.sent_on, (select max(s.day) from proposal_step s
       where s.region_id = p.region_id and s.proposal_id = p.id
         and s.step in ('send_to_bodies', 'send_without_advice'))) as sent_on,
     coalesce(a.term_on, a.wished_on) as last, coalesce(a.outcome <> 'none', false) as advised
   from proposal p
   left join advice a on a.region_id = p.region_id and a.proposal_id = p.id and a.state = 'sent'
   where p.state in ('in_decision', 'decided', 'in_execution', 'completed')`;
const withBodies = `sent join proposal_participant t on t.region_id = sent.region_id and t.proposal_id = sent.id
   left join local_decision d on d.region_id = t.region_id and d.proposal_id = t.proposal_id
     and d.municipality_id = t.municipality_id and d.current`;

/** The last one sent first, with what each body did. @param $1 limit @param $2 offset */
export const sentProposals = statement<SentProposalRow>(
  'sent_proposals',
  `with sent as (${sent}),
   shown as (select * from sent order by sent_on desc nulls last, id desc limit $1 offset $2)
   select shown.id, shown.title, shown.framework, shown.sent_on as "sentOn", shown.last,
     (select count(*) from sent) as total,
     (select json_agg(json_build_object('municipality', t.municipality_id, 'outcome', d.outcome, 'day', d.day))
      from proposal_participant t left join local_decision d on d.region_id = t.region_id
        and d.proposal_id = t.proposal_id and d.municipality_id = t.municipality_id and d.current
      where t.region_id = shown.region_id and t.proposal_id = shown.id) as bodies
   from shown order by shown.sent_on desc nulls last, shown.id desc`,
);

/** All of them, those alike counted together: hundreds of rows would be read to show five figures. */
export const outcomesAlike = statement<OutcomesAlike>(
  'sent_outcomes_alike',
  `with sent as (${sent})
   select outcomes, count(*) as count from (select array_agg(d.outcome order by d.outcome) as outcomes
     from ${withBodies} group by sent.id) each group by outcomes`,
);

/**
 * How the bodies of each municipality stood. An account that was written for an entry that has been corrected since counts on,
 * unless the debt was gone in between (`accountStanding`). @param $1 today @param $2 the outcomes with which a body has decided
 */
export const tallies = statement<Tally>(
  'sent_tallies',
  `with sent as (${sent}),
   accounted as (select distinct e.proposal_id, e.municipality_id from account w
     join local_decision e on e.region_id = w.region_id and e.id = w.decision_id
     where not exists (select from local_decision n where n.region_id = e.region_id and n.proposal_id = e.proposal_id
       and n.municipality_id = e.municipality_id and n.id > e.id and not n.account_owed))
   select t.municipality_id as municipality, t.competence, d.outcome, coalesce(d.account_owed, false) as departed,
     c.proposal_id is not null as accounted, sent.advised,
     (coalesce(case when d.outcome = any($2) then d.day end, $1::date) > sent.last) is true as late, count(*) as count
   from ${withBodies}
   left join accounted c on c.proposal_id = t.proposal_id and c.municipality_id = t.municipality_id
   group by 1, 2, 3, 4, 5, 6, 7`,
);

/**
 * The middle of the days from sending to deciding; of an even number the earlier of the two in the middle.
 * @param $1 the outcomes with which a body has decided
 */
export const decidingDays = statement<DecidingDays>(
  'sent_deciding_days',
  `with sent as (${sent})
   select t.municipality_id as municipality, t.competence,
     (percentile_disc(0.5) within group (order by d.day - sent.sent_on))::integer as days
   from ${withBodies} where d.outcome = any($1) and sent.sent_on is not null group by t.municipality_id, t.competence`,
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
  /**
   * Stays, ended or not, that lasted longer than the term. With the councils that is the last day as it was set when the proposal
   * was sent; elsewhere the months that the rulebook gave the councils on the day when the stay began. null: no rulebook.
   */
  readonly longer: number | null;
  /** What the rulebook of today gives. */
  readonly months: number | null;
}

/**
 * A proposal is with the councils until the last body has decided, also where execution began before that or never does; the end
 * of the execution ends it there too (after the councils come the execution and its end: two moves on). Only a proposal on which
 * all have decided leaves the state `in_decision` without execution.
 * @param $1 steps @param $2 the station that each of them leads to: 'away' for what leaves the board @param $3 today: what
 * still stands somewhere does so until then @param $4 the outcomes with which a body has decided
 */
export const stays = statement<Stay>(
  'station_stays',
  `with moved as (
     select s.proposal_id, s.id, s.day, m.station, lag(m.station) over w as before
     from proposal_step s join unnest($1::text[], $2::text[]) as m (step, station) on m.step = s.step
     window w as (partition by s.proposal_id order by s.day, s.id)),
   came as (
     select proposal_id, station, day, case station when 'councils' then lead(day, 2) over w else lead(day) over w end as left_on
     from moved where before is distinct from station window w as (partition by proposal_id order by day, id)),
   decided as (
     select p.id, max(d.day) as day from proposal p
     join proposal_participant t on t.region_id = p.region_id and t.proposal_id = p.id
     left join local_decision d on d.region_id = t.region_id and d.proposal_id = t.proposal_id
       and d.municipality_id = t.municipality_id and d.current and d.outcome = any($4)
     where p.state in ('decided', 'in_execution', 'completed') group by p.id having count(*) = count(d.id)),
   rules as (
     select array_agg(day order by day) as days, array_agg(months order by day) as months from (
       select distinct on (in_force_from) in_force_from as day, (rules->>'frameworkTermMonths')::integer as months
       from rulebook_version order by in_force_from, version desc) each),
   stayed as (
     select station, came.day, least(left_on, decided.day) as left_on,
       case station when 'councils' then a.term_on
         else (came.day + make_interval(months => months[width_bucket(came.day, days)]))::date end as last
     from came cross join rules
     left join decided on station = 'councils' and decided.id = came.proposal_id
     left join advice a on station = 'councils' and a.proposal_id = came.proposal_id and a.state = 'sent'
     where station <> 'away')
   select station, count(left_on) as ended,
     (percentile_disc(0.5) within group (order by left_on - day) filter (where left_on is not null))::integer as middle,
     max(left_on - day) as longest, count(*) filter (where left_on is null) as now,
     min(day) filter (where left_on is null) as waiting,
     case when (select days[1] from rules) <= $3 then count(*) filter (where coalesce(left_on, $3) > last) end as longer,
     (select months[width_bucket($3, days)] from rules) as months
   from stayed group by station`,
);
