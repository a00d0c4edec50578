import type { BodyId, FractionId, MunicipalityId, PersonId, RegionId } from './ids.ts';

/** Ambt: what somebody is in the cooperation, from which every right follows. */
export type OfficeKind =
  | 'regional_clerk'
  | 'council_clerk'
  | 'municipal_secretary'
  | 'portfolio_holder'
  | 'policy_officer'
  | 'specialist'
  | 'chair'
  | 'societal_member'
  | 'operator';

/** Ambt zoals het wordt bekleed: `title` is how the person is called on pages ("Griffier van Leiderdorp"). */
export interface Office {
  readonly kind: OfficeKind;
  readonly title: string;
  readonly region: RegionId | undefined;
  readonly municipality: MunicipalityId | undefined;
  readonly fraction: FractionId | undefined;
  readonly body: BodyId | undefined;
  /** Under which it is kept: a seat stands on it. Undefined where it was made for the moment. */
  readonly number?: number;
  /** Waarneming: the office is another's, whose place this person takes for a while. The rights are those of the office. */
  readonly standIn?: true;
}

/** Wie handelt: a signed-in person with the offices held today, a visitor, or the operator at the command line. */
export type Actor =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'operator'; readonly name: string }
  | {
      readonly kind: 'person';
      readonly person: PersonId;
      readonly name: string;
      readonly offices: readonly Office[];
    };

export const visitor: Actor = { kind: 'visitor' };

/** How the journal and the pages call this actor. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'visitor':
      return 'bezoeker';
    case 'operator':
      return actor.name;
    case 'person':
      return actor.name;
  }
}
