import { office, type ProposalId } from '#kernel';
import {
  AdviceLine,
  Breadcrumb,
  ErrorSummary,
  MunicipalityName,
  plainDate,
  StationSteps,
  Submit,
  TextArea,
} from '#platform/html';
import {
  emptyForm,
  type FormState,
  type Page,
  type PageAnswer,
  type PageContext,
  readWithSections,
  type Section,
} from '#platform/http';
import { proposalMessages } from '../messages.ts';
import { editProposalPath, proposalPath, proposalsPath } from '../paths.ts';
import { mayDraft, mayGuide } from '../policy.ts';
import { station, stations } from '../rules/proposal-state.ts';
import { type Proposal, proposalById } from '../store.ts';

/** The page of a proposal: its own part, then what later features add, all read in one round trip. */
export function proposalView(sections: readonly Section[]) {
  return async (context: PageContext, state: FormState): Promise<PageAnswer> => {
    const id = Number(context.params.voorstel) as ProposalId;
    const { rows, parts } = await readWithSections(context, [proposalById(id)], sections, { proposal: id });
    const proposal = rows[0][0];
    if (!proposal) return undefined;
    return {
      title: proposal.title,
      current: 'proposals',
      body: (
        <div class="wrap">
          <Head context={context} proposal={proposal} />
          <ErrorSummary lang={context.lang} state={state} />
          <Work context={context} proposal={proposal} state={state} />
          <Summary context={context} proposal={proposal} />
          <Meaning context={context} proposal={proposal} />
          <Way context={context} proposal={proposal} />
          {parts('proposal')}
          <Documents context={context} proposal={proposal} />
        </div>
      ),
    };
  };
}

export function proposalPage(sections: readonly Section[]): Page {
  const show = proposalView(sections);
  return { path: '/voorstellen/{voorstel}', render: (context) => show(context, emptyForm) };
}

interface Props {
  readonly context: PageContext;
  readonly proposal: Proposal;
}

function Head({ context, proposal }: Props) {
  const t = proposalMessages[context.lang];
  const now = station(proposal.state);
  const lead = context.region.municipalities.find((m) => m.id === proposal.lead);
  const day = (step: string) => {
    const found = proposal.steps.findLast((s) => s.step === step);
    return found ? plainDate(found.day, context.lang) : '';
  };
  const notes = {
    table: day('draft'),
    picture_forming: day('start_picture_forming'),
    opinion_forming: day('start_opinion_forming'),
    advice: day('adopt_advice'),
    councils: day('send_to_bodies'),
    execution: day('start_execution'),
  };
  return (
    <>
      <Breadcrumb label={t.crumb} links={[{ href: context.link(proposalsPath), text: t.list }]} />
      <div class="phead">
        <p class="amb" lang="nl">
          {proposal.ambitions.join(', ')} {proposal.framework ? `· ${t.framework}` : ''} · {t.lead}{' '}
          {lead?.name}
        </p>
        <h1 lang="nl">{proposal.title}</h1>
        <AdviceLine lang={context.lang} competences={proposal.participants.map((p) => p.competence)} />
        {now ? (
          <StationSteps
            lang={context.lang}
            label={t.stations}
            steps={stations.map((name) => ({ name: t[name], note: notes[name] }))}
            current={stations.indexOf(now)}
          />
        ) : (
          <p>
            <b>{t.left}</b>
          </p>
        )}
      </div>
    </>
  );
}

function Summary({ context, proposal }: Props) {
  const t = proposalMessages[context.lang];
  const english = context.lang === 'en' && proposal.summaryEnglish;
  return (
    <section class="b txt">
      <h2>{t.short}</h2>
      <p lang={english ? 'en' : 'nl'}>{english || proposal.summary}</p>
      <p>{proposal.adviceKind === 'full' ? t.fullAdvice : t.headlines}</p>
      {proposal.roomPoints.length > 0 ? (
        <ol class="plain" lang="nl">
          {proposal.roomPoints.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}

function Meaning({ context, proposal }: Props) {
  const t = proposalMessages[context.lang];
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
                  <span lang="nl">{own.meaning}</span> <span class="muted">({t[own.competence]})</span>
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

function Way({ context, proposal }: Props) {
  const t = proposalMessages[context.lang];
  return (
    <section class="b">
      <h2>{t.way}</h2>
      <ol class="tl">
        {proposal.steps.map((step) => (
          <li key={`${step.day}${step.step}`}>
            <div class="d small tn">{plainDate(step.day, context.lang)}</div>
            <div>
              <b>{t.steps[step.step] ?? step.step}</b>
              {step.note ? (
                <p class="small" lang="nl">
                  {step.note}
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Documents({ context, proposal }: Props) {
  const t = proposalMessages[context.lang];
  return (
    <section class="b">
      <h2>{t.documents}</h2>
      {proposal.documents.length === 0 ? <p class="empty">{t.noDocuments}</p> : null}
      <ul class="mean">
        {proposal.documents.map((document) => (
          <li key={document.address}>
            <a href={document.address} rel="noopener" lang="nl">
              {document.title}
            </a>
            <span class="muted">
              {t.seenOn} {plainDate(document.seenOn, context.lang)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the person who looks can do now; nothing for a visitor. */
function Work({ context, proposal, state }: Props & { state: FormState }) {
  const t = proposalMessages[context.lang];
  const region = context.region.id;
  const at = (path: string) => context.link(`${proposalPath(proposal.id)}${path}`);
  const clerk = mayGuide(context.actor, region);
  const chair = office(context.actor, region, 'chair', (held) => held.body === proposal.committee);
  const drafting = proposal.state === 'in_preparation' && mayDraft(context.actor, region);
  const inCommittee = ['offered', 'picture_forming', 'opinion_forming'].includes(proposal.state);
  const advising = ['opinion_forming', 'advice_adopted'].includes(proposal.state) && (clerk || chair);
  if (!drafting && !(clerk && inCommittee) && !advising) return null;
  return (
    <section class="b panel">
      <h2>{t.work}</h2>
      {drafting ? (
        <div class="inline">
          <a href={context.link(editProposalPath(proposal.id))}>{t.edit}</a>
          <form method="post" action={at('/aanbieden')}>
            <Submit>{t.offer}</Submit>
          </form>
          <span class="muted">{t.offerNote}</span>
        </div>
      ) : null}
      {clerk && inCommittee ? (
        <p>
          <a href={context.link('/vergaderingen')}>{t.toAgenda}</a>
        </p>
      ) : null}
      {advising ? (
        <p>
          <a href={at('/advies')}>{t.adviceWork}</a>
        </p>
      ) : null}
      {clerk && inCommittee ? (
        <details open={state.problems.toelichting !== undefined}>
          <summary>{t.backToTable}</summary>
          <form method="post" action={at('/teruggeven')} class="form">
            <TextArea name="toelichting" label={t.note} state={state} rows={3} />
            <p>
              <Submit secondary>{t.backToTable}</Submit>
            </p>
          </form>
        </details>
      ) : null}
    </section>
  );
}
