import { type ComponentChildren, Fragment } from 'preact';
import { BasisView } from '#documents';
import { dateParts } from '#kernel';
import { motionPath } from '#motions';
import { AdviceLine, Breadcrumb, lastDay, MunicipalityName, plainDate, shortDate } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { proposalPath } from '#proposals';
import { rulebookVersionPath } from '#rulebook';
import { accountCorrectionMessages } from '../correction-messages.ts';
import { decisionMessages } from '../messages.ts';
import { accountPath, correctionPath, discussionPath, outcomePath, schedulePath } from '../paths.ts';
import { accountStanding, latestAccount } from '../rules/account-state.ts';
import { standings } from '../rules/decision-state.ts';
import { daysLate } from '../rules/term-standing.ts';
import { doubtSentence } from '../vote-doubts.ts';
import { type BodyDecision, readBodyDecision } from './body-decision.ts';
import { TermNotice } from './day-notices.tsx';
import {
  AccountState,
  accountOf,
  EntryDetails,
  OffCalendar,
  OutcomeStatus,
  outcomeText,
  WrittenAccounts,
} from './parts.tsx';
import { whyRoute } from './route-section.tsx';

interface Props {
  readonly context: PageContext;
  readonly body: BodyDecision;
}

/** The head that all pages about one body's decision share. */
export function DecisionFrame(props: Props & { title: string; children: ComponentChildren }) {
  const { context, body } = props;
  const t = decisionMessages[context.lang];
  const { proposal, advice, town, competence } = body;
  return (
    <div class="wrap phead txt">
      <Breadcrumb
        label={t.crumb}
        links={[{ href: context.link(`${proposalPath(proposal.id)}#raden`), text: proposal.title }]}
      />
      <p class="amb">
        <MunicipalityName municipality={town} />
      </p>
      <h1>{props.title}</h1>
      <AdviceLine lang={context.lang} competences={[competence]} />
      {advice?.sentOn ? (
        <p>
          {t.adviceWas[advice.outcome]}{' '}
          <a href={context.link(`${proposalPath(proposal.id)}#advies`)}>{t.readAdvice}</a>
        </p>
      ) : null}
      {advice?.termOn ? (
        <p>
          {t.term}: {lastDay(advice.termOn, context.lang)}
          {advice.termRulebookVersion === null ? null : (
            <>
              {' '}
              (
              <a href={context.link(rulebookVersionPath(advice.termRulebookVersion))}>
                {t.rulebook} {advice.termRulebookVersion}
              </a>
              )
            </>
          )}
          .
        </p>
      ) : null}
      {advice?.wishedOn ? (
        <p>
          {t.wished}: {plainDate(advice.wishedOn, context.lang)}.
        </p>
      ) : null}
      {body.route ? (
        <p>
          <b>{t.route.line}:</b>{' '}
          {body.route.replaced
            ? null
            : `${body.now?.committeeDay ? plainDate(body.now.committeeDay, context.lang) : t.route.noDay}. `}
          {whyRoute(context, body.route, body.ambitions)}
        </p>
      ) : null}
      {props.children}
    </div>
  );
}

/** What stands now, and plainly whether an account is owed and why. */
export function WhatStands({ context, body }: Props) {
  const t = decisionMessages[context.lang];
  const { now, advice, proposal } = body;
  if (!now) return <p class="empty">{t.nothingYet}</p>;
  const late = daysLate(now.day, advice?.termOn ?? null);
  const owes = accountOf(proposal, advice, now);
  return (
    <div class="stands">
      <p>
        <OutcomeStatus context={context} advice={advice} decision={now} />
      </p>
      <p>
        {now.outcome === null ? t.onAgendaFor : now.outcome === 'held_over' ? t.heldOverOn : t.decidedOn}{' '}
        {plainDate(now.day, context.lang)}
        {late > 0 ? ` (${t.lateBy(late)})` : ''}. <OffCalendar context={context} decision={now} />
      </p>
      <EntryDetails context={context} decision={now} roomPoints={proposal.roomPoints} />
      <AdoptedBeside context={context} body={body} />
      {now.outcome === null ? null : (
        <BasisView
          context={context}
          proposal={proposal.id}
          basis={body.bases.get(now.id)}
          version={proposal.version}
        />
      )}
      {owes ? (
        <p>
          <b>{owes.owed ? t.accountNeeded : t.accountNotNeeded}</b> {t.why[owes.why]}
        </p>
      ) : null}
      {now.enteredOn && now.enteredBy ? (
        <p class="small muted">{t.enteredOn(plainDate(now.enteredOn, context.lang), now.enteredBy)}</p>
      ) : null}
    </div>
  );
}

/** Also where the council adopted the amendment, or its clerk noted it, after the decision was recorded. */
function AdoptedBeside({ context, body }: Props) {
  const { beside, now } = body;
  if (!now || beside.length === 0) return null;
  return (
    <div class="small">
      {now.confirmedDoubts?.includes('amendment_adopted') ? null : (
        <p>{doubtSentence('amendment_adopted', now.day, context.lang)}</p>
      )}
      <p>
        {decisionMessages[context.lang].amendedBeside}{' '}
        {beside.map(({ id, title }, at) => (
          <Fragment key={id}>
            {at > 0 ? ', ' : ''}
            <a href={context.link(motionPath(id))} lang="nl">
              {title}
            </a>
          </Fragment>
        ))}
      </p>
    </div>
  );
}

