import { DataTable, EmptyState, partialText, plainDate } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { consultationMessages } from '../messages.ts';
import { newRoundPath, roundPath, roundsPath } from '../paths.ts';
import { mayRunRound } from '../policy.ts';
import type { Round } from '../round.ts';
import { isPublicRound } from '../rules/round-state.ts';
import { roundList } from '../store.ts';
import { closedOnText, inTimeText } from '../until-words.ts';
import { stateOn } from '../whole.ts';
import { RoundStatus } from './parts.tsx';

/** The day that was set, with that until which a council is in time where that is later; none where it was withdrawn. */
function lastDayOf(context: PageContext, round: Round): string {
  const { lang } = context;
  if (round.state === 'withdrawn') return '–';
  if (round.lastDay)
    return [plainDate(round.lastDay, lang), inTimeText(context, round), closedOnText(context, round)]
      .filter(Boolean)
      .join('; ');
  return round.past?.until ? partialText(round.past.until, lang) : '–';
}

/** Every consultation, the newest first; drafts for the regional clerk alone. */
export const roundsPage: Page = {
  path: roundsPath,
  render: async (context) => {
    const { lang } = context;
    const t = consultationMessages[lang];
    const [rounds] = await context.read([roundList(200, 0)]);
    const clerk = mayRunRound(context.actor, context.region.id) !== undefined;
    const shown = rounds.filter(
      (each) => clerk || isPublicRound(stateOn(each, context.today), each.sentOn ?? each.past),
    );
    const body = (
      <div class="wrap phead">
        <h1>{t.list}</h1>
        <p class="lead">{t.intro}</p>
        {clerk ? (
          <p class="act">
            <a href={context.link(newRoundPath)}>{t.make}</a> ·{' '}
            <a href={`${context.link(newRoundPath)}?soort=vroeger`}>{t.makePast}</a>
          </p>
        ) : null}
        {shown.length === 0 ? (
          <EmptyState>{t.none}</EmptyState>
        ) : (
          <DataTable
            caption={t.list}
            captionHidden
            columns={[{ name: t.title }, { name: t.kind }, { name: t.state }, { name: t.lastDay }]}
            rows={shown.map((each) => ({
              key: String(each.id),
              cells: [
                <a key="a" href={context.link(roundPath(each.id))} lang="nl">
                  {each.title}
                </a>,
                t.kinds[each.kind],
                <RoundStatus key="s" context={context} state={stateOn(each, context.today)} />,
                lastDayOf(context, each),
              ],
            }))}
          />
        )}
      </div>
    );
    return { title: t.list, current: 'councils', body };
  },
};
