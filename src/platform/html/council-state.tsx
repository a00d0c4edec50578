import type { ComponentChildren } from 'preact';
import type { Lang } from '#platform/http';
import { drawnOnce } from './drawn-once.ts';
import { Icon, type IconName } from './icons.tsx';
import { type Dot, type MarkedMunicipality, Status } from './parts.tsx';
import { capital, partsMessages } from './words.ts';

/** Where a proposal stands with one council. */
export const councilStates = [
  'as_advised',
  'amended',
  'deviating',
  'rejected',
  'held_over',
  'scheduled',
  'not_yet',
  'not_taking_part',
] as const;
export type CouncilState = (typeof councilStates)[number];

const signs: Readonly<Record<CouncilState, { readonly icon: IconName; readonly tone: 'v' | 't' | 'n' }>> = {
  as_advised: { icon: 'ok', tone: 'v' },
  amended: { icon: 'amended', tone: 'v' },
  deviating: { icon: 'deviating', tone: 't' },
  rejected: { icon: 'rejected', tone: 't' },
  held_over: { icon: 'held', tone: 'n' },
  scheduled: { icon: 'planned', tone: 'n' },
  not_yet: { icon: 'waiting', tone: 'n' },
  not_taking_part: { icon: 'out', tone: 'n' },
};

/** Sign, word and colour of a state; own words may take the place of the standing ones ("14 dec, na de termijn"). */
export function CouncilStatus(props: { lang: Lang; state: CouncilState; children?: ComponentChildren }) {
  const { icon, tone } = signs[props.state];
  if (props.children !== undefined)
    return (
      <Status icon={icon} tone={tone}>
        {props.children}
      </Status>
    );
  return drawnOnce(`council ${props.lang} ${props.state}`, () => (
    <Status icon={icon} tone={tone}>
      {capital(partsMessages[props.lang].states[props.state])}
    </Status>
  ));
}

/** Signs for `CouncilDots`, in the order of the region. */
export function councilDots(
  lang: Lang,
  rows: readonly { readonly municipality: MarkedMunicipality; readonly state: CouncilState }[],
): Dot[] {
  return rows.map(({ municipality, state }) => ({
    name: municipality.name,
    mark: municipality.mark,
    colour: municipality.colour,
    icon: signs[state].icon,
    says: partsMessages[lang].states[state],
  }));
}

/** What each sign means, above a board. */
export function StateKey({ lang }: { lang: Lang }) {
  const t = partsMessages[lang];
  return (
    <ul class="key" aria-label={t.signs}>
      {councilStates.map((state) => (
        <li key={state}>
          <Icon name={signs[state].icon} />
          {t.states[state]}
        </li>
      ))}
    </ul>
  );
}
