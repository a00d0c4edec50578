import {
  Breadcrumb,
  DataTable,
  EmptyState,
  Notice,
  plainDate,
  SelectField,
  Submit,
  softHyphens,
  TextField,
} from '#platform/html';
import { emptyForm, type Page, type PageContext } from '#platform/http';
import { processPlanMessages } from '../messages.ts';
import { actionPath, councilReportPath, councilReportPdfPath, planPath, plansPath } from '../paths.ts';
import { type PlanRow, planById } from '../store.ts';
import { type CouncilReport, councilReport, ownerText, periodText } from '../whole.ts';
import { StateSign, When, WhereFrom } from './parts.tsx';

/** What a council gets with the planning cycle: asked for here, read here, and printed. */
export const councilReportPage: Page = {
  path: councilReportPath('{procesplan}'),
  query: ['raad', 'van', 'tot'],
  render: async (context) => {
    const id = Number(context.params.procesplan);
    const [[plan]] = await context.read([planById(id)]);
    const report = plan && councilReport(context, plan);
    if (!plan || !report) return undefined;
    const { content } = plan;
    const { lang, query } = context;
    const t = processPlanMessages[lang];
    const title = `${t.council.title}: ${content.title}`;
    const { town, period, own, others, wrong } = report;
    const all = [...own, ...others];
    const deviating = all.filter(({ deviation }) => deviation !== null).length;
    const body = (
      <div class="wrap">
        <div class="phead">
          <Breadcrumb
            label={t.crumb}
            links={[
              { href: context.link(plansPath), text: t.title },
              { href: context.link(planPath(id)), text: content.title },
            ]}
          />
          <h1 lang="nl">{softHyphens(title)}</h1>
          <p class="lead">{t.council.intro}</p>
          <WhereFrom context={context} content={content} />
          {wrong === null ? null : (
            <Notice kind="warning" role="alert">
              <p>
                {wrong === 'council' ? t.council.wrongCouncil : t.council.wrong(content.from, content.to)}
              </p>
            </Notice>
          )}
          <form method="get" action={context.link(councilReportPath(id))} class="form panel noprint">
            <SelectField
              name="raad"
              label={t.council.raad}
              state={emptyForm}
              start={town.id}
              choices={context.region.municipalities.map((each) => ({ value: each.id, text: each.name }))}
            />
            <TextField
              name="van"
              label={t.council.from}
              hint={t.form.quarterHint}
              state={emptyForm}
              start={query.get('van') ?? period.from}
            />
            <TextField
              name="tot"
              label={t.council.to}
              hint={t.form.quarterHint}
              state={emptyForm}
              start={query.get('tot') ?? period.to}
            />
            <p>
              <Submit secondary>{t.council.show}</Submit>
            </p>
          </form>
        </div>
        <section class="b" aria-labelledby="rapportage">
          <h2 id="rapportage">
            {t.council.for(town.name)}, {periodText(context, period)}
          </h2>
          <p>
            {t.council.until(plainDate(report.until, lang))}.{' '}
            {all.length === 0 ? null : t.council.counts(all.length, deviating)}
          </p>
          {all.length === 0 ? <EmptyState>{t.council.nothing}</EmptyState> : null}
          <Lines context={context} plan={plan} title={t.council.own(town.name)} lines={own} />
          <Lines context={context} plan={plan} title={t.council.others} lines={others} />
          {wrong === null ? (
            <p class="act noprint">
              <a
                href={context.link(
                  `${councilReportPdfPath(id)}?raad=${town.id}&van=${period.from}&tot=${period.to}`,
                )}
              >
                {t.council.pdf}
              </a>
            </p>
          ) : null}
        </section>
      </div>
    );
    return { title, current: 'councils', body };
  },
};

function Lines(props: { context: PageContext; plan: PlanRow; title: string; lines: CouncilReport['own'] }) {
  const { context, plan, lines } = props;
  const t = processPlanMessages[context.lang];
  if (lines.length === 0) return null;
  return (
    <section class="b">
      <h3>{props.title}</h3>
      <DataTable
        caption={props.title}
        captionHidden
        columns={[t.action, t.when, t.owner, t.state, t.council.deviation, t.council.words].map((name) => ({
          name,
        }))}
        rows={lines.map(({ action, state, last, deviation }) => ({
          key: action.number,
          cells: [
            <a key="action" href={context.link(actionPath(plan.id, action.number))} lang="nl">
              {action.number} {action.text}
            </a>,
            <When key="when" context={context} action={action} />,
            ownerText(context, plan.content, action),
            <StateSign key="state" context={context} state={state} />,
            deviation === null ? t.council.none : t.council.deviations[deviation],
            last === undefined ? (
              t.noReport
            ) : (
              <span key="words">
                {plainDate(last.day, context.lang)}: <span lang="nl">{last.words}</span>
              </span>
            ),
          ],
        }))}
      />
    </section>
  );
}
