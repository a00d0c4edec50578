import { clockTime, dayLabel, RowsList } from '#platform/html';
import type { PageContext } from '#platform/http';
import { meetingMessages } from '../messages.ts';
import { itemPath } from '../paths.ts';
import { mayReadItem } from '../policy.ts';
import type { PlacedItem } from '../store.ts';
import { Questions } from './parts.tsx';

/** On the proposal's page: where it was and will be discussed, and what was asked of the table. */
export function ProposalMeetings({ context, items }: { context: PageContext; items: readonly PlacedItem[] }) {
  const { lang } = context;
  const t = meetingMessages[lang];
  const own = items.filter((item) => item.state !== 'cancelled' && mayReadItem(context, item));
  if (own.length === 0) return null;
  const questions = own.flatMap((item) => item.questions);
  const what = (item: PlacedItem) =>
    item.kind === 'account' || item.phase === null ? t.kinds.account : t.phases[item.phase];
  return (
    <section class="b" id="commissie">
      <h2>{t.onAgenda}</h2>
      <RowsList
        rows={own.map((item) => ({
          lead: item.day === null ? '–' : dayLabel(item.day, context.today, lang),
          ...(item.startsAt === null ? {} : { below: clockTime(item.startsAt, lang) }),
          title: what(item),
          href: context.link(itemPath(item.id)),
          lines: [
            item.day === null ? t.waits : `${item.bodyName} · ${item.place}`,
            ...(item.conclusion === null ? [] : [<span lang="nl">{item.conclusion}</span>]),
          ],
        }))}
      />
      {questions.length > 0 ? (
        <>
          <h3>{t.questions}</h3>
          <Questions context={context} questions={questions} />
        </>
      ) : null}
    </section>
  );
}
