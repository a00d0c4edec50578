import {
  type AmbitionId,
  addMonths,
  type CalendarDate,
  daysBetween,
  type MunicipalityId,
  type ProposalId,
  slugOf,
} from '#kernel';

/** Stand: a draft of the task is for its makers; from the first time that a group works on it everybody sees it. */
export const preparationStates = ['draft', 'working', 'delivered', 'stopped'] as const;
export type PreparationState = (typeof preparationStates)[number];
export type StaffUnit = 'hours' | 'fte';

/** Waaraan gewerkt wordt: a proposal, or an ambition of which there is no proposal yet. */
export type Subject =
  | { readonly kind: 'proposal'; readonly id: ProposalId }
  | { readonly kind: 'ambition'; readonly id: AmbitionId };

/** Who of the working group works on it, by the seat there, and how much: hundredths of an fte or of hours a week. */
export interface Member {
  readonly seat: number;
  readonly unit: StaffUnit;
  readonly hundredths: number;
  readonly from: CalendarDate;
  /** Null: until it is to be delivered. */
  readonly until: CalendarDate | null;
  /** The version with which it was asked as it stands; what somebody types says none. */
  readonly since?: number;
}

/** Plek: a neighbourhood as it is called, or with an empty name the whole municipality. */
export interface Location {
  readonly municipality: MunicipalityId;
  readonly neighbourhood: string;
}

/** Where money comes from: an activity in the programme of a budget, or an agreement with its key. */
export type MoneySource =
  | { readonly kind: 'activity'; readonly programme: number; readonly number: string }
  | { readonly kind: 'agreement'; readonly agreement: number };
export interface Money {
  readonly year: number;
  readonly cents: number;
  /** Who pays: one of the two. */
  readonly municipality: MunicipalityId | null;
  readonly organisation: string;
  /** Null: nobody said out of what. */
  readonly source: MoneySource | null;
}

export interface PreparationContent {
  readonly task: string;
  readonly lead: MunicipalityId;
  readonly deliver: string;
  readonly dueOn: CalendarDate;
  readonly state: PreparationState;
  readonly staff: readonly Member[];
  /** Number of the signed agreement under which the staff is promised; null: under none. */
  readonly agreement: number | null;
  readonly places: readonly Location[];
  /** When what is prepared is to happen; both or neither. */
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly money: readonly Money[];
}

/** A seat in the working group. */
export interface GroupSeat {
  readonly id: number;
  readonly title: string;
  readonly municipality: MunicipalityId | null;
  readonly organisation: string | null;
  /** Number of the office behind it. */
  readonly office: number | null;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

const following: Readonly<Record<PreparationState, readonly PreparationState[]>> = {
  draft: ['draft', 'working', 'stopped'],
  working: ['working', 'delivered', 'stopped'],
  // What was delivered can come back for more, with the reason.
  delivered: ['delivered', 'working'],
  stopped: [],
};
export const statesAfter = (state: PreparationState) => following[state];

/** Whether a group asks people for it: a draft does not yet, and what was stopped not any more. */
export const asksPeople = ({ state }: Pick<PreparationContent, 'state'>) =>
  state === 'working' || state === 'delivered';

/** Who it claims, and until when: of what was delivered or stopped, or whose proposal is over, up to that day. */
export function claimed(
  { staff, dueOn }: Pick<PreparationContent, 'staff' | 'dueOn'>,
  overOn: CalendarDate | null,
): readonly Member[] {
  if (overOn === null) return staff;
  return staff.flatMap((member) => {
    const until = member.until ?? dueOn;
    return member.from > overOn ? [] : [{ ...member, until: until < overOn ? until : overOn }];
  });
}

export interface Around {
  readonly region: readonly MunicipalityId[];
  /** Those that take part in the working group. */
  readonly group: readonly MunicipalityId[];
  /** Those that take part in the proposal; null: it is for an ambition. */
  readonly proposal: readonly MunicipalityId[] | null;
  readonly seats: readonly GroupSeat[];
  readonly today: CalendarDate;
}

export type PreparationFault =
  | { readonly code: 'lead_not_in_group' | 'lead_not_in_proposal' }
  | { readonly code: 'due_far'; readonly last: CalendarDate }
  | { readonly code: 'staff_long'; readonly seat: number; readonly last: CalendarDate }
  | { readonly code: 'staff_not_in_group' | 'staff_outside_seat' | 'staff_ends_early'; readonly seat: number }
  | { readonly code: 'place_elsewhere' | 'place_twice'; readonly at: number }
  | { readonly code: 'period_half' | 'end_before_begin' }
  | { readonly code: 'payer_elsewhere'; readonly at: number }
  | { readonly code: 'money_outside'; readonly at: number; readonly year: number };

/** One way of writing a name for all: "De Leidse Hout" is "de leidse  hout". */
export const placeKey = ({ municipality, neighbourhood }: Location) =>
  `${municipality}/${slugOf(neighbourhood)}`;

/** Months: nobody plans people further ahead, nor one task for longer. */
const longest = 120;

/** The first thing in it that cannot be. */
export function preparationFault(content: PreparationContent, around: Around): PreparationFault | undefined {
  if (!around.group.includes(content.lead)) return { code: 'lead_not_in_group' };
  if (around.proposal !== null && !around.proposal.includes(content.lead))
    return { code: 'lead_not_in_proposal' };
  const last = addMonths(around.today, longest);
  if (content.dueOn > last) return { code: 'due_far', last };
  return (
    staffFault(content, around.seats, last) ?? placeFault(content, around) ?? moneyFault(content, around)
  );
}

function staffFault(
  content: PreparationContent,
  seats: readonly GroupSeat[],
  horizon: CalendarDate,
): PreparationFault | undefined {
  for (const { seat: id, from, until } of content.staff) {
    const seat = seats.find((each) => each.id === id);
    if (!seat) return { code: 'staff_not_in_group', seat: id };
    const last = until ?? content.dueOn;
    if (last < from) return { code: 'staff_ends_early', seat: id };
    if (from < seat.from || (seat.until !== null && last > seat.until))
      return { code: 'staff_outside_seat', seat: id };
    const most = [addMonths(from, longest), horizon].toSorted()[0] as CalendarDate;
    if (last > most) return { code: 'staff_long', seat: id, last: most };
  }
  return undefined;
}

function placeFault({ places }: PreparationContent, { region }: Around): PreparationFault | undefined {
  const elsewhere = places.findIndex(({ municipality }) => !region.includes(municipality));
  if (elsewhere >= 0) return { code: 'place_elsewhere', at: elsewhere };
  const keys = places.map(placeKey);
  const twice = keys.findIndex((key, at) => keys.indexOf(key) !== at);
  return twice >= 0 ? { code: 'place_twice', at: twice } : undefined;
}

const yearOf = (day: CalendarDate) => Number(day.slice(0, 4));

function moneyFault(
  { startsOn, endsOn, money }: PreparationContent,
  { region }: Around,
): PreparationFault | undefined {
  if ((startsOn === null) !== (endsOn === null)) return { code: 'period_half' };
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) return { code: 'end_before_begin' };
  const elsewhere = money.findIndex(
    ({ municipality }) => municipality !== null && !region.includes(municipality),
  );
  if (elsewhere >= 0) return { code: 'payer_elsewhere', at: elsewhere };
  if (startsOn === null || endsOn === null) return undefined;
  const at = money.findIndex(({ year }) => year < yearOf(startsOn) || year > yearOf(endsOn));
  return at < 0 ? undefined : { code: 'money_outside', at, year: money[at]?.year ?? 0 };
}

