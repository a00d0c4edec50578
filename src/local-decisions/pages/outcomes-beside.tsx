import type { Advice } from '#advice';
import {
  CouncilStatus,
  capital,
  daysLeft,
  lastDay,
  MunicipalityName,
  nearDate,
  plainDate,
} from '#platform/html';
import type { PageContext } from '#platform/http';
import type { Proposal } from '#proposals';
import { decisionMessages } from '../messages.ts';
import { decisionState } from '../rules/decision-state.ts';
import type { LocalDecision } from '../store.ts';
import { OutcomeStatus } from './parts.tsx';

const texts = {
  nl: {
    decided: (count: number, all: number) => `${count} van ${all} besloten`,
    more: 'Uitkomsten en verantwoording',
    wished: 'Gewenste dag:',
  },
  en: {
    decided: (count: number, all: number) => `${count} of ${all} decided`,
    more: 'Outcomes and accounts',
    wished: 'Wished day:',
  },
};

/** Beside the summary: a line for every body, and what is left of the term. */
export function OutcomesBeside(props: {
  context: PageContext;
  proposal: Proposal;
  advice: Advice | undefined;
  decisions: readonly LocalDecision[];
}) {
  const { context, proposal, advice } = props;
  const { lang } = context;
  const t = texts[lang];
  const current = props.decisions.filter((d) => d.current);
  const decided = current.filter((d) => decisionState(d.outcome) === 'decided').length;
  return (
    <aside class="side" aria-labelledby="stand">
      <h2 id="stand">{t.decided(decided, proposal.participants.length)}</h2>
      <Term context={context} advice={advice} over={decided === proposal.participants.length} />
      <ul class="cs">
        {context.region.municipalities.map((town) => {
          const takesPart = proposal.participants.some((p) => p.municipality === town.id);
          const decision = current.find((d) => d.municipality === town.id);
          return (
            <li key={town.id}>
              <MunicipalityName municipality={town} />
              {!takesPart ? (
                <CouncilStatus lang={lang} state="not_taking_part" />
              ) : decision?.outcome === null ? (
                <CouncilStatus lang={lang} state="scheduled">
                  {nearDate(decision.day, context.today, lang)}
                  {advice?.termOn && decision.day > advice.termOn
                    ? `, ${decisionMessages[lang].afterTerm}`
                    : ''}
                </CouncilStatus>
              ) : (
                <OutcomeStatus context={context} advice={advice} decision={decision} />
              )}
            </li>
          );
        })}
      </ul>
      <p>
        <a href="#raden">{t.more}</a>
      </p>
    </aside>
  );
}

function Term(props: { context: PageContext; advice: Advice | undefined; over: boolean }) {
  const { context, advice } = props;
  const { lang, today } = context;
  if (props.over || !advice) return null;
  if (advice.termOn)
    return (
      <p>
        {capital(lastDay(advice.termOn, lang))}, {daysLeft(today, advice.termOn, lang)}.
      </p>
    );
  return advice.wishedOn ? (
    <p>
      {texts[lang].wished} {plainDate(advice.wishedOn, lang)}.
    </p>
  ) : null;
}
