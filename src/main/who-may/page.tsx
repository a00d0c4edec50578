import type { Actor, Office, RegionId, Sentence } from '#kernel';
import { processSteps } from '#kernel';
import { standInsPath } from '#people';
import { AdviceLine, Term } from '#platform/html';
import type { Feature, Page, PageContext } from '#platform/http';
import { kindAnchors, kinds, kindTerms, whoMayMessages } from './messages.ts';
import { grantsOf, lineOf, type Right, rightsOf, rightsOfStep, sentencesOf } from './rights.ts';

export const whoMayPath = '/wie-mag-wat';

interface Props {
  readonly context: PageContext;
  readonly rights: readonly Right[];
}

const heldHere = (actor: Actor, region: RegionId): readonly Office[] =>
  actor.kind === 'person'
    ? actor.offices.filter((held) => held.region === region || held.kind === 'operator')
    : [];

/** In which offices whoever looks holds, and what these may. */
function Mine({ context, rights }: Props) {
  const t = whoMayMessages[context.lang];
  const held = heldHere(context.actor, context.region.id);
  return (
    <section class="panel" id="u">
      <h2>{t.mine}</h2>
      {held.length === 0 ? <p>{t.mineNone}</p> : null}
      {held.map((office, index) => {
        const grants = grantsOf(rights, office.kind).filter(
          ({ grant }) =>
            grant.condition?.who === undefined || grant.condition.holds(office, {}, context.actor),
        );
        return (
          <div key={`${index}${office.title}`}>
            <h3 lang="nl">{office.title}</h3>
            {grants.length === 0 ? <p>{t.mineNothing}</p> : null}
            <ul class="plain">
              {grants.map(({ policy, grant }) => (
                <li key={lineOf(policy, grant, 'nl')}>{lineOf(policy, grant, context.lang)}</li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function Contents({ context }: Pick<Props, 'context'>) {
  const t = whoMayMessages[context.lang];
  return (
    <nav class="contents" aria-label={t.contents}>
      <h2>{t.contents}</h2>
      <ul class="plain">
        {context.actor.kind === 'person' ? (
          <li>
            <a href="#u">{t.mine}</a>
          </li>
        ) : null}
        <li>
          <a href="#proces">{t.process}</a>
          <ul>
            {processSteps.map((step) => (
              <li key={step}>
                <a href={`#${step}`}>{t.steps[step]}</a>
              </li>
            ))}
          </ul>
        </li>
        <li>
          <a href="#ambten">{t.offices}</a>
        </li>
        <li>
          <a href="#lezen">{t.reading}</a>
        </li>
        <li>
          <a href="#waarneming">{t.standIns}</a>
        </li>
        <li>
          <a href="#niemand">{t.nobody}</a>
        </li>
      </ul>
    </nav>
  );
}

/** The first sentence of a summary, within another: a summary may go on to explain. */
function small(summary: string): string {
  const first = summary.replace(/\.(\s.*)?$/, '').replace(/^Eén/, 'Één');
  return first.charAt(0).toLowerCase() + first.slice(1);
}

/** A right in sentences, one for each office; and which writes it is about. */
function RightText({ context, right }: { context: PageContext; right: Right }) {
  const t = whoMayMessages[context.lang];
  const about = right.operations.map(({ summary }) => small(summary[context.lang]));
  return (
    <div class="right">
      {sentencesOf(right.policy, context.lang).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {about.length > 1 ? (
        <p class="m small">
          {t.includes} {about.join('; ')}.
        </p>
      ) : null}
    </div>
  );
}

function Steps({ context, rights }: Props) {
  const t = whoMayMessages[context.lang];
  return (
    <section id="proces">
      <h2>{t.process}</h2>
      <p>{t.processIntro}</p>
      {processSteps.map((step) => (
        <section key={step} id={step}>
          <h3>{t.steps[step]}</h3>
          {step === 'advice' ? <AdviceLine lang={context.lang} competences={[]} /> : null}
          {rightsOfStep(rights, step)
            .filter(({ reading }) => !reading)
            .map((right) => (
              <RightText key={right.policy.deed.nl} context={context} right={right} />
            ))}
        </section>
      ))}
    </section>
  );
}

function Offices({ context, rights }: Props) {
  const t = whoMayMessages[context.lang];
  return (
    <section id="ambten">
      <h2>{t.offices}</h2>
      <p>{t.officesIntro}</p>
      {kinds.map((kind) => {
        const grants = grantsOf(rights, kind);
        const writes = rights.some(
          ({ reading, policy }) => !reading && policy.grants.some((grant) => grant.kind === kind),
        );
        const slug = kindTerms[kind];
        return (
          <section key={kind} id={kindAnchors[kind]}>
            <h3>
              {slug ? (
                <Term context={context} slug={slug}>
                  {t.subjects[kind]}
                </Term>
              ) : (
                t.subjects[kind]
              )}
            </h3>
            {writes ? null : <p>{t.nothing}</p>}
            <ul class="plain">
              {grants.map(({ policy, grant }) => (
                <li key={lineOf(policy, grant, 'nl')}>{lineOf(policy, grant, context.lang)}</li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

function Rest({ context, rights, shared }: Props & { readonly shared: readonly Sentence[] }) {
  const t = whoMayMessages[context.lang];
  return (
    <>
      <section id="lezen">
        <h2>{t.reading}</h2>
        <p>{t.readingIntro}</p>
        {rights
          .filter(({ reading }) => reading)
          .map((right) => (
            <RightText key={right.policy.deed.nl} context={context} right={right} />
          ))}
        <div class="right">
          {shared.map((sentence) => (
            <p key={sentence.nl}>{sentence[context.lang]}</p>
          ))}
        </div>
      </section>
      <section id="waarneming">
        <h2>{t.standIns}</h2>
        <p>
          {t.standInsText} <a href={context.link(standInsPath)}>{t.standInsLink}</a>.
        </p>
      </section>
      <section id="niemand">
        <h2>{t.nobody}</h2>
        <ul class="plain">
          {t.never.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <p>
          {t.journal} <a href={context.link('/journaal')}>{t.journalLink}</a>.
        </p>
      </section>
    </>
  );
}

/** A page of a handbook, made from the policies of all features. */
export function whoMayPage(features: readonly Feature[]): Page {
  const rights = rightsOf(features);
  const shared = features.flatMap((feature) => feature.shared ?? []);
  return {
    path: whoMayPath,
    render: async (context) => {
      const t = whoMayMessages[context.lang];
      const body = (
        <div class="wrap phead txt rights">
          <h1>{t.title}</h1>
          <p class="lead">{t.lead}</p>
          {context.actor.kind === 'person' ? <Mine context={context} rights={rights} /> : null}
          <Contents context={context} />
          <Steps context={context} rights={rights} />
          <Offices context={context} rights={rights} />
          <Rest context={context} rights={rights} shared={shared} />
          <p class="m">{t.made}</p>
        </div>
      );
      return { title: t.title, body };
    },
  };
}
