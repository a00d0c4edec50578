import type { Lang } from '#platform/http';
import { preparationMessages } from '../messages.ts';
import type { CapacityLine } from '../rules/capacity.ts';

/** A bar for each: outlined what there is, filled what is claimed, hatched what is missing. The table below says all of it. */
export function CapacityPicture(props: {
  lang: Lang;
  title: string;
  lines: readonly (CapacityLine & { readonly name: string })[];
}) {
  const { lines } = props;
  const t = preparationMessages[props.lang].capacity;
  const most = Math.max(0, ...lines.flatMap(({ available, claimed }) => [available ?? 0, claimed]));
  if (most === 0) return null;
  const share = (hundredths: number) => `${(hundredths / most) * 100}%`;
  return (
    <figure class="fig gantts" aria-hidden="true">
      <figcaption>
        <b>{props.title}</b>
        <p>{t.pictureNote}</p>
      </figcaption>
      <ul class="gantt-rows">
        {lines.map(({ who, name, available, claimed, over }) => (
          <li key={who}>
            <span lang="nl">{name}</span>
            <svg class="gantt" width="100%" height="24" aria-hidden="true">
              <rect x="0" y="5" width={share(claimed - over)} height="14" fill="currentColor" />
              {over > 0 ? (
                <rect x={share(claimed - over)} y="5" width={share(over)} height="14" fill="url(#hatch)" />
              ) : null}
              {available === null ? null : (
                <rect
                  x="0"
                  y="2"
                  width={share(available)}
                  height="20"
                  fill="none"
                  stroke="#17262e"
                  stroke-width="2"
                />
              )}
            </svg>
          </li>
        ))}
      </ul>
    </figure>
  );
}
