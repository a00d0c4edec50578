import { DataTable, number } from '#platform/html';
import type { Lang } from '#platform/http';
import type { Allocation } from '../rules/seat-allocation.ts';
import type { Recomputed } from '../rules/seat-comparison.ts';
import { figure, wholeOf } from '../rules/seat-figures.ts';
import { seatMessages } from '../seats-messages.ts';
import { Article, exact, OutcomeMark } from './seat-parts.tsx';
import { SeatSteps } from './seat-steps.tsx';

interface Props {
  readonly recomputed: Recomputed;
  readonly lang: Lang;
}

/** How the seats of one council follow from the votes: every step with its article, then beside the official seats. */
export function SeatsView({ recomputed, lang }: Props) {
  const t = seatMessages[lang];
  const { allocation, agreement } = recomputed;
  return (
    <>
      <p>
        <OutcomeMark outcome={agreement} lang={lang} />
      </p>
      <p>{t.agreementText[agreement]}</p>
      <section class="b">
        <h2>{t.quotaTitle}</h2>
        <p>{t.quotaText(number(allocation.size, lang))}</p>
        <p>
          {number(allocation.votes, lang)} : {number(allocation.size, lang)} ={' '}
          <b>{exact(allocation.quota, lang)}</b> {t.perSeat}
        </p>
        <Article lang={lang} articles={['P 5']} />
      </section>
      <section class="b">
        <h2>{t.wholeTitle}</h2>
        <WholeSeats allocation={allocation} lang={lang} />
      </section>
      <SeatSteps allocation={allocation} lang={lang} />
      <section class="b">
        <h2>{t.comparison}</h2>
        <Comparison recomputed={recomputed} lang={lang} />
      </section>
      <section class="b">
        <p class="small muted">{t.sources}</p>
      </section>
    </>
  );
}

function WholeSeats({ allocation, lang }: { allocation: Allocation; lang: Lang }) {
  const t = seatMessages[lang];
  const { lists, size, votes } = allocation;
  const given = lists.reduce((sum, list) => sum + list.whole, 0);
  return (
    <>
      <p>{t.wholeText(number(given, lang), number(size, lang), size - given)}</p>
      <Article lang={lang} articles={['P 6']} />
      <DataTable
        caption={t.wholeTitle}
        captionHidden
        columns={[
          { name: t.list },
          { name: t.votes, figures: true },
          { name: t.times, figures: true },
          { name: t.whole, figures: true },
        ]}
        rows={[
          ...lists.map((list) => ({
            key: list.name,
            cells: [list.name, number(list.votes, lang), times(list.votes * size, votes, lang), list.whole],
          })),
          { key: '', cells: [t.total, number(votes, lang), number(size, lang), given] },
        ]}
      />
    </>
  );
}

/** In hundredths, cut off: what counts is the whole before the comma, and rounding up could show one too many. */
function times(numerator: number, denominator: number, lang: Lang): string {
  const hundredths = wholeOf(figure(numerator * 100, denominator));
  const rest = String(hundredths % 100).padStart(2, '0');
  return `${number(wholeOf(figure(hundredths, 100)), lang)}${lang === 'nl' ? ',' : '.'}${rest}`;
}

function Comparison({ recomputed, lang }: Props) {
  const t = seatMessages[lang];
  const { lists, agreement } = recomputed;
  const exhausted = lists.some((list) => list.byVotes !== list.seats);
  const official = agreement !== 'no_official';
  const sum = (of: (list: (typeof lists)[number]) => number) =>
    lists.reduce((all, list) => all + of(list), 0);
  return (
    <DataTable
      caption={t.comparison}
      captionHidden
      columns={[
        { name: t.list },
        { name: exhausted ? t.byVotes : t.computed, figures: true },
        ...(exhausted ? [{ name: t.withCandidates, figures: true }] : []),
        ...(official ? [{ name: t.official, figures: true }, { name: t.equal }] : []),
      ]}
      rows={[
        ...lists.map((list) => ({
          key: list.name,
          cells: [
            list.name,
            list.byVotes,
            ...(exhausted ? [list.seats] : []),
            ...(official
              ? [list.official, list.seats === list.official ? t.yes : <b key="no">{t.no}</b>]
              : []),
          ],
        })),
        {
          key: '',
          cells: [
            t.total,
            sum((list) => list.byVotes),
            ...(exhausted ? [sum((list) => list.seats)] : []),
            ...(official ? [sum((list) => list.official ?? 0), ''] : []),
          ],
        },
      ]}
    />
  );
}
