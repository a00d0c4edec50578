import { addDays, type CalendarDate, daysBetween, monthNamed, parseDate, type Refusal } from '#kernel';
import {
  type CouncilDateContent,
  type CouncilDateKind,
  type WrongDateCode,
  wrongDate,
} from '../rules/council-date.ts';
import { kindOfTitle } from '../rules/kind-of-title.ts';

/** A day as a file of a council has it. */
export interface ReadDate extends CouncilDateContent {
  /** By what its own system knows it; null: it has no such name. */
  readonly key: string | null;
  /** The file says that it does not take place. */
  readonly cancelled: boolean;
  /** Where it stands in the file: "regel 12", "bijeenkomst 3". */
  readonly at: PlaceInFile;
}

export interface PlaceInFile {
  readonly unit: 'line' | 'item';
  readonly number: number;
}

export type ReadProblemCode =
  | WrongDateCode
  | 'kind_unknown'
  | 'day_wrong'
  | 'time_wrong'
  | 'not_public'
  | 'not_announced'
  | 'zone_unknown'
  | 'recurrence_endless'
  | 'recurrence_wrong'
  | 'recurrence_many'
  | 'later_ones_too'
  | 'item_broken'
  | 'title_long'
  | 'place_long'
  | 'far_away'
  | 'pattern'
  | 'twice'
  | 'key_twice'
  | 'older_version'
  | 'link_left_out'
  | 'end_left_out';

/** What could not be taken over, and why. */
export interface ReadProblem {
  readonly at: PlaceInFile;
  readonly code: ReadProblemCode;
  /** What stands there, in short. */
  readonly what: string;
  /** The day that it is about and what is called so, where they were read: by these many that are alike are told at once. */
  readonly day?: CalendarDate;
  readonly title?: string;
}

export const calendarFormats = ['csv', 'icalendar', 'meetings'] as const;
export interface ReadCalendar {
  readonly format: (typeof calendarFormats)[number];
  readonly dates: readonly ReadDate[];
  readonly problems: readonly ReadProblem[];
}

/** What to make of a meeting of which the title does not say what it is. */
export type UnknownKind = 'leave_out' | 'council' | 'committee';

export interface ReadWith {
  readonly today: CalendarDate;
  readonly unknown: UnknownKind;
  /** Public address of a meeting in the council's own system, with `{id}` for its number; '': not given. */
  readonly meetingAddress: string;
}

/** What one entry of a file holds, as text, before anybody looked at it. */
export interface Entry {
  readonly at: PlaceInFile;
  readonly title: string;
  readonly kind: CouncilDateKind | undefined;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string;
  readonly link: string;
  readonly key: string | null;
  readonly cancelled: boolean;
  /** The file says that it is not settled yet. */
  readonly tentative: boolean;
}

// A column of the table, and what a line of a page holds.
const longest = { title: 120, place: 200, link: 1000, key: 300 };

/** Finds entries in files, with what is wrong with each of them. */
export class Reading {
  readonly dates: ReadDate[] = [];
  readonly problems: ReadProblem[] = [];
  /** When each begins that was taken, by what it is called. */
  private readonly seen = new Map<string, (string | null)[]>();
  private readonly given: ReadWith;

  constructor(given: ReadWith) {
    this.given = given;
  }

  get today(): CalendarDate {
    return this.given.today;
  }

  /** Public address of this meeting in the council's own system; '': none was given. */
  addressFor(id: string): string {
    return this.given.meetingAddress.replaceAll('{id}', encodeURIComponent(id));
  }

  problem(at: PlaceInFile, code: ReadProblemCode, what: string): undefined {
    this.problems.push({ at, code, what: short(what) });
  }

  take(given: Entry): undefined {
    const entry = given.tentative ? { ...given, title: underReservation(given.title) } : given;
    const { at, from } = entry;
    const { unknown } = this.given;
    const kind = entry.kind ?? kindOfTitle(given.title) ?? (unknown === 'leave_out' ? undefined : unknown);
    if (kind === undefined) return this.problemOf(entry, 'kind_unknown');
    const date = dateOf(entry, kind);
    const tooLong = this.tooLong(entry);
    if (tooLong) return this.problemOf(entry, tooLong);
    const wrong: Refusal<WrongDateCode> | undefined = wrongDate(date, daysBetween, this.today);
    if (wrong) return this.problemOf(entry, wrong.code);
    const name = JSON.stringify([date.key, kind, date.title, from]);
    const times = this.seen.get(name) ?? [];
    if (times.some((time) => time === null || date.startsAt === null || time === date.startsAt))
      return this.problemOf(entry, 'twice');
    // Two of one evening are two; under one name of their own system nobody can tell which is meant.
    if (date.key !== null && times.length > 0) {
      const title = `${entry.title}, ${date.startsAt} (eerder ${times.join(', ')})`;
      return this.problemOf({ ...entry, title }, 'key_twice');
    }
    this.seen.set(name, [...times, date.startsAt]);
    if (entry.link !== '' && date.link === null) this.problem(at, 'link_left_out', entry.link);
    if (kind !== 'recess' && leavesEndOut(entry)) this.problemOf(entry, 'end_left_out');
    this.dates.push(date);
  }

