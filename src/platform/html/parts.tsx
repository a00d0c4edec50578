import type { ComponentChildren } from 'preact';
import type { Lang } from '#platform/http';
import { drawnOnce } from './drawn-once.ts';
import { Icon, type IconName } from './icons.tsx';
import { frameMessages } from './messages.ts';

export interface MarkedMunicipality {
  readonly name: string;
  readonly mark: string;
  readonly colour: string;
}

/** Two letters on the region's colour; the name always stands beside it or in the label around it. */
export function Mark({ municipality }: { municipality: MarkedMunicipality }) {
  return drawnOnce(`mark ${municipality.colour} ${municipality.mark}`, () => (
    <svg class="mk" viewBox="0 0 28 24" aria-hidden="true">
      <rect width="28" height="24" rx="4" fill={municipality.colour} />
      <text x="14" y="17">
        {municipality.mark}
      </text>
    </svg>
  ));
}

export function MunicipalityName({
  municipality,
  href,
}: {
  municipality: MarkedMunicipality;
  href?: string;
}) {
  return (
    <span class="gm">
      <Mark municipality={municipality} />
      {href ? <a href={href}>{municipality.name}</a> : municipality.name}
    </span>
  );
}

type Competences = readonly ('council' | 'college' | 'mayor')[];

function whoDecides(lang: Lang, competences: Competences): string {
  const { advice } = frameMessages[lang];
  const kinds = new Set(competences);
  const [only] = kinds;
  if (kinds.size > 1) return advice.mixed;
  return advice[only ?? 'council'];
}

/** The same line as text, for the API: "Advies, geen besluit: de raden beslissen." */
export function adviceSentence(lang: Lang, competences: Competences): string {
  return `${frameMessages[lang].adviceLead} ${whoDecides(lang, competences)}`;
}

/** That people, positions and decisions are invented: stands on every page and paper of a demonstration. */
export function demonstrationSentence(lang: Lang): string {
  return `${frameMessages[lang].demo} ${frameMessages[lang].demoText}`;
}

/** "Advies, geen besluit": stands wherever an advice or a vote is shown. */
export function AdviceLine({
  lang,
  competences,
  children,
}: {
  lang: Lang;
  competences: Competences;
  /** What follows on the same line. */
  children?: ComponentChildren;
}) {
  return (
    <p class="line">
      <span>
        <b>{frameMessages[lang].adviceLead}</b> {whoDecides(lang, competences)} {children}
      </span>
    </p>
  );
}

/** State as sign, word and colour. */
export function Status({
  icon,
  tone,
  children,
}: {
  icon: IconName;
  tone?: 'v' | 't' | 'n';
  children: ComponentChildren;
}) {
  return (
    <span class={tone ? `st ${tone}` : 'st'}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}

export interface Dot extends MarkedMunicipality {
  readonly icon: IconName;
  /** What the sign says: "overgenomen". */
  readonly says: string;
}

/** One sign per municipality on a card. */
export function CouncilDots({ label, dots }: { label: string; dots: readonly Dot[] }) {
  return (
    <ul class="dots" aria-label={label}>
      {dots.map((dot) => (
        <li key={dot.mark}>
          <Icon name={dot.icon} class={dot.icon === 'waiting' ? 'q' : ''} />
          <span aria-hidden="true">{dot.mark}</span>
          <span class="vh">{`${dot.name}: ${dot.says}`}</span>
        </li>
      ))}
    </ul>
  );
}

export interface Step {
  readonly name: string;
  readonly note: string;
}

/** The stations of a proposal; on a phone dots and a line of text. `current` counts from 0. */
export function StationSteps({
  lang,
  label,
  steps,
  current,
}: {
  lang: Lang;
  label: string;
  steps: readonly Step[];
  current: number;
}) {
  const t = frameMessages[lang];
  const now = steps[current];
  return (
    <>
      <ol class="steps" aria-label={label}>
        {steps.map((step, index) => (
          <li
            key={step.name}
            class={index < current ? 'past' : index === current ? 'cur' : ''}
            aria-current={index === current ? 'step' : undefined}
          >
            <Icon name={index < current ? 'past' : index === current ? 'current' : 'next'} />
            {step.name}
            <span>{step.note}</span>
          </li>
        ))}
      </ol>
      {now ? (
        <p class="stepnow">
          <b>{`${t.station} ${current + 1} ${t.of} ${steps.length}: ${now.name}.`}</b> {now.note}
        </p>
      ) : null}
    </>
  );
}

export function Breadcrumb({
  label,
  links,
}: {
  label: string;
  links: readonly { readonly href: string; readonly text: string }[];
}) {
  return (
    <nav class="crumb" aria-label={label}>
      <ol>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
