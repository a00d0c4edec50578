import type { MunicipalityId } from '#kernel';
import { daysLeft, EmptyState, RowsList, shortDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { consultationMessages } from '../messages.ts';
import { roundPath, roundsPath, submissionPath } from '../paths.ts';
import { isPublicRound } from '../rules/round-state.ts';
import type { Round } from '../store.ts';
import { stateOn, submissionOf, submissionStateOn } from '../whole.ts';

/** On the page of a council: what it is asked now, and what it waits to be told. */
export function CouncilRounds(props: {
  context: PageContext;
  rounds: readonly Round[];
  municipality: MunicipalityId;
}) {
  const { context, municipality } = props;
  const { lang, today } = context;
  const t = consultationMessages[lang];
  const rows = props.rounds.flatMap((round) => {
    const own = submissionOf(round, municipality);
    if (!own || round.lastDay === null) return [];
    const open = stateOn(round, today) === 'sent_out';
    return [
      {
        lead: shortDate(round.lastDay, lang),
        ...(open ? { below: daysLeft(today, round.lastDay, lang) } : {}),
        title: round.title,
        titleLang: 'nl',
        href: context.link(submissionPath(round.id, municipality)),
        lines: [`${t.kinds[round.kind]}. ${t.submissions[submissionStateOn(round, own, today)]}.`],
      },
    ];
  });
  return (
    <section class="b">
      <div class="h2row">
        <h2>{t.councilOpen}</h2>
        <a href={context.link(roundsPath)}>{t.list}</a>
      </div>
      {rows.length === 0 ? <EmptyState>{t.councilNone}</EmptyState> : <RowsList rows={rows} />}
    </section>
  );
}

/** With the documents of a proposal: on which of them the councils were asked. */
export function ProposalRounds({ context, rounds }: { context: PageContext; rounds: readonly Round[] }) {
  const t = consultationMessages[context.lang];
  const shown = rounds.filter((each) => isPublicRound(stateOn(each, context.today), each.sentOn));
  if (shown.length === 0) return null;
  return (
    <section class="b">
      <h2>{t.on}</h2>
      <ul class="plain">
        {shown.map((each) => (
          <li key={each.id}>
            <a href={context.link(roundPath(each.id))} lang="nl">
              {each.title}
            </a>
            : {t.states[stateOn(each, context.today)]}
          </li>
        ))}
      </ul>
    </section>
  );
}
