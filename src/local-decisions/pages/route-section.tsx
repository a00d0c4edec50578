import type { Advice } from '#advice';
import type { BodyWithReplacements } from '#bodies';
import type { MunicipalityId } from '#kernel';
import { MunicipalityName, plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import type { Proposal } from '#proposals';
import { decisionMessages } from '../messages.ts';
import { type CouncilRoute, routeOf } from '../route.ts';
import type { LocalDecision } from '../store.ts';

export interface NamedAmbition {
  readonly id: string;
  readonly title: string;
}

interface Props {
  readonly context: PageContext;
  readonly proposal: Proposal;
  readonly advice: Advice | undefined;
  readonly decisions: readonly LocalDecision[];
  readonly bodies: readonly BodyWithReplacements[];
  readonly ambitions: readonly NamedAmbition[];
}

/** On the page of a proposal: over which tables it goes in each municipality, and why one has a step more. */
export function RouteSection(props: Props) {
  const { context, proposal } = props;
  const t = decisionMessages[context.lang].route;
  const committee = props.bodies.find((body) => body.id === proposal.committee);
  if (!committee) return null;
  const ways = context.region.municipalities.flatMap((town) => {
    const way = wayOf(props, committee, town.id);
    return way ? [{ town, ...way }] : [];
  });
  // Those that go the same way stand together.
  const together = Map.groupBy(ways, ({ steps, why }) => `${steps} ${why}`);
  return (
    <section class="b" id="weg-per-gemeente">
      <h2>{t.title}</h2>
      <p>{t.intro}</p>
      <ul class="mean">
        {[...together].map(([key, same]) => (
          <li key={key}>
            <div>
              {same.map(({ town }) => (
                <p key={town.id}>
                  <MunicipalityName municipality={town} />
                </p>
              ))}
            </div>
            <div>
              <p>{same[0]?.steps}</p>
              <p class="small muted">{same[0]?.why}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The steps in one municipality, and why; undefined where it does not take part. */
function wayOf(props: Props, committee: BodyWithReplacements, municipality: MunicipalityId) {
  const { context, proposal } = props;
  const t = decisionMessages[context.lang];
  const own = proposal.participants.find((p) => p.municipality === municipality);
  if (!own) return undefined;
  const route = routeOf(proposal, committee, municipality, props.advice?.sentOn ?? context.today);
  const decision = props.decisions.find((d) => d.municipality === municipality);
  const step = committeeStep(context, route, decision);
  const body = t.theBody[own.competence];
  return {
    steps: t.route.steps([...(step ? [step] : []), body]),
    why: route ? whyRoute(context, route, props.ambitions) : t.route.noCouncil(body),
  };
}

/** The step of the council's own committee, where there is one. */
export function committeeStep(
  context: PageContext,
  route: CouncilRoute | undefined,
  decision: LocalDecision | undefined,
): string | undefined {
  if (!route || route.replaced) return undefined;
  const t = decisionMessages[context.lang].route;
  const day = decision?.committeeDay;
  return day ? t.ownOn(plainDate(day, context.lang)) : t.own;
}

/** Why there is, or is not, a step in the own committee of the council. */
export function whyRoute(
  context: PageContext,
  route: CouncilRoute,
  ambitions: readonly NamedAmbition[],
): string {
  const t = decisionMessages[context.lang].route;
  const named = (ids: readonly string[]) =>
    new Intl.ListFormat(context.lang, { type: 'conjunction' }).format(
      ids.map((id) => ambitions.find((ambition) => ambition.id === id)?.title ?? id),
    );
  if (route.replaced) return t.replaced(route.committee.name, named(route.inPlace));
  return route.kept.length > 0 ? t.kept(named(route.kept)) : t.noTheme(route.committee.name);
}
