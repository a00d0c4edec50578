import { type AgreementRow, agreementList, agreementPath } from '#agreements';
import { dateOf } from '#kernel';
import { Findings, frameworks, type MandateView, mandatePath, mandateViews } from '#mandates';
import {
  Breadcrumb,
  DefinitionSide,
  EarlierVersions,
  ErrorSummary,
  Invented,
  Notice,
  Paragraphs,
  plainDate,
  sinceFirst,
  softHyphens,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { type ActivityOf, activityList, doneBy, euros, measure as figure, partPath } from '#programmes';
import { executionMessages } from '../messages.ts';
import { officeName, periodText, plannedText, townName } from '../names.ts';
import { executionPath, mandateExecutionPath, measurePath } from '../paths.ts';
import { standing } from '../rules/progress.ts';
import {
  type Measure,
  type MeasureContent,
  type MeasureReport,
  measureById,
  measureVersions,
  reportsOfMeasure,
} from '../store.ts';
import { judgementOf, type MeasureView, measureView } from '../whole.ts';
import { activityKey } from '../words.ts';
import { MeasureWork } from './measure-work.tsx';
import { LightStatus, Standing, When } from './parts.tsx';
import { Picture } from './picture.tsx';
import { activityName } from './plan-form.tsx';

/** A measure: how it stands, its plan and everything that was reported; who is responsible reports and changes it here. */
export async function showMeasure(context: PageContext, state: FormState): Promise<PageAnswer> {
  const id = Number(context.params.maatregel);
  const [[measure], versions, reports, all, activities, agreements] = await context.read([
    measureById(id),
    measureVersions(id),
    reportsOfMeasure(id),
    frameworks(),
    activityList(),
    agreementList(),
  ]);
  if (!measure) return undefined;
  const { lang, today } = context;
  const t = executionMessages[lang];
  const view = measureView(measure, today);
  const mandate = mandateViews(all, today).find(({ row }) => row.id === measure.mandate);
  const body = (
    <div class="wrap">
      <div class="phead">
        <Breadcrumb
          label={t.crumb}
          links={[
            { href: context.link(executionPath), text: t.title },
            { href: context.link(mandateExecutionPath(measure.mandate)), text: measure.mandateTitle },
          ]}
        />
        <h1 lang="nl">{softHyphens(measure.title)}</h1>
        <ErrorSummary lang={lang} state={state} />
        <Invented context={context} of={sinceFirst(measure, versions)}>
          {t.invented}
        </Invented>
        {measure.stopped ? (
          <Notice kind="warning" title={t.stopped}>
            <p>
              {t.stoppedWhy} <span lang="nl">{measure.reason}</span>
            </p>
          </Notice>
        ) : (
          <p>
            <Standing context={context} view={view} />
          </p>
        )}
      </div>
      <section class="b" aria-labelledby="voortgang">
        <h2 id="voortgang">{t.reports}</h2>
        <Reports context={context} view={view} reports={reports} agreements={agreements} />
      </section>
      <section class="b" aria-labelledby="plan">
        <h2 id="plan">{t.plan}</h2>
        <Plan context={context} measure={measure} content={measure} activities={activities} />
        <Picture context={context} views={[view]} table={false} />
      </section>
      <Outside context={context} measure={measure} mandate={mandate} />
      <MeasureWork
        context={context}
        state={state}
        measure={measure}
        reports={reports}
        activities={activities}
        agreements={agreements}
      />
      <EarlierVersions
        lang={lang}
        versions={versions}
        show={(content) => (
          <Plan context={context} measure={measure} content={content} activities={activities} />
        )}
      />
    </div>
  );
  return { title: measure.title, current: 'councils', address: measurePath(id), body };
}

export const measurePage: Page = {
  path: measurePath('{maatregel}'),
  query: ['verbetert'],
  collected: ({ maatregel }) => [`measure/${maatregel}`],
  render: (context) => showMeasure(context, emptyForm),
};

function Plan(props: {
  context: PageContext;
  measure: Measure;
  content: MeasureContent;
  activities: readonly ActivityOf[];
}) {
  const { context, measure, content } = props;
  const t = executionMessages[context.lang];
  const items = [
    { term: t.who, value: <span lang="nl">{doneBy(context, content)}</span> },
    { term: t.responsible, value: townName(context, measure.responsible) },
    { term: t.form.office, value: officeName(context, { ...content, responsible: measure.responsible }) },
    {
      term: t.when,
      value:
        content === measure ? <When context={context} measure={measure} /> : periodText(context, content),
    },
    {
      term: t.planned,
      value:
        content.planned.length === 0 ? t.plannedNone : <span lang="nl">{plannedText(context, content)}</span>,
    },
    { term: t.activities, value: <Activities {...props} /> },
  ];
  return (
    <div class="cols">
      <div class="txt">
        <Paragraphs text={content.text} />
      </div>
      <DefinitionSide
        id={`plan-${'version' in content ? content.version : 0}`}
        title={t.inShort}
        items={items}
      />
    </div>
  );
}

function Activities(props: {
  context: PageContext;
  content: MeasureContent;
  activities: readonly ActivityOf[];
}) {
  const { context, content } = props;
  const t = executionMessages[context.lang];
  if (content.activities.length === 0) return <>{t.noActivities}</>;
  return (
    <>
      {content.activities.map((link) => {
        const key = activityKey(link);
        const found = props.activities.find((each) => activityKey(each) === key);
        return found ? (
          <p key={key}>
            <a href={context.link(partPath(found.programme, found.number))} lang="nl">
              {activityName(context, found)}
            </a>
          </p>
        ) : (
          <p key={key}>{t.activityGone(key)}</p>
        );
      })}
    </>
  );
}

/** Told only where something is: money and scope are not said of a measure, so that nothing says that all of it fits. */
function Outside(props: { context: PageContext; measure: Measure; mandate: MandateView | undefined }) {
  const { context, measure, mandate } = props;
  const t = executionMessages[context.lang];
  if (!mandate) return null;
  const judgement = judgementOf(measure, mandate, context.today);
  if (judgement.outside.length + judgement.remarks.length === 0) return null;
  return (
    <section class="b" aria-labelledby="mandaat">
      <h2 id="mandaat">{t.outside}</h2>
      <Findings context={context} judgement={judgement} note="" />
      <p>
        <a href={context.link(mandatePath(measure.mandate))}>{t.toMandate}</a>
      </p>
    </section>
  );
}

function Reports(props: {
  context: PageContext;
  view: MeasureView;
  reports: readonly MeasureReport[];
  agreements: readonly AgreementRow[];
}) {
  const { context, view, reports } = props;
  const { lang } = context;
  const t = executionMessages[lang];
  const due = view.progress.nextReport;
  if (reports.length === 0)
    return (
      <p>
        {due === null
          ? t.reportsNoneEver
          : (view.progress.silent ? t.reportsNoneDue : t.reportsNone)(
              officeName(context, view.measure),
              plainDate(due, lang),
            )}
      </p>
    );
  const now = standing(reports).toReversed();
  const corrected = reports.filter(({ id }) => !now.some((each) => each.id === id)).toReversed();
  return (
    <>
      {now.map((report) => (
        <OneReport key={report.id} {...props} report={report} />
      ))}
      {corrected.length === 0 ? null : (
        <details>
          <summary>{t.correctedTitle}</summary>
          {corrected.map((report) => (
            <OneReport key={report.id} {...props} report={report} corrected />
          ))}
        </details>
      )}
    </>
  );
}

function OneReport(props: {
  context: PageContext;
  report: MeasureReport;
  agreements: readonly AgreementRow[];
  corrected?: boolean;
}) {
  const { context, report } = props;
  const { lang } = context;
  const t = executionMessages[lang];
  return (
    <div class="reported" id={`melding-${report.id}`}>
      <h3>{t.reportedOn(plainDate(report.day, lang))}</h3>
      {props.corrected ? <p class="flag">{t.corrected}</p> : null}
      <p>
        <LightStatus context={context} light={report.light} />
        {report.done ? ` ${t.done}.` : null}
      </p>
      <Paragraphs text={report.words} />
      {report.quality === '' ? (
        <p class="small muted">{t.qualityNone}</p>
      ) : (
        <p>
          <b>{t.quality}:</b> <span lang="nl">{report.quality}</span>
        </p>
      )}
      {report.obstacles === '' ? null : (
        <p>
          <b>{t.obstacles}:</b> <span lang="nl">{report.obstacles}</span>
        </p>
      )}
      {report.expected === null ? null : (
        <p>
          <b>{t.expected}:</b> {plainDate(report.expected, lang)}
        </p>
      )}
      {report.hoursUsed === null ? null : (
        <p>
          <b>{t.hoursUsed(report.day.slice(0, 4))}:</b> {figure(report.hoursUsed / 100, lang)}
        </p>
      )}
      {report.centsUsed === null ? null : (
        <p>
          <b>{t.moneyUsed(report.day.slice(0, 4))}:</b> {euros(report.centsUsed, lang)}
        </p>
      )}
      {report.agreement === null ? null : (
        <p>
          <b>{t.countsWith}:</b>{' '}
          <a href={context.link(agreementPath(report.agreement))} lang="nl">
            {props.agreements.find(({ id }) => id === report.agreement)?.content.title}
          </a>
        </p>
      )}
      <p class="small">
        {t.reportedBy(report.recordedBy, plainDate(dateOf(report.recordedAt), lang))}{' '}
        {report.reason === null ? null : (
          <>
            {t.correction} <span lang="nl">{report.reason}</span>
          </>
        )}
      </p>
    </div>
  );
}
