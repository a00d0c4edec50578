import { dateOf } from '#kernel';
import { capital, plainDate, RowsList, shortDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import type { RulebookChange } from '../changes-store.ts';
import { rulebookMessages } from '../messages.ts';
import { changePath } from '../paths.ts';

/** Proposed changes: where each stands and from which day it would hold. */
export function ChangeRows(props: { context: PageContext; changes: readonly RulebookChange[] }) {
  const { context, changes } = props;
  const t = rulebookMessages[context.lang];
  return (
    <RowsList
      rows={changes.map((change) => ({
        lead: shortDate(dateOf(change.proposedAt), context.lang),
        title: t.change(change.number),
        href: context.link(changePath(change.number)),
        lines: [
          `${t.states[change.state]}, ${t.fromDay(plainDate(change.inForceFrom, context.lang))}`,
          <span key="r" lang="nl">
            {capital(change.reason)}
          </span>,
        ],
      }))}
    />
  );
}