function AccountPart({ context, body }: Props) {
  const t = decisionMessages[context.lang];
  const { state, written } = accountStanding(body.entries);
  if (state === 'not_owed' && written.length === 0) return null;
  const on = body.now?.accountOn ?? null;
  const comes = on === null ? t.noMeeting : t.comesOn(plainDate(on, context.lang));
  return (
    <section class="b">
      <h2>{t.account}</h2>
      <p>
        <AccountState context={context} entries={body.entries} />
      </p>
      <WrittenAccounts context={context} entries={body.entries} />
      {(state === 'expected' && on === null) || state === 'received' ? <p>{comes}</p> : null}
    </section>
  );
}

function History({ context, body }: Props) {
  const t = decisionMessages[context.lang];
  const past = standings(body.entries).filter((each) => each.standing !== 'now');
  if (past.length === 0) return null;
  return (
    <section class="b">
      <h2>{t.history}</h2>
      <ul class="rows">
        {past.map(({ entry, standing, reason }) => (
          <li key={entry.id}>
            <div class="d">
              {shortDate(entry.day, context.lang)}
              <span>{dateParts(entry.day).year}</span>
            </div>
            <div>
              <p>
                {entry.outcome ? outcomeText(context.lang, body.advice, entry.outcome) : t.scheduled}
                {standing === 'corrected' ? `. ${t.corrected}.` : '.'}
              </p>
              {reason ? (
                <p class="m">
                  {t.becauseOf} <span lang="nl">{reason}</span>
                </p>
              ) : null}
              <EntryDetails context={context} decision={entry} roomPoints={body.proposal.roomPoints} />
              {entry.outcome === null ? null : (
                <BasisView
                  context={context}
                  proposal={body.proposal.id}
                  basis={body.bases.get(entry.id)}
                  version={body.proposal.version}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What this person can enter now. */
function worksOf({ context, body }: Props): { readonly path: string; readonly text: string }[] {
  const t = decisionMessages[context.lang];
  const { state, entries, now, town } = body;
  const { id } = body.proposal;
  const account = accountStanding(entries);
  const latest = account.state === 'expected' ? undefined : account.written[0];
  const stands = latestAccount(entries)?.account;
  const c = accountCorrectionMessages[context.lang];
  const own = body.may && body.open;
  const writing = now?.accountOwed === true && now.account === null;
  const onAgenda = state === 'scheduled' || state === 'held_over';
  const works = [
    {
      when: own && writing,
      path: accountPath(id, town.id),
      text: account.carried ? t.writeAnew : t.writeAccount,
    },
    { when: own && state !== 'decided', path: outcomePath(id, town.id), text: t.record },
    {
      when: own && state !== 'decided',
      path: schedulePath(id, town.id),
      text: onAgenda ? t.reschedule : t.schedule,
    },
    {
      when: own && (state === 'decided' || state === 'held_over'),
      path: correctionPath(id, town.id),
      text: t.correct,
    },
    {
      when: body.mayDiscuss && latest?.discussion === null,
      path: discussionPath(id, town.id),
      text: t.discuss,
    },
    { when: own && stands !== undefined, path: `${accountPath(id, town.id)}/verbetering`, text: c.account },
    {
      when: body.mayDiscuss && Boolean(stands?.discussion),
      path: `${discussionPath(id, town.id)}/verbetering`,
      text: c.discussion,
    },
  ];
  return works.filter((work) => work.when);
}

function Work(props: Props) {
  const { context, body } = props;
  const t = decisionMessages[context.lang];
  const works = worksOf(props);
  if (works.length === 0)
    return context.actor.kind === 'person' && body.open && !body.may ? (
      <p class="muted">{t.notYours(t.clerk[body.competence])}</p>
    ) : null;
  return (
    <section class="b panel">
      <h2>{t.doWhat}</h2>
      <ul class="plainlinks">
        {works.map(({ path, text }) => (
          <li key={path}>
            <a href={context.link(path)}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const decisionPage: Page = {
  path: '/voorstellen/{voorstel}/besluiten/{gemeente}',
  render: async (context) => {
    const body = await readBodyDecision(context);
    if (!body) return undefined;
    const t = decisionMessages[context.lang];
    const title = t.decisionOf(body.competence, body.town.name);
    const shown = (
      <DecisionFrame context={context} body={body} title={title}>
        <section class="b">
          <h2>{t.now}</h2>
          <WhatStands context={context} body={body} />
          {body.competence === 'council' ? <TermNotice context={context} {...body} /> : null}
        </section>
        <AccountPart context={context} body={body} />
        <Work context={context} body={body} />
        <History context={context} body={body} />
      </DecisionFrame>
    );
    return { title, current: 'councils', body: shown };
  },
};
