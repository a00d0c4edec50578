import type { CouncilDate } from '#calendar';
import type { MunicipalityId } from '#kernel';
import { daysLeft, EmptyState, RowsList, shortDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { missesTerm } from '../council-days.ts';
import { consultationMessages } from '../messages.ts';
import { roundsPath, submissionPath } from '../paths.ts';
import type { Round } from '../round.ts';
import { untilOf } from '../until.ts';
import { awaitsDecision, inTerm, stateOn, submissionOf } from '../whole.ts';
import { submissionText } from './parts.tsx';

/** On the page of a council: what it is asked now, and what it waits to be told. */
export function CouncilRounds(props: {
  context: PageContext;
  rounds: readonly Round[];
  municipality: MunicipalityId;
  /** What is on the calendar of this council from now on. */
  dates: readonly CouncilDate[];
}) {
  const { context, municipality } = props;
  const { lang, today } = context;
  const t = consultationMessages[lang];
  const byDay = props.rounds.toSorted((a, b) => (untilOf(a) ?? '').localeCompare(untilOf(b) ?? ''));
  const rows = byDay.flatMap((round) => {
    const own = submissionOf(round, municipality);
    const until = untilOf(round);
    if (!own || until === null) return [];
    // Another council's decision is awaited, and not this one's.
    const writes = own.handedInAt === null && inTerm(round, today);
    if (round.reportedAt !== null && own.reportedAt !== null && !awaitsDecision(own) && !writes) return [];
    const open = stateOn(round, today) === 'sent_out';
    return [
      {
        lead: shortDate(until, lang),
        ...(open || writes ? { below: daysLeft(today, until, lang) } : {}),
        title: round.title,
        titleLang: 'nl',
        href: context.link(submissionPath(round.id, municipality)),
        lines: [
          `${t.kinds[round.kind]}. ${submissionText(context, round, own)}.`,
          ...[missesTerm(context, round, own, props.dates, 'reader')].filter(Boolean),
        ],
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

/** Where all consultations are, for a page that tells of the councils. */
export function RoundsLink({ context }: { context: PageContext }) {
  const t = consultationMessages[context.lang];
  return (
    <p>
      <a href={context.link(roundsPath)}>{t.linkText}</a>
    </p>
  );
}
