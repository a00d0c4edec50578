import { type AmbitionId, addDays, type CalendarDate, date, daysBetween, type MunicipalityId } from '#kernel';
import {
  type AgreementContent,
  inHours,
  moneyOf,
  type Party,
  promisedYears,
  type Unit,
  yearsOf,
} from './agreement.ts';
import { divide } from './money.ts';
import type { InYear } from './versions.ts';

/** Gebruikt: what a party put in, in a year, as its own office noted it. */
export interface Used {
  readonly party: string;
  readonly year: number;
  readonly unit: Unit;
  readonly hundredths: number;
  readonly cents: number;
}

/** What measures took in a year, as their reports say: hundredths of hours, cents; null: no report said it. */
export interface ReportedUse {
  readonly party: string;
  readonly year: number;
  readonly hours: number | null;
  readonly cents: number | null;
}

/** What a party promised for a year beside what it put in. Hours in hundredths; null: nobody said it. */
export interface Line {
  readonly party: Party;
  readonly year: number;
  readonly promisedHours: number;
  readonly promisedCents: number;
  readonly usedHours: number | null;
  readonly usedCents: number | null;
  /** Who says what was used: the party itself, or where it noted nothing the reports of measures, which may not be all. */
  readonly from: 'party' | 'measures' | null;
}

/**
 * For every party and year of the agreement in which something was promised or used.
 * @param content as it is now @param inYear as it was in a year
 * @param lastDay as agreed, or as it was ended: nothing is promised of a year after it; null: none yet
 */
export function lines(
  content: AgreementContent,
  lastDay: CalendarDate | null,
  used: readonly Used[],
  thisYear: number,
  reported: readonly ReportedUse[] = [],
  inYear: InYear = () => content,
): readonly Line[] {
  // Without an end as far as something is promised.
  const until = Math.max(thisYear + 1, ...promisedYears(content));
  const running = yearsOf({ startsOn: content.startsOn, endsOn: lastDay }, until);
  // What measures took before or after the agreement is not of it; what a party noted itself stands.
  const years = [...new Set([...running, ...used.map(({ year }) => year)])].toSorted((a, b) => a - b);
  return years.flatMap((year) => {
    const runs = running.includes(year);
    const then = inYear(year);
    const money = runs ? moneyOf(then, year) : [];
    return then.parties.flatMap((party): Line[] => {
      const promised = runs ? (party.capacity.years.find((each) => each.year === year)?.hundredths ?? 0) : 0;
      const noted = used.find((each) => each.party === party.key && each.year === year);
      const told = runs ? reported.find((each) => each.party === party.key && each.year === year) : undefined;
      const line = {
        party,
        year,
        promisedHours: inHours(party.capacity.unit, promised, then.hoursPerFte),
        promisedCents: money.find((each) => each.party === party.key)?.cents ?? 0,
        usedHours: noted ? inHours(noted.unit, noted.hundredths, then.hoursPerFte) : (told?.hours ?? null),
        usedCents: noted ? noted.cents : (told?.cents ?? null),
        from: noted ? ('party' as const) : told ? ('measures' as const) : null,
      };
      return line.promisedHours > 0 || line.promisedCents > 0 || noted || told ? [line] : [];
    });
  });
}

/** Years that are over, in which something was promised and nobody noted what was used: silence is silence. */
export function silent(all: readonly Line[], today: CalendarDate): readonly Line[] {
  const thisYear = Number(today.slice(0, 4));
  return all.filter(({ year, usedHours }) => year < thisYear && usedHours === null);
}

/** What a measure is planned to take from its first day to its last, of each that carries it out; hundredths of hours. */
export interface PlannedMeasure {
  readonly mandate: number;
  readonly ambitions: readonly AmbitionId[];
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  /** The day on which it was stopped or reported done: what was planned after it is claimed no more; null: it goes on. */
  readonly overOn?: CalendarDate | null;
  /** The service or partner that does it; empty where municipalities do. */
  readonly organisation: string;
  readonly planned: readonly { readonly who: string; readonly hours: number }[];
}
/** As `ReportedUse`, that counts with no agreement: none ran then, or several did. */
export interface UseBeside extends ReportedUse {
  readonly ambitions: readonly AmbitionId[];
  /** The agreements that ran then. */
  readonly running: readonly number[];
}

