import type { Actor, CalendarDate, MunicipalityId, RegionId } from '#kernel';
import type { Statement } from '#platform/database';

/** Wat op een raadsdag rust: something that runs and needs a meeting of a council, or of its committee, to go on. */
export interface Resting {
  /** "Raadpleging: Visie op de regio". */
  readonly about: string;
  /** Address below the region, for everybody. */
  readonly path: string;
  /** Where the council's own clerk goes on with it. */
  readonly ownPath: string;
  readonly council: MunicipalityId;
  readonly meeting: 'council' | 'committee';
  /** Day 0 of a term: who meets that day had no papers yet. Of what is planned: the day before. */
  readonly start: CalendarDate;
  readonly last: CalendarDate;
  /** The council put it on the agenda of its meeting of the last day; otherwise any meeting within the term will do. */
  readonly planned: boolean;
  /** The term is over and its council has to decide still: any meeting will do, and `last` is how far calendars are read. */
  readonly overdue?: boolean;
  /** Since when whoever asked or planned counted on the calendar; null: not known. */
  readonly since: CalendarDate | null;
  /** Not public: for the clerks of these councils and nobody else. null: for everybody. */
  readonly knownTo: readonly MunicipalityId[] | null;
}

/** What one feature has running that rests on the calendars of the councils. */
export interface RestsOnCouncils {
  /** @param councils of which it is asked: what rests on others is not read */
  readonly statements: (
    today: CalendarDate,
    councils: readonly MunicipalityId[],
  ) => readonly Statement<unknown>[];
  readonly resting: (
    rows: readonly unknown[][],
    today: CalendarDate,
    lang: 'nl' | 'en',
  ) => readonly Resting[];
  /** Who asked the councils and is told too when one of them can meet no more. */
  readonly asks: (actor: Actor, region: RegionId) => boolean;
}
