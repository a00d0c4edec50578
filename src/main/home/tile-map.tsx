import type { LocalDecision } from '#local-decisions';
import { Mark } from '#platform/html';
import type { PageContext } from '#platform/http';
import type { Proposal } from '#proposals';
import { stateOf } from './cards.tsx';
import { homeMessages } from './messages.ts';

/** A tile a municipality where the region placed it: no borders are claimed. One list, laid out as a map. */
export function TileMap(props: {
  context: PageContext;
  proposals: readonly Proposal[];
  decisions: readonly LocalDecision[];
}) {
  const { context, decisions } = props;
  const t = homeMessages[context.lang];
  const lying = props.proposals.filter((p) => p.state === 'in_decision');
  const says = (id: string) => {
    const open = lying.filter((p) =>
      ['not_yet', 'scheduled', 'held_over'].includes(stateOf(p, id, decisions)),
    ).length;
    const owing = decisions.some((d) => d.municipality === id && d.accountOwed && !d.account);
    return { text: open === 0 && owing ? t.owing : t.lying(open), calm: open === 0 && !owing };
  };
  return (
    <figure class="map">
      <ul class="tiles">
        {context.region.municipalities.map((m) => {
          const { text, calm } = says(m.id);
          return (
            <li key={m.id} class={`c${m.column} r${m.row}${calm ? ' calm' : ''}`}>
              <a href={context.link(`/raden/${m.slug}`)}>
                <Mark municipality={m} />
                <b>{m.name}</b>
                <span>{text}</span>
              </a>
            </li>
          );
        })}
      </ul>
      <figcaption>{t.map}</figcaption>
    </figure>
  );
}
