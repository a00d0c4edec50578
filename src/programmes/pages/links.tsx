import { ambitionPath } from '#ambitions';
import type { AmbitionId, ProposalId } from '#kernel';
import type { PageContext } from '#platform/http';
import { proposalPath } from '#proposals';
import { programmeMessages } from '../messages.ts';
import type { Branch, ProgrammeContent } from '../rules/programme.ts';
import type { LinkTitle } from '../store.ts';

interface Linked {
  readonly ambitions: readonly AmbitionId[];
  readonly proposals: readonly number[];
}
export const noLinks: Linked = { ambitions: [], proposals: [] };

/** What all parts of a programme belong to. */
export const linksOf = ({ smartGoals, activities }: ProgrammeContent): Linked => {
  const parts = [...smartGoals, ...activities];
  return {
    ambitions: [...new Set(parts.flatMap((part) => part.ambitions))],
    proposals: [...new Set(parts.flatMap((part) => part.proposals))],
  };
};

const titlesFor = (titles: readonly LinkTitle[], { ambitions, proposals }: Linked): readonly LinkTitle[] =>
  ambitions.length + proposals.length === 0
    ? []
    : titles.filter(({ kind, id }) =>
        kind === 'ambition'
          ? ambitions.some((each) => each === id)
          : proposals.some((each) => String(each) === id),
      );

/** To which ambitions and proposals of the region a part belongs, in one line. */
export function belonging(context: PageContext, titles: readonly LinkTitle[], part: Linked) {
  const own = titlesFor(titles, part);
  if (own.length === 0) return null;
  return (
    <p class="small">
      {programmeMessages[context.lang].belongs}:{' '}
      {own.map(({ kind, id, title }, at) => (
        <span key={kind + id}>
          {at > 0 ? ', ' : ''}
          <a
            href={context.link(
              kind === 'ambition' ? ambitionPath(id as AmbitionId) : proposalPath(Number(id) as ProposalId),
            )}
            lang="nl"
          >
            {title}
          </a>
        </span>
      ))}
    </p>
  );
}

/** What a goal and its activities belong to as it is called now: a title changes without a version. */
export const called = (titles: readonly LinkTitle[], { goal, activities }: Branch): string =>
  titles.length === 0
    ? ''
    : JSON.stringify(
        [goal, ...activities].flatMap((part) => titlesFor(titles, part).map(({ title }) => title)),
      );
