import type { CalendarDate, FractionId, MunicipalityId, OfficeKind } from '#kernel';

/** Soort orgaan in het Leidse regio-model (seed 002, 2.2), in the order in which they are listed. */
export const bodyKinds = [
  'governing_table',
  'steering_group',
  'regional_committee',
  'theme_table',
  'sounding_board',
  'working_group',
  'strategic_unit',
  'management_team',
] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** Hoedanigheid waarin iemand een zetel heeft, in the order in which a body's members are listed. */
export const capacities = [
  'chair',
  'portfolio_holder',
  'societal_member',
  'specialist',
  'clerk',
  'official',
  'expert',
] as const;
export type Capacity = (typeof capacities)[number];

/** Functie in de eigen gemeente: what makes somebody a portfolio holder or a specialist. */
export const mandates = ['alderman', 'mayor', 'councillor', 'committee_member'] as const;
export type Mandate = (typeof mandates)[number];

/**
 * Who sits where (seed 002, 2.2). Tables: "portefeuillehouders en vertegenwoordigers uit het bedrijfsleven"; committees:
 * fraction specialists, "ondersteund door de griffies"; working groups: "specialisten uit alle gemeenten", and staff of
 * companies and institutions (experts here); management team: municipal secretaries, "eventueel uitgebreid met
 * directieleden van bedrijven en instellingen". Of theme tables and the sounding board it says only that officials
 * prepare them: whoever takes part in the region may sit there.
 */
const seated: Readonly<Record<BodyKind, readonly Capacity[]>> = {
  governing_table: ['chair', 'portfolio_holder', 'societal_member', 'official', 'expert'],
  steering_group: ['chair', 'portfolio_holder', 'societal_member', 'official'],
  regional_committee: ['chair', 'specialist', 'clerk'],
  theme_table: ['chair', 'portfolio_holder', 'societal_member', 'specialist', 'clerk', 'official', 'expert'],
  sounding_board: [
    'chair',
    'portfolio_holder',
    'societal_member',
    'specialist',
    'clerk',
    'official',
    'expert',
  ],
  working_group: ['chair', 'official', 'expert'],
  strategic_unit: ['chair', 'official', 'expert'],
  management_team: ['chair', 'societal_member', 'official'],
};

/** In which capacities a body of this kind has seats. */
export function capacitiesOf(kind: BodyKind): readonly Capacity[] {
  return seated[kind];
}

/** For whom somebody sits there; the others may, and need not, sit for a municipality or an organisation. */
const speaksFor: Readonly<Partial<Record<Capacity, 'municipality' | 'fraction' | 'organisation'>>> = {
  portfolio_holder: 'municipality',
  societal_member: 'organisation',
  specialist: 'fraction',
  official: 'municipality',
};

/** What somebody must be at home. A committee member (burgerraadslid) only where the rulebook says so. */
const mandatesOf: Readonly<Partial<Record<Capacity, readonly Mandate[]>>> = {
  portfolio_holder: ['alderman', 'mayor'],
  specialist: ['councillor', 'committee_member'],
};

/** @returns none where the capacity asks for no mandate */
export function mandatesFor(capacity: Capacity): readonly Mandate[] {
  return mandatesOf[capacity] ?? [];
}

/** On which office a seat can stand: the office that makes somebody what the capacity says. */
const standsOn: Readonly<Record<Capacity, readonly OfficeKind[]>> = {
  chair: ['chair', 'portfolio_holder'],
  portfolio_holder: ['portfolio_holder'],
  societal_member: ['societal_member'],
  specialist: ['specialist'],
  clerk: ['regional_clerk', 'council_clerk'],
  official: ['policy_officer', 'municipal_secretary'],
  expert: [],
};

export function officeKindsFor(capacity: Capacity): readonly OfficeKind[] {
  return standsOn[capacity];
}

