import { addDays } from '#kernel';
import {
  Breadcrumb,
  EmptyState,
  ErrorSummary,
  plainDate,
  RowsList,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { endOfStandIn, standInsPath } from '../paths.ts';
import { mayNameStandIn } from '../policy.ts';
import { type OwnPerson, peopleHere } from '../restore-sign-in.ts';
import { canBeStoodInFor, lastDayOf } from '../rules/stand-ins.ts';
import { standInMessages } from '../stand-in-messages.ts';
import { type StandIn, standInsOf } from '../stand-in-store.ts';
import { type OfficeInRegion, officesInRegion } from '../store.ts';

interface Props {
  readonly context: PageContext;
  readonly state: FormState;
}

/** Who stands in for whom, for everybody to read; and the form for who may name somebody. */
export async function showStandIns(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = standInMessages[context.lang];
  const { region, today, actor } = context;
  const [standIns, offices = [], people = []] = mayNameStandIn.somewhere(actor, region.id)
    ? await context.read([
        standInsOf(region.id),
        officesInRegion(region.id, today),
        peopleHere(region.id, today),
      ])
    : await context.read([standInsOf(region.id)]);
  // The first to come first; what is over the other way round, as it is read.
  const current = standIns.filter((one) => lastDayOf(one) >= today).toReversed();
  const earlier = standIns.filter((one) => lastDayOf(one) < today);
  // The form that was sent to end one shows its problems there; every other the ones of the form below.
  const ending = Number(context.params.waarneming);
  const naming = Number.isNaN(ending);
  const body = (
    <div class="wrap phead txt">
      <Breadcrumb label={t.crumb} links={[{ href: context.link('/wie-mag-wat'), text: t.whoMay }]} />
      <h1>{t.title}</h1>
      <ErrorSummary lang={context.lang} state={state} />
      <p>{t.intro}</p>
      <p>{t.rules}</p>
      <h2>{t.current}</h2>
      {current.length === 0 ? <EmptyState>{t.none}</EmptyState> : <Rows context={context} rows={current} />}
      {current.map((one) => (
        <Ending
          key={one.id}
          context={context}
          one={one}
          state={ending === one.id ? state : emptyForm}
          open={ending === one.id}
        />
      ))}
      <Naming context={context} state={naming ? state : emptyForm} offices={offices} people={people} />
      {earlier.length === 0 ? null : (
        <>
          <h2>{t.earlier}</h2>
          <Rows context={context} rows={earlier} />
        </>
      )}
    </div>
  );
  return { title: t.title, address: standInsPath, body };
}

function mayFor({ actor, region }: PageContext, one: Pick<StandIn, 'kind' | 'municipality'>): boolean {
  return canBeStoodInFor(one.kind) && mayNameStandIn(actor, region.id, one) !== undefined;
}

function Rows({ context, rows }: { context: PageContext; rows: readonly StandIn[] }) {
  const t = standInMessages[context.lang];
  const day = (given: StandIn['from']) => plainDate(given, context.lang);
  return (
    <RowsList
      rows={rows.map((one) => ({
        lead: day(one.from),
        title: one.title,
        titleLang: 'nl' as const,
        lines: [
          t.until(day(one.from), day(one.until)),
          <span key="reason" lang="nl">
            {t.reason(one.reason)}
          </span>,
          <span key="by" lang="nl">
            {t.namedBy(one.namedBy)} {mayFor(context, one) ? t.by(one.name) : null}
          </span>,
          ...(one.endedOn === null
            ? []
            : [
                <span key="end" lang="nl">
                  {one.endedOn < one.from
                    ? t.neverBegan(one.endedBy ?? '', one.endReason ?? '')
                    : t.ended(day(one.endedOn), one.endedBy ?? '', one.endReason ?? '')}
                </span>,
              ]),
          ...(one.officeUntil !== null && lastDayOf(one) < (one.endedOn ?? one.until)
            ? [t.officeEnded(day(one.officeUntil))]
            : []),
        ],
      }))}
    />
  );
}

function Ending({ context, one, state, open }: Props & { one: StandIn; open: boolean }) {
  if (!mayFor(context, one) || one.until <= addDays(context.today, -1)) return null;
  const t = standInMessages[context.lang];
  return (
    <details open={open}>
      <summary>
        {t.end}: <span lang="nl">{one.title}</span>
      </summary>
      <form method="post" action={context.link(endOfStandIn(one.id))} class="form">
        <TextField
          name="laatste_dag"
          type="date"
          label={t.last}
          hint={t.lastHint}
          state={state}
          start={addDays(context.today, -1)}
        />
        <TextField name="reden" label={t.why} hint={t.whyHint} state={state} />
        <p>
          <Submit secondary>{t.endSubmit}</Submit>
        </p>
      </form>
    </details>
  );
}

/** Those with an office where one of these is held; for an office of the region anybody of the region. */
function nearby(offices: readonly OfficeInRegion[], people: readonly OwnPerson[]): readonly OwnPerson[] {
  return people.filter(({ held }) =>
    offices.some(
      ({ municipality }) => municipality === null || held.some((each) => each.municipality === municipality),
    ),
  );
}

function Naming(props: Props & { offices: readonly OfficeInRegion[]; people: readonly OwnPerson[] }) {
  const { context, state } = props;
  const t = standInMessages[context.lang];
  const offices = props.offices.filter((each) => mayFor(context, each));
  if (offices.length === 0) return null;
  const only = offices.length === 1 ? offices[0] : undefined;
  return (
    <form method="post" action={context.link(standInsPath)} class="form panel">
      <h2>{t.nameTitle}</h2>
      <SelectField
        name="ambt"
        label={t.office}
        state={state}
        {...(only ? {} : { empty: t.choose })}
        choices={offices.map((each) => ({ value: String(each.id), text: each.title }))}
      />
      <SelectField
        name="persoon"
        label={t.who}
        hint={t.whoHint}
        state={state}
        empty={t.somebodyElse}
        choices={nearby(offices, props.people).map((each) => ({
          value: String(each.id),
          text: each.titles.includes(each.name) ? each.name : `${each.name}, ${each.titles.join(', ')}`,
        }))}
      />
      <TextField name="naam" label={t.personName} state={state} />
      <TextField name="mail" type="email" label={t.mail} hint={t.mailHint} state={state} />
      <TextField name="vanaf" type="date" label={t.from} state={state} />
      <TextField name="tot_en_met" type="date" label={t.last} state={state} />
      <TextArea name="reden" label={t.why} hint={t.whyHint} state={state} rows={2} />
      <p>
        <Submit>{t.submit}</Submit>
      </p>
    </form>
  );
}

export const standInsPage: Page = {
  path: standInsPath,
  render: (context) => showStandIns(context, emptyForm),
};
