import { Icon, plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { commitmentMessages, ownerName } from '../messages.ts';
import { commitmentPath } from '../paths.ts';
import { isOwed } from '../rules/commitment-state.ts';
import { type Commitment, isDayless } from '../store.ts';

/** Day and state in words; what is late says so, with a sign. */
export function DueLine({ context, one }: { context: PageContext; one: Commitment }) {
  const t = commitmentMessages[context.lang];
  const day = plainDate(one.due, context.lang);
  if (isOwed(one.state) && one.due < context.today)
    return (
      <p class="flag">
        <Icon name="warning" />
        <span>{t.overdue(day)}</span>
      </p>
    );
  return <p class="m">{isOwed(one.state) ? t.due(day) : t.states[one.state]}</p>;
}

/** Commitments under each other. */
export function CommitmentRows({
  context,
  commitments,
}: {
  context: PageContext;
  commitments: readonly Commitment[];
}) {
  const t = commitmentMessages[context.lang];
  return (
    <ul class="rows">
      {commitments.map((one) => (
        <li key={one.id} class="plainrow">
          <b lang="nl">
            <a href={context.link(commitmentPath(one.id))}>{one.text}</a>
          </b>
          <p class="m">
            {ownerName(context, one)}
            {one.state === 'settlement_proposed' ? `. ${t.states.settlement_proposed}` : ''}
          </p>
          <DueLine context={context} one={one} />
          {one.dueSaid || !isOwed(one.state) ? null : <p class="m">{t.usualDay}</p>}
          {isDayless(one) ? <p class="m">{t.noDay}</p> : null}
        </li>
      ))}
    </ul>
  );
}
