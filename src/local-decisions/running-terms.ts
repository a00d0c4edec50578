import { type CalendarDate, daysBetween, type ProposalId } from '#kernel';
import { statement } from '#platform/database';
import type { Lang, RunningTerms } from '#platform/http';
import { type Competence, proposalPath } from '#proposals';
import { completeRules } from '#rulebook';
import { decisionMessages } from './messages.ts';

interface RunningDecision {
  readonly proposal: ProposalId;
  readonly title: string;
  readonly sentOn: CalendarDate;
  /** Last day of the term of a framework, or the wished day of anything else. */
  readonly last: CalendarDate;
  /** Null: a wished day, which nothing is counted from. */
  readonly months: number | null;
  readonly moves: boolean | null;
  /** Those that have not decided: for the others the term is over. */
  readonly bodies: readonly { readonly town: string; readonly competence: Competence }[];
}

/** A body of the framework that has recorded no outcome, or held it over. */
const open = `t.region_id = a.region_id and t.proposal_id = a.proposal_id and not exists (select from local_decision d
  where d.region_id = t.region_id and d.proposal_id = t.proposal_id and d.municipality_id = t.municipality_id and d.current
    and d.outcome is not null and d.outcome <> 'held_over')`;

/** What was sent and its term, with the length that the rulebook of that day gave, or its wished day has not ended. @param $1 today */
const runningDecisions = statement<RunningDecision>(
  'running_decisions',
  `select a.proposal_id as proposal, p.title, a.sent_on as "sentOn", coalesce(a.term_on, a.wished_on) as last,
    (v.rules->>'frameworkTermMonths')::integer as months,
    (${completeRules('v.rules')}->>'frameworkTermMoves')::boolean as moves,
    (select coalesce(json_agg(json_build_object('town', m.name, 'competence', t.competence) order by m.name), '[]')
      from proposal_participant t join municipality m on m.id = t.municipality_id where ${open}) as bodies
   from advice a join proposal p on p.region_id = a.region_id and p.id = a.proposal_id
   left join rulebook_version v on v.region_id = a.region_id and v.version = a.term_rulebook_version
     and a.term_on is not null
   where a.state = 'sent' and coalesce(a.term_on, a.wished_on) >= $1
     and exists (select from proposal_participant t where ${open}) order by last, a.id`,
);

function aboutText(title: string, wished: boolean, lang: Lang): string {
  if (lang === 'nl') return `Besluit over ${title}${wished ? ' (gewenste dag, geen termijn)' : ''}`;
  return `Decision on ${title}${wished ? ' (a wished day, not a term)' : ''}`;
}

/** The terms in which the bodies decide on a framework, and the wished days of what is none. */
export const decisionTerms: RunningTerms = {
  statement: (today) => runningDecisions(today),
  terms: (rows, lang) =>
    (rows as RunningDecision[]).map(({ proposal, title, sentOn, last, months, moves, bodies }) => ({
      about: aboutText(title, months === null, lang),
      path: proposalPath(proposal),
      councils: bodies.map(({ town, competence }) =>
        competence === 'council' ? town : decisionMessages[lang].bodyOf(competence, town),
      ),
      start: sentOn,
      // A wished day is typed: it is named where a day falls on it, and stays.
      length: months === null ? { days: daysBetween(sentOn, last) } : { months },
      basis: 'agreed' as const,
      extendOnHoliday: moves ?? false,
      last,
    })),
};
