import type { Advice } from '#advice';
import { dateParts } from '#kernel';
import { CouncilStatus, daysLeft, Icon, plainDate, shortDate } from '#platform/html';
import type { Lang, PageContext } from '#platform/http';
import type { Proposal } from '#proposals';
import { decisionMessages } from '../messages.ts';
import { offCalendarSentences, plannedOnCalendar } from '../planned-day.ts';
import { account, amendmentsPlace, type DecisionOutcome } from '../rules/account.ts';
import { accountStanding } from '../rules/account-state.ts';
import { doubtsOf } from '../rules/council-vote.ts';
import { daysLate, termStanding } from '../rules/term-standing.ts';
import type { LocalDecision } from '../store.ts';
import { doubtSentence } from '../vote-doubts.ts';
import { AccountCorrections } from './account-corrections.tsx';

/** The last day that was set: the term of a framework, or the wished day of anything else. */
export function lastDayOf(advice: Advice | undefined) {
  return advice?.termOn ?? advice?.wishedOn ?? null;
}

/** How an outcome is called: after a negative advice, or none, by what happened to the proposal. */
export function outcomeText(lang: Lang, advice: Advice | undefined, outcome: DecisionOutcome): string {
  return decisionMessages[lang].outcomes[advice?.outcome ?? 'none'][outcome];
}

export function accountOf(proposal: Proposal, advice: Advice | undefined, decision: LocalDecision) {
  if (decision.outcome === null) return undefined;
  return account({
    advice: advice?.outcome ?? 'none',
    kind: proposal.adviceKind,
    outcome: decision.outcome,
    amendments: amendmentsPlace(decision.amendments),
  });
}

interface Props {
  readonly context: PageContext;
  readonly advice: Advice | undefined;
  readonly decision: LocalDecision | undefined;
}

/** Sign, word and colour of where one body stands. */
export function OutcomeStatus({ context, advice, decision }: Props) {
  const t = decisionMessages[context.lang];
  const outcome = decision?.outcome;
  const state = decision ? (outcome ?? 'scheduled') : 'not_yet';
  return (
    <CouncilStatus lang={context.lang} state={state}>
      {outcome
        ? outcomeText(context.lang, advice, outcome)
        : decision
          ? t.scheduled
          : advice?.sentOn
            ? t.not_yet
            : t.notSent}
    </CouncilStatus>
  );
}

/** That the council's own calendar does not have the planned day: councils may hold extra meetings, so it is said and not refused. */
export function OffCalendar({ context, decision }: Pick<Props, 'context' | 'decision'>) {
  return (
    <>
      {offCalendarSentences(decision, context.today, context.lang).map((sentence) => (
        <span class="flag" key={sentence}>
          <Icon name="warning" />
          <span>{sentence}</span>
        </span>
      ))}
    </>
  );
}

/** The day of treatment, with a flag when it falls after the term, or on none of the council's days. */
export function TreatedOn({ context, advice, decision }: Props) {
  const t = decisionMessages[context.lang];
  if (!decision) return <span>–</span>;
  const late = daysLate(decision.day, advice?.termOn ?? null) > 0;
  return (
    <span>
      {`${shortDate(decision.day, context.lang)} ${dateParts(decision.day).year}`}
      {late ? (
        <>
          <br />
          <span class="flag">
            <Icon name="warning" />
            {t.afterTerm}
          </span>
        </>
      ) : null}
      {plannedOnCalendar(decision, context.today)?.council.standing === 'does_not_meet' ? (
        <>
          <br />
          <span class="flag">
            <Icon name="warning" />
            {t.ownDays.off}
          </span>
        </>
      ) : null}
    </span>
  );
}

/** Days left, or that the term is over and since when; nothing is filled in for who is silent. */
export function TermCell({ context, advice, decision }: Props) {
  const t = decisionMessages[context.lang];
  const term = termStanding(context.today, lastDayOf(advice), decision?.outcome);
  switch (term.kind) {
    case 'none':
      return <span>–</span>;
    case 'decided':
      return <span class="muted">{t.decided}</span>;
    case 'running':
      return <span>{daysLeft(context.today, term.last, context.lang)}</span>;
    case 'over':
      return advice?.termOn ? (
        <span class="flag">
          <Icon name="warning" />
          <span>
            {t.termOver} {plainDate(term.last, context.lang)}
          </span>
        </span>
      ) : (
        <span>
          {t.wishedOver} {plainDate(term.last, context.lang)}
        </span>
      );
  }
}

