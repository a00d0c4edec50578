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
  /** The mandate on which it rests. */
  readonly mandate: number | null;
  readonly hours: number;
  readonly used: number | null;
}
/** Planned in a measure under a mandate. */
export interface Planned {
  readonly who: string;
  readonly year: number;
  readonly mandate: number;
  readonly hours: number;
}
/** What measures took that counts with no agreement. */
export interface UsedBeside {
  readonly who: string;
  readonly year: number;
  readonly hours: number;
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
  /** Planned in measures. */
  readonly planned: number;
  /**
   * What promises, groups and measures take together: what is asked under a promise is not counted beside it, nor what measures plan under
   * the promises on their mandate; what was refused nowhere.
   */
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
    readonly planned: readonly Planned[];
    readonly usedBeside: readonly UsedBeside[];
  },
  order: readonly string[],
): readonly CapacityLine[] {
  const all = [...given.available, ...given.promised, ...given.asked, ...given.planned, ...given.usedBeside];
  const years = [...new Set(all.map(({ year }) => year))].toSorted((a, b) => a - b);
  const named = [...new Set([...order, ...all.map(({ who }) => who).toSorted()])];
  return years.flatMap((year) =>
    named.flatMap((who) => {
      const of = <T extends { readonly who: string; readonly year: number }>(some: readonly T[]) =>
        some.filter((each) => each.who === who && each.year === year);
      return all.some((each) => each.who === who && each.year === year)
        ? [
            lineOf(who, year, {
              available: of(given.available),
              promised: of(given.promised),
              asked: of(given.asked),
              planned: of(given.planned),
              usedBeside: of(given.usedBeside),
            }),
          ]
        : [];
    }),
  );
}

function lineOf(who: string, year: number, given: Parameters<typeof capacityLines>[0]): CapacityLine {
  const { promised, planned, usedBeside } = given;
  const asked = given.asked.filter(({ consent }) => consent !== 'refused');
  const hoursOf = (which: Asked['consent']) =>
    sum(
      given.asked.filter(({ consent }) => consent === which),
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
    mandate: promised.find((each) => each.agreement === agreement)?.mandate ?? null,
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
  // What is left of promises on a mandate is for its measures: only what they plan beyond that comes on top.
  const beyond = [...new Set(planned.map(({ mandate }) => mandate))].map((mandate) => {
    const left = sum(
      under.filter((each) => each.mandate === mandate),
      (each) => Math.max(0, each.promised - each.asked),
    );
    const own = sum(
      planned.filter((each) => each.mandate === mandate),
      ({ hours }) => hours,
    );
    return Math.max(0, own - left);
  });
  const claimed =
    beside + sum(under, (each) => Math.max(each.promised, each.asked)) + sum(beyond, (each) => each);
  const available = given.available[0]?.hours ?? null;
  const noted = promised.filter(({ used }) => used !== null);
  return {
    who,
    year,
    available,
    promised: sum(promised, ({ hours }) => hours),
    agreed: hoursOf('agreed'),
    asked: hoursOf('asked'),
    refused: hoursOf('refused'),
    planned: sum(planned, ({ hours }) => hours),
    claimed,
    used:
      noted.length + usedBeside.length === 0
        ? null
        : sum(noted, ({ used }) => used ?? 0) + sum(usedBeside, ({ hours }) => hours),
    notNoted: promised.length - noted.length,
    over: available === null ? 0 : Math.max(0, claimed - available),
    overPromised: under.filter((each) => each.asked > each.promised).map(({ agreement }) => agreement),
  };
}
