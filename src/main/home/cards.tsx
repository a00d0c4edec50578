import type { Ambition } from '#ambitions';
import type { LocalDecision } from '#local-decisions';
import {
  type BoardColumn,
  type CouncilState,
  capital,
  councilDots,
  countWord,
  nearDate,
} from '#platform/html';
import type { PageContext } from '#platform/http';
import { type Proposal, proposalPath, type Station, station } from '#proposals';
import { homeMessages } from './messages.ts';

const order: readonly Station[] = [
  'table',
  'picture_forming',
  'opinion_forming',
  'advice',
  'councils',
  'execution',
];

export interface Known {
  readonly context: PageContext;
  readonly proposals: readonly Proposal[];
  readonly ambitions: readonly Ambition[];
  readonly decisions: readonly LocalDecision[];
}

export function stateOf(
  proposal: Proposal,
  municipality: string,
  decisions: readonly LocalDecision[],
): CouncilState {
  if (!proposal.participants.some((p) => p.municipality === municipality)) return 'not_taking_part';
  const decision = decisions.find((d) => d.proposal === proposal.id && d.municipality === municipality);
  return decision ? (decision.outcome ?? 'scheduled') : 'not_yet';
}

/** What goes on with a proposal, in a sentence. */
function Says({ known, proposal }: { known: Known; proposal: Proposal }) {
  const { lang } = known.context;
  const t = homeMessages[lang];
  const all = proposal.participants.length;
  if (station(proposal.state) === 'councils') {
    const states = proposal.participants.map((p) => stateOf(proposal, p.municipality, known.decisions));
    const counted = (['as_advised', 'amended', 'deviating', 'rejected', 'held_over'] as const)
      .map((outcome) => ({ outcome, count: states.filter((state) => state === outcome).length }))
      .filter(({ count }) => count > 0);
    const decided = counted.reduce(
      (sum, { outcome, count }) => sum + (outcome === 'held_over' ? 0 : count),
      0,
    );
    const words = counted.map(({ outcome, count }) => t.counts[outcome](count)).join(', ');
    return (
      <>
        <b>{t.ofDecided(decided, all)}</b>
        {words ? ` ${capital(words)}.` : null}
      </>
    );
  }
  const day = proposal.steps.at(-1)?.day;
  const says = day ? t.say[proposal.state]?.(nearDate(day, known.context.today, lang)) : undefined;
  const subset =
    all < known.context.region.municipalities.length ? t.subset(capital(countWord(all, lang))) : undefined;
  return <>{[says, subset].filter(Boolean).join(' ')}</>;
}

/** The board: a column a station, a card a proposal. */
export function boardColumns(known: Known): BoardColumn[] {
  const { context, proposals } = known;
  const t = homeMessages[context.lang];
  return order.map((name) => {
    const here = proposals.filter((p) => station(p.state) === name);
    return {
      name: t.stations[name],
      now: name === 'councils' && here.length > 0,
      empty: t.none[name],
      cards: here.map((proposal) => ({
        above: known.ambitions
          .filter((ambition) => proposal.ambitions.includes(ambition.id))
          .map((ambition) => ambition.title)
          .join(', '),
        title: proposal.title,
        titleLang: 'nl',
        href: context.link(proposalPath(proposal.id)),
        dots: {
          label: t.state,
          dots: councilDots(
            context.lang,
            context.region.municipalities.map((m) => ({
              municipality: m,
              state: stateOf(proposal, m.id, known.decisions),
            })),
          ),
        },
        children: <Says known={known} proposal={proposal} />,
      })),
    };
  });
}
