import type { PageContext } from '#platform/http';
import { agendaMessages } from '../agenda-messages.ts';
import type { Paper } from '../agenda-store.ts';
import type { AgendaItem } from '../store.ts';
import { expertText } from './agenda-list.tsx';

/** Papers and outside experts of an item, on its own page. */
export function ItemPapers(props: { context: PageContext; item: AgendaItem; papers: readonly Paper[] }) {
  const { context, item, papers } = props;
  const a = agendaMessages[context.lang];
  return (
    <>
      {item.experts.length > 0 ? (
        <p>
          {a.experts}:{' '}
          <span lang="nl">{item.experts.map((name) => expertText(context, item, name)).join(', ')}</span>.
        </p>
      ) : null}
      {papers.length > 0 ? (
        <>
          <h2>{a.papers}</h2>
          <ul class="plain">
            {papers.map((paper) => {
              const href = paper.address ?? context.link(`/documenten/${paper.document}`);
              return (
                <li key={href}>
                  <a href={href} lang="nl">
                    {paper.title}
                  </a>
                </li>
              );
            })}
          </ul>
        </>
      ) : null}
    </>
  );
}