// As agreements count by default: an fte is 36 hours a week, 52 weeks a year, without leave.
export const hoursAWeek = 36;
const weeksAYear = 52;
export const hoursAYear = hoursAWeek * weeksAYear;

/** Hundredths of hours a week. */
export const weekly = ({ unit, hundredths }: Pick<Member, 'unit' | 'hundredths'>) =>
  unit === 'fte' ? hundredths * hoursAWeek : hundredths;

/** Somebody asked for, until a day that is known. */
export interface Ask {
  /** Who it is in all groups: the office behind the seat, or else the seat. */
  readonly who: string;
  readonly weekly: number;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

export function asksOf(content: PreparationContent, seats: readonly GroupSeat[]): readonly Ask[] {
  return content.staff.flatMap((member) => {
    const seat = seats.find(({ id }) => id === member.seat);
    if (!seat) return [];
    const who = seat.office === null ? `seat ${seat.id}` : `office ${seat.office}`;
    return [{ who, weekly: weekly(member), from: member.from, until: member.until ?? content.dueOn }];
  });
}

/** The first of these who is asked for more than one full week at once, and on which day. @param others by other groups */
export function askedTooMuch(
  own: readonly Ask[],
  others: readonly Ask[],
): { readonly who: string; readonly day: CalendarDate; readonly weekly: number } | undefined {
  const all = [...own, ...others];
  for (const { who, from, until } of own) {
    // A sum only grows where somebody begins.
    const days = all
      .filter((each) => each.who === who && each.from >= from && each.from <= until)
      .map((each) => each.from);
    for (const day of [from, ...days].toSorted()) {
      const sum = all
        .filter((each) => each.who === who && each.from <= day && each.until >= day)
        .reduce((total, each) => total + each.weekly, 0);
      if (sum > hoursAWeek * 100) return { who, day, weekly: sum };
    }
  }
  return undefined;
}

/** Hundredths of hours that fall in a year, by days. */
export function hoursInYear(ask: Omit<Ask, 'who'>, year: number): number {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`] as [CalendarDate, CalendarDate];
  const from = ask.from > first ? ask.from : first;
  const until = ask.until < last ? ask.until : last;
  if (until < from) return 0;
  const share = (daysBetween(from, until) + 1) / (daysBetween(first, last) + 1);
  return Math.round(ask.weekly * weeksAYear * share);
}
