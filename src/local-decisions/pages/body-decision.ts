import { adviceOfProposal } from '#advice';
import { ambitionsWithGoals } from '#ambitions';
import { bodiesWithReplacements } from '#bodies';
import { councilCalendars, councilDates } from '#calendar';
import { basesOfProposal } from '#documents';
import { addMonths } from '#kernel';
import { itemsOfProposal } from '#meetings';
import { adoptedAmendments } from '#motions';
import type { PageContext } from '#platform/http';
import { proposalById } from '#proposals';
import { liesWithBodies } from '../own-decision.ts';
import { mayDiscuss, mayRegister } from '../policy.ts';
import { routeOf } from '../route.ts';
import { textDoubtsOf } from '../rules/council-vote.ts';
import { decisionState } from '../rules/decision-state.ts';
import { committeeDays, decisionsOfProposal } from '../store.ts';

/** What the pages about one body's decision show, read together; undefined where there is no such body. */
export async function readBodyDecision(context: PageContext) {
  const id = Number(context.params.voorstel);
  const [[proposal], [advice], decisions, items, bases, bodies, ambitions, adopted, dates, met] =
    await context.read([
      proposalById(id),
      adviceOfProposal(id),
      decisionsOfProposal(id),
      itemsOfProposal(id),
      basesOfProposal(id),
      bodiesWithReplacements(),
      ambitionsWithGoals(),
      adoptedAmendments(id, context.params.gemeente),
      councilDates([context.params.gemeente], addMonths(context.today, -12), addMonths(context.today, 24)),
      committeeDays(id, context.today),
    ]);
  const town = context.region.municipalities.find((m) => m.id === context.params.gemeente);
  const own = proposal?.participants.find((p) => p.municipality === town?.id);
  if (!proposal || !town || !own) return undefined;
  const entries = decisions.filter((d) => d.municipality === town.id);
  const [now] = entries;
  const { competence } = own;
  // The account is discussed at its item on the agenda of a meeting that has come.
  const discussed = items.findLast(
    (item) =>
      item.kind === 'account' &&
      item.municipality === town.id &&
      item.conclusion === null &&
      item.state !== 'cancelled' &&
      item.day !== null &&
      item.day <= context.today,
  );
  return {
    proposal,
    advice,
    town,
    competence,
    entries,
    /** What each entry was about, by its number. */
    bases: new Map(bases.map((basis) => [basis.decision, basis])),
    route: routeOf(
      proposal,
      bodies.find((each) => each.id === proposal.committee),
      town.id,
      advice?.sentOn ?? context.today,
    ),
    ambitions,
    /** Its days to come, for where one is chosen. */
    calendar: councilCalendars([town.id], dates)[0],
    /** Amendments that the council adopted, where it is recorded that it adopted the proposal unchanged. */
    beside:
      competence === 'council' && textDoubtsOf(now?.outcome ?? null, adopted.length).length > 0
        ? adopted
        : [],
    discussedOn: discussed?.day ?? null,
    /** Days on which the committee met, the latest first. */
    committeeDays: met.map(({ day }) => day),
    now,
    state: decisionState(now?.outcome),
    open: liesWithBodies(proposal.state),
    may: mayRegister(context.actor, context.region.id, { municipality: town.id, competence }) !== undefined,
    mayDiscuss: mayDiscuss(context.actor, context.region.id) !== undefined,
  };
}

export type BodyDecision = NonNullable<Awaited<ReturnType<typeof readBodyDecision>>>;
