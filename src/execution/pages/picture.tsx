import type { CalendarDate } from '#kernel';
import type { PageContext } from '#platform/http';
import { executionMessages } from '../messages.ts';
import { standingText } from '../names.ts';
import { placeOf, type Span, spanOf, ticksOf } from '../rules/timeline.ts';
import type { MeasureView } from '../whole.ts';

/** The end that is drawn beyond the plan: as it was last expected. */
function expectedEnd({ measure, progress }: MeasureView): CalendarDate | undefined {
  return progress.late ? (measure.last?.expected ?? undefined) : undefined;
}

const high = 24;

/** Filled until today; of what is done until the day of the report that said so. What goes past the plan is hatched. */
function Bar({ context, view, span }: { context: PageContext; view: MeasureView; span: Span }) {
  const { measure, progress } = view;
  const { startsOn, endsOn } = measure;
  const at = (day: CalendarDate) => placeOf(day, span);
  const [from, to, now] = [at(startsOn), at(endsOn), at(context.today)];
  const doneOn = progress.state === 'done' ? measure.last?.day : undefined;
  const reached = doneOn ? at(doneOn) : now;
  const until = Math.min(to, Math.max(from, reached));
  const later = expectedEnd(view);
  const percent = (share: number) => `${share}%`;
  return (
    <svg class="gantt" width="100%" height={high} aria-hidden="true">
      {later ? (
        <rect
          x={percent(to)}
          y="7"
          width={percent(at(later) - to)}
          height="10"
          fill="none"
          stroke="currentColor"
          stroke-dasharray="5 3"
        />
      ) : null}
      {(progress.overdue || doneOn) && reached > to ? (
        <rect x={percent(to)} y="5" width={percent(reached - to)} height="14" fill="url(#hatch)" />
      ) : null}
      <rect
        x={percent(from)}
        y="5"
        width={percent(Math.max(0.5, to - from))}
        height="14"
        fill="none"
        stroke="currentColor"
        {...(progress.state === 'stopped' ? { 'stroke-dasharray': '2 4' } : {})}
      />
      {progress.state === 'planned' || progress.state === 'stopped' ? null : (
        <rect
          x={percent(from)}
          y="5"
          width={percent(Math.max(0, until - from))}
          height="14"
          fill="currentColor"
        />
      )}
      <line x1={percent(now)} x2={percent(now)} y1="0" y2={high} stroke="#17262e" stroke-width="2" />
    </svg>
  );
}

/** Words below a picture: quarters or years. */
export function Axis({ context, span }: { context: PageContext; span: Span }) {
  const t = executionMessages[context.lang];
  return (
    <svg class="gantt" width="100%" height="22" aria-hidden="true">
      {ticksOf(span).map(({ day, year, quarter }) => (
        <text key={day} x={`${placeOf(day, span)}%`} y="16">
          {quarter === 0 ? year : t.quarter(quarter, year)}
        </text>
      ))}
    </svg>
  );
}

/**
 * Gantt-like, drawn by the server; the words beside each bar are text of the page, so that they stay readable on a phone. The
 * table below it says all of it: who listens to the page, or takes it along on paper, gets that alone.
 */
export function Picture(props: {
  context: PageContext;
  views: readonly MeasureView[];
  /** A table of the same stands below it. */
  table: boolean;
}) {
  const { context, views } = props;
  const t = executionMessages[context.lang];
  const days = views.flatMap((view) => {
    const later = expectedEnd(view);
    return [view.measure.startsOn, view.measure.endsOn, ...(later ? [later] : [])];
  });
  const span = spanOf(days.length === 0 ? [] : [...days, context.today]);
  if (!span) return null;
  return (
    <figure class="fig gantts" aria-hidden="true">
      <figcaption>
        <b>{t.picture}</b>
        <p>
          {t.pictureNote} {props.table ? t.pictureTable : null}
        </p>
      </figcaption>
      <ul class="gantt-rows">
        {views.map((view) => (
          <li key={view.measure.id}>
            <span>
              <span lang="nl">{view.measure.title}</span>
              <span class="small">{standingText(context, view)}</span>
            </span>
            <Bar context={context} view={view} span={span} />
          </li>
        ))}
        <li>
          <span />
          <Axis context={context} span={span} />
        </li>
      </ul>
    </figure>
  );
}
