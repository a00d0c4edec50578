import type { ComponentChildren } from 'preact';
import { ambitionList } from '#ambitions';
import {
  apiCapacities,
  apiKinds,
  bodyById,
  bodyKinds,
  bodyMessages,
  capacities,
  type StoredSeat,
  seatsEver,
} from '#bodies';
import {
  Breadcrumb,
  ChoiceGroup,
  DataTable,
  ErrorSummary,
  plainDate,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '#platform/html';
import type { Form, FormState, PageAnswer, PageContext } from '#platform/http';
import type { AnyOperation } from '#platform/operations';
import { RulebookFields, rulebookVersions, startingRules } from '#rulebook';
import { regionMessages } from './regions-messages.ts';

type Show = Form['page'];

/** How each operation on a region is asked for. The form lies at the operation's own address below the region's. */
const forms: Readonly<Record<string, Show>> = {
  add_ambition: showAddAmbition,
  add_body: showAddBody,
  record_rulebook: showRecordRulebook,
  add_seat: showSeats,
  end_seat: showEndSeat,
  erase_document_version: showErase,
};

/** @param operations what the features offer to operators @throws when one has no form here */
export function regionForms(operations: readonly AnyOperation[]): Form[] {
  return operations.map((operation) => {
    const page = forms[operation.name];
    if (!page) throw new Error(`No operator's form for ${operation.name}`);
    const after = (_output: unknown, params: Readonly<Record<string, string>>) => {
      const back = params.orgaan === undefined ? '' : `/organen/${params.orgaan}/zetels`;
      return `${back}?gedaan=${operation.name}`;
    };
    return { operation, page, after };
  });
}

function page(
  context: PageContext,
  state: FormState,
  title: string,
  parts: { before?: ComponentChildren; action: string; fields: ComponentChildren; submit: string },
): PageAnswer {
  const t = regionMessages[context.lang];
  const body = (
    <>
      <Breadcrumb label={t.title} links={[{ href: context.link(''), text: context.region.name }]} />
      <ErrorSummary lang={context.lang} state={state} />
      {parts.before}
      <form method="post" action={context.link(parts.action)} class="form">
        {parts.fields}
        <p>
          <Submit>{parts.submit}</Submit>
        </p>
      </form>
    </>
  );
  return { title, body };
}

async function showAddAmbition(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = regionMessages[context.lang];
  return page(context, state, t.addAmbition, {
    action: '/ambities',
    submit: t.add,
    fields: (
      <>
        <TextField name="titel" label={t.ambitionTitle} state={state} />
        <TextArea name="omschrijving" label={t.ambitionText} state={state} />
      </>
    ),
  });
}

async function showAddBody(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = regionMessages[context.lang];
  const kinds = bodyMessages[context.lang].kinds;
  const [ambitions] = await context.read([ambitionList()]);
  return page(context, state, t.addBody, {
    action: '/organen',
    submit: t.add,
    fields: (
      <>
        <ChoiceGroup
          name="soort"
          label={t.kind}
          state={state}
          choices={bodyKinds.map((kind) => ({
            value: apiKinds[kind],
            text: `${kinds[kind].singular}. ${kinds[kind].does}`,
          }))}
        />
        <TextField name="naam" label={t.bodyName} state={state} />
        <SelectField
          name="voorzitter_uit"
          label={t.chair}
          state={state}
          empty={t.noChair}
          choices={context.region.municipalities.map((m) => ({ value: m.id, text: m.name }))}
        />
        <TextArea name="omschrijving" label={t.description} state={state} rows={3} />
        {ambitions.length > 0 ? (
          <ChoiceGroup
            name="ambities[]"
            label={t.bodyAmbitions}
            state={state}
            choices={ambitions.map((a) => ({ value: a.id, text: a.title }))}
          />
        ) : null}
      </>
    ),
  });
}

async function showRecordRulebook(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = regionMessages[context.lang];
  const [[latest]] = await context.read([rulebookVersions()]);
  return page(context, state, t.addRulebook, {
    action: '/spelregels',
    submit: t.save,
    fields: (
      <>
        <TextField name="geldt_vanaf" label={t.startsOn} hint={t.startsOnHint} type="date" state={state} />
        <RulebookFields
          lang={context.lang}
          state={state}
          at=""
          rules={latest?.rules ?? startingRules}
          municipalities={context.region.municipalities.length}
        />
      </>
    ),
  });
}

async function showSeats(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = regionMessages[context.lang];
  const id = context.params.orgaan ?? '';
  const [[body], seats] = await context.read([bodyById(id), seatsEver(id)]);
  if (!body) return undefined;
  const words = bodyMessages[context.lang].capacitiesOne;
  return page(context, state, `${t.seatsTitle} ${body.name}`, {
    action: `/organen/${id}/zetels`,
    submit: t.add,
    before: <Seats context={context} body={id} seats={seats} />,
    fields: (
      <>
        <h2>{t.addSeat}</h2>
        <SelectField
          name="hoedanigheid"
          label={t.capacity}
          state={state}
          empty=""
          choices={capacities.map((each) => ({ value: apiCapacities[each], text: words[each] }))}
        />
        <TextField name="titel" label={t.seatTitle} hint={t.seatTitleHint} state={state} />
        <SelectField
          name="gemeente"
          label={t.municipality}
          state={state}
          empty={t.noMunicipality}
          choices={context.region.municipalities.map((m) => ({ value: m.id, text: m.name }))}
        />
        <TextField name="organisatie" label={t.organisation} hint={t.organisationHint} state={state} />
        <TextField name="vanaf" label={t.first} type="date" state={state} />
        <TextField name="tot_en_met" label={t.last} hint={t.lastHint} type="date" state={state} />
      </>
    ),
  });
}

function Seats(props: { context: PageContext; body: string; seats: readonly StoredSeat[] }) {
  const { context, seats } = props;
  const { lang } = context;
  const t = regionMessages[lang];
  if (seats.length === 0) return <p>{t.noSeats}</p>;
  const words = bodyMessages[lang].capacitiesOne;
  const over = (seat: StoredSeat) => seat.until !== null && seat.until < context.today;
  return (
    <DataTable
      caption={t.seats}
      captionHidden
      columns={[{ name: t.who }, { name: t.capacity }, { name: t.of }, { name: t.when }, { name: t.end }]}
      rows={seats.map((seat) => ({
        key: String(seat.id),
        cells: [
          <span key="title" lang="nl">
            {seat.title}
          </span>,
          words[seat.capacity],
          context.region.municipalities.find((m) => m.id === seat.municipality)?.name ??
            seat.organisation ??
            '–',
          seat.until
            ? `${plainDate(seat.from, lang)} ${t.until(plainDate(seat.until, lang))}`
            : t.since(plainDate(seat.from, lang)),
          over(seat) ? (
            '–'
          ) : (
            <a key="end" href={context.link(`/organen/${props.body}/zetels/${seat.id}/beeindigen`)}>
              {t.end}
              <span class="vh"> {seat.title}</span>
            </a>
          ),
        ],
      }))}
    />
  );
}

async function showEndSeat(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = regionMessages[context.lang];
  const { orgaan = '', zetel = '' } = context.params;
  const [[body], seats] = await context.read([bodyById(orgaan), seatsEver(orgaan)]);
  const seat = seats.find((each) => String(each.id) === zetel);
  if (!body || !seat) return undefined;
  return page(context, state, t.endTitle, {
    action: `/organen/${orgaan}/zetels/${zetel}/beeindigen`,
    submit: t.end,
    before: (
      <p>
        <b lang="nl">
          {seat.title}, {body.name}
        </b>
        . {t.endText}
      </p>
    ),
    fields: <TextField name="tot_en_met" label={t.last} type="date" state={state} start={context.today} />,
  });
}

async function showErase(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = regionMessages[context.lang];
  return page(context, state, t.erase, {
    action: '/documenten/wissen',
    submit: t.erase,
    before: <p>{t.eraseText}</p>,
    fields: (
      <>
        <TextField name="document" label={t.eraseDocument} hint={t.eraseDocumentHint} state={state} />
        <TextField name="versie" label={t.eraseVersion} state={state} />
        <TextArea name="reden" label={t.eraseReason} hint={t.eraseReasonHint} state={state} rows={3} />
      </>
    ),
  });
}
