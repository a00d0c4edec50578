/** What is needed to put a development in its place. */
export interface Placed {
  readonly id: number;
  readonly year: number;
  readonly theme: string;
  /** The same for "Bestuur" and "bestuur". */
  readonly key: string;
}

export interface ThemeRow<D extends Placed> {
  readonly key: string;
  /** As it was written last. */
  readonly theme: string;
  /** In the order of the years asked for. */
  readonly years: readonly { readonly year: number; readonly of: readonly D[] }[];
}

/** Every year from the first to the last that something was told of: a year without is seen as such. The newest first. */
export function yearsOf(all: readonly Placed[]): number[] {
  const years = all.map(({ year }) => year);
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  // A slip of a century would make a row of a hundred empty years.
  if (last - first >= 40) return [...new Set(years)].toSorted((a, b) => b - a);
  return Array.from({ length: last - first + 1 }, (_, at) => last - at);
}

/** Themes beside years, by name. */
export function gridOf<D extends Placed>(all: readonly D[]): ThemeRow<D>[] {
  const years = yearsOf(all);
  const keys = [...new Set(all.map(({ key }) => key))].toSorted();
  return keys.map((key) => {
    const own = all.filter((each) => each.key === key);
    const newest = own.toSorted((a, b) => b.year - a.year || b.id - a.id)[0] as D;
    return {
      key,
      theme: newest.theme,
      years: years.map((year) => ({ year, of: own.filter((each) => each.year === year) })),
    };
  });
}

export const isYear = (text: string) => /^(19|20|21)\d\d$/.test(text);
