import { EmptyState } from '#platform/html';
import type { Page } from '#platform/http';
import { commitmentMessages } from '../messages.ts';
import { commitmentsPath } from '../paths.ts';
import { isOwed } from '../rules/commitment-state.ts';
import { commitmentList } from '../store.ts';
import { CommitmentRows } from './parts.tsx';

const most = 100;

/** What was promised: what is owed by its day, then what was settled. */
export const commitmentsPage: Page = {
  path: commitmentsPath,
  render: async (context) => {
    const t = commitmentMessages[context.lang];
    const [commitments] = await context.read([commitmentList(most, 0)]);
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
      </div>
    );
    return { title: t.list, current: 'meetings', body };
  },
};
