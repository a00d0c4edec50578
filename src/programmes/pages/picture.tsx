import { firstDay } from '#kernel';
import { partialText } from '#platform/html';
import type { Lang } from '#platform/http';
import { programmeMessages } from '../messages.ts';
import { measure } from '../names.ts';
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

const [wide, high, edge] = [600, 180, 28];

/** Measurements as a line with the target as a dashed one; the same figures stand in the table below. */
export function ProgressLine(props: { lang: Lang; indicator: Indicator; measured: readonly Measured[] }) {
  const { lang, indicator, measured } = props;
  if (measured.length === 0) return null;
  const t = programmeMessages[lang];
  const { baseline, target } = indicator;
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
  const x = (day: string) => edge + ((Date.parse(day) - first) / (last - first || 1)) * (wide - 2 * edge);
  const y = (value: number) => high - edge - ((value - low) / (top - low || 1)) * (high - 2 * edge);
  const points = measured.map(({ day, value }) => ({
    day,
    x: Math.round(x(day)),
    y: Math.round(y(value)),
    value,
  }));
  const told = measured
    .map(({ day, value }) => `${partialText(day as never, lang)} ${measure(value, lang)}`)
    .join('; ');
  return (
    <svg
      class="bar measured"
      viewBox={`0 0 ${wide} ${high}`}
      role="img"
      aria-label={t.chart(indicator.name, told)}
    >
      {target === null ? null : (
        <>
          <line
            x1={edge}
            x2={wide - edge}
            y1={y(target)}
            y2={y(target)}
            stroke="currentColor"
            stroke-dasharray="6 4"
          />
          <text
            x={wide - edge - 50}
            y={y(target) < 20 ? y(target) + 16 : y(target) - 6}
          >{`${t.targetLine} ${measure(target, lang)}`}</text>
        </>
      )}
      <polyline
        points={points.map((point) => `${point.x},${point.y}`).join(' ')}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
      />
      {points.map((point) => (
        <g key={point.day}>
          <circle cx={point.x} cy={point.y} r="4" fill="currentColor" />
          <text x={Math.max(edge, Math.min(wide - edge, point.x))} y={point.y + 18}>
            {measure(point.value, lang)}
          </text>
        </g>
      ))}
    </svg>
  );
}
