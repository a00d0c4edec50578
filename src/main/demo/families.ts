import type { FractionInOffice } from '#elections';

/** Which fractions of the Leidse regio belong together, as their names say; local parties stand alone. The SP is left for the regional clerk to accept. */
const families: readonly (readonly [string, RegExp])[] = [
  ['CDA', /^CDA$/],
  ['D66', /^D66$/],
  ['Forum voor Democratie', /^Forum voor Democratie$/],
  ['GroenLinks-PvdA', /GroenLinks/],
  ['VVD', /^VVD$/],
];

/** What the regional clerk fills in for each family, with those fractions that are in office. */
export function demonstrationFamilies(fractions: readonly FractionInOffice[]) {
  return families.flatMap(([naam, pattern]) => {
    const own = fractions.filter((fraction) => pattern.test(fraction.shortName));
    const [first] = own;
    if (!first) return [];
    return [{ naam, fracties: own.map((each) => each.fraction), vanaf: first.takesOffice }];
  });
}