/**
 * Where the account of one body stands, in words.
 * @param entries of one body, the newest first
 * @param href where what was written can be read
 */
export function AccountState(props: {
  context: PageContext;
  entries: readonly LocalDecision[];
  href?: string;
}) {
  const { context, entries, href } = props;
  const t = decisionMessages[context.lang];
  const { state, written } = accountStanding(entries);
  const [latest] = written;
  const [now] = entries;
  if (state === 'expected') {
    const on = now?.accountOn ?? null;
    return <span>{on === null ? t.accountState.expected : t.expectedOn(plainDate(on, context.lang))}</span>;
  }
  if (!latest) {
    const open = !now || now.outcome === null || now.outcome === 'held_over';
    return <span class="muted">{open ? t.accountNotYet : t.accountState.not_owed}</span>;
  }
  const day = plainDate(latest.discussion?.day ?? latest.writtenOn, context.lang);
  const words = `${state === 'not_owed' ? t.accountLifted : t.accountState[state]} ${day}`;
  return <span>{href ? <a href={href}>{words}</a> : words}</span>;
}

/** What was written, each with what the committee made of it; the newest first. */
export function WrittenAccounts(props: { context: PageContext; entries: readonly LocalDecision[] }) {
  const { context, entries } = props;
  const t = decisionMessages[context.lang];
  return (
    <>
      {accountStanding(entries).written.map((each) => (
        <div key={each.text} class="written">
          <p class="q" lang="nl">
            {each.text}
          </p>
          <p class="small muted">
            {t.written} {plainDate(each.writtenOn, context.lang)}.
          </p>
          <AccountCorrections context={context} corrections={each.corrections} />
          {each.discussion ? (
            <>
              <p>
                {t.discussedOn} {plainDate(each.discussion.day, context.lang)}:
              </p>
              <p lang="nl">{each.discussion.text}</p>
              {each.discussion.met ? null : <p class="small muted">{t.notMet}</p>}
              <AccountCorrections context={context} corrections={each.discussion.corrections} />
            </>
          ) : null}
        </div>
      ))}
    </>
  );
}

/** Amendments, handling and votes of one entry. */
export function EntryDetails(props: {
  context: PageContext;
  decision: LocalDecision;
  /** Declared beforehand, in their order. */
  roomPoints: readonly string[];
}) {
  const { context, decision, roomPoints } = props;
  const t = decisionMessages[context.lang];
  const { votesFor, votesAgainst, outcome } = decision;
  // Of what was recorded before doubts were kept the votes alone tell.
  const doubts = new Set([
    ...(outcome === null ? [] : doubtsOf({ ...decision, outcome }, null)),
    ...(decision.confirmedDoubts ?? []),
  ]);
  return (
    <>
      {decision.handling ? <p>{t[decision.handling]}.</p> : null}
      {votesFor !== null && votesAgainst !== null ? <p>{t.votes(votesFor, votesAgainst)}</p> : null}
      {[...doubts].map((doubt) => (
        <p class="small" key={doubt}>
          {doubtSentence(doubt, decision.day, context.lang)}
        </p>
      ))}
      {decision.amendments.length > 0 ? (
        <ul class="plain">
          {decision.amendments.map((a) => (
            <li key={a.text}>
              <span lang="nl">{a.text}</span> (
              {a.roomPoint === null ? t.outside : t.inside(a.roomPoint, roomPoints[a.roomPoint - 1] ?? '')})
            </li>
          ))}
        </ul>
      ) : null}
      {decision.link ? (
        <p>
          <a href={decision.link} rel="noopener">
            {t.ownSystem}
          </a>
        </p>
      ) : (
        <p class="small muted">{t.noOwnSystem}</p>
      )}
    </>
  );
}
