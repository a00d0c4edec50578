import { type Basis, BasisView } from '#documents';
import { AdviceLine, daysLeft, lastDay, longDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import type { Proposal } from '#proposals';
import { rulebookVersionPath } from '#rulebook';
import { derivationPath } from '#voting';
import { adviceMessages } from '../messages.ts';
import type { Advice } from '../store.ts';

/** On the proposal's page: the advice as adopted, or that there is none and why, with its term. */
export function AdviceView(props: {
  context: PageContext;
  advice: Advice;
  proposal: Proposal;
  basis: Basis | undefined;
}) {
  const { context, advice, proposal } = props;
  const t = adviceMessages[context.lang];
  const confirmed = [advice.chairConfirmedBy, advice.clerkConfirmedBy].filter((name) => name !== null);
  return (
    <section class="b" id="advies">
      <h2>{t.title}</h2>
      <AdviceLine lang={context.lang} competences={proposal.participants.map((p) => p.competence)} />
      <BasisView
        context={context}
        proposal={proposal.id}
        basis={props.basis}
        version={advice.proposalVersion}
      />
      <div class="adv">
        <p>
          <b>{t[advice.outcome]}.</b> {advice.noneReason ? t.because[advice.noneReason] : ''}
          {advice.state === 'draft' ? t.draft : ''}
        </p>
        {advice.outcome === 'none' ? (
          <p>{t.decideWithout}</p>
        ) : (
          <>
            <p class="q" lang="nl">
              {advice.text}
            </p>
            <div class="g">
              <Points title={t.conditions} items={advice.conditions} nothing={t.nothing} />
              <Points title={t.minority} items={advice.minorityViews} nothing={t.nothing} />
            </div>
            {proposal.roomPoints.length > 0 ? (
              <Points title={t.room} items={proposal.roomPoints} nothing={t.nothing} />
            ) : null}
          </>
        )}
        {confirmed.length > 0 ? (
          <p class="small">
            {t.confirmedBy} {confirmed.join(', ')}.
          </p>
        ) : null}
        <p class="small">
          <a href={context.link(derivationPath(advice.vote))}>{t.derivation}</a>
        </p>
        <p class="small">
          {t.byRules} <Rulebook context={context} version={advice.rulebookVersion} />.{' '}
          {advice.termRulebookVersion === null ? null : (
            <>
              {t.termByRules} <Rulebook context={context} version={advice.termRulebookVersion} />.
            </>
          )}
        </p>
        {advice.sentOn ? (
          <p>
            {t.sent} {longDate(advice.sentOn, context.lang)}. <Term context={context} advice={advice} />
          </p>
        ) : null}
      </div>
    </section>
  );
}

function Rulebook({ context, version }: { context: PageContext; version: number }) {
  return (
    <a href={context.link(rulebookVersionPath(version))}>
      {adviceMessages[context.lang].rulebook} {version}
    </a>
  );
}

function Points(props: { title: string; items: readonly string[]; nothing: string }) {
  return (
    <div>
      <h3>{props.title}</h3>
      {props.items.length === 0 ? (
        <p>{props.nothing}</p>
      ) : (
        <ol lang="nl">
          {props.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Term({ context, advice }: { context: PageContext; advice: Advice }) {
  const t = adviceMessages[context.lang];
  if (advice.wishedOn)
    return (
      <>
        {t.wished}: {longDate(advice.wishedOn, context.lang)}.
      </>
    );
  if (!advice.termOn) return null;
  return (
    <>
      {t.term} {lastDay(advice.termOn, context.lang)} ({daysLeft(context.today, advice.termOn, context.lang)}
      ).
    </>
  );
}