  private problemOf({ at, title, from }: Entry, code: ReadProblemCode): undefined {
    this.problems.push({ at, code, what: short(`${from} ${title}`), day: from, title: short(title) });
  }

  private tooLong({ title, place }: Entry): ReadProblemCode | undefined {
    if (title.length > longest.title) return 'title_long';
    if (place.length > longest.place) return 'place_long';
    return undefined;
  }
}

function dateOf(entry: Entry, kind: CouncilDateKind): ReadDate {
  const { from, startsAt } = entry;
  const recess = kind === 'recess';
  const pastMidnight = !recess && startsAt !== null && entry.until === addDays(from, 1);
  return {
    kind,
    title: entry.title || null,
    from,
    // An evening that lasts past midnight is of the day on which it begins.
    until: pastMidnight ? from : entry.until,
    startsAt: recess ? null : startsAt,
    endsAt: recess || !endsLater(entry) ? null : entry.endsAt,
    place: entry.place || null,
    link: linkOf(entry.link),
    key: entry.key?.slice(0, longest.key) ?? null,
    // Many a system has no other place to say it than the title.
    cancelled: entry.cancelled || saysCancelled(entry.title),
    at: entry.at,
  };
}

/** In a status, or in a title: "VERVALLEN: Raadsvergadering". */
export const saysCancelled = (text: string): boolean =>
  /\b(vervallen|vervalt|geannuleerd|gaat niet door|afgelast|cancell?ed)\b/i.test(text);

/** In a status: "TENTATIVE", "Onder voorbehoud". */
export const saysTentative = (text: string): boolean =>
  /\b(tentative|voorbehoud|voorlopig|optie)\b/i.test(text);

/** Who reads the calendar sees it with the day; a next file that says it is settled takes it off. */
const underReservation = (title: string) =>
  /voorbehoud/i.test(title) ? title : `${title} (onder voorbehoud)`.trim();

const short = (text: string) => (text.length > 160 ? `${text.slice(0, 159)}…` : text);

function endsLater({ startsAt, endsAt, from, until }: Entry): boolean {
  return startsAt !== null && endsAt !== null && from === until && endsAt > startsAt;
}

/** An end after midnight has no place here; one at the beginning itself says nothing. */
const leavesEndOut = (entry: Entry): boolean =>
  entry.endsAt !== null &&
  !endsLater(entry) &&
  (entry.endsAt !== entry.startsAt || entry.from !== entry.until);

export function linkOf(text: string): string | null {
  return text.length <= longest.link && /^https:\/\/[^\s/]/i.test(text) && URL.canParse(text) ? text : null;
}

const two = (text: string) => text.padStart(2, '0');

/** `2027-01-14`, `14-01-2027`, `14/1/2027`, `do 14 januari 2027`, each with a time behind it or not. */
export function dayIn(text: string): CalendarDate | undefined {
  const iso = /^\s*(\d{4}-\d{2}-\d{2})(?![\d-])/.exec(text);
  if (iso) return parseDate(iso[1] as string);
  const dutch = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/.exec(text);
  if (dutch) return parseDate(`${dutch[3]}-${two(dutch[2] as string)}-${two(dutch[1] as string)}`);
  const words = /^\s*(?:[a-z]+\.?\s+)?(\d{1,2})\s+([a-z]{3,})\.?\s+(\d{4})(?!\d)/i.exec(text);
  const month = monthNamed(words?.[2] ?? '');
  if (!words || month === undefined) return undefined;
  return parseDate(`${words[3]}-${two(String(month))}-${two(words[1] as string)}`);
}

/** `20:00`, `20.00 uur`, `2027-01-14 20:00:00`. @returns null: there is none; undefined: it is no time */
export function timeIn(text: string): string | null | undefined {
  if (text.trim() === '') return null;
  const found = /(?:^|[\sT])(\d{1,2})[:.](\d{2})(?::\d{2})?(?:\s*(?:uur|u))?\s*$/i.exec(text);
  if (!found) return undefined;
  const time = `${two(found[1] as string)}:${found[2]}`;
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : undefined;
}
