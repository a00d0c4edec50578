import type { MunicipalityId } from '#kernel';
import { keyNamed } from '#platform/operations';
import type { Action, Owner, OwnerOffice } from './rules/plan.ts';
import type { Deviation, ReportState } from './rules/progress.ts';

// As forms and the API name them.
export const stateWords = {
  not_begun: 'niet_begonnen',
  busy: 'bezig',
  late: 'vertraagd',
  done: 'klaar',
  dropped: 'vervallen',
} as const satisfies Record<ReportState, string>;
export const whenWords = {
  quarters: 'kwartalen',
  ongoing: 'doorlopend',
  open: 'niet_bepaald',
} as const satisfies Record<Action['when']['kind'], string>;
export const officeWords = {
  regional_clerk: 'regiogriffier',
  council_clerk: 'griffier',
  municipal_secretary: 'gemeentesecretaris',
  portfolio_holder: 'portefeuillehouder',
  policy_officer: 'beleidsmedewerker',
} as const satisfies Record<OwnerOffice, string>;
export const deviationWords = {
  dropped: 'vervallen',
  late: 'vertraagd',
  overdue: 'over_tijd',
  not_begun: 'niet_begonnen',
  not_reported: 'niet_gemeld',
  moved: 'verschoven',
  removed: 'uit_het_plan',
} as const satisfies Record<Deviation, string>;

/** An owner as three fields of a form; the first two empty where an organisation is meant. */
export interface OwnerFields {
  readonly eigenaar_gemeente?: MunicipalityId | undefined;
  readonly eigenaar_ambt?: string | undefined;
  readonly eigenaar_organisatie: string;
}

/** @returns null: nobody is named; undefined: what was filled in is no owner */
export function ownerOf(given: OwnerFields): Owner | null | undefined {
  const { eigenaar_gemeente: municipality, eigenaar_ambt: word, eigenaar_organisatie: name } = given;
  const office = word === undefined ? null : keyNamed(officeWords, word);
  if (name !== '')
    return municipality === undefined && office === null ? { kind: 'organisation', name } : undefined;
  if (municipality === undefined) return office === null ? null : { kind: 'region', office };
  return office === 'regional_clerk' ? undefined : { kind: 'municipality', municipality, office };
}

export const ownerFields = (owner: Owner | null) => ({
  eigenaar_gemeente: owner?.kind === 'municipality' ? owner.municipality : null,
  eigenaar_ambt:
    owner === null || owner.kind === 'organisation' || owner.office === null
      ? null
      : officeWords[owner.office],
  eigenaar_organisatie: owner?.kind === 'organisation' ? owner.name : '',
});
