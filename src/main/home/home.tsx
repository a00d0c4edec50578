import { currentDecisions, type LocalDecision } from '#local-decisions';
import {
  AdviceLine,
  Board,
  type CouncilState,
  councilDots,
  countWord,
  longDate,
  StateKey,
} from '#platform/html';
import type { Feature, Page, PageContext } from '#platform/http';
import { type Proposal, proposalList, proposalPath, type Station, station } from '#proposals';
import { homeMessages } from './messages.ts';
import { standingPages } from './standing-pages.tsx';

const order: readonly Station[] = [
  'table',
  'picture_forming',
  'opinion_forming',
  'advice',
  'councils',
  'execution',
];

function stateOf(
  proposal: Proposal,
  municipality: string,
  decisions: readonly LocalDecision[],
): CouncilState {
  if (!proposal.participants.some((p) => p.municipality === municipality)) return 'not_taking_part';
  const decision = decisions.find((d) => d.proposal === proposal.id && d.municipality === municipality);
  return decision ? (decision.outcome ?? 'scheduled') : 'not_yet';
}

const homePage: Page = {
  path: '/',
  render: async (context) => {
    const { region } = context;
    const t = homeMessages[context.lang];
    const [proposals, decisions] = await context.read([
      proposalList(100, 0),
      currentDecisions(region.municipalities.map((m) => m.id)),
    ]);
    const deciding = proposals.filter((p) => p.state === 'in_decision');
    const count = countWord(deciding.length, context.lang);
    const sentence =
      deciding.length === 0
        ? t.nothing
        : t.deciding(count.charAt(0).toUpperCase() + count.slice(1), deciding.length === 1);
    const body = (
      <div class="wrap">
        <div class="hero">
          <div>
            <p class="kick">
              {t.now} {region.name} · {longDate(context.today, context.lang)}
            </p>
            <h1>{sentence}</h1>
            <p class="lead">{t.lead}</p>
            <p class="act">
              <a href={context.link('/hoe-werkt-het')}>{t.how}</a>
            </p>
          </div>
          <TileMap context={context} proposals={deciding} decisions={decisions} />
        </div>
        <section class="b">
          <div class="h2row">
            <h2>{t.board}</h2>
            <a href={context.link('/voorstellen')}>{t.all}</a>
          </div>
          <AdviceLine lang={context.lang} competences={[]} />
          <p class="small">
            {t.key} {region.municipalities.map((m) => `${m.mark} ${m.name}`).join(', ')}.
          </p>
          <StateKey lang={context.lang} />
          <Board
            columns={order.map((name) => ({
              name: t.stations[name],
              now: name === 'councils' && deciding.length > 0,
              empty: t.empty[name],
              cards: proposals
                .filter((p) => station(p.state) === name)
                .map((p) => ({
                  title: p.title,
                  titleLang: 'nl',
                  href: context.link(proposalPath(p.id)),
                  dots: {
                    label: t.state,
                    dots: councilDots(
                      context.lang,
                      region.municipalities.map((m) => ({
                        municipality: m,
                        state: stateOf(p, m.id, decisions),
                      })),
                    ),
                  },
                })),
            }))}
          />
        </section>
      </div>
    );
    return { title: t.board, body };
  },
};

/** A tile a municipality where the region placed it: no borders are claimed. The list beside it says the same. */
function TileMap(props: {
  context: PageContext;
  proposals: readonly Proposal[];
  decisions: readonly LocalDecision[];
}) {
  const { context } = props;
  const t = homeMessages[context.lang];
  const towns = context.region.municipalities;
  const columns = Math.max(...towns.map((m) => m.column));
  const rows = Math.max(...towns.map((m) => m.row));
  const open = (id: string) =>
    props.proposals.filter((p) =>
      ['not_yet', 'scheduled', 'held_over'].includes(stateOf(p, id, props.decisions)),
    ).length;
  return (
    <figure class="map">
      <svg viewBox={`0 0 ${columns * 130} ${rows * 100}`} aria-hidden="true">
        {towns.map((m) => (
          <g key={m.id}>
            <rect
              x={(m.column - 1) * 130 + 4}
              y={(m.row - 1) * 100 + 4}
              width="122"
              height="92"
              rx="10"
              fill={open(m.id) > 0 ? '#d3e6ea' : '#edf3f4'}
            />
            <rect
              x={(m.column - 1) * 130 + 51}
              y={(m.row - 1) * 100 + 16}
              width="28"
              height="22"
              rx="4"
              fill={m.colour}
            />
            <text
              x={(m.column - 1) * 130 + 65}
              y={(m.row - 1) * 100 + 32}
              text-anchor="middle"
              font-size="14"
              font-weight="600"
              fill="#fff"
            >
              {m.mark}
            </text>
            <text
              x={(m.column - 1) * 130 + 65}
              y={(m.row - 1) * 100 + 60}
              text-anchor="middle"
              font-size="16"
              font-weight="600"
              fill="#17262e"
            >
              {m.name}
            </text>
            <text
              x={(m.column - 1) * 130 + 65}
              y={(m.row - 1) * 100 + 80}
              text-anchor="middle"
              font-size="14"
              fill="#3d4d56"
            >
              {t.lying(open(m.id))}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>{t.map}</figcaption>
      <ul>
        {towns.map((m) => (
          <li key={m.id}>
            <a href={context.link(`/raden/${m.slug}`)}>{m.name}</a>: {t.lying(open(m.id))}
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** Pages that belong to no single feature. */
export const homePages: Feature = { name: 'home', migrations: [], pages: [homePage, ...standingPages] };
