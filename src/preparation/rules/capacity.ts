/** What is available to a municipality in a year, as it said; hundredths of hours. */
export interface Available {
  readonly who: string;
  readonly year: number;
  readonly hours: number;
}
/** Promised in a signed agreement, and what was noted as used under it; null: nobody noted it. */
export interface Promised {
  readonly who: string;
  readonly year: number;
  readonly agreement: number;
  readonly hours: number;
  readonly used: number | null;
}
/** Asked by a working group, under an agreement or beside all. */
export interface Asked {
  readonly who: string;
  readonly year: number;
  readonly agreement: number | null;
  readonly hours: number;
  /** What its municipality says to that; refused: nobody comes. */
  readonly consent: 'asked' | 'agreed' | 'refused';
}

export interface CapacityLine {
  /** Code of a municipality, or key of an organisation. */
  readonly who: string;
  readonly year: number;
  /** Null: nobody said it. That is not nothing. */
  readonly available: number | null;
  readonly promised: number;
  /** What groups asked that was agreed, is not answered yet, or was refused: apart from each other, and from promises. */
  readonly agreed: number;
  readonly asked: number;
  readonly refused: number;
  /** What promises and groups take together: what is asked under a promise is not counted beside it, what was refused nowhere. */
  readonly claimed: number;
  readonly used: number | null;
  /** Agreements of which nobody noted what was used: it is at least `used`. */
  readonly notNoted: number;
  /** How much more is claimed than there is. */
  readonly over: number;
  /** Agreements under which groups ask more than was promised. */
  readonly overPromised: readonly number[];
}

const sum = <T>(all: readonly T[], pick: (each: T) => number) =>
  all.reduce((total, each) => total + pick(each), 0);

/** Of everybody and every year of whom something is known, by year and in the order given. @param order who stands first */
export function capacityLines(
  given: {
    readonly available: readonly Available[];
    readonly promised: readonly Promised[];
    readonly asked: readonly Asked[];
  },
  order: readonly string[],
): readonly CapacityLine[] {
  const all = [...given.available, ...given.promised, ...given.asked];
  const years = [...new Set(all.map(({ year }) => year))].toSorted((a, b) => a - b);
  const named = [...new Set([...order, ...all.map(({ who }) => who).toSorted()])];
  return years.flatMap((year) =>
    named.flatMap((who) => {
      const of = <T extends { readonly who: string; readonly year: number }>(some: readonly T[]) =>
        some.filter((each) => each.who === who && each.year === year);
      return all.some((each) => each.who === who && each.year === year)
        ? [lineOf(who, year, of(given.available), of(given.promised), of(given.asked))]
        : [];
    }),
  );
}

function lineOf(
  who: string,
  year: number,
  stated: readonly Available[],
  promised: readonly Promised[],
  all: readonly Asked[],
): CapacityLine {
  const asked = all.filter(({ consent }) => consent !== 'refused');
  const hoursOf = (which: Asked['consent']) =>
    sum(
      all.filter(({ consent }) => consent === which),
      ({ hours }) => hours,
    );
  const agreements = [
    ...new Set([
      ...promised.map(({ agreement }) => agreement),
      ...asked.flatMap(({ agreement }) => agreement ?? []),
    ]),
  ];
  const under = agreements.map((agreement) => ({
    agreement,
    promised: sum(
      promised.filter((each) => each.agreement === agreement),
      ({ hours }) => hours,
    ),
    asked: sum(
      asked.filter((each) => each.agreement === agreement),
      ({ hours }) => hours,
    ),
  }));
  const beside = sum(
    asked.filter(({ agreement }) => agreement === null),
    ({ hours }) => hours,
  );
  const claimed = beside + sum(under, (each) => Math.max(each.promised, each.asked));
  const available = stated[0]?.hours ?? null;
  const noted = promised.filter(({ used }) => used !== null);
  return {
    who,
    year,
    available,
    promised: sum(promised, ({ hours }) => hours),
    agreed: hoursOf('agreed'),
    asked: hoursOf('asked'),
    refused: hoursOf('refused'),
    claimed,
    used: noted.length === 0 ? null : sum(noted, ({ used }) => used ?? 0),
    notNoted: promised.length - noted.length,
    over: available === null ? 0 : Math.max(0, claimed - available),
    overPromised: under.filter((each) => each.asked > each.promised).map(({ agreement }) => agreement),
  };
}
