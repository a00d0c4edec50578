import type { AmbitionId } from '#kernel';
import type { Statement } from '#platform/database';
import { Breadcrumb, DefinitionSide, EmptyState, MunicipalityName, plainDate } from '#platform/html';
import type { PageAnswer, PageContext } from '#platform/http';
import { bodyMessages } from '../messages.ts';
import { bodiesPath } from '../paths.ts';
import { bodyById, type Capacity, capacities, type Seat, type StoredBody, seatsOfBody } from '../store.ts';

/** What main hands over of a feature later in the process: how a body's ambitions are called and where they live. */
export interface AmbitionNames {
  readonly list: () => Statement<{ readonly id: AmbitionId; readonly title: string }>;
  readonly path: (id: string) => string;
}

interface Named {
  readonly id: string;
  readonly title: string;
  readonly href: string;
}

function Holder({ context, seat }: { context: PageContext; seat: Seat }) {
  const t = bodyMessages[context.lang];
  const municipality = context.region.municipalities.find((m) => m.id === seat.municipality);
  return (
    <li>
      <span>{municipality ? <MunicipalityName municipality={municipality} /> : seat.organisation}</span>
      <div>
        <span lang="nl">{seat.title}</span>
        {municipality && seat.organisation ? `, ${seat.organisation}` : null}
        <p class="small muted">{t.since(plainDate(seat.from, context.lang))}</p>
      </div>
    </li>
  );
}

function Members({ context, seats }: { context: PageContext; seats: readonly Seat[] }) {
  const t = bodyMessages[context.lang];
  const place = (seat: Seat) => context.region.municipalities.findIndex((m) => m.id === seat.municipality);
  const of = (capacity: Capacity) =>
    seats.filter((seat) => seat.capacity === capacity).sort((a, b) => place(a) - place(b));
  return (
    <section class="b">
      <h2>{t.members}</h2>
      {seats.length === 0 ? <EmptyState>{t.noMembers}</EmptyState> : null}
      {capacities
        .filter((capacity) => of(capacity).length > 0)
        .map((capacity) => (
          <section key={capacity}>
            <h3>{t.capacities[capacity]}</h3>
            <ul class="mean">
              {of(capacity).map((seat, index) => (
                <Holder key={`${index}${seat.title}`} context={context} seat={seat} />
              ))}
            </ul>
          </section>
        ))}
    </section>
  );
}

function Facts(props: { context: PageContext; body: StoredBody; ambitions: readonly Named[] }) {
  const { context, body } = props;
  const t = bodyMessages[context.lang];
  const chair = context.region.municipalities.find((m) => m.id === body.chair);
  const ambitions = props.ambitions.map(({ id, title, href }) => (
    <p key={id} lang="nl">
      <a href={href}>{title}</a>
    </p>
  ));
  const items = [
    { term: t.kind, value: t.kinds[body.kind].singular },
    { term: t.chair, value: chair ? <MunicipalityName municipality={chair} /> : t.noChair },
    ...(ambitions.length > 0 ? [{ term: t.ambitions, value: <>{ambitions}</> }] : []),
  ];
  return <DefinitionSide id="over" title={t.facts} items={items} />;
}

/** One body: what it does, who chairs it, what it works on, who sits in it today. */
export function bodyView(names: AmbitionNames | undefined): (context: PageContext) => Promise<PageAnswer> {
  return async (context) => {
    const id = context.params.orgaan;
    const [[body], seats, ambitions] = await context.read([
      bodyById(id),
      seatsOfBody(id, context.today),
      ...(names ? [names.list()] : []),
    ]);
    if (!body) return undefined;
    const t = bodyMessages[context.lang];
    const named = (ambitions ?? [])
      .filter((ambition) => body.ambitions.includes(ambition.id))
      .map((a) => ({ id: a.id, title: a.title, href: context.link(names?.path(a.id) ?? '') }));
    const page = (
      <div class="wrap phead">
        <Breadcrumb label={t.crumb} links={[{ href: context.link(bodiesPath), text: t.title }]} />
        <h1 lang="nl">{body.name}</h1>
        <p class="line">
          <span>{body.kind === 'regional_committee' ? t.advises : t.prepares}</span>
        </p>
        <div class="cols">
          <div class="txt">
            <p lang="nl">{body.description}</p>
            <p>{t.kinds[body.kind].does}</p>
            <Members context={context} seats={seats} />
          </div>
          <Facts context={context} body={body} ambitions={named} />
        </div>
      </div>
    );
    return { title: body.name, current: 'bodies', body: page };
  };
}
