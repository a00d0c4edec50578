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
import {
  type CouncilReport,
  councilReport,
  countsText,
  earlierText,
  movedText,
  type ReportLine,
  versionTold,
} from '../council-report.ts';
import { processPlanMessages } from '../messages.ts';
import { actionPath, councilReportPath, councilReportPdfPath, planPath, plansPath } from '../paths.ts';
import { ownerText, periodText } from '../whole.ts';
import { StateSign, When, WhereFrom } from './parts.tsx';

/** What a council gets with the planning cycle: asked for here, read here, and printed. */
export const councilReportPage: Page = {
  path: councilReportPath('{procesplan}'),
  query: ['raad', 'van', 'tot'],
  render: async (context) => {
    const id = Number(context.params.procesplan);
    const report = await councilReport(context);
    if (!report) return undefined;
    const { content } = report.plan;
    const { lang, query } = context;
    const t = processPlanMessages[lang];
    const title = `${t.council.title}: ${content.title}`;
    const { town, period, own, others, elsewhere, wrong } = report;
    const empty = own.length + others.length + elsewhere.length === 0;
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
          <WhereFrom context={context} plan={report.plan} />
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
            {t.council.until(plainDate(report.until, lang))}. {versionTold(context, report)}.{' '}
            {empty ? null : countsText(context, report)}
          </p>
          {empty ? <EmptyState>{t.council.nothing}</EmptyState> : null}
          <Lines context={context} report={report} title={t.council.own(town.name)} lines={own} />
          <Lines context={context} report={report} title={t.council.others} lines={others} />
          <Lines context={context} report={report} title={t.council.elsewhere} lines={elsewhere} />
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

function Lines(props: {
  context: PageContext;
  report: CouncilReport;
  title: string;
  lines: readonly ReportLine[];
}) {
  const { context, report, lines } = props;
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
        rows={lines
          .map((line) => ({ line, ...line }))
          .map(({ line, action, state, last, deviation }) => ({
            key: action.number,
            cells: [
              <ActionName key="action" context={context} report={report} line={line} />,
              <span key="when">
                <When context={context} action={action} />
                {line.earlier ? <span class="line-below">{movedText(context, line)}</span> : null}
              </span>,
              ownerText(context, report.after.content, action),
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

/** An action that is in the plan no more, or under that number another, has no page to go to. */
function ActionName(props: { context: PageContext; report: CouncilReport; line: ReportLine }) {
  const { context, line } = props;
  const { id, content } = props.report.plan;
  const { number, text } = line.action;
  const was = earlierText(line);
  const name = `${number} ${text}`;
  return (
    <>
      {content.actions.some((each) => each.number === number) && line.deviation !== 'removed' ? (
        <a href={context.link(actionPath(id, number))} lang="nl">
          {name}
        </a>
      ) : (
        <span lang="nl">{name}</span>
      )}
      {was === undefined ? null : (
        <span class="line-below">
          {processPlanMessages[context.lang].council.textWas}: <span lang="nl">{was}</span>
        </span>
      )}
    </>
  );
}
