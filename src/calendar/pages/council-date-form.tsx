import { ChoiceGroup, ErrorSummary, kept, Submit, startedFrom, TextArea, TextField } from '#platform/html';
import {
  emptyForm,
  type FormState,
  type Page,
  type PageAnswer,
  type PageContext,
  readTogether,
} from '#platform/http';
import { type CouncilDate, councilDateVersions } from '../council-date-store.ts';
import { calendarMessages } from '../messages.ts';
import {
  correctCouncilDatePath,
  councilCalendarPath,
  councilDatePath,
  newCouncilDatePath,
} from '../paths.ts';
import { mayKeepDates } from '../policy.ts';
import { notCouncilClerk } from '../refusals.ts';
import { allResting, datesThatFit, type Rests, restingStatements } from '../resting.ts';
import { councilDateKinds } from '../rules/council-date.ts';
import { restingOnDate } from '../touched.ts';
import { apiDateKinds } from '../words.ts';
import { CouncilCrumb, townOf } from './council-calendar-page.tsx';
import { RestsOnDate } from './touched.tsx';

/** Beside the day, on the form that adds and the one that corrects. */
function DateFields({
  context,
  state,
  day,
}: {
  context: PageContext;
  state: FormState;
  day: preact.JSX.Element;
}) {
  const t = calendarMessages[context.lang];
  return (
    <>
      <ChoiceGroup
        name="soort"
        label={t.kind}
        state={state}
        choices={councilDateKinds.map((kind) => ({ value: apiDateKinds[kind], text: t.dateKinds[kind] }))}
      />
      {day}
      <TextField name="tot_en_met" label={t.lastDay} type="date" state={state} />
      <TextField name="tijd" label={t.time} type="time" state={state} />
      <TextField name="eind" label={t.end} type="time" state={state} />
      <TextField name="naam" label={t.name} hint={t.nameHint} state={state} />
      <TextField name="plaats" label={t.place} state={state} />
      <TextField name="link" label={t.linkField} hint={t.linkHint} type="url" state={state} />
    </>
  );
}

export async function showNewCouncilDate(context: PageContext, state: FormState): Promise<PageAnswer> {
  const town = townOf(context);
  if (!town) return undefined;
  if (!mayKeepDates(context.actor, context.region.id, { municipality: town.id }))
    return { denied: notCouncilClerk[context.lang] };
  const t = calendarMessages[context.lang];
  const body = (
    <div class="wrap phead txt">
      <CouncilCrumb context={context} town={town} />
      <h1>{t.add}</h1>
      <p>{t.addIntro}</p>
      <ErrorSummary lang={context.lang} state={state} />
      <form method="post" action={context.link(councilCalendarPath(town.slug))} class="form">
        <DateFields
          context={context}
          state={state}
          day={<TextArea name="dagen" label={t.days} hint={t.daysHint} state={state} rows={6} />}
        />
        <p>
          <Submit>{t.addSubmit}</Submit>
        </p>
      </form>
    </div>
  );
  return { title: t.add, current: 'councils', body, address: newCouncilDatePath(town.slug) };
}

export const newCouncilDatePage: Page = {
  path: newCouncilDatePath('{raad}'),
  render: (context) => showNewCouncilDate(context, emptyForm),
};

/** A date as the fields of its form would send it. */
function valuesOf(date: CouncilDate): FormState['values'] {
  return {
    versie: [String(date.version)],
    soort: [apiDateKinds[date.kind]],
    dag: [date.from],
    tot_en_met: [date.from === date.until ? '' : date.until],
    tijd: [date.startsAt ?? ''],
    eind: [date.endsAt ?? ''],
    naam: [date.title ?? ''],
    plaats: [date.place ?? ''],
    link: [date.link ?? ''],
  };
}

export const showCorrectCouncilDate =
  (rests: Rests) =>
  async (context: PageContext, given: FormState): Promise<PageAnswer> => {
    const town = townOf(context);
    if (!town) return undefined;
    if (!mayKeepDates(context.actor, context.region.id, { municipality: town.id }))
      return { denied: notCouncilClerk[context.lang] };
    const id = Number(context.params.raadsdag);
    const versions = councilDateVersions(town.id, id);
    const around = datesThatFit([town.id], context);
    const answer = await readTogether(context, [
      versions,
      around,
      ...restingStatements(rests, context, [town.id]),
    ]);
    const [date] = answer(versions) as CouncilDate[];
    if (!date) return undefined;
    if (date.withdrawn) return { redirect: context.link(councilDatePath(town.slug, id)) };
    const t = calendarMessages[context.lang];
    const state = startedFrom(given, valuesOf(date));
    const touched = restingOnDate(
      date,
      answer(around) as CouncilDate[],
      allResting(rests, answer, context, [town.id]),
      context.today,
    );
    const body = (
      <div class="wrap phead txt">
        <CouncilCrumb context={context} town={town} />
        <h1>{t.correctTitle}</h1>
        <ErrorSummary lang={context.lang} state={state} />
        <RestsOnDate context={context} touched={touched} />
        <form method="post" action={context.link(correctCouncilDatePath(town.slug, id))} class="form">
          <input type="hidden" name="versie" value={kept(state, 'versie')} />
          <DateFields
            context={context}
            state={state}
            day={<TextField name="dag" label={t.day} type="date" state={state} />}
          />
          <TextArea name="reden" label={t.reason} hint={t.reasonHint} state={state} rows={2} />
          <p>
            <Submit>{t.correctSubmit}</Submit>
          </p>
        </form>
      </div>
    );
    return { title: t.correctTitle, current: 'councils', body };
  };

export const correctCouncilDatePageWith = (rests: Rests): Page => ({
  path: correctCouncilDatePath('{raad}', '{raadsdag}'),
  render: (context) => showCorrectCouncilDate(rests)(context, emptyForm),
});
