import type { ComponentChildren } from 'preact';
import { type AmbitionWithGoals, ambitionPath } from '#ambitions';
import { type Body, bodyPath } from '#bodies';
import type { BodyId } from '#kernel';
import {
  AdviceLine,
  Breadcrumb,
  DefinitionSide,
  MunicipalityName,
  Notice,
  plainDate,
  StationSteps,
  softHyphens,
  Term,
  Timeline,
  TimelineItem,
} from '#platform/html';
import type { PageContext } from '#platform/http';
import { proposalMessages } from '../messages.ts';
import { proposalsPath } from '../paths.ts';
import { station, stationDays, stations } from '../rules/proposal-state.ts';
import type { Proposal, ProposalStep } from '../store.ts';

/** A proposal with what its codes are called. */
export interface Named {
  readonly context: PageContext;
  readonly proposal: Proposal;
  readonly ambitions: readonly Pick<AmbitionWithGoals, 'id' | 'title' | 'goals'>[];
  readonly bodies: readonly Body[];
}

export function Head({ context, proposal, ambitions }: Named) {
  const t = proposalMessages[context.lang];
  const now = station(proposal.state);
  const left = proposal.steps.at(-1);
  const lead = context.region.municipalities.find((m) => m.id === proposal.lead);
  return (
    <div class="phead">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(proposalsPath), text: t.list }]} />
      <p class="amb">
        {ambitions
          .filter((ambition) => proposal.ambitions.includes(ambition.id))
          .map((ambition) => (
            <span key={ambition.id}>
              <a href={context.link(ambitionPath(ambition.id))} lang="nl">
                {ambition.title}
              </a>
              {' · '}
            </span>
          ))}
        {proposal.framework ? (
          <>
            <Term context={context} slug="kader">
              {t.framework}
            </Term>
            {' · '}
          </>
        ) : null}
        <Term context={context} slug="trekker">
          {t.lead}
        </Term>{' '}
        {lead?.name}
      </p>
      <h1 lang="nl">{softHyphens(proposal.title)}</h1>
      <AdviceLine lang={context.lang} competences={proposal.participants.map((p) => p.competence)} />
      {now ? (
        <StationSteps
          lang={context.lang}
          label={t.stations}
          steps={stationDays(proposal).map(({ name, day }) => ({
            name: t[name],
            note: day ? plainDate(day, context.lang) : '',
          }))}
          current={stations.indexOf(now)}
        />
      ) : (
        <Notice kind="info" title={t.steps[left?.step ?? ''] ?? t.left}>
          <p>{t.leftText}</p>
          {left ? (
            <p>
              {t.leftBy(
                plainDate(left.day, context.lang),
                left.step === 'withdraw' && proposal.table !== null ? 'table' : 'clerk',
              )}
            </p>
          ) : null}
          {left?.note ? <p lang="nl">{left.note}</p> : null}
        </Notice>
      )}
    </div>
  );
}

export function Summary({ context, proposal }: Named) {
  const t = proposalMessages[context.lang];
  const english = context.lang === 'en' ? proposal.summaryEnglish : null;
  const [before, term, after] = t.headlines;
  return (
    <section class="txt">
      <h2>{t.short}</h2>
      {context.lang === 'en' && !english ? <p class="small muted">{t.onlyDutch}</p> : null}
      <p class="lead" lang={english ? 'en' : 'nl'}>
        {english ?? proposal.summary}
      </p>
      {proposal.adviceKind === 'full' ? (
        <p>{t.fullAdvice}</p>
      ) : (
        <p>
          {before}
          <Term context={context} slug="op-hoofdlijnen">
            {term}
          </Term>
          {after}
        </p>
      )}
      {proposal.roomPoints.length > 0 ? (
        <ol class="numbered" lang="nl">
          {proposal.roomPoints.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}

function BodyLink({ context, bodies, id }: Pick<Named, 'context' | 'bodies'> & { id: BodyId }) {
  return (
    <a href={context.link(bodyPath(id))} lang="nl">
      {bodies.find((body) => body.id === id)?.name ?? id}
    </a>
  );
}

/** Who prepared it and who advises on it. */
export function Side({ context, proposal, bodies }: Named) {
  const t = proposalMessages[context.lang];
  const lead = context.region.municipalities.find((m) => m.id === proposal.lead);
  const link = (id: BodyId) => <BodyLink context={context} bodies={bodies} id={id} />;
  const items = [
    { term: t.tableField, value: proposal.table ? link(proposal.table) : t.ownInitiative },
    { term: t.committee, value: link(proposal.committee) },
    ...(lead ? [{ term: t.leadField, value: <MunicipalityName municipality={lead} /> }] : []),
  ];
  return <DefinitionSide id="wie" title={t.facts} items={items} />;
}

export function Meaning({ context, proposal }: Named) {
  const t = proposalMessages[context.lang];
  const mixed = new Set(proposal.participants.map((p) => p.competence)).size > 1;
  return (
    <section class="b">
      <h2>{t.meaning}</h2>
      <ul class="mean">
        {context.region.municipalities.map((town) => {
          const own = proposal.participants.find((p) => p.municipality === town.id);
          return (
            <li key={town.id}>
              <h3>
                <MunicipalityName municipality={town} />
              </h3>
              {own ? (
                <p>
                  {own.meaning ? (
                    <span lang="nl">{own.meaning}</span>
                  ) : (
                    <span class="muted">{t.meaningOpen}</span>
                  )}{' '}
                  {mixed ? <span class="muted">{t.competent[own.competence]}</span> : null}
                </p>
              ) : (
                <p class="muted">{t.notTakingPart}</p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** After these come the bodies that decide, and only then the rest of the way. */
const sending = ['send_to_bodies', 'send_without_advice'];
const atTable = ['draft', 'work_out', 'offer', 'withdraw'];
const byLead = ['start_execution', 'complete'];

function StepItem({ step, ...named }: Named & { step: ProposalStep }) {
  const { context, proposal, bodies } = named;
  const t = proposalMessages[context.lang];
  const lead = context.region.municipalities.find((m) => m.id === proposal.lead);
  const link = (id: BodyId) => <BodyLink context={context} bodies={bodies} id={id} />;
  const who = () => {
    if (sending.includes(step.step)) return t.regionalClerk;
    if (byLead.includes(step.step)) return lead?.name;
    if (step.step === 'all_decided' || step.step === 'reopen') return t.allBodies;
    return link(atTable.includes(step.step) && proposal.table ? proposal.table : proposal.committee);
  };
  return (
    <TimelineItem date={plainDate(step.day, context.lang)} title={who()}>
      <p class="small">{t.steps[step.step] ?? step.step}</p>
      {step.note ? (
        <p class="small" lang="nl">
          {step.note}
        </p>
      ) : null}
    </TimelineItem>
  );
}

/** The way so far. `children`: what the bodies decided, after the advice went to them. */
export function Way({ children, ...named }: Named & { children: ComponentChildren }) {
  const t = proposalMessages[named.context.lang];
  const { steps } = named.proposal;
  const sent = steps.findLastIndex((step) => sending.includes(step.step)) + 1;
  const items = (part: readonly ProposalStep[]) =>
    part.map((step) => <StepItem key={`${step.day}${step.step}`} step={step} {...named} />);
  return (
    <section class="b">
      <h2>{t.way}</h2>
      <Timeline>
        {items(sent === 0 ? steps : steps.slice(0, sent))}
        {children}
        {items(sent === 0 ? [] : steps.slice(sent))}
      </Timeline>
    </section>
  );
}
