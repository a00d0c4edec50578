import type { Lang } from '#platform/http';
import { DataTable } from './data-table.tsx';
import { number, percent } from './format.ts';
import { frameMessages } from './messages.ts';
import { type MarkedMunicipality, MunicipalityName } from './parts.tsx';

export interface Counts {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly notCast: number;
}
export interface ReadingsProps {
  readonly lang: Lang;
  /** Which vote: body and day. */
  readonly caption: string;
  readonly weight: Counts;
  /** What the weight is counted in: stemmen, zetels. */
  readonly unit: string;
  /** Where it comes from: stemmen bij de raadsverkiezing. */
  readonly source: string;
  readonly fractions: Counts;
  readonly municipalities: readonly (Counts &
    MarkedMunicipality & { readonly side: 'for' | 'against' | 'neither' })[];
}

interface Part {
  readonly share: number;
  readonly side: 'for' | 'against';
  readonly label: string;
}

const cm = (value: number) => `${Math.round(value * 10000) / 100}%`;

/** For from the left, against from the right; the label stands under the wider parts only, the table has them all. */
function Bar(props: {
  title: string;
  description: string;
  parts: readonly Part[];
  height: number;
  /** Labels stand in the cells, clear of the line of the half. */
  inside?: boolean;
}) {
  const { title, description, parts, height } = props;
  const below = !props.inside && parts.some((part) => part.label !== '');
  let left = 0;
  const placed = parts.map((part) => {
    const start = left;
    left += part.share;
    return { ...part, start };
  });
  return (
    <svg class="bar" height={height + (below ? 22 : 0)} role="img" aria-label={`${title}. ${description}`}>
      <title>{title}</title>
      <desc>{description}</desc>
      {placed.map((part) => (
        <rect
          key={`${part.side}${part.start}`}
          x={cm(part.start)}
          width={cm(part.share)}
          height={height}
          fill={part.side === 'for' ? '#0d6478' : 'url(#hatch)'}
        />
      ))}
      {props.inside
        ? placed
            .filter((part) => part.share > 0.12)
            .map((part) => (
              <svg key={`i${part.start}`} x={cm(part.start)} overflow="visible" aria-hidden="true">
                <rect x="6" y="2" width="26" height={height - 4} rx="3" fill="#fff" />
                <text x="19" y={height / 2 + 5}>
                  {part.label}
                </text>
              </svg>
            ))
        : null}
      {placed
        .filter((part) => below && part.label !== '' && part.share > 0.035)
        .map((part) => (
          <text
            key={`t${part.side}${part.start}`}
            x={cm(part.start + part.share / 2)}
            y={height + 17}
            {...(part.share > 0.12 ? {} : { class: 'lo' })}
          >
            {part.label}
          </text>
        ))}
    </svg>
  );
}

function Reading(props: {
  name: string;
  note: string;
  forText: string;
  againstText: string;
  tall?: boolean;
  children: preact.ComponentChildren;
}) {
  return (
    <div class="r">
      <div class="lab">
        <b>{props.name}</b>
        <span class="x">{props.note}</span>
      </div>
      <div class="c">
        <div class="ends">
          <span class="v">
            <b>{props.forText}</b>
          </span>
          <span class="t">
            <b>{props.againstText}</b>
          </span>
        </div>
        <div class={props.tall ? 'bb w' : 'bb'}>
          {props.children}
          <i class="half" aria-hidden="true" />
        </div>
      </div>
    </div>
  );
}

/** Three readings of one vote on one axis; what decides is said at the first. */
export function ThreeReadings(props: ReadingsProps) {
  const { lang, weight, fractions, municipalities } = props;
  const t = frameMessages[lang];
  const cast = weight.for + weight.against;
  const share = (value: number, whole: number) => (whole === 0 ? 0 : value / whole);
  const weightParts: Part[] = [
    ...municipalities
      .filter((m) => m.for > 0)
      .map((m) => ({ share: share(m.for, cast), side: 'for' as const, label: m.mark })),
    ...municipalities
      .filter((m) => m.against > 0)
      .map((m) => ({ share: share(m.against, cast), side: 'against' as const, label: m.mark }))
      .reverse(),
  ];
  const heads = fractions.for + fractions.against;
  const cells = (side: 'for' | 'against', count: number, whole: number): Part[] =>
    Array.from({ length: count }, () => ({ share: 1 / whole, side, label: '' }));
  const sides = {
    for: municipalities.filter((m) => m.side === 'for'),
    against: municipalities.filter((m) => m.side === 'against'),
  };
  const sided = sides.for.length + sides.against.length;
  const forWeight = `${t.for} ${percent(weight.for, cast, lang)} · ${number(weight.for, lang)} ${props.unit}`;
  const againstWeight = `${t.against} ${percent(weight.against, cast, lang)} · ${number(weight.against, lang)} ${props.unit}`;
  const pair = (a: number, b: number) => [`${a} ${t.forLower}`, `${b} ${t.againstLower}`] as const;
  const [forHeads, againstHeads] = pair(fractions.for, fractions.against);
  const [forTowns, againstTowns] = pair(sides.for.length, sides.against.length);
  return (
    <figure class="fig">
      <figcaption>
        <h3>{t.readings}</h3>
        <p>{props.caption}</p>
      </figcaption>
      <div class="r axis" aria-hidden="true">
        <div />
        <div class="c">{t.half}</div>
      </div>
      <Reading
        name={t.byWeight}
        note={`${props.source}; ${t.byWeightNote}`}
        forText={forWeight}
        againstText={againstWeight}
        tall
      >
        <Bar
          title={t.byWeight}
          description={`${forWeight}; ${againstWeight}`}
          parts={weightParts}
          height={40}
        />
      </Reading>
      <Reading name={t.byFraction} note={t.byFractionNote} forText={forHeads} againstText={againstHeads}>
        <Bar
          title={t.byFraction}
          description={`${forHeads}; ${againstHeads}`}
          parts={[...cells('for', fractions.for, heads), ...cells('against', fractions.against, heads)]}
          height={24}
        />
      </Reading>
      <Reading
        name={t.byMunicipality}
        note={t.byMunicipalityNote}
        forText={forTowns}
        againstText={againstTowns}
      >
        <Bar
          title={t.byMunicipality}
          description={`${forTowns}; ${againstTowns}`}
          parts={(['for', 'against'] as const).flatMap((side) =>
            sides[side].map((m) => ({ share: 1 / sided, side, label: m.mark })),
          )}
          height={24}
          inside
        />
      </Reading>
      <DataTable
        caption={t.byMunicipality}
        captionHidden
        columns={[
          { name: t.municipality },
          { name: t.for, figures: true },
          { name: t.against, figures: true },
          { name: t.abstain, figures: true },
          { name: t.notCast, figures: true },
          { name: t.countsAs },
        ]}
        rows={municipalities.map((m) => ({
          key: m.mark,
          cells: [
            <MunicipalityName key="name" municipality={m} />,
            number(m.for, lang),
            number(m.against, lang),
            number(m.abstain, lang),
            number(m.notCast, lang),
            m.side === 'for' ? t.forLower : m.side === 'against' ? t.againstLower : t.neither,
          ],
        }))}
      />
    </figure>
  );
}
