import type { AmbitionId } from '#kernel';
import type { Statement } from '#platform/database';
import {
  Breadcrumb,
  capital,
  DefinitionSide,
  EmptyState,
  MunicipalityName,
  plainDate,
  softHyphens,
} from '#platform/html';
import { type PageAnswer, type PageContext, readWithSections, type Section } from '#platform/http';
import type { UnknownAmbitions } from '../add-body.ts';
import { bodyMessages } from '../messages.ts';
import { bodiesPath } from '../paths.ts';
import { type Capacity as CapacityName, capacities } from '../rules/seating.ts';
import { type Seat, seatsOfBody } from '../seat-store.ts';
import { bodyById, type StoredBody } from '../store.ts';

/** What main hands over of a feature later in the process: how a body's ambitions are called and where they live. */
export interface AmbitionNames {
  readonly list: () => Statement<{ readonly id: AmbitionId; readonly title: string }>;
  readonly path: (id: string) => string;
  /** Which of these are no ambition of the region; without it no body is added. */
  readonly unknown?: UnknownAmbitions;
}

interface Named {
  readonly id: string;
  readonly title: string;
  readonly href: string;
}

/** @param props.since whether the first day stands with each of them */
function Holders(props: { context: PageContext; seats: readonly Seat[]; since: boolean }) {
  const { context } = props;
  const t = bodyMessages[context.lang];
  return (
    <ul>
      {props.seats.map((seat, index) => (
        <li key={`${index}${seat.title}`}>
          <span lang="nl">{seat.title}</span>
          {seat.municipality && seat.organisation ? `, ${seat.organisation}` : null}
          {props.since ? (
            <span class="small muted">{`, ${t.since(plainDate(seat.from, context.lang))}`}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Those of one capacity, by where they come from: a committee holds a specialist of every fraction. */
function Capacity(props: { context: PageContext; name: string; seats: readonly Seat[] }) {
  const { context } = props;
  const place = (seat: Seat) => context.region.municipalities.findIndex((m) => m.id === seat.municipality);
  const groups = Map.groupBy(
    props.seats.toSorted((a, b) => place(a) - place(b)),
    (seat) => seat.municipality ?? seat.organisation,
  );
  const days = new Set(props.seats.map((seat) => seat.from));
  const [first] = days;
  return (
    <section class="group">
      <h3>{props.name}</h3>
      {days.size === 1 && first ? (
        <p class="small muted">{capital(bodyMessages[context.lang].since(plainDate(first, context.lang)))}</p>
      ) : null}
      <ul class="mean">
        {[...groups].map(([from, seats]) => {
          const municipality = context.region.municipalities.find((m) => m.id === from);
          return (
            <li key={from}>
              <span>{municipality ? <MunicipalityName municipality={municipality} /> : from}</span>
              <Holders context={context} seats={seats} since={days.size > 1} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Members({ context, seats }: { context: PageContext; seats: readonly Seat[] }) {
  const t = bodyMessages[context.lang];
  const of = (capacity: CapacityName) => seats.filter((seat) => seat.capacity === capacity);
  return (
    <section class="b">
      <h2>{t.members}</h2>
      {seats.length === 0 ? <EmptyState>{t.noMembers}</EmptyState> : null}
      {capacities
        .filter((capacity) => of(capacity).length > 0)
        .map((capacity) => (
          <Capacity key={capacity} context={context} name={t.capacities[capacity]} seats={of(capacity)} />
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

/** One body: what it does, who chairs it, what it works on, what later features add, and who sits in it today. */
export function bodyView(
  names: AmbitionNames | undefined,
  sections: readonly Section[],
): (context: PageContext) => Promise<PageAnswer> {
  return async (context) => {
    const id = context.params.orgaan ?? '';
    const own = [bodyById(id), seatsOfBody(id, context.today), ...(names ? [names.list()] : [])] as const;
    const { rows, parts } = await readWithSections(context, own, sections, { body: id });
    const [[body], seats, ambitions] = rows;
    if (!body) return undefined;
    const t = bodyMessages[context.lang];
    const named = (ambitions ?? [])
      .filter((ambition) => body.ambitions.includes(ambition.id))
      .map((a) => ({ id: a.id, title: a.title, href: context.link(names?.path(a.id) ?? '') }));
    const page = (
      <div class="wrap phead">
        <Breadcrumb label={t.crumb} links={[{ href: context.link(bodiesPath), text: t.title }]} />
        <h1 lang="nl">{softHyphens(body.name)}</h1>
        <p class="line">
          <span>{body.kind === 'regional_committee' ? t.advises : t.prepares}</span>
        </p>
        <div class="cols">
          <div class="txt">
            <p class="lead" lang="nl">
              {body.description}
            </p>
            <p>{t.kinds[body.kind].does}</p>
          </div>
          <Facts context={context} body={body} ambitions={named} />
        </div>
        {parts('body')}
        <Members context={context} seats={seats} />
      </div>
    );
    return { title: body.name, current: 'bodies', body: page };
  };
}
