import { frameworks, type MandateView, mandatePath, mandateViews } from '#mandates';
import {
  BecomesVisible,
  Breadcrumb,
  EarlierVersions,
  EmptyState,
  ErrorSummary,
  kept,
  SelectField,
  Submit,
  startedFrom,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { type ActivityOf, activityList } from '#programmes';
import { executionMessages } from '../messages.ts';
import { executionPath, mandateExecutionPath, rhythmPath } from '../paths.ts';
import { mayExecute, maySetRhythm } from '../policy.ts';
import { usualRhythm } from '../rules/progress.ts';
import {
  type Measure,
  measuresOfMandate,
  newestOfMandateExecution,
  type Rhythm,
  rhythmVersions,
} from '../store.ts';
import { measureViews } from '../whole.ts';
import { MeasuresTable } from './parts.tsx';
import { Picture } from './picture.tsx';
import { activityChoices, PlanFields } from './plan-form.tsx';

/** The measures under one mandate and how often they are reported of; who may puts measures here. */
export async function showMandateExecution(context: PageContext, state: FormState): Promise<PageAnswer> {
  const id = Number(context.params.mandaat);
  const [all, rows, rhythms, activities] = await context.read([
    frameworks(),
    measuresOfMandate(id),
    rhythmVersions(id),
    activityList(),
  ]);
  const mandate = mandateViews(all, context.today).find(({ row }) => row.id === id);
  if (!mandate) return undefined;
  const { lang } = context;
  const t = executionMessages[lang];
  const views = measureViews(rows as Measure[], context.today);
  const title = t.ofMandate(mandate.row.title);
  const months = rhythms[0]?.months;
  const body = (
    <div class="wrap">
      <div class="phead">
        <Breadcrumb
          label={t.crumb}
          links={[
            { href: context.link(executionPath), text: t.title },
            { href: context.link(mandatePath(id)), text: mandate.row.title },
          ]}
        />
        <h1 lang="nl">{title}</h1>
        <ErrorSummary lang={lang} state={state} />
        {context.demonstration ? <p class="invented">{t.invented}</p> : null}
        <p>
          {t.rhythm(months ?? usualRhythm)}
          {months === undefined ? t.rhythmUsual : null}
        </p>
        <p>
          <a href={context.link(mandatePath(id))}>{t.toMandate}</a>
        </p>
      </div>
      {views.length === 0 ? (
        <EmptyState>{t.noMeasures}</EmptyState>
      ) : (
        <section class="b">
          <h2>{t.reports}</h2>
          <Picture context={context} views={views} table />
          <MeasuresTable context={context} caption={title} views={views} />
        </section>
      )}
      <PlanForm context={context} state={state} mandate={mandate} activities={activities} />
      <RhythmForm context={context} state={state} mandate={mandate} rhythm={rhythms[0]} />
      <EarlierVersions lang={lang} versions={rhythms} show={(each) => <p>{t.months(each.months)}</p>} />
    </div>
  );
  return { title, current: 'councils', address: mandateExecutionPath(id), body };
}

export const mandateExecutionPage: Page = {
  path: mandateExecutionPath('{mandaat}'),
  collected: ({ mandaat }) => newestOfMandateExecution(Number(mandaat)),
  render: (context) => showMandateExecution(context, emptyForm),
};

interface FormProps {
  readonly context: PageContext;
  readonly state: FormState;
  readonly mandate: MandateView;
}

function PlanForm(props: FormProps & { activities: readonly ActivityOf[] }) {
  const { context, mandate } = props;
  const t = executionMessages[context.lang];
  const own = context.region.municipalities.filter((town) =>
    mayExecute(context.actor, context.region.id, { municipality: town.id }),
  );
  const [only] = own;
  if (only === undefined) return null;
  const mine = props.state.values.titel !== undefined;
  const state = mine ? props.state : emptyForm;
  const owners = own.map(({ id }) => id);
  return (
    <details open={mine} class="noprint">
      <summary>{t.form.plan}</summary>
      <form method="post" action={context.link(mandateExecutionPath(mandate.row.id))} class="form panel">
        <SelectField
          name="verantwoordelijk"
          label={t.form.responsible}
          hint={t.form.responsibleHint}
          state={state}
          start={only.id}
          choices={own.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <PlanFields
          context={context}
          state={state}
          activities={activityChoices(context, props.activities, owners, [])}
        />
        <BecomesVisible context={context} shows={t.form.planShows} />
        <p>
          <Submit>{t.form.save}</Submit>
        </p>
      </form>
    </details>
  );
}

function RhythmForm(props: FormProps & { rhythm: Rhythm | undefined }) {
  const { context, mandate, rhythm } = props;
  if (!maySetRhythm(context.actor, context.region.id, mandate.row)) return null;
  const t = executionMessages[context.lang];
  const mine = props.state.values.titel === undefined && props.state.values.versie !== undefined;
  const state = startedFrom(mine ? props.state : emptyForm, {
    versie: [String(rhythm?.version ?? 0)],
    maanden: [String(rhythm?.months ?? usualRhythm)],
  });
  return (
    <details open={mine} class="noprint">
      <summary>{t.form.rhythm}</summary>
      <form method="post" action={context.link(rhythmPath(mandate.row.id))} class="form panel">
        <input type="hidden" name="versie" value={kept(state, 'versie')} />
        <TextField name="maanden" label={t.form.rhythmField} hint={t.form.rhythmHint} state={state} />
        {rhythm === undefined ? null : <TextField name="reden" label={t.form.rhythmReason} state={state} />}
        <BecomesVisible context={context} shows={t.form.rhythmShows} />
        <p>
          <Submit>{t.form.saveRhythm}</Submit>
        </p>
      </form>
    </details>
  );
}
