import { plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { decisionMessages } from '../messages.ts';
import { decisionPath, discussionPath } from '../paths.ts';
import { mayDiscuss } from '../policy.ts';
import { accountStanding } from '../rules/account-state.ts';
import type { LocalDecision } from '../store.ts';
import { AccountCorrections } from './account-corrections.tsx';

/** At the agenda item of an account: what the body wrote, what the committee made of it, and the clerk's way to note it. */
export function AccountAtItem(props: { context: PageContext; entries: readonly LocalDecision[] }) {
  const { context, entries } = props;
  const t = decisionMessages[context.lang];
  const [now] = entries;
  if (!now) return null;
  const { state, written } = accountStanding(entries);
  // What was written of an earlier deviation stands on the page of the decision.
  const latest = state === 'expected' ? undefined : written[0];
  return (
    <section class="b">
      <h2>{t.account}</h2>
      {latest ? (
        <>
          <p lang="nl">{latest.text}</p>
          <p class="small muted">
            {t.accountState.received} {plainDate(latest.writtenOn, context.lang)}
          </p>
          <AccountCorrections context={context} corrections={latest.corrections} />
          {latest.discussion ? (
            <>
              <p lang="nl">{latest.discussion.text}</p>
              <p class="small muted">
                {t.discussedOn} {plainDate(latest.discussion.day, context.lang)}
                {latest.discussion.met ? null : `. ${t.notMet}`}
              </p>
              <AccountCorrections context={context} corrections={latest.discussion.corrections} />
            </>
          ) : null}
        </>
      ) : (
        <p>{t.accountState[state]}</p>
      )}
      <p>
        <a href={context.link(decisionPath(now.proposal, now.municipality))}>{t.tasks.toDecision}</a>
      </p>
      {state === 'received' && mayDiscuss(context.actor, context.region.id) ? (
        <p>
          <a href={context.link(discussionPath(now.proposal, now.municipality))}>{t.discuss}</a>
        </p>
      ) : null}
    </section>
  );
}
