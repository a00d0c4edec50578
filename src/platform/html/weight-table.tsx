import type { ComponentChildren } from 'preact';
import type { Lang } from '#platform/http';
import { number, percent } from './format.ts';
import type { IconName } from './icons.tsx';
import { type MarkedMunicipality, MunicipalityName, Status } from './parts.tsx';
import { partsMessages } from './words.ts';

type FractionVote = 'for' | 'against' | 'abstain' | 'notCast';

export interface WeightGroup {
  readonly municipality: MarkedMunicipality;
  /** Page of the election result that the weights come from. */
  readonly source?: string;
  readonly fractions: readonly {
    readonly name: string;
    readonly weight: number;
    /** Where the weight comes from. */
    readonly source?: string;
    /** Left out everywhere: the table shows weights only. */
    readonly vote?: FractionVote;
  }[];
}

const signs: Readonly<Record<FractionVote, { readonly icon: IconName; readonly tone: 'v' | 't' | 'n' }>> = {
  for: { icon: 'ok', tone: 'v' },
  against: { icon: 'rejected', tone: 't' },
  abstain: { icon: 'abstain', tone: 'n' },
  notCast: { icon: 'waiting', tone: 'n' },
};
const fills: Readonly<Record<FractionVote, { readonly fill: string; readonly stroke?: string }>> = {
  for: { fill: '#0d6478' },
  against: { fill: 'url(#hatch)' },
  abstain: { fill: '#cfd8dc', stroke: '#647681' },
  notCast: { fill: '#fff', stroke: '#647681' },
};

const sum = (weights: readonly { readonly weight: number }[]) =>
  weights.reduce((total, { weight }) => total + weight, 0);

/** Fractions by municipality: vote, weight, share of the whole, bar, and where the weight comes from. */
export function WeightTable(props: {
  lang: Lang;
  caption: string;
  note?: ComponentChildren;
  groups: readonly WeightGroup[];
}) {
  const { lang, groups } = props;
  const t = partsMessages[lang];
  const all = groups.flatMap((group) => group.fractions);
  const scale = { whole: sum(all), largest: Math.max(1, ...all.map(({ weight }) => weight)) };
  const votes = all.some(({ vote }) => vote !== undefined);
  return (
    <table class={votes ? 'ft' : 'ft novote'}>
      <caption>
        {props.caption}
        {props.note ? <span class="note">{props.note}</span> : null}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t.fraction}</th>
          {votes ? <th scope="col">{t.vote}</th> : null}
          <th scope="col" class="num">
            {t.weight}
          </th>
          <th scope="col" class="num">
            {t.share}
          </th>
          <th scope="col" class="wb">
            <span class="vh">{t.weightAsBar}</span>
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <Group key={group.municipality.mark} lang={lang} group={group} votes={votes} scale={scale} />
      ))}
    </table>
  );
}

interface GroupProps {
  readonly lang: Lang;
  readonly group: WeightGroup;
  readonly votes: boolean;
  readonly scale: { readonly whole: number; readonly largest: number };
}

function Group({ lang, group, votes, scale }: GroupProps) {
  const t = partsMessages[lang];
  const { municipality, fractions, source } = group;
  const weight = sum(fractions);
  return (
    <tbody>
      <tr class="g">
        <th scope="rowgroup" colSpan={votes ? 2 : 1}>
          <MunicipalityName municipality={municipality} />{' '}
          <span class="muted">· {t.fractions(number(fractions.length, lang), fractions.length === 1)}</span>
        </th>
        <td class="num" data-l={t.weight}>
          {number(weight, lang)}
        </td>
        <td class="num sh">{percent(weight, scale.whole, lang)}</td>
        <td class="src">{source ? <a href={source}>{t.sourceOf(municipality.name)}</a> : null}</td>
      </tr>
      {fractions.map((fraction) => (
        <FractionRow key={fraction.name} lang={lang} fraction={fraction} votes={votes} scale={scale} />
      ))}
    </tbody>
  );
}

function FractionRow(
  props: Omit<GroupProps, 'group'> & { readonly fraction: WeightGroup['fractions'][number] },
) {
  const { lang, fraction, votes, scale } = props;
  const t = partsMessages[lang];
  const vote = fraction.vote ?? 'notCast';
  return (
    <tr>
      <th scope="row">{fraction.name}</th>
      {votes ? (
        <td class="vt">
          <Status {...signs[vote]}>{t.choices[vote]}</Status>
        </td>
      ) : null}
      <td class="num" data-l={t.weight}>
        {fraction.source ? (
          <a href={fraction.source}>
            {number(fraction.weight, lang)}
            <span class="vh">{` (${fraction.name}: ${t.whereFrom})`}</span>
          </a>
        ) : (
          number(fraction.weight, lang)
        )}
      </td>
      <td class="num sh">{percent(fraction.weight, scale.whole, lang)}</td>
      <td class="wb">
        <svg aria-hidden="true">
          <rect
            x="0.5"
            y="0.5"
            height="13"
            width={`${Math.round((fraction.weight * 990) / scale.largest) / 10}%`}
            {...(votes ? fills[vote] : fills.for)}
          />
        </svg>
      </td>
    </tr>
  );
}
