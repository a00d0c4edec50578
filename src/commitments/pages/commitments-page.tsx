import { EmptyState } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { commitmentMessages } from '../messages.ts';
import { commitmentsPath, councilCommitmentsPath } from '../paths.ts';
import { isOwed } from '../rules/commitment-state.ts';
import { type Commitment, commitmentList, commitmentsOwed } from '../store.ts';
import { CommitmentRows } from './parts.tsx';

const most = 100;

/** What was promised: what is owed by its day, then what was settled. */
export const commitmentsPage: Page = {
  path: commitmentsPath,
  render: async (context) => {
    const t = commitmentMessages[context.lang];
    const [commitments, everywhere] = await context.read([commitmentList(most, 0), commitmentsOwed()]);
    const owed = commitments.filter((one) => isOwed(one.state));
    const done = commitments.filter((one) => !isOwed(one.state));
    const body = (
      <div class="wrap phead">
        <h1>{t.list}</h1>
        <p>{t.intro}</p>
        {commitments.length === 0 ? (
          <EmptyState>{t.none}</EmptyState>
        ) : (
          <>
            <h2>{t.owed}</h2>
            {owed.length === 0 ? (
              <EmptyState>{t.noneOwed}</EmptyState>
            ) : (
              <CommitmentRows context={context} commitments={owed} />
            )}
            {done.length > 0 ? (
              <>
                <h2>{t.done}</h2>
                <CommitmentRows context={context} commitments={done} />
              </>
            ) : null}
          </>
        )}
        <ToCouncils context={context} owed={everywhere} />
      </div>
    );
    return { title: t.list, current: 'meetings', body };
  },
};

/** What colleges owe their own councils stands on lists of its own; here how many, and how many are late. */
function ToCouncils({ context, owed }: { context: PageContext; owed: readonly Commitment[] }) {
  const t = commitmentMessages[context.lang];
  return (
    <section class="b">
      <h2>{t.toCouncils}</h2>
      <ul class="plain">
        {context.region.municipalities.map((town) => {
          const own = owed.filter(({ council }) => council === town.id);
          const late = own.filter(({ due }) => due < context.today).length;
          return (
            <li key={town.id}>
              <a href={context.link(councilCommitmentsPath(town.slug))}>{t.ofCouncil(town.name)}</a>:{' '}
              {t.openCount(own.length)} {own.length === 0 ? null : t.overdueCount(late)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
