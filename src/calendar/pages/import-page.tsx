import { dateOf } from '#kernel';
import {
  ChoiceGroup,
  DataTable,
  EmptyState,
  ErrorSummary,
  FileField,
  longDate,
  plainDate,
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
import { problemSentences } from '../import-sentences.ts';
import { type CouncilImport, councilImport, councilImports } from '../import-store.ts';
import { calendarMessages } from '../messages.ts';
import { hours } from '../names.ts';
import { calendarImportPath, confirmImportPath, readCalendarPath } from '../paths.ts';
import { mayKeepDates } from '../policy.ts';
import type { ReadProblem } from '../reading/read-date.ts';
import { notCouncilClerk } from '../refusals.ts';
import { allResting, type Rests, restingStatements } from '../resting.ts';
import { alikeProblems } from '../rules/alike-problems.ts';
import type { CouncilDateContent } from '../rules/council-date.ts';
import type { KeptWhy } from '../rules/import-plan.ts';
import { addressInUse } from '../rules/meeting-address.ts';
import { touchedByPlan } from '../touched.ts';
import { CouncilCrumb, townOf } from './council-calendar-page.tsx';
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

function when(date: CouncilDateContent, context: PageContext): string {
  const { lang } = context;
  const t = calendarMessages[lang];
  const days =
    date.from === date.until
      ? longDate(date.from, lang)
      : t.upTo(longDate(date.from, lang), longDate(date.until, lang));
  return [days, hours(date, lang)].filter(Boolean).join(', ');
}

/** All of a date in one line, as it would stand. */
function Told({ context, date }: { context: PageContext; date: CouncilDateContent }) {
  const t = calendarMessages[context.lang];
  const kind = t.dateKinds[date.kind];
  const parts = [date.title && date.title !== kind ? `${date.title} (${kind.toLowerCase()})` : kind];
  if (date.place) parts.push(date.place);
  return (
    <>
      <b>{when(date, context)}</b> · {parts.join(' · ')}
      {date.link ? (
        <>
          {' · '}
          <a class="wrapany" href={date.link}>
            {new URL(date.link).host}
          </a>
        </>
      ) : null}
    </>
  );
}

function Changes({
  context,
  plan,
  dates,
}: {
  context: PageContext;
  plan: CouncilPlan;
  /** Of the file. */
  dates: readonly CouncilDateContent[];
}) {
  const days = dates.map(({ from }) => from).toSorted();
  const span = { first: days[0] ?? context.today, last: days.at(-1) ?? context.today };
  const t = importMessages[context.lang];
  const list = (title: string, dates: readonly CouncilDateContent[], note?: string) =>
    dates.length === 0 ? null : (
      <section class="b">
        <h2>{title}</h2>
        {note ? <p>{note}</p> : null}
        <ul class="plain">
          {dates.map((date) => (
            <li key={`${date.from}/${date.kind}/${date.title}/${date.startsAt}`}>
              <Told context={context} date={date} />
            </li>
          ))}
        </ul>
      </section>
    );
  const bare = plan.added.filter(({ link }) => link === null).length;
  const kept = (why: KeptWhy) => plan.kept.filter((each) => each.why === why).map(({ date }) => date);
  return (
    <>
      {plan.changed.length === 0 ? null : (
        <section class="b">
          <h2>{t.changed}</h2>
          <DataTable
            caption={t.changed}
            captionHidden
            columns={[{ name: t.was }, { name: t.becomes }]}
            rows={plan.changed.map(({ before, after }) => ({
              key: String(before.id),
              cells: [
                <Told key="was" context={context} date={before} />,
                <Told key="becomes" context={context} date={after} />,
              ],
            }))}
          />
        </section>
      )}
      {list(t.cancelled, plan.cancelled)}
      {list(t.added, plan.added, bare > 0 ? t.withoutLink(bare) : undefined)}
      {list(t.gone, plan.gone, t.goneNote)}
      {list(t.ignored(plan.ignored.length), plan.ignored, t.ignoredNote)}
      {list(t.before, kept('before_file'), t.beforeNote(plainDate(span.first, context.lang)))}
      {list(t.after, kept('after_file'), t.afterNote(plainDate(span.last, context.lang)))}
      {list(t.otherKinds, kept('kind_not_in_file'), t.otherKindsNote)}
    </>
  );
}

function NotTaken({ context, problems }: { context: PageContext; problems: readonly ReadProblem[] }) {
  const { lang } = context;
  const t = importMessages[lang];
  const words = problemSentences[lang];
  if (problems.length === 0) return null;
  return (
    <section class="b">
      <h2>{t.problems}</h2>
      <p>{t.problemsNote}</p>
      <DataTable
        caption={t.problems}
        captionHidden
        columns={[{ name: t.place }, { name: t.what }, { name: t.why }]}
        rows={alikeProblems(problems).map(({ at, code, what, title, count, first, last }, index) => ({
          key: `${at.number}/${code}/${index}`,
          cells: [
            words.places[at.unit](at.number),
            <>
              <span class="wrapany" lang="nl">
                {count === 1 ? what : (title ?? what)}
              </span>
              {count > 1 ? (
                <> ({t.alike(count, first && plainDate(first, lang), last && plainDate(last, lang))})</>
              ) : null}
            </>,
            words.codes[code],
          ],
        }))}
      />
    </section>
  );
}

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
