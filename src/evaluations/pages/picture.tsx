import type { Lang } from '#platform/http';
import { measure } from '#programmes';
import { evaluationMessages } from '../messages.ts';
import type { OverTime } from '../rules/answers.ts';

const [left, right, rowHeight, top] = [40, 580, 36, 26];

/** Of every criterion its means from 1 to 5, the last one filled; the same figures stand in the table below. */
export function ScorePicture(props: { lang: Lang; named: readonly string[]; compared: readonly OverTime[] }) {
  const { lang, named, compared } = props;
  const t = evaluationMessages[lang];
  const x = (mean: number) => Math.round(left + ((mean - 100) / 400) * (right - left));
  const last = named.length - 1;
  const told = compared
    .map(({ criterion, outcomes }) => {
      const means = outcomes.map((each, at) =>
        each && each.mean !== null ? `${named[at]} ${measure(each.mean / 100, lang)}` : `${named[at]} –`,
      );
      return `${criterion.text} ${means.join(', ')}`;
    })
    .join('; ');
  const height = top + compared.length * rowHeight;
  return (
    <svg class="bar measured" viewBox={`0 0 600 ${height}`} role="img" aria-label={t.picture(told)}>
      {[1, 2, 3, 4, 5].map((score) => (
        <text key={score} x={x(score * 100) - 4} y={16}>
          {score}
        </text>
      ))}
      {compared.map(({ set, criterion, outcomes }, row) => {
        const y = top + row * rowHeight + rowHeight / 2;
        const dots = outcomes.flatMap((each, at) =>
          each && each.mean !== null ? [{ at, x: x(each.mean) }] : [],
        );
        return (
          <g key={`${set}/${criterion.key}`}>
            <text x={8} y={y + 5}>
              {row + 1}
            </text>
            <line x1={left} x2={right} y1={y} y2={y} stroke="currentColor" stroke-opacity="0.25" />
            <polyline
              points={dots.map((dot) => `${dot.x},${y}`).join(' ')}
              fill="none"
              stroke="currentColor"
              stroke-width="2"
            />
            {dots.map((dot) => (
              <circle
                key={dot.at}
                cx={dot.x}
                cy={y}
                r={dot.at === last ? 7 : 5}
                fill={dot.at === last ? 'currentColor' : '#fff'}
                stroke="currentColor"
                stroke-width="2"
              />
            ))}
          </g>
        );
      })}
    </svg>
  );
}
