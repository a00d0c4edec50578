import { firstDay } from '#kernel';
import { partialText } from '#platform/html';
import type { Lang } from '#platform/http';
import { programmeMessages } from '../messages.ts';
import { measure } from '../names.ts';
import { anchored, labelled } from '../rules/labels.ts';
import type { Indicator } from '../rules/programme.ts';
import { type Measured, shareReached } from '../rules/progress.ts';

/** How far it is, as a bar; the words stand beside it. */
export function WayBar({
  lang,
  indicator,
  value,
}: {
  lang: Lang;
  indicator: Indicator;
  value: number | undefined;
}) {
  const share = shareReached(indicator, value);
  if (share === undefined) return null;
  const width = Math.max(0, Math.min(100, share)) * 2;
  const t = programmeMessages[lang];
  return (
    <span class="way">
      <svg viewBox="0 0 202 14" width="202" height="14" aria-hidden="true">
        <rect x="1" y="1" width="200" height="12" fill="none" stroke="currentColor" />
        <rect x="1" y="1" width={width} height="12" fill="currentColor" />
      </svg>{' '}
      {t.reached(share)}
    </span>
  );
}

const [high, edge] = [180, 28];
/** Room beside the line, in percent: the picture is as wide as where it stands, and its words are not. */
const beside = 5;

/** On paper and a wide screen, and on a phone. */
const [widely, narrowly] = [1.3, 3];

/** Measurements as a line with the target as a dashed one; the same figures stand in the table below. */
export function ProgressLine(props: { lang: Lang; indicator: Indicator; measured: readonly Measured[] }) {
  const { lang, indicator, measured } = props;
  if (measured.length === 0) return null;
  const t = programmeMessages[lang];
  const { baseline, target, unit } = indicator;
  const values = [
    ...measured.map(({ value }) => value),
    ...[baseline, target].filter((each) => each !== null),
  ];
  const days = [
    ...measured.map(({ day }) => Date.parse(day)),
    ...(indicator.by ? [Date.parse(firstDay(indicator.by))] : []),
  ];
  const [low, top, first, last] = [
    Math.min(...values),
    Math.max(...values),
    Math.min(...days),
    Math.max(...days),
  ];
  const x = (day: string) => beside + ((Date.parse(day) - first) / (last - first || 1)) * (100 - 2 * beside);
  const y = (value: number) => high - edge - ((value - low) / (top - low || 1)) * (high - 2 * edge);
  const points = measured.map(({ day, value }) => ({
    day,
    x: Math.round(x(day) * 10) / 10,
    y: Math.round(y(value)),
    label: measure(value, lang),
  }));
  const labels = labelled(points, widely);
  const always = labelled(labels, narrowly);
  const inUnit = (value: number) => `${measure(value, lang)}${unit ? ` ${unit}` : ''}`;
  const told = measured
    .map(({ day, value }) => `${partialText(day as never, lang)} ${inUnit(value)}`)
    .join('; ');
  return (
    <svg
      class="bar measured"
      height={high}
      role="img"
      aria-label={t.chart(indicator.name, told, target === null ? null : inUnit(target))}
    >
      {target === null ? null : (
        <>
          <line
            x1={`${beside}%`}
            x2={`${100 - beside}%`}
            y1={y(target)}
            y2={y(target)}
            stroke="currentColor"
            stroke-dasharray="6 4"
          />
          <text class="ending" x={`${100 - beside}%`} y={y(target) - 6}>
            {`${t.targetLine} ${measure(target, lang)}`}
          </text>
        </>
      )}
      {points.slice(1).map((point, index) => (
        <line
          key={point.day}
          x1={`${points[index]?.x}%`}
          y1={points[index]?.y}
          x2={`${point.x}%`}
          y2={point.y}
          stroke="currentColor"
          stroke-width="2"
        />
      ))}
      {points.map((point) => (
        <circle key={point.day} cx={`${point.x}%`} cy={point.y} r="4" fill="currentColor" />
      ))}
      {points
        .filter((point) => labels.includes(point))
        .map((point) => (
          <text
            key={point.day}
            class={`${anchored(point)}${always.includes(point) ? '' : ' lo'}`.trim() || undefined}
            x={`${point.x}%`}
            y={point.y + 18}
          >
            {point.label}
          </text>
        ))}
    </svg>
  );
}
