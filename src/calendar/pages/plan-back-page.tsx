import { type CalendarDate, parseDate, parseLength } from '#kernel';
import {
  DataTable,
  EmptyState,
  ErrorSummary,
  lawWords,
  longDate,
  plainDate,
  Submit,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageContext } from '#platform/http';
import { type CouncilDate, datesAroundDays } from '../council-date-store.ts';
import { townsOf } from '../names.ts';
import { planBackPath } from '../paths.ts';
import { type BackPlan, backSteps, type InRecess, planBack } from '../rules/plan-back.ts';
import { councilCalendars } from '../rules/term-windows.ts';
import { windowMessages } from '../window-messages.ts';
import { CalendarCrumb } from './parts.tsx';

const paperDaysAtFirst = 14;

/** What was asked, or the sentences that say what is wrong with it. */
function asked(context: PageContext): { plan?: BackPlan; state: FormState } {
  const t = windowMessages[context.lang].back;
  const given = (name: string) => context.query.get(name)?.trim() ?? '';
  const values = Object.fromEntries(['dag', 'stukken', 'termijn'].map((name) => [name, [given(name)]]));
  if (given('dag') === '' && given('stukken') === '' && given('termijn') === '') return { state: emptyForm };
  const wished = parseDate(given('dag'));
  const within = (text: string, least: number, most: number) =>
    /^\d{1,2}$/.test(text) && Number(text) >= least && Number(text) <= most;
  const papers = given('stukken') || String(paperDaysAtFirst);
  const length = given('termijn') === '' ? undefined : parseLength(given('termijn'));
  const problems: Record<string, string> = {};
  if (wished === undefined) problems.dag = t.dayWrong;
  if (!within(papers, 0, 90)) problems.stukken = t.paperWrong;
  if (length && !length.ok) problems.termijn = t.lengthWrong;
  // The field says what was counted with, where it was left empty too.
  const state = { values: { ...values, stukken: [papers] }, problems };
  if (wished === undefined || Object.keys(problems).length > 0) return { state };
  return { state, plan: { wished, paperDays: Number(papers), term: length?.ok ? length.value : null } };
}

/** From a wished day of decision to the last day to send. */
export const planBackPage: Page = {
  path: planBackPath,
  query: ['dag', 'stukken', 'termijn'],
  render: async (context) => {
    const t = windowMessages[context.lang].back;
    const { plan, state } = asked(context);
    const towns = context.region.municipalities.map(({ id }) => id);
    const dates = plan ? (await context.read([datesAroundDays(towns, plan.wished, plan.wished)]))[0] : [];
    const body = (
      <div class="wrap phead">
        <CalendarCrumb context={context} />
        <h1>{t.title}</h1>
        <p class="lead">{t.intro}</p>
        <ErrorSummary lang={context.lang} state={state} />
        <form method="get" action={context.link(planBackPath)} class="form noprint">
          <TextField name="dag" label={t.wished} type="date" state={state} />
          <TextField
            name="stukken"
            label={t.paperDays}
            hint={t.paperHint}
            state={state}
            start={String(paperDaysAtFirst)}
          />
          <TextField name="termijn" label={t.length} hint={t.lengthHint} state={state} />
          <p>
            <Submit>{t.submit}</Submit>
          </p>
        </form>
        {plan ? <Answer context={context} plan={plan} dates={dates} /> : null}
      </div>
    );
    const wrong = Object.keys(state.problems).length > 0;
    return { title: t.title, current: 'meetings', body, ...(wrong ? { status: 422 } : {}) };
  },
};

function Answer({
  context,
  plan,
  dates,
}: {
  context: PageContext;
  plan: BackPlan;
  dates: readonly CouncilDate[];
}) {
  const { lang, region } = context;
  const t = windowMessages[lang].back;
  const towns = region.municipalities;
  const rows = planBack(
    plan,
    councilCalendars(
      towns.map(({ id }) => id),
      dates,
    ),
  );
  const days = rows.flatMap(({ send }) => send ?? []).toSorted();
  const missing = rows.filter(({ send }) => send === null).map(({ council }) => council);
  const [earliest] = days;
  const nameOf = (council: string) => towns.find(({ id }) => id === council)?.name ?? council;
  const later = rows.flatMap(({ council, notedUntil, maybeLater }) =>
    maybeLater && notedUntil ? [t.maybeLater(nameOf(council), plainDate(notedUntil, lang))] : [],
  );
  const shown = (day: CalendarDate | null, step: InRecess['step'], inRecess: readonly InRecess[]) => {
    if (day === null) return t.notNoted;
    const found = inRecess.find((each) => each.step === step);
    return found ? (
      <>
        {plainDate(day, lang)}, {t.inRecess}
        {found.recess.title ? (
          <>
            : <span lang="nl">{found.recess.title}</span>
          </>
        ) : null}
      </>
    ) : (
      plainDate(day, lang)
    );
  };
  if (earliest === undefined) return <EmptyState>{t.none}</EmptyState>;
  return (
    <section class="b" id="antwoord">
      <h2>{(later.length > 0 ? t.answerSoFar : t.answer)(longDate(earliest, lang))}</h2>
      <p>{earliest < context.today ? <b>{t.past}</b> : t.answerNote}</p>
      {later.length > 0 ? (
        <ul class="plain">
          {later.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      {missing.length > 0 ? <p>{t.missing(townsOf(towns, missing, lang))}</p> : null}
      <DataTable
        caption={t.title}
        captionHidden
        columns={[
          { name: t.council },
          { name: t.send },
          { name: t.papers },
          { name: t.committee },
          { name: t.decides },
          { name: t.notedUntil },
        ]}
        rows={rows.map((row) => ({
          key: row.council,
          cells: [
            nameOf(row.council),
            ...backSteps.map((step) => <>{shown(row[step], step, row.inRecess)}</>),
            row.notedUntil === null ? t.notNoted : plainDate(row.notedUntil, lang),
          ],
        }))}
      />
      <h3>{t.why}</h3>
      <ul class="plain">
        {t.reasons(lawWords('D2', context.today, lang)).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </section>
  );
}
