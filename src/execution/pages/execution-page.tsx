import { frameworks, type MandateView, mandateViews } from '#mandates';
import { EmptyState, number, SelectField, Submit } from '#platform/html';
import type { FormState, Page, PageContext } from '#platform/http';
import { type Choice, choiceOf, chosen } from '../choice.ts';
import { executionMessages } from '../messages.ts';
import { executionCsvPath, executionPath, mandateExecutionPath } from '../paths.ts';
import { measureFilters } from '../rules/progress.ts';
import { type Measure, measures, newestOfExecution } from '../store.ts';
import { type MeasureView, measureViews } from '../whole.ts';
import { filterWords } from '../words.ts';
import { MeasuresTable } from './parts.tsx';
import { Picture } from './picture.tsx';

/** Every measure of the region by mandate; what is overdue or silent comes first. */
export const executionPage: Page = {
  path: executionPath,
  query: ['gemeente', 'stand'],
  collected: () => newestOfExecution(),
  render: async (context) => {
    const t = executionMessages[context.lang];
    const [rows, all] = await context.read([measures(), frameworks()]);
    const views = measureViews(rows as Measure[], context.today);
    const mandates = mandateViews(all, context.today);
    const choice = choiceOf(context);
    const seen = chosen(views, choice);
    const narrowed = choice.municipality !== undefined || choice.filter !== undefined;
    const body = (
      <div class="wrap">
        <div class="phead">
          <h1>{t.title}</h1>
          <p class="lead">{t.intro}</p>
          {context.demonstration ? <p class="invented">{t.invented}</p> : null}
          {mandates.length === 0 ? <EmptyState>{t.noMandates}</EmptyState> : null}
          {views.length === 0 ? null : <Overview context={context} views={views} choice={choice} />}
        </div>
        {views.length > 0 && !narrowed ? <Needs context={context} views={views} /> : null}
        {narrowed && seen.length === 0 ? <EmptyState>{t.noneFound}</EmptyState> : null}
        {mandates.map((mandate) => (
          <UnderMandate
            key={mandate.row.id}
            context={context}
            mandate={mandate}
            views={seen.filter(({ measure }) => measure.mandate === mandate.row.id)}
            narrowed={narrowed}
          />
        ))}
      </div>
    );
    return { title: t.title, current: 'councils', body };
  },
};

function Overview(props: { context: PageContext; views: readonly MeasureView[]; choice: Choice }) {
  const { context, views, choice } = props;
  const { lang } = context;
  const t = executionMessages[lang];
  const count = (state: 'running' | 'done') =>
    number(views.filter(({ progress }) => progress.state === state).length, lang);
  const state: FormState = {
    values: {
      gemeente: [choice.municipality ?? ''],
      stand: [choice.filter === undefined ? '' : filterWords[choice.filter]],
    },
    problems: {},
  };
  return (
    <>
      <p>
        {views.length === 1 ? t.one : t.counts(count('running'), count('done'), number(views.length, lang))}{' '}
        <a href={context.link(executionCsvPath)}>{t.csv}</a>
      </p>
      <form method="get" action={context.link(executionPath)} class="form noprint" aria-label={t.filterTitle}>
        <SelectField
          name="gemeente"
          label={t.municipality}
          state={state}
          empty={t.allMunicipalities}
          choices={context.region.municipalities.map((town) => ({ value: town.id, text: town.name }))}
        />
        <SelectField
          name="stand"
          label={t.filterState}
          state={state}
          empty={t.allStates}
          choices={measureFilters.map((filter) => ({ value: filterWords[filter], text: t.filters[filter] }))}
        />
        <p>
          <Submit secondary>{t.show}</Submit>
        </p>
      </form>
    </>
  );
}

/** Overdue and silent ones, before everything else. */
function Needs({ context, views }: { context: PageContext; views: readonly MeasureView[] }) {
  const t = executionMessages[context.lang];
  const those = views.filter(({ progress }) => progress.overdue || progress.silent);
  return (
    <section class="b" aria-labelledby="aandacht">
      <h2 id="aandacht">{t.needs}</h2>
      {those.length === 0 ? (
        <p>{t.needsNone}</p>
      ) : (
        <MeasuresTable context={context} caption={t.needs} views={those} />
      )}
    </section>
  );
}

function UnderMandate(props: {
  context: PageContext;
  mandate: MandateView;
  views: readonly MeasureView[];
  narrowed: boolean;
}) {
  const { context, mandate, views } = props;
  const t = executionMessages[context.lang];
  if (views.length === 0 && props.narrowed) return null;
  return (
    <section class="b">
      <h2 lang="nl">{mandate.row.title}</h2>
      {views.length === 0 ? (
        <EmptyState>{t.noMeasures}</EmptyState>
      ) : (
        <>
          <Picture context={context} views={views} table />
          <MeasuresTable context={context} caption={t.ofMandate(mandate.row.title)} views={views} />
        </>
      )}
      <p class="noprint">
        <a href={context.link(mandateExecutionPath(mandate.row.id))}>{t.toMandateExecution(views.length)}</a>
      </p>
    </section>
  );
}
