import { bodyList } from '#bodies';
import { fractionsInOfficeOn } from '#elections';
import type { BodyId, OfficeKind } from '#kernel';
import { officeKinds, officeNeeds, type PersonWithOffices, peopleWithOffices } from '#people';
import { installation as installationScope } from '#platform/database';
import { ErrorSummary, SelectField, Submit, TextField } from '#platform/html';
import type { FormState } from '#platform/http';
import type { Region } from '#platform/operations';
import { notThere, type OperatorContext } from './operator-page.tsx';
import { personMessages } from './people-messages.ts';

export const invitation = '/beheer/mensen/uitnodigen';

/** For whom, which office, and where: asked before the rest, which depends on it. */
export interface Asked {
  readonly person: string;
  readonly kind: OfficeKind | undefined;
  readonly region: string;
}

export function askedFor(operator: OperatorContext): Asked {
  const query = new URL(operator.request.req.url).searchParams;
  return asked((name) => query.get(name) ?? '');
}

export function asked(value: (name: string) => string): Asked {
  const kind = officeKinds.find((each) => each === value('ambt'));
  return { person: value('persoon'), kind, region: value('regio') };
}

export async function peopleNow(operator: OperatorContext): Promise<readonly PersonWithOffices[]> {
  const [people] = await operator.installation.database.read(installationScope, [
    peopleWithOffices(operator.now),
  ]);
  return people;
}

/** First which office and where; then the rest, which depends on it. */
export async function showInvitation(
  operator: OperatorContext,
  state: FormState,
  given: Asked,
  status = 200,
): Promise<Response> {
  const t = personMessages[operator.lang];
  const known = (await peopleNow(operator)).find((person) => String(person.id) === given.person);
  if (given.person !== '' && !known) return notThere(operator);
  const region = operator.installation.region(given.region);
  const ready = given.kind !== undefined && (region !== undefined || !officeNeeds[given.kind].region);
  const places = await placesOf(operator, region);
  const body = (
    <>
      <ErrorSummary lang={operator.lang} state={state} />
      {ready && given.kind ? (
        <Details {...{ operator, state, given, region, places, known }} kind={given.kind} />
      ) : (
        <Which operator={operator} state={state} given={given} />
      )}
    </>
  );
  const title = known ? t.anotherTitle(known.name) : t.inviteTitle;
  return operator.show({ part: 'people', title, body, status });
}

interface Places {
  readonly fractions: readonly { readonly value: string; readonly text: string }[];
  readonly bodies: readonly { readonly value: BodyId; readonly text: string }[];
}

async function placesOf(operator: OperatorContext, region: Region | undefined): Promise<Places> {
  if (!region) return { fractions: [], bodies: [] };
  const towns = region.municipalities;
  const [fractions, bodies] = await operator.installation.database.read(region.id, [
    fractionsInOfficeOn(
      operator.today,
      towns.map((m) => m.id),
    ),
    bodyList(),
  ]);
  const order = (code: string) => towns.findIndex((m) => m.id === code);
  return {
    fractions: fractions
      .toSorted((a, b) => order(a.municipality) - order(b.municipality))
      .map((f) => ({
        value: f.fraction,
        text: `${towns.find((m) => m.id === f.municipality)?.name}: ${f.shortName}`,
      })),
    bodies: bodies.map((b) => ({ value: b.id, text: b.name })),
  };
}

function Which(props: { operator: OperatorContext; state: FormState; given: Asked }) {
  const { operator, state, given } = props;
  const t = personMessages[operator.lang];
  const regions = operator.installation.regions();
  return (
    <form method="get" action={invitation} class="form">
      {operator.lang === 'en' ? <input type="hidden" name="taal" value="en" /> : null}
      {given.person ? <input type="hidden" name="persoon" value={given.person} /> : null}
      <p>{t.step1}</p>
      <SelectField
        name="ambt"
        label={t.office}
        state={state}
        start={given.kind ?? ''}
        empty={t.choose}
        choices={officeKinds.map((value) => ({ value, text: t.kinds[value] }))}
      />
      <SelectField
        name="regio"
        label={t.region}
        hint={t.regionHint}
        state={state}
        start={given.region}
        empty={t.noRegion}
        choices={regions.map((region) => ({ value: region.id, text: region.name }))}
      />
      <p>
        <Submit>{t.next}</Submit>
      </p>
    </form>
  );
}

interface DetailsProps {
  readonly operator: OperatorContext;
  readonly state: FormState;
  readonly given: Asked;
  readonly kind: OfficeKind;
  readonly region: Region | undefined;
  readonly places: Places;
  readonly known: PersonWithOffices | undefined;
}

function Details(props: DetailsProps) {
  const { operator, state, given, kind, region, known } = props;
  const t = personMessages[operator.lang];
  const needs = officeNeeds[kind];
  const back = `${invitation}${given.person ? `?persoon=${given.person}` : ''}`;
  return (
    <form method="post" action={operator.link(invitation)} class="form">
      <p>
        <b>{t.kinds[kind]}</b>
        {needs.region && region ? `, ${region.name}` : ''}. <a href={operator.link(back)}>{t.otherChoice}</a>
      </p>
      <input type="hidden" name="ambt" value={kind} />
      {needs.region && region ? <input type="hidden" name="regio" value={region.id} /> : null}
      {known ? (
        <input type="hidden" name="persoon" value={known.id} />
      ) : (
        <>
          <TextField name="naam" label={t.personName} state={state} />
          <TextField name="mail" label={t.mail} hint={t.mailHint} state={state} />
        </>
      )}
      <Place {...props} />
      <TextField name="titel" label={t.officeTitle} hint={t.officeTitleHint} state={state} />
      <TextField name="vanaf" label={t.from} hint={t.fromHint} type="date" state={state} />
      <p>
        <Submit>{t.submit}</Submit>
      </p>
    </form>
  );
}

function Place({ operator, state, kind, region, places }: DetailsProps) {
  const t = personMessages[operator.lang];
  switch (officeNeeds[kind].place) {
    case undefined:
      return null;
    case 'municipality':
      return (
        <SelectField
          name="gemeente"
          label={t.municipality}
          state={state}
          empty={officeNeeds[kind].optional ? t.wholeRegion : t.choose}
          choices={(region?.municipalities ?? []).map((m) => ({ value: m.id, text: m.name }))}
        />
      );
    case 'fraction':
      return (
        <SelectField
          name="fractie"
          label={t.fraction}
          state={state}
          empty={t.choose}
          choices={places.fractions}
          {...(places.fractions.length === 0 ? { hint: t.noFractions } : {})}
        />
      );
    case 'body':
      return (
        <SelectField
          name="orgaan"
          label={t.body}
          state={state}
          empty={t.choose}
          choices={places.bodies}
          {...(places.bodies.length === 0 ? { hint: t.noBodies } : {})}
        />
      );
  }
}
