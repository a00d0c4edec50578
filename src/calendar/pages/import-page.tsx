import { dateOf } from '#kernel';
import {
  ChoiceGroup,
  EmptyState,
  ErrorSummary,
  FileField,
  longDate,
  Submit,
  TextArea,
  TextField,
} from '#platform/html';
import {
  emptyForm,
  type FormState,
  type Page,
  type PageAnswer,
  type PageContext,
  readTogether,
} from '#platform/http';
import { fileField, type RegionMunicipality } from '#platform/operations';
import type { CouncilDate } from '../council-date-store.ts';
import { type CouncilPlan, datesAround, planOf } from '../import-council-dates.ts';
import { importMessages } from '../import-messages.ts';
import { type CouncilImport, councilImport, councilImports } from '../import-store.ts';
import { calendarImportPath, confirmImportPath, readCalendarPath } from '../paths.ts';
import { mayKeepDates } from '../policy.ts';
import { notCouncilClerk } from '../refusals.ts';
import { allResting, type Rests, restingStatements } from '../resting.ts';
import { addressInUse } from '../rules/meeting-address.ts';
import { touchedByPlan } from '../touched.ts';
import { CouncilCrumb, townOf } from './council-calendar-page.tsx';
import { Changes, NotTaken } from './import-preview.tsx';
import { RestsOnPlan } from './touched.tsx';

/** Where the clerk sends in a file of the council's own system. */
export async function showReadCalendar(context: PageContext, state: FormState): Promise<PageAnswer> {
  const town = townOf(context);
  if (!town) return undefined;
  if (!mayKeepDates(context.actor, context.region.id, { municipality: town.id }))
    return { denied: notCouncilClerk[context.lang] };
  const { lang } = context;
  const t = importMessages[lang];
  const [waiting, dates] = await context.read([
    councilImports(town.id, context.today),
    datesAround(town.id, context.today),
  ]);
  const body = (
    <div class="wrap phead txt">
      <CouncilCrumb context={context} town={town} />
      <h1>{t.title}</h1>
      <p class="lead">{t.intro}</p>
      <ErrorSummary lang={lang} state={state} />
      {waiting.length > 0 ? (
        <section class="b">
          <h2>{t.waiting}</h2>
          <ul class="plain">
            {waiting.map((each) => (
              <li key={each.id}>
                <a href={context.link(calendarImportPath(town.slug, each.id))}>
                  {t.waits(each.fileName, longDate(dateOf(each.uploadedAt), lang))}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <form
        method="post"
        action={context.link(readCalendarPath(town.slug))}
        class="form"
        encType="multipart/form-data"
      >
        <FileField
          name={fileField}
          label={t.file}
          hint={t.fileHint}
          accept=".csv,.ics,.json,text/csv,text/calendar,application/json"
          state={state}
        />
        <TextArea name="tekst" label={t.text} state={state} rows={4} />
        <ChoiceGroup
          name="onbekende_soort"
          label={t.unknown}
          state={state}
          chosen={['overslaan']}
          choices={Object.entries(t.unknowns).map(([value, text]) => ({ value, text }))}
        />
        <TextField
          name="vergadering_adres"
          label={t.address}
          hint={t.addressHint}
          state={state}
          start={addressInUse(dates)}
        />
        <p>
          <Submit>{t.submit}</Submit>
        </p>
      </form>
      <details>
        <summary>{t.how}</summary>
        <ul class="plain">
          {t.ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      </details>
    </div>
  );
  return { title: t.title, current: 'councils', body, address: readCalendarPath(town.slug) };
}

export const readCalendarPage: Page = {
  path: readCalendarPath('{raad}'),
  render: (context) => showReadCalendar(context, emptyForm),
};

/** What a file that was read would change; the plan is made anew at each look. */
export const showImport =
  (rests: Rests) =>
  async (context: PageContext, state: FormState): Promise<PageAnswer> => {
    const town = townOf(context);
    if (!town) return undefined;
    if (!mayKeepDates(context.actor, context.region.id, { municipality: town.id }))
      return { denied: notCouncilClerk[context.lang] };
    const kept = councilImport(town.id, Number(context.params.inlezing), context.today);
    const around = datesAround(town.id, context.today);
    const answer = await readTogether(context, [
      kept,
      around,
      ...restingStatements(rests, context, [town.id]),
    ]);
    const [waiting] = answer(kept) as CouncilImport[];
    const dates = answer(around) as CouncilDate[];
    if (!waiting) return undefined;
    const { plan, seen } = planOf(waiting.content, dates, context.today);
    const resting = allResting(rests, answer, context, [town.id]);
    const { lang } = context;
    const t = importMessages[lang];
    const title = t.previewTitle(waiting.fileName);
    const body = (
      <div class="wrap phead">
        <CouncilCrumb context={context} town={town} />
        <h1>{title}</h1>
        <ErrorSummary lang={lang} state={state} />
        <p class="lead">
          {t.preview} {t.until(longDate(waiting.expiresOn, lang))}
        </p>
        <p>
          <b>{t.counts(plan.added.length, plan.changed.length, plan.cancelled.length, plan.same.length)}</b>
        </p>
        <Changes context={context} plan={plan} dates={waiting.content.dates} />
        <RestsOnPlan
          context={context}
          touched={touchedByPlan(plan, dates, town.id, resting, context.today)}
        />
        <NotTaken context={context} problems={waiting.content.problems} />
        <Take context={context} state={state} town={town} waiting={waiting} plan={plan} seen={seen} />
        <p class="b">
          <a href={context.link(readCalendarPath(town.slug))}>{t.again}</a>
        </p>
      </div>
    );
    return { title, current: 'councils', body, address: calendarImportPath(town.slug, waiting.id) };
  };

export const importPageWith = (rests: Rests): Page => ({
  path: calendarImportPath('{raad}', '{inlezing}'),
  render: (context) => showImport(rests)(context, emptyForm),
});

function Take(props: {
  context: PageContext;
  state: FormState;
  town: RegionMunicipality;
  waiting: CouncilImport;
  plan: CouncilPlan;
  seen: string;
}) {
  const { context, state, plan } = props;
  const t = importMessages[context.lang];
  const names = [...plan.changed.map(({ before, read }) => ({ standing: before, read })), ...plan.same];
  const named = names.some(({ standing, read }) => read.key !== null && read.key !== standing.key);
  const some = plan.added.length + plan.changed.length + plan.cancelled.length + plan.gone.length > 0;
  if (!some && !named) return <EmptyState>{t.nothing}</EmptyState>;
  return (
    <form
      method="post"
      action={context.link(confirmImportPath(props.town.slug, props.waiting.id))}
      class="form panel"
    >
      <input type="hidden" name="gezien" value={props.seen} />
      {plan.gone.length > 0 ? (
        <ChoiceGroup
          name="ook_intrekken"
          label={t.withdraw}
          state={state}
          chosen={['nee']}
          choices={[
            { value: 'nee', text: t.withdrawNo },
            { value: 'ja', text: t.withdrawYes },
          ]}
        />
      ) : null}
      <TextField name="reden" label={t.reason} hint={t.reasonHint} state={state} />
      <p>{t.visible}</p>
      <p>
        <Submit>{t.take}</Submit>
      </p>
    </form>
  );
}
