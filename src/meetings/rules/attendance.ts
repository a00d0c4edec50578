import { type FractionId, type MunicipalityId, ok, type Result, refuse } from '#kernel';

/** From when to when somebody was there; `came` is null where it was marked before moments were kept. */
export interface Stay {
  readonly came: string | null;
  readonly left: string | null;
}

/** Wie er een plaats heeft in een vergadering: somebody in a seat of the body, or a fraction of which nobody said who came. */
export interface Attendee {
  /** null: a fraction as such. */
  readonly seat: number | null;
  /** Of a seat. */
  readonly capacity: string | null;
  readonly title: string | null;
  readonly deputy: boolean;
  readonly organisation: string | null;
  readonly municipality: MunicipalityId | null;
  readonly fraction: FractionId | null;
  readonly fractionName: string | null;
  readonly stays: readonly Stay[];
  /** Afwezig met bericht, since when. */
  readonly excusedAt: string | null;
}

const seatKey = 'zetel:';

/** How forms and the API say who came: `zetel:12`, or the code of a fraction. */
export function attendeeKey({ seat, fraction }: Pick<Attendee, 'seat' | 'fraction'>): string {
  return seat === null ? (fraction ?? '') : `${seatKey}${seat}`;
}

export function isThere({ stays }: Pick<Attendee, 'stays'>): boolean {
  return stays.some(({ left }) => left === null);
}

/** There at some moment. */
export function attended({ stays }: Pick<Attendee, 'stays'>): boolean {
  return stays.length > 0;
}

/** For which fraction somebody is there: a specialist for the own one; who chairs or writes is there for none. */
export function standsFor(attendee: Pick<Attendee, 'seat' | 'capacity' | 'fraction'>): Attendee['fraction'] {
  return attendee.seat === null || attendee.capacity === 'specialist' ? attendee.fraction : null;
}

/** Since when somebody is there without a break, or until when the last stay was. */
export function lastStay({ stays }: Pick<Attendee, 'stays'>): Stay | undefined {
  return stays.find(({ left }) => left === null) ?? stays.at(-1);
}

export interface Marked<Who> {
  readonly come: readonly Who[];
  readonly gone: readonly Who[];
}
type Named = Pick<Attendee, 'seat' | 'fraction'>;
export type WhoCode = 'seat_not_in_meeting' | 'fraction_not_in_office' | 'seats_not_fractions';

/** What there is to choose from when somebody is marked. */
export interface Room {
  /** With a seat in the body, and who was marked besides. */
  readonly attendees: readonly Attendee[];
  readonly inOffice: readonly FractionId[];
  /** Of a regional committee: only there fractions attend. */
  readonly committee: boolean;
}

/**
 * Whom one tap means. A fraction with one seat in the committee is whoever has it; one with more, or without, came as such:
 * nobody said who.
 */
export function whoIs(key: string, room: Room): Result<Named, WhoCode> {
  if (key.startsWith(seatKey)) {
    const found = room.attendees.find((each) => each.seat !== null && attendeeKey(each) === key);
    return found ? ok(found) : refuse('seat_not_in_meeting', { seat: key.slice(seatKey.length) });
  }
  if (!room.committee) return refuse('seats_not_fractions');
  const fraction = room.inOffice.find((each) => each === key);
  if (fraction === undefined) return refuse('fraction_not_in_office', { fraction: key });
  const seats = room.attendees.filter((each) => each.seat !== null && standsFor(each) === fraction);
  const [only] = seats;
  return ok(seats.length === 1 && only ? only : { seat: null, fraction });
}

/** Those who are there for a key: of a fraction everybody who is there for it. */
export function thereFor(key: string, { attendees }: Pick<Room, 'attendees'>): readonly Attendee[] {
  return attendees.filter((each) => isThere(each) && (attendeeKey(each) === key || standsFor(each) === key));
}

/**
 * What a list of who is there changes.
 * @param shown who stood as present on the form that was sent: only differences with it count, so two that mark at once
 * both keep their marks. Undefined: `present` is the whole list.
 */
export function marked(
  present: readonly string[],
  shown: readonly string[] | undefined,
  room: Room,
): Result<Marked<Named>, WhoCode> {
  const come: Named[] = [];
  for (const key of new Set(present)) {
    const who = whoIs(key, room);
    if (!who.ok) return who;
    if (!shown?.includes(key) && thereFor(key, room).length === 0) come.push(who.value);
  }
  const stays = new Set(present.flatMap((key) => thereFor(key, room)));
  const left = shown
    ? shown.filter((key) => !present.includes(key)).flatMap((key) => thereFor(key, room))
    : room.attendees.filter(isThere);
  return ok({ come, gone: [...new Set(left)].filter((each) => !stays.has(each)) });
}

/** When the meeting got under way: the first item was called. */
export function begunAt(items: readonly { readonly calledAt: string | null }[]): string | null {
  const called = items.flatMap(({ calledAt }) => (calledAt === null ? [] : [calledAt]));
  return called.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

export interface Movement<Who> {
  readonly who: Who;
  readonly came: boolean;
  readonly at: string;
}

/** Who came after the meeting had begun or came back, and who left, in that order; who was there from the beginning is not told. */
export function movements<Who extends Pick<Attendee, 'stays'>>(
  attendees: readonly Who[],
  begun: string | null,
): Movement<Who>[] {
  const late = (at: string) => begun !== null && Date.parse(at) > Date.parse(begun);
  return attendees
    .flatMap((who) =>
      who.stays.flatMap(({ came, left }, stay): Movement<Who>[] => [
        ...(came !== null && (stay > 0 || late(came)) ? [{ who, came: true, at: came }] : []),
        ...(left === null ? [] : [{ who, came: false, at: left }]),
      ]),
    )
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** For whom somebody sits, as a deputy takes over: in the same capacity for the same. */
export function placeOfAttendee(
  each: Pick<Attendee, 'seat' | 'capacity' | 'municipality' | 'fraction' | 'organisation'>,
): string {
  return JSON.stringify([each.capacity, each.municipality, each.fraction, each.organisation]);
}

/** Wie er was, wie bericht gaf en wie ontbrak. */
export interface Roll {
  readonly present: readonly Attendee[];
  /** There, and left before the end. */
  readonly left: readonly Attendee[];
  readonly excused: readonly Attendee[];
  /** Seats of which neither the holder nor a deputy came, without notice. */
  readonly absent: readonly Attendee[];
}

export function rollOf(attendees: readonly Attendee[]): Roll {
  const came = attendees.filter(attended);
  const taken = new Set(came.map(placeOfAttendee));
  const away = attendees.filter((each) => !attended(each));
  return {
    present: came.filter(isThere),
    left: came.filter((each) => !isThere(each)),
    excused: away.filter((each) => each.excusedAt !== null),
    absent: away.filter(
      (each) =>
        each.excusedAt === null && each.seat !== null && !each.deputy && !taken.has(placeOfAttendee(each)),
    ),
  };
}
