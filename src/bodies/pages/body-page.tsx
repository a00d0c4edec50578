import type { AmbitionId } from '#kernel';
import type { Statement } from '#platform/database';
import { Breadcrumb, DefinitionSide, MunicipalityName, softHyphens } from '#platform/html';
import { type PageAnswer, type PageContext, readWithSections, type Section } from '#platform/http';
import { rulebookVersions, startingRules, versionOn } from '#rulebook';
import type { UnknownAmbitions } from '../add-body.ts';
import { bodyMessages } from '../messages.ts';
import { arrangePath, bodiesPath, seatsPath } from '../paths.ts';
import { mayArrange } from '../policy.ts';
import { replacementsOfBody } from '../replacement-store.ts';
import { partsOf } from '../rules/chairs.ts';
import type { Replacement } from '../rules/replacing.ts';
import { seatMessages } from '../seat-messages.ts';
import { seatsEver } from '../seat-store.ts';
import { bodyById, type StoredBody } from '../store.ts';
import { SeatLists } from './seat-lists.tsx';

/** What main hands over of a feature later in the process: how a body's ambitions are called and where they live. */
export interface AmbitionNames {
  readonly list: () => Statement<{ readonly id: AmbitionId; readonly title: string }>;
  readonly path: (id: string) => string;
  /** Which of these are no ambition of the region; without it no body is added or arranged. */
  readonly unknown?: UnknownAmbitions;
}

interface Named {
  readonly id: AmbitionId;
  readonly title: string;
  readonly href: string;
}

function Facts(props: { context: PageContext; body: StoredBody; ambitions: readonly Named[] }) {
  const { context, body } = props;
  const t = bodyMessages[context.lang];
  const own = seatMessages[context.lang];
  const chair = context.region.municipalities.find((m) => m.id === body.chair);
  const ambitions = props.ambitions.map(({ id, title, href }) => (
    <p key={id} lang="nl">
      <a href={href}>{title}</a>
    </p>
  ));
  const taking = context.region.municipalities.filter((m) => body.participants.includes(m.id));
  const items = [
    { term: t.kind, value: t.kinds[body.kind].singular },
    { term: t.chair, value: chair ? <MunicipalityName municipality={chair} /> : t.noChair },
    {
      term: own.participants,
      value: taking.length === 0 ? own.allParticipate : taking.map((m) => m.name).join(', '),
    },
    ...(ambitions.length > 0 ? [{ term: t.ambitions, value: <>{ambitions}</> }] : []),
  ];
  return <DefinitionSide id="over" title={t.facts} items={items} />;
}

/** Of which councils a committee replaces the own committee, theme by theme. */
function Replacing(props: {
  context: PageContext;
  body: StoredBody;
  ambitions: readonly Named[];
  replacements: readonly Replacement[];
}) {
  const { context, body, replacements } = props;
  const t = seatMessages[context.lang];
  const lasting = replacements.filter((each) => each.until === null);
  const taking = partsOf(
    body,
    context.region.municipalities.map((m) => m.id),
  );
  const names = (fits: (code: string) => boolean) =>
    context.region.municipalities
      .filter((m) => taking.includes(m.id) && fits(m.id))
      .map((m) => m.name)
      .join(', ');
  return (
    <section class="b" id="vervangt">
      <h2>{t.replacing}</h2>
      <p>{lasting.length === 0 ? t.replacingNone : t.replacingIntro}</p>
      {lasting.length === 0 ? null : (
        <ul class="mean">
          {props.ambitions.map(({ id, title }) => {
            const has = (code: string) =>
              lasting.some((each) => each.ambition === id && each.municipality === code);
            const keeping = names((code) => !has(code));
            return (
              <li key={id}>
                <span lang="nl">{title}</span>
                <div>
                  {names(has) === '' ? t.notReplaced : `${t.inPlaceOf}: ${names(has)}.`}
                  {names(has) !== '' && keeping !== '' ? ` ${t.keepOwn(keeping)}` : null}
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function Arranging({ context, body }: { context: PageContext; body: StoredBody }) {
  if (!mayArrange(context.actor, context.region.id)) return null;
  const t = seatMessages[context.lang];
  return (
    <section class="b panel">
      <h2>{t.arrangeTitle}</h2>
      <ul class="plainlinks">
        <li>
          <a href={context.link(seatsPath(body.id))}>{t.arrangeSeats}</a>
        </li>
        <li>
          <a href={context.link(arrangePath(body.id))}>{t.arrangeBody}</a>
        </li>
      </ul>
    </section>
  );
}

/** One body: what it does, who chairs it, what it works on, what later features add, and who sits in it today. */
export function bodyView(
  names: AmbitionNames | undefined,
  sections: readonly Section[],
): (context: PageContext) => Promise<PageAnswer> {
  return async (context) => {
    const id = context.params.orgaan ?? '';
    const own = [
      bodyById(id),
      seatsEver(id),
      replacementsOfBody(id),
      rulebookVersions(),
      ...(names ? [names.list()] : []),
    ] as const;
    const { rows, parts } = await readWithSections(context, own, sections, { body: id });
    const [[body], seats, replacements, versions, ambitions] = rows;
    if (!body) return undefined;
    const t = bodyMessages[context.lang];
    const named = (ambitions ?? [])
      .filter((ambition) => body.ambitions.includes(ambition.id))
      .map((a) => ({ id: a.id, title: a.title, href: context.link(names?.path(a.id) ?? '') }));
    const rules = versionOn(versions, context.today)?.rules ?? startingRules;
    const committee = body.kind === 'regional_committee';
    const page = (
      <div class="wrap phead">
        <Breadcrumb label={t.crumb} links={[{ href: context.link(bodiesPath), text: t.title }]} />
        <h1 lang="nl">{softHyphens(body.name)}</h1>
        <p class="line">
          <span>{committee ? t.advises : t.prepares}</span>
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
        <Arranging context={context} body={body} />
        {parts('body')}
        {committee ? (
          <Replacing context={context} body={body} ambitions={named} replacements={replacements} />
        ) : null}
        <SeatLists context={context} seats={seats} committeeMembers={rules.committeeMembers} />
        {seats.length === 0 ? null : (
          <p>
            <a href={context.link(seatsPath(body.id))}>{seatMessages[context.lang].allSeats}</a>
          </p>
        )}
      </div>
    );
    return { title: body.name, current: 'bodies', body: page };
  };
}