/** Hours from a first day to a last one by year: evenly over the days, adding up; of what was over before that those up to its day. */
export function byYear(
  hours: number,
  { startsOn, endsOn, overOn }: Pick<PlannedMeasure, 'startsOn' | 'endsOn' | 'overOn'>,
): { readonly year: number; readonly hours: number }[] {
  const last = overOn && overOn < endsOn ? overOn : endsOn;
  if (last < startsOn) return [];
  const first = yearOf(startsOn);
  const years = Array.from({ length: yearOf(last) - first + 1 }, (_, at) => first + at);
  const days = years.map((year) => {
    const [from, until] = [date(`${year}-01-01`), date(`${year}-12-31`)];
    return daysBetween(from < startsOn ? startsOn : from, addDays(until < last ? until : last, 1));
  });
  const parts = divide(hours, [...days, daysBetween(last, endsOn)]);
  return years.map((year, at) => ({ year, hours: parts[at] ?? 0 }));
}
const yearOf = (day: CalendarDate) => Number(day.slice(0, 4));

/** Use that counts with no agreement, but where a municipality noted itself what it put into one that ran: that may hold it. */
export function usedBeside(
  beside: readonly UseBeside[],
  agreements: readonly { readonly id: number; readonly lines: readonly Line[] }[],
): readonly UseBeside[] {
  return beside.filter(
    ({ party, year, running }) =>
      !agreements.some(
        ({ id, lines: all }) =>
          running.includes(id) &&
          all.some((line) => line.from === 'party' && line.party.key === party && line.year === year),
      ),
  );
}

/** All that counts: what agreements promise, what measures are planned to take, and what either used. */
export function accounted(
  agreements: readonly (Accounted & { readonly id: number; readonly lines: readonly Line[] })[],
  plans: readonly PlannedMeasure[],
  beside: readonly UseBeside[],
): readonly Accounted[] {
  return [
    ...agreements,
    ...usedBeside(beside, agreements).map(({ ambitions, party, year, hours, cents }) => ({
      ambitions,
      lines: [
        {
          ...{ party: { municipality: party as MunicipalityId }, year, promisedHours: 0, promisedCents: 0 },
          ...{ usedHours: hours, usedCents: cents },
        },
      ],
    })),
    ...plans.map((plan) => ({
      ambitions: plan.ambitions,
      lines: [],
      planned: plan.planned.flatMap(({ who, hours }) =>
        byYear(hours, plan).map((each) => ({ who, ...each })),
      ),
    })),
  ];
}

export interface Total {
  readonly year: number;
  readonly promisedHours: number;
  readonly promisedCents: number;
  /** In measures. */
  readonly plannedHours: number;
  readonly usedHours: number;
  readonly usedCents: number;
  /** Lines of which nobody noted the use: what was used is at least this. */
  readonly notNoted: number;
  /** Of how many lines. */
  readonly lines: number;
}

type CountedLine = Pick<Line, 'year' | 'promisedHours' | 'promisedCents' | 'usedHours' | 'usedCents'> & {
  readonly party: Pick<Party, 'municipality'>;
};
interface PlannedHours {
  /** Code of a municipality, or a service or partner. */
  readonly who: string;
  readonly year: number;
  readonly hours: number;
}
/** An agreement or a measure, with the lines that count. */
export interface Accounted {
  readonly ambitions: readonly AmbitionId[];
  readonly lines: readonly CountedLine[];
  readonly planned?: readonly PlannedHours[];
}

function totals(all: readonly CountedLine[], planned: readonly PlannedHours[]): readonly Total[] {
  const years = [...new Set([...all, ...planned].map(({ year }) => year))].toSorted((a, b) => a - b);
  return years.map((year) => {
    const of = all.filter((line) => line.year === year);
    const sum = (pick: (line: CountedLine) => number | null) =>
      of.reduce((total, line) => total + (pick(line) ?? 0), 0);
    return {
      year,
      promisedHours: sum((line) => line.promisedHours),
      promisedCents: sum((line) => line.promisedCents),
      plannedHours: planned.reduce((total, each) => total + (each.year === year ? each.hours : 0), 0),
      usedHours: sum((line) => line.usedHours),
      usedCents: sum((line) => line.usedCents),
      notNoted: of.filter(({ usedHours }) => usedHours === null).length,
      lines: of.length,
    };
  });
}

export function totalsOfMunicipality(
  all: readonly Accounted[],
  municipality: MunicipalityId,
): readonly Total[] {
  return totals(
    all.flatMap((each) => each.lines.filter(({ party }) => party.municipality === municipality)),
    all.flatMap(({ planned = [] }) => planned.filter(({ who }) => who === municipality)),
  );
}

/** An agreement for several ambitions counts whole at each: nobody said what part is for which. Null: for none. */
export function totalsOfAmbition(all: readonly Accounted[], ambition: AmbitionId | null): readonly Total[] {
  const own = all.filter(({ ambitions }) =>
    ambition === null ? ambitions.length === 0 : ambitions.includes(ambition),
  );
  return totals(
    own.flatMap((each) => each.lines),
    own.flatMap(({ planned = [] }) => planned),
  );
}
