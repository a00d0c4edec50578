import { type FractionInOffice, fractionsInOfficeOn } from '#elections';
import { type OfficeInRegion, officesInRegion } from '#people';
import {
  Breadcrumb,
  ChoiceGroup,
  DataTable,
  ErrorSummary,
  plainDate,
  SelectField,
  Submit,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { officesFor } from '../api-reads.ts';
import { bodyMessages } from '../messages.ts';
import { bodiesPath, bodyPath, endSeatPath, seatsPath } from '../paths.ts';
import { mayArrange } from '../policy.ts';
import { notArranger } from '../refusals.ts';
import { partsOf } from '../rules/chairs.ts';
import { capacitiesOf, mandatesFor } from '../rules/seating.ts';
import { seatMessages } from '../seat-messages.ts';
import { type StoredSeat, seatsEver } from '../seat-store.ts';
import { bodyById, type StoredBody } from '../store.ts';
import { apiCapacities, apiMandates } from '../words.ts';
import { endSentence, isOver, placeOf } from './seat-lists.tsx';

export const seatsPage: Page = {
  path: `${bodiesPath}/{orgaan}/zetels`,
  render: (context) => showSeats(context, emptyForm),
};

/** Every seat of a body, those that ended too; for who arranges them the form of a new one. */
export async function showSeats(context: PageContext, state: FormState): Promise<PageAnswer> {
  const id = context.params.orgaan ?? '';
  const codes = context.region.municipalities.map((m) => m.id);
  const may = mayArrange(context.actor, context.region.id) !== undefined;
  const [[body], seats, offices, fractions] = await context.read([
    bodyById(id),
    seatsEver(id),
    officesInRegion(context.region.id, context.today),
    fractionsInOfficeOn(context.today, codes),
  ]);
  if (!body) return undefined;
  const t = seatMessages[context.lang];
  const title = t.seatsOf(body.name);
  const page = (
    <div class="wrap phead">
      <BodyCrumb context={context} body={body} />
      <h1>{title}</h1>
      <p>{t.seatsIntro}</p>
      <ErrorSummary lang={context.lang} state={state} />
      {seats.length === 0 ? <p class="empty">{t.noSeats}</p> : null}
      {seats.length === 0 ? null : <Seats context={context} body={body} seats={seats} may={may} />}
      {may ? <NewSeat {...{ context, state, body, fractions }} offices={officesFor(body, offices)} /> : null}
    </div>
  );
  return { title, current: 'bodies', body: page };
}

export function BodyCrumb({ context, body }: { context: PageContext; body: StoredBody }) {
  const t = bodyMessages[context.lang];
  return (
    <Breadcrumb
      label={t.crumb}
      links={[
        { href: context.link(bodiesPath), text: t.title },
        { href: context.link(bodyPath(body.id)), text: body.name },
      ]}
    />
  );
}

function Seats(props: {
  context: PageContext;
  body: StoredBody;
  seats: readonly StoredSeat[];
  may: boolean;
}) {
  const { context, may } = props;
  const { lang, today } = context;
  const t = seatMessages[lang];
  const words = bodyMessages[lang];
  const capacity = (seat: StoredSeat) =>
    [
      words.capacitiesOne[seat.capacity],
      seat.deputy ? t.deputy : undefined,
      seat.mandate ? words.mandates[seat.mandate] : undefined,
    ]
      .filter(Boolean)
      .join(', ');
  const when = (seat: StoredSeat) => {
    const since = t.since(plainDate(seat.from, lang));
    if (isOver(seat, today)) return `${since}. ${endSentence(context, seat)}`;
    if (seat.until === null) return since;
    const until = plainDate(seat.until, lang);
    return `${since} ${seat.endedWithOffice ? t.untilOffice(until) : t.until(until)}`;
  };
  return (
    <DataTable
      caption={t.seats}
      captionHidden
      columns={[
        { name: t.who },
        { name: t.capacity },
        { name: t.behalf },
        { name: t.when },
        ...(may ? [{ name: t.end }] : []),
      ]}
      rows={props.seats.map((seat) => ({
        key: String(seat.id),
        cells: [
          <span key="title" lang="nl">
            {seat.title}
          </span>,
          capacity(seat),
          placeOf(context, { ...seat, title: '' }) || '–',
          when(seat),
          ...(may ? [<EndLink key="end" context={context} seat={seat} />] : []),
        ],
      }))}
    />
  );
}

function EndLink({ context, seat }: { context: PageContext; seat: StoredSeat }) {
  if (isOver(seat, context.today)) return <>–</>;
  return (
    <a href={context.link(endSeatPath(seat.body, seat.id))}>
      {seatMessages[context.lang].end}
      <span class="vh" lang="nl">
        {` ${seat.title}`}
      </span>
    </a>
  );
}

interface NewSeatProps {
  readonly context: PageContext;
  readonly state: FormState;
  readonly body: StoredBody;
  readonly offices: readonly OfficeInRegion[];
  readonly fractions: readonly FractionInOffice[];
}

function NewSeat(props: NewSeatProps) {
  const { context, state, body } = props;
  const { lang } = context;
  const t = seatMessages[lang];
  const words = bodyMessages[lang];
  const capacities = capacitiesOf(body.kind);
  const mandates = capacities.flatMap((capacity) => mandatesFor(capacity));
  return (
    <section class="b">
      <h2>{t.addSeat}</h2>
      <form method="post" action={context.link(seatsPath(body.id))} class="form">
        <SelectField
          name="hoedanigheid"
          label={t.capacity}
          state={state}
          empty=""
          choices={capacities.map((each) => ({
            value: apiCapacities[each],
            text: words.capacitiesOne[each],
          }))}
        />
        <ChoiceGroup
          name="plaatsvervanger"
          label={t.isDeputy}
          hint={t.deputyHint}
          state={state}
          chosen={['nee']}
          choices={[
            { value: 'nee', text: t.no },
            { value: 'ja', text: t.yes },
          ]}
        />
        <SelectField
          name="ambt"
          label={t.office}
          hint={t.officeHint}
          state={state}
          empty={t.noOffice}
          choices={props.offices.map((office) => ({ value: String(office.id), text: office.title }))}
        />
        {mandates.length === 0 ? null : (
          <SelectField
            name="functie"
            label={t.mandate}
            hint={t.mandateHint}
            state={state}
            empty={t.noMandate}
            choices={mandates.map((each) => ({ value: apiMandates[each], text: words.mandates[each] }))}
          />
        )}
        <TextField name="titel" label={t.seatTitle} hint={t.seatTitleHint} state={state} />
        <ForWhom {...props} />
        <TextField name="vanaf" label={t.first} type="date" state={state} start={context.today} />
        <TextField name="tot_en_met" label={t.last} hint={t.lastHint} type="date" state={state} />
        <p>
          <Submit>{t.add}</Submit>
        </p>
      </form>
    </section>
  );
}

function ForWhom({ context, state, body, fractions }: NewSeatProps) {
  const t = seatMessages[context.lang];
  const towns = context.region.municipalities;
  const taking = partsOf(
    body,
    towns.map((m) => m.id),
  );
  const capacities = capacitiesOf(body.kind);
  return (
    <>
      {capacities.includes('specialist') ? (
        <SelectField
          name="fractie"
          label={t.fraction}
          hint={t.fractionHint}
          state={state}
          empty={t.noFraction}
          choices={fractions
            .filter((fraction) => taking.includes(fraction.municipality))
            .map((fraction) => ({
              value: fraction.fraction,
              text: `${towns.find((m) => m.id === fraction.municipality)?.name ?? ''}: ${fraction.shortName}`,
            }))}
        />
      ) : null}
      <SelectField
        name="gemeente"
        label={t.municipality}
        hint={t.municipalityHint}
        state={state}
        empty={t.noMunicipality}
        choices={towns.filter((m) => taking.includes(m.id)).map((m) => ({ value: m.id, text: m.name }))}
      />
      {capacities.includes('societal_member') || capacities.includes('expert') ? (
        <TextField name="organisatie" label={t.organisation} hint={t.organisationHint} state={state} />
      ) : null}
    </>
  );
}

export const endSeatPage: Page = {
  path: `${bodiesPath}/{orgaan}/zetels/{zetel}/beeindigen`,
  render: (context) => showEndSeat(context, emptyForm),
};

/** One seat, and the form of its last day. */
export async function showEndSeat(context: PageContext, state: FormState): Promise<PageAnswer> {
  const { orgaan = '', zetel = '' } = context.params;
  const [[body], seats] = await context.read([bodyById(orgaan), seatsEver(orgaan)]);
  const seat = seats.find((each) => String(each.id) === zetel);
  if (!body || !seat) return undefined;
  if (!mayArrange(context.actor, context.region.id)) return { denied: notArranger[context.lang] };
  const t = seatMessages[context.lang];
  const over = isOver(seat, context.today);
  const page = (
    <div class="wrap phead">
      <BodyCrumb context={context} body={body} />
      <h1>{t.endTitle}</h1>
      <ErrorSummary lang={context.lang} state={state} />
      <p>
        <b lang="nl">{`${seat.title}, ${body.name}`}</b>.{' '}
        {over ? `${t.endedAlready} ${endSentence(context, seat)}` : t.endText}
      </p>
      {over ? null : (
        <form method="post" action={context.link(endSeatPath(body.id, seat.id))} class="form">
          <TextField name="tot_en_met" label={t.last} type="date" state={state} start={context.today} />
          <p>
            <Submit>{t.end}</Submit>
          </p>
        </form>
      )}
    </div>
  );
  return { title: t.endTitle, current: 'bodies', body: page };
}
