import { addDays, type CalendarDate, type MunicipalityId, type ProposalId } from '#kernel';
import { statement } from '#platform/database';
import type { Resting, RestsOnCouncils } from '#platform/http';
import { proposalPath } from '#proposals';
import { liesWithBodies } from './open-terms.ts';
import { schedulePath } from './paths.ts';
import { mayDiscuss } from './policy.ts';
import type { DecisionOutcome } from './rules/account.ts';

interface ToDecide {
  readonly proposal: ProposalId;
  readonly title: string;
  readonly council: MunicipalityId;
  readonly sentOn: CalendarDate | null;
  /** The term of the advice, or its wished day. */
  readonly last: CalendarDate | null;
  /** What is recorded: nothing, a day on which it is planned, or an outcome. */
  readonly day: CalendarDate | null;
  readonly committeeDay: CalendarDate | null;
  readonly outcome: DecisionOutcome | null;
  readonly enteredOn: CalendarDate | null;
}

/** What these councils have to decide on still, each with what it recorded. @param $1 codes of municipalities */
const toDecide = statement<ToDecide>(
  'councils_to_decide',
  `select p.id as proposal, p.title, t.municipality_id as council, a.sent_on as "sentOn",
    coalesce(a.term_on, a.wished_on) as last, d.day, d.committee_day as "committeeDay", d.outcome, d.entered_on as "enteredOn"
   from proposal p
   join proposal_participant t on t.region_id = p.region_id and t.proposal_id = p.id and t.competence = 'council'
   left join advice a on a.region_id = p.region_id and a.proposal_id = p.id and a.state = 'sent'
   left join local_decision d on d.region_id = p.region_id and d.proposal_id = p.id
     and d.municipality_id = t.municipality_id and d.current
   where p.state in ('${[...liesWithBodies].join("', '")}') and t.municipality_id = any($1) and (d.outcome is null or d.outcome = 'held_over')
   order by p.changed_at desc, p.id desc, t.municipality_id`,
);

/** What a council has to decide on: within the term of the advice, or on the day for which its clerk planned it. */
export const decisionsRest: RestsOnCouncils = {
  statements: (_today, councils) => [toDecide(councils)],
  resting: ([rows = []], today, lang) =>
    (rows as ToDecide[]).flatMap((row) =>
      row.day !== null && row.outcome === null ? plannedOn(row, row.day, today, lang) : withinTerm(row, lang),
    ),
  // Who sends the advice to the councils.
  asks: (actor, region) => mayDiscuss(actor, region) !== undefined,
};

const commonOf = ({ proposal, title, council }: ToDecide, lang: 'nl' | 'en') => ({
  about: lang === 'nl' ? `Besluit over ${title}` : `Decision on ${title}`,
  path: proposalPath(proposal),
  ownPath: schedulePath(proposal, council),
  council,
  // A date of a council on which it decides is public.
  knownTo: null,
});

function withinTerm(row: ToDecide, lang: 'nl' | 'en'): Resting[] {
  const { sentOn: start, last } = row;
  if (start === null || last === null) return [];
  return [{ ...commonOf(row, lang), meeting: 'council', start, last, planned: false, since: start }];
}

/** The council's own day, and that of its committee where it has one. */
function plannedOn(row: ToDecide, council: CalendarDate, today: CalendarDate, lang: 'nl' | 'en'): Resting[] {
  const on = (meeting: Resting['meeting'], day: CalendarDate): Resting => ({
    ...commonOf(row, lang),
    meeting,
    start: addDays(day, -1),
    last: day,
    planned: true,
    since: row.enteredOn,
  });
  const committee = row.committeeDay;
  return [
    ...(committee !== null && committee >= today ? [on('committee', committee)] : []),
    on('council', council),
  ];
}
