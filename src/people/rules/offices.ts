import type { OfficeKind } from '#kernel';

/** What an office is held in, beside a region: from it follows what its holder may do. */
export type OfficePlace = 'municipality' | 'fraction' | 'body';

export interface OfficeNeeds {
  readonly region: boolean;
  readonly place: OfficePlace | undefined;
  /** The place may be left out: a policy officer of the whole region. */
  readonly optional?: boolean;
}

export const officeNeeds: Readonly<Record<OfficeKind, OfficeNeeds>> = {
  regional_clerk: { region: true, place: undefined },
  policy_officer: { region: true, place: 'municipality', optional: true },
  council_clerk: { region: true, place: 'municipality' },
  municipal_secretary: { region: true, place: 'municipality' },
  portfolio_holder: { region: true, place: 'municipality' },
  specialist: { region: true, place: 'fraction' },
  chair: { region: true, place: 'body' },
  societal_member: { region: true, place: 'body' },
  operator: { region: false, place: undefined },
};

export const officeKinds = Object.keys(officeNeeds) as readonly OfficeKind[];

const names: Readonly<Record<OfficeKind, string>> = {
  regional_clerk: 'Regiogriffier',
  council_clerk: 'Griffier',
  municipal_secretary: 'Gemeentesecretaris',
  portfolio_holder: 'Portefeuillehouder',
  policy_officer: 'Beleidsmedewerker',
  specialist: 'Fractiespecialist',
  chair: 'Voorzitter',
  societal_member: 'Maatschappelijk lid',
  operator: 'Beheerder',
};

/** How the holder is called on pages: `Griffier Leiden`, `Fractiespecialist D66 Leiden`. */
export function officeTitle(
  kind: OfficeKind,
  place: { readonly municipality?: string; readonly fraction?: string; readonly body?: string },
): string {
  const { municipality = '', fraction = '', body = '' } = place;
  if (kind === 'policy_officer' && municipality === '') return `${names[kind]} regio`;
  // A local party often has the name of its municipality in its own.
  const where = fraction.includes(municipality) ? '' : municipality;
  return [names[kind], fraction, body, fraction === '' ? municipality : where].filter(Boolean).join(' ');
}

/**
 * Whoever leads the vote counts it, and enters ballots on paper: not somebody who casts one (decision 0036). Held and stood in
 * for count alike.
 * @param held in the same region, today or later
 */
export function countsAndVotes(kind: OfficeKind, held: readonly OfficeKind[]): boolean {
  if (kind === 'regional_clerk') return held.includes('specialist');
  return kind === 'specialist' && held.includes('regional_clerk');
}
