import type { MunicipalityId } from '#kernel';
import type { PageContext, Resting, Task, TaskList } from '#platform/http';
import type { CouncilDate } from './council-date-store.ts';
import { mayKeepDates } from './policy.ts';
import {
  type Answer,
  datesThatFit,
  lostOf,
  nearestSentence,
  type Rests,
  restingOf,
  restingStatements,
} from './resting.ts';
import { restingMessages } from './resting-messages.ts';
import type { Touched } from './rules/resting.ts';

/**
 * Whose council can meet no more on what it was asked, and whoever asked it, until a date fits again, the term is over or it is
 * not asked any more: reckoned each time from the calendar, so there is nothing to tick off.
 */
export const calendarTasksWith = (rests: Rests): TaskList => {
  /** Whoever asked the councils goes over all of them, a clerk over the own one. */
  const councilsOf = ({ actor, region }: PageContext): MunicipalityId[] => {
    const all = region.municipalities.map(({ id }) => id);
    if (rests.some(({ asks }) => asks(actor, region.id))) return all;
    return all.filter((municipality) => mayKeepDates(actor, region.id, { municipality }) !== undefined);
  };
  const statements = (context: PageContext) => {
    const councils = councilsOf(context);
    return councils.length > 0
      ? [datesThatFit(councils, context), ...restingStatements(rests, context, councils)]
      : [];
  };
  return {
    statements,
    tasks: (rows, context) => {
      const councils = councilsOf(context);
      if (councils.length === 0) return [];
      const asked = statements(context);
      const answer: Answer = (statement) =>
        rows[asked.findIndex(({ name }) => name === statement.name)] ?? [];
      const dates = (rows[0] ?? []) as CouncilDate[];
      return rests.flatMap((one) => {
        const runs = one.asks(context.actor, context.region.id);
        return lostOf(restingOf(one, answer, context, councils), dates, context).flatMap((lost) => [
          ...ownTask(context, lost),
          // What the calendar never had is for the own clerk to mend; who asked saw it before asking, or sees it where it is planned.
          ...(runs && lost.now === 'lost' ? [askersTask(context, lost)] : []),
        ]);
      });
    },
  };
};

type Lost = Touched<Resting>;

const townIn = (context: PageContext, { needs }: Lost) =>
  context.region.municipalities.find(({ id }) => id === needs.council)?.name ?? needs.council;

const commonOf = (context: PageContext, lost: Lost) => ({
  day: lost.needs.overdue ? null : lost.needs.last,
  last: !lost.needs.planned,
  about: `${lost.needs.about} (${townIn(context, lost)}). ${nearestSentence(lost, context.lang)}`,
});

/** Of a committee no feature asks more than the one day that its clerk noted. */
const ofKind = (
  { needs: { meeting, planned, overdue } }: Lost,
  term: string,
  council: string,
  committee: string,
  still: string,
) => (meeting === 'committee' ? committee : planned ? council : overdue ? still : term);

function ownTask(context: PageContext, lost: Lost): Task[] {
  const { council, ownPath } = lost.needs;
  if (!mayKeepDates(context.actor, context.region.id, { municipality: council })) return [];
  const t = restingMessages[context.lang].task;
  const never = lost.now === 'never';
  return [
    {
      ...commonOf(context, lost),
      title: ofKind(
        lost,
        { never: t.termNever, met: t.termMet, lost: t.term, gained: t.term }[lost.now],
        never ? t.neverPlanned : t.planned,
        never ? t.committeeNever : t.committee,
        t.overdue,
      ),
      path: ownPath,
    },
  ];
}

function askersTask(context: PageContext, lost: Lost): Task {
  const t = restingMessages[context.lang].task;
  const town = townIn(context, lost);
  const title = ofKind(lost, t.termOf(town), t.plannedOf(town), t.committeeOf(town), t.overdueOf(town));
  return { ...commonOf(context, lost), title, path: lost.needs.path };
}