/** The office behind a seat, as far as the seat depends on it. */
export interface OfficeBehind {
  readonly kind: OfficeKind;
  readonly body: string | null;
  readonly municipality: MunicipalityId | null;
  readonly fraction: FractionId | null;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

/** A seat that is asked for. */
export interface SeatAsked {
  readonly body: string;
  readonly capacity: Capacity;
  readonly mandate: Mandate | null;
  readonly municipality: MunicipalityId | null;
  readonly fraction: FractionId | null;
  readonly organisation: string | null;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

/** What the seat is judged by: its body and the rules of the day. */
export interface SeatingRules {
  readonly kind: BodyKind;
  /** Those that take part in the body. */
  readonly municipalities: readonly MunicipalityId[];
  /** The rulebook lets burgerraadsleden be specialists. */
  readonly committeeMembers: boolean;
}

export type SeatFault =
  | 'capacity_elsewhere'
  | 'municipality_missing'
  | 'municipality_not_in_body'
  | 'fraction_missing'
  | 'organisation_missing'
  | 'mandate_missing'
  | 'mandate_wrong'
  | 'committee_member_not_allowed'
  | 'seat_ends_early'
  | OfficeFault;
type OfficeFault = 'office_of_other_kind' | 'office_elsewhere' | 'office_begins_later' | 'office_ends_before';

/** Why this seat cannot be; undefined when it can. @param office the office on which it would stand */
export function seatFault(
  seat: SeatAsked,
  rules: SeatingRules,
  office: OfficeBehind | undefined,
): SeatFault | undefined {
  if (!seated[rules.kind].includes(seat.capacity)) return 'capacity_elsewhere';
  return (
    forWhomFault(seat, rules, office) ??
    mandateFault(seat, rules) ??
    (seat.until !== null && seat.until < seat.from ? 'seat_ends_early' : undefined) ??
    (office ? officeFault(seat, office) : undefined)
  );
}

function forWhomFault(
  seat: SeatAsked,
  rules: SeatingRules,
  office: OfficeBehind | undefined,
): SeatFault | undefined {
  switch (speaksFor[seat.capacity]) {
    case 'fraction':
      if (seat.fraction === null) return 'fraction_missing';
      break;
    case 'organisation':
      if (seat.organisation === null) return 'organisation_missing';
      break;
    case 'municipality':
      // An officer of the region as a whole works for no single municipality.
      if (seat.municipality === null && office?.kind !== 'policy_officer') return 'municipality_missing';
      break;
    case undefined:
      break;
  }
  return seat.municipality !== null && !rules.municipalities.includes(seat.municipality)
    ? 'municipality_not_in_body'
    : undefined;
}

function mandateFault(seat: SeatAsked, rules: SeatingRules): SeatFault | undefined {
  const possible = mandatesFor(seat.capacity);
  if (possible.length === 0) return seat.mandate === null ? undefined : 'mandate_wrong';
  if (seat.mandate === null) return 'mandate_missing';
  if (!possible.includes(seat.mandate)) return 'mandate_wrong';
  return seat.mandate === 'committee_member' && !rules.committeeMembers
    ? 'committee_member_not_allowed'
    : undefined;
}

function officeFault(seat: SeatAsked, office: OfficeBehind): OfficeFault | undefined {
  if (!standsOn[seat.capacity].includes(office.kind)) return 'office_of_other_kind';
  const elsewhere =
    (office.body !== null && office.body !== seat.body) ||
    (office.fraction !== null && office.fraction !== seat.fraction) ||
    (office.municipality !== null && office.municipality !== seat.municipality);
  if (elsewhere) return 'office_elsewhere';
  if (seat.from < office.from) return 'office_begins_later';
  const over = office.until !== null && (seat.from > office.until || (seat.until ?? '') > office.until);
  return over ? 'office_ends_before' : undefined;
}

/** Last day of a seat: its own, or that of the office on which it stands. */
export function seatEnd(
  own: CalendarDate | null,
  office: Pick<OfficeBehind, 'until'> | undefined,
): { readonly until: CalendarDate | null; readonly withOffice: boolean } {
  if (own !== null) return { until: own, withOffice: false };
  const until = office?.until ?? null;
  return { until, withOffice: until !== null };
}

/** A specialist whom the rules of today would not let begin: the page says so, and the seat stays until it is ended. */
export function againstRules(mandate: Mandate | null, committeeMembers: boolean): boolean {
  return mandate === 'committee_member' && !committeeMembers;
}
