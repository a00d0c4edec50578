import type { CalendarDate } from '#kernel';
import { type Answered, notRefused } from './consent.ts';
import {
  type Ask,
  askedTooMuch,
  asksOf,
  asksPeople,
  claimed,
  type GroupSeat,
  type PreparationContent,
} from './preparation.ts';

/** A task with the seats of its group. */
export interface Asking {
  readonly content: PreparationContent;
  readonly seats: readonly GroupSeat[];
  /** The day on which it was over; left out: it goes on. */
  readonly overOn?: CalendarDate | null;
}

/** Of who sits there more than a full week is asked, first on that day; hundredths of hours. */
export interface AboveWeek {
  readonly seat: number;
  readonly day: CalendarDate;
  readonly weekly: number;
}

/** Only what the municipality that leads asks of its own people: nobody else says yes for them. */
const ownPeople = ({ content, seats, overOn = null }: Asking): Asking => {
  const own = new Set(seats.filter(({ municipality }) => municipality === content.lead).map(({ id }) => id));
  return { content: { ...content, staff: content.staff.filter(({ seat }) => own.has(seat)) }, seats, overOn };
};

const asksOfAll = (all: readonly Asking[]) =>
  all
    .filter(({ content }) => asksPeople(content))
    .flatMap(({ content, seats, overOn = null }) =>
      asksOf({ ...content, staff: claimed(content, overOn) }, seats),
    );

function above({ content, seats }: Asking, others: readonly Ask[]): readonly AboveWeek[] {
  if (content.state === 'stopped') return [];
  return content.staff.flatMap((member) => {
    const beside = content.staff.filter((each) => each !== member);
    const found = askedTooMuch(asksOf({ ...content, staff: [member] }, seats), [
      ...asksOf({ ...content, staff: beside }, seats),
      ...others,
    ]);
    return found ? [{ seat: member.seat, day: found.day, weekly: found.weekly }] : [];
  });
}

/**
 * What is refused: more than a full week in one task, or of people whose own municipality leads, over all tasks that it leads.
 * What another municipality asks of them stands in nobody's way: that is told, by `toldAbove`.
 */
export const refusedAbove = (own: Asking, others: readonly Asking[]): AboveWeek | undefined =>
  above(own, [])[0] ?? above(ownPeople(own), asksOfAll(others.map(ownPeople)))[0];

/** A task with the answers to what it asks. */
export type AskingAnswered = Asking & Pick<Answered, 'answers'>;

const standing = (task: AskingAnswered): Asking => ({
  content: { ...task.content, staff: notRefused(task) },
  seats: task.seats,
  overOn: task.overOn ?? null,
});

/** Of whom everybody together asks more than a full week; what was refused is asked no more. */
export const toldAbove = (own: AskingAnswered, others: readonly AskingAnswered[]): readonly AboveWeek[] =>
  above(standing(own), asksOfAll(others.map(standing)));
