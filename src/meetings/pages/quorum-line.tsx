import { Icon } from '#platform/html';
import type { PageContext } from '#platform/http';
import { agendaMessages } from '../agenda-messages.ts';
import type { QuorumStanding } from '../rules/quorum.ts';

/** How far the quorum of the rulebook is. */
export function QuorumLine({ context, standing }: { context: PageContext; standing: QuorumStanding }) {
  const a = agendaMessages[context.lang];
  const told = a.quorum[standing.rule](standing.there, standing.of, standing.needed);
  return (
    <p class={standing.met ? 'small' : 'flag'}>
      <Icon name={standing.met ? 'ok' : 'warning'} />{' '}
      <span>
        {told} {standing.met ? a.quorumMet : a.quorumMissing}
      </span>
    </p>
  );
}
