import { DataTable, Icon, type IconName, plainDate, Status } from '#platform/html';
import type { PageContext } from '#platform/http';
import { doneBy } from '#programmes';
import { executionMessages } from '../messages.ts';
import { alarmTexts, moveTexts, periodText, standingText, townName } from '../names.ts';
import { measurePath } from '../paths.ts';
import type { Light, MeasureState } from '../rules/progress.ts';
import type { Measure } from '../store.ts';
import type { MeasureView } from '../whole.ts';

const lightLooks: Readonly<Record<Light, { icon: IconName; tone?: 'v' | 't' }>> = {
  on_course: { icon: 'ok', tone: 'v' },
  attention: { icon: 'warning' },
  stuck: { icon: 'rejected', tone: 't' },
};
const stateLooks: Readonly<Record<MeasureState, IconName>> = {
  planned: 'planned',
  running: 'current',
  done: 'ok',
  stopped: 'out',
};

/** The traffic light: sign, word and colour. */
export function LightStatus({ context, light }: { context: PageContext; light: Light }) {
  return <Status {...lightLooks[light]}>{executionMessages[context.lang].lights[light]}</Status>;
}

/** How a measure stands, and below it what needs somebody. */
export function Standing({ context, view }: { context: PageContext; view: MeasureView }) {
  const { measure, progress } = view;
  return (
    <>
      {progress.state === 'running' && measure.last ? (
        <LightStatus context={context} light={measure.last.light} />
      ) : (
        <Status icon={stateLooks[progress.state]} {...(progress.state === 'done' ? { tone: 'v' } : {})}>
          {standingText(context, view)}
        </Status>
      )}
      {alarmTexts(context, view).map((text) => (
        <span class="flag" key={text}>
          <Icon name="warning" />
          <span>{text}</span>
        </span>
      ))}
    </>
  );
}

/** From when until when, and that the plan was moved. */
export function When({ context, measure }: { context: PageContext; measure: Measure }) {
  return (
    <>
      {periodText(context, measure)}
      {moveTexts(context, measure).map(({ text, reason, key }) => (
        <span class="line-below small" key={key}>
          {text} <span lang="nl">{reason}</span>
        </span>
      ))}
    </>
  );
}

/** The day and the words of the last report, with what is in the way. */
function Said({ context, view }: { context: PageContext; view: MeasureView }) {
  const { lang } = context;
  const t = executionMessages[lang];
  const { last } = view.measure;
  if (last === null) return <>{t.nothingReported}</>;
  return (
    <>
      {t.reportedOn(plainDate(last.day, lang))}: <span lang="nl">{last.words}</span>
      {last.quality === '' ? null : (
        <span class="line-below">
          {t.quality}: <span lang="nl">{last.quality}</span>
        </span>
      )}
      {last.obstacles === '' ? null : (
        <span class="line-below">
          {t.obstacles}: <span lang="nl">{last.obstacles}</span>
        </span>
      )}
    </>
  );
}

/** Measures as a table: everything that the picture says, and what was reported last. */
export function MeasuresTable(props: {
  context: PageContext;
  caption: string;
  views: readonly MeasureView[];
  /** The activities of the page's programme that it belongs to. */
  numbers?: (measure: Measure) => readonly string[];
}) {
  const { context, views, numbers } = props;
  const t = executionMessages[context.lang];
  return (
    <DataTable
      caption={props.caption}
      captionHidden
      columns={[
        ...(numbers ? [{ name: t.section.number }] : []),
        { name: t.measure },
        { name: t.who },
        { name: t.when },
        { name: t.standing },
        { name: t.lastReport },
      ]}
      rows={views.map((view) => ({
        key: String(view.measure.id),
        cells: [
          ...(numbers ? [numbers(view.measure).join(', ')] : []),
          <a key="title" href={context.link(measurePath(view.measure.id))} lang="nl">
            {view.measure.title}
          </a>,
          <span key="who">
            <span lang="nl">{doneBy(context, view.measure)}</span>
            <span class="line-below small">
              {t.responsible}: {townName(context, view.measure.responsible)}
            </span>
          </span>,
          <When key="when" context={context} measure={view.measure} />,
          <Standing key="standing" context={context} view={view} />,
          <Said key="said" context={context} view={view} />,
        ],
      }))}
    />
  );
}
