import { ambitionList } from '#ambitions';
import {
  BecomesVisible,
  Breadcrumb,
  ChoiceGroup,
  ErrorSummary,
  Paragraphs,
  plainDate,
  Submit,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { titlesOfSent } from '#proposals';
import { processPlanMessages } from '../messages.ts';
import { actionPath, planPath, plansPath, reportActionPath } from '../paths.ts';
import { mayKeepPlan, mayReportAction } from '../policy.ts';
import { reporters } from '../rules/plan.ts';
import { reportStates } from '../rules/progress.ts';
import { type PlanRow, planById, type RecordedReport } from '../store.ts';
import { actionViews, ownerText } from '../whole.ts';
import { stateWords } from '../words.ts';
import { ActionForm } from './action-form.tsx';
import { Alarms, Links, StateSign, When, WhereFrom } from './parts.tsx';
import { showPlan } from './plan-page.tsx';

/** An action: how it stands, all that was reported, and the forms of who reports and who keeps the plan. */
export async function showAction(context: PageContext, state: FormState): Promise<PageAnswer> {
  const id = Number(context.params.procesplan);
  const [[plan], ambitions, titles] = await context.read([planById(id), ambitionList(), titlesOfSent()]);
  const view =
    plan && actionViews(plan, context.today).find(({ action }) => action.number === context.params.actie);
  if (!plan || !view) return undefined;
  const { lang, actor, region } = context;
  const { action, standing } = view;
  const t = processPlanMessages[lang];
  const title = `${t.action} ${action.number}`;
  const linked = action.ambitions.length + action.proposals.length > 0;
  const body = (
    <div class="wrap">
      <div class="phead">
        <Breadcrumb
          label={t.crumb}
          links={[
            { href: context.link(plansPath), text: t.title },
            { href: context.link(planPath(id)), text: plan.content.title },
          ]}
        />
        <h1>{title}</h1>
        <ErrorSummary lang={lang} state={state} />
        <Paragraphs text={action.text} class="lead" />
        <WhereFrom context={context} plan={plan} />
        <dl>
          <dt>{t.state}</dt>
          <dd>
            <StateSign context={context} state={standing.state} />
            <Alarms context={context} standing={standing} />
          </dd>
          <dt>{t.when}</dt>
          <dd>
            <When context={context} action={action} />
          </dd>
          <dt>{t.owner}</dt>
          <dd>{ownerText(context, plan.content, action)}</dd>
          {linked ? (
            <>
              <dt>{t.belongsTo}</dt>
              <dd>
                <Links {...{ context, action, ambitions, titles }} />
              </dd>
            </>
          ) : null}
        </dl>
      </div>
      <section class="b" aria-labelledby="meldingen">
        <h2 id="meldingen">{t.reports}</h2>
        <Reports
          context={context}
          reports={plan.reports.filter((each) => each.action === action.number).toReversed()}
        />
      </section>
      {mayReportAction(actor, region.id, { municipalities: reporters(plan.content, action) }) ? (
        <ReportForm context={context} state={state} plan={plan} number={action.number} />
      ) : null}
      {mayKeepPlan(actor, region.id, plan.content) ? (
        <ActionForm {...{ context, state, plan, action, ambitions }} />
      ) : null}
    </div>
  );
  return { title, current: 'councils', address: actionPath(id, action.number), body };
}

export const actionPage: Page = {
  path: actionPath('{procesplan}', '{actie}'),
  render: (context) => showAction(context, emptyForm),
};

/** Where the form of an action stood: on its own page, or on that of the plan for a new one. */
export function showWritten(context: PageContext, state: FormState): Promise<PageAnswer> {
  const was = state.values.was?.[0];
  return was === undefined
    ? showPlan(context, state)
    : showAction({ ...context, params: { ...context.params, actie: was } }, state);
}

function Reports({ context, reports }: { context: PageContext; reports: readonly RecordedReport[] }) {
  const { lang } = context;
  const t = processPlanMessages[lang];
  if (reports.length === 0) return <p>{t.noReport}</p>;
  return (
    <ol>
      {reports.map((report) => (
        <li key={report.id}>
          <p>
            <StateSign context={context} state={report.state} />{' '}
            <span class="small">{t.reportedOn(plainDate(report.day, lang), report.recordedBy)}</span>
          </p>
          <Paragraphs text={report.words} />
        </li>
      ))}
    </ol>
  );
}

function ReportForm(props: { context: PageContext; state: FormState; plan: PlanRow; number: string }) {
  const { context, plan } = props;
  const t = processPlanMessages[context.lang];
  const mine = props.state.values.nummer === undefined;
  const state = mine ? props.state : emptyForm;
  return (
    <form
      method="post"
      action={context.link(reportActionPath(plan.id, props.number))}
      class="form panel b"
      id="melden"
    >
      <h2>{t.report.head}</h2>
      <TextField
        name="dag"
        label={t.report.day}
        hint={t.report.dayHint}
        state={state}
        start={context.today}
      />
      <ChoiceGroup
        name="stand"
        label={t.report.state}
        state={state}
        choices={reportStates.map((each) => ({ value: stateWords[each], text: t.states[each] }))}
        chosen={[]}
      />
      <TextArea name="toelichting" label={t.report.words} state={state} rows={4} />
      <BecomesVisible context={context} shows={t.report.shows} />
      <p>
        <Submit>{t.report.save}</Submit>
      </p>
    </form>
  );
}
