import type { ComponentChildren } from 'preact';
import { DataTable, number } from '#platform/html';
import type { Lang } from '#platform/http';
import type { Allocation, ExhaustedStep, MajorityStep, SeatStep } from '../rules/seat-allocation.ts';
import { type Claim, type Lot, meetsThreshold, type ResidualStep } from '../rules/seat-residuals.ts';
import { seatMessages } from '../seats-messages.ts';
import { Article, enumeration, exact } from './seat-parts.tsx';

interface Round {
  readonly steps: readonly ResidualStep[];
  /** Number of its first seat among the residual seats, or among those that were freed. */
  readonly first: number;
  readonly rule: ResidualStep['rule'];
  readonly article: ResidualStep['article'];
  readonly continued: boolean;
}
type Part = Round | MajorityStep | readonly ExhaustedStep[];

/** Whether a step is told together with the one before it: seats by one rule, lists that cannot fill theirs. */
function goesWith(step: SeatStep, before: SeatStep): boolean {
  if (step.rule === 'exhausted') return before.rule === 'exhausted';
  return (
    isResidual(step) && isResidual(before) && step.rule === before.rule && step.continued === before.continued
  );
}

const isResidual = (step: SeatStep): step is ResidualStep =>
  step.rule !== 'exhausted' && step.rule !== 'majority';

function partsOf({ steps }: Allocation): Part[] {
  const groups: SeatStep[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last?.[0] && goesWith(step, last[0])) last.push(step);
    else groups.push([step]);
  }
  return groups.flatMap((group): Part[] => {
    const [first] = group;
    if (!first) return [];
    if (first.rule === 'majority') return [first];
    if (first.rule === 'exhausted') return [group.filter((step) => step.rule === 'exhausted')];
    const earlier = steps.slice(0, steps.indexOf(first)).filter(isResidual);
    return [
      {
        steps: group.filter(isResidual),
        first: earlier.filter((step) => step.continued === first.continued).length + 1,
        rule: first.rule,
        article: first.article,
        continued: first.continued,
      },
    ];
  });
}

interface Props {
  readonly allocation: Allocation;
  readonly lang: Lang;
}

/** What came after the whole seats. */
export function SeatSteps({ allocation, lang }: Props) {
  const t = seatMessages[lang];
  return (
    <>
      {partsOf(allocation).map((part, index) => (
        <section class="b" key={`${index}`}>
          <PartView part={part} allocation={allocation} lang={lang} />
        </section>
      ))}
      {allocation.unassigned > 0 ? <p>{t.unassigned(allocation.unassigned)}</p> : null}
    </>
  );
}

function PartView({ part, allocation, lang }: Props & { readonly part: Part }) {
  const t = seatMessages[lang];
  const name = (list: number) => allocation.lists[list]?.name ?? '';
  if ('steps' in part) return <RoundView round={part} allocation={allocation} lang={lang} />;
  if ('from' in part)
    return (
      <>
        <h2>{t.majorityTitle}</h2>
        <p>
          {t.majorityText(name(part.list), name(part.from))} {lotText(part.lot, 'gives', name, lang)}
        </p>
        <Article lang={lang} articles={[part.article]} />
      </>
    );
  return (
    <>
      <h2>{t.exhaustedTitle}</h2>
      {part.map((step) => (
        <p key={step.list}>{t.exhaustedText(name(step.list), step.candidates, step.seats)}</p>
      ))}
      <Article lang={lang} articles={['P 10']} />
    </>
  );
}

function lotText(
  lot: Lot | undefined,
  way: 'takes' | 'gives',
  name: (list: number) => string,
  lang: Lang,
): string {
  if (!lot) return '';
  const t = seatMessages[lang];
  const lists = enumeration(lot.among.map(name), lang);
  return `${way === 'takes' ? t.lot(lists, lot.seats) : t.lotGives(lists)} ${lot.settled ? t.lotSettled : t.lotOpen}`;
}

function RoundView({ round, allocation, lang }: Props & { readonly round: Round }) {
  const t = seatMessages[lang];
  const name = (list: number) => allocation.lists[list]?.name ?? '';
  const small = round.rule === 'average' && round.article === 'P 8';
  return (
    <>
      <h2>{t.heading[round.rule]}</h2>
      <p>
        {round.continued ? `${t.continued} ` : ''}
        {small ? t.beyond : t.rule[round.rule]}
      </p>
      <Article lang={lang} articles={round.continued ? ['P 10', round.article] : [round.article]} />
      <ol class="plain">
        {round.steps.map((step, index) => (
          <li key={`${index}`}>
            {(step.continued ? t.freedTo : t.seatTo)(round.first + index)} <b>{name(step.list)}</b>:{' '}
            {reason(step, allocation, lang)}. {lotText(step.lot, 'takes', name, lang)}
          </li>
        ))}
      </ol>
      {round.rule === 'remainder' ? (
        <Remainders round={round} allocation={allocation} lang={lang} />
      ) : (
        <Averages round={round} allocation={allocation} lang={lang} />
      )}
    </>
  );
}

function reason(step: ResidualStep, allocation: Allocation, lang: Lang): string {
  const t = seatMessages[lang];
  if (step.rule === 'remainder') return t.byRemainder(exact(step.figure, lang));
  const votes = number(allocation.lists[step.list]?.votes ?? 0, lang);
  return t.byAverage(votes, step.figure.denominator, exact(step.figure, lang));
}

function Remainders({ round, allocation, lang }: Props & { readonly round: Round }) {
  const t = seatMessages[lang];
  const seatNumber = (list: number) => round.steps.findIndex((step) => step.list === list);
  const claims = round.steps[0]?.claims ?? [];
  const outcome = ({ list, outside }: Claim) => {
    const place = seatNumber(list);
    if (place >= 0) return <b>{(round.continued ? t.freed : t.residual)(round.first + place)}</b>;
    return outside === undefined || outside === 'below_threshold' ? '–' : t.outside[outside];
  };
  return (
    <DataTable
      caption={t.compared}
      columns={[
        { name: t.list },
        { name: t.remainder, figures: true },
        { name: t.threshold },
        { name: t.outcome },
      ]}
      rows={claims.map((claim) => ({
        key: String(claim.list),
        cells: [
          allocation.lists[claim.list]?.name,
          exact(claim.figure, lang),
          meetsThreshold(allocation.lists[claim.list] ?? { votes: 0 }, allocation) ? t.reached : t.notReached,
          outcome(claim),
        ],
      }))}
    />
  );
}

function Averages({ round, allocation, lang }: Props & { readonly round: Round }) {
  const t = seatMessages[lang];
  const cell = (step: ResidualStep, list: number): ComponentChildren => {
    const claim = step.claims[list];
    if (!claim) return '';
    if (claim.outside) return t.outside[claim.outside];
    const text = exact(claim.figure, lang);
    if (step.list !== list) return text;
    return (
      <b>
        {text}
        <span class="vh">{`, ${t.wins}`}</span>
      </b>
    );
  };
  return (
    <DataTable
      caption={t.compared}
      note={t.comparedNote}
      columns={[
        { name: t.list },
        ...round.steps.map((_, index) => ({
          name: (round.continued ? t.freed : t.residual)(round.first + index),
          figures: true,
        })),
      ]}
      rows={allocation.lists.map((list, place) => ({
        key: String(place),
        cells: [list.name, ...round.steps.map((step) => cell(step, place))],
      }))}
    />
  );
}
