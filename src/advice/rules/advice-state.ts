import { ok, type PersonId, type Result, refuse } from '#kernel';

/** Stand van een advies (domain.md 5.3). "Geen advies" is sent at once: there is no text to confirm. */
export type AdviceState = 'draft' | 'adopted' | 'sent';
export type AdviceStep = 'adopt' | 'send';

export const adviceTransitions: {
  readonly [S in AdviceState]: { readonly [N in AdviceStep]?: AdviceState };
} = {
  draft: { adopt: 'adopted' },
  adopted: { send: 'sent' },
  sent: {},
};

/** Bevestiging: by whom, as written in the journal; null until then. */
export interface Confirmations {
  readonly chairConfirmedBy: string | null;
  readonly clerkConfirmedBy: string | null;
  readonly chairPerson: PersonId | null;
  readonly clerkPerson: PersonId | null;
}

export type ConfirmingRole = 'chair' | 'clerk';

/**
 * As what a person confirms. Somebody who is chair and regional clerk at once confirms as one of the two, never as both:
 * an advice is what the committee adopted, so two persons say so.
 * @param held titles of the offices that the person holds; both when somebody holds both
 * @param wish as what the person wants to confirm, for who holds both offices
 */
export function confirmAs(
  given: Confirmations,
  person: PersonId,
  held: { readonly [R in ConfirmingRole]: string | undefined },
  wish: ConfirmingRole | undefined,
): Result<Confirmations, 'not_chair_or_clerk' | 'waits_for_chair' | 'waits_for_clerk'> {
  const waits = refuse(given.clerkConfirmedBy === null ? 'waits_for_clerk' : 'waits_for_chair');
  const roles = (wish === undefined ? (['clerk', 'chair'] as const) : [wish]).filter(
    (role) => held[role] !== undefined,
  );
  if (roles.length === 0) return refuse('not_chair_or_clerk');
  if (given.chairPerson === person || given.clerkPerson === person) return waits;
  const role = roles.find((each) => given[`${each}ConfirmedBy`] === null);
  if (role === undefined) return waits;
  return ok({ ...given, [`${role}ConfirmedBy`]: held[role], [`${role}Person`]: person });
}

/**
 * An advice is what the committee adopted, so its text is not one person's: it is adopted when the chair and the regional
 * clerk have both confirmed it (product.md, "as the committee adopted it"). After sending nothing changes any more.
 */
export function moveAdvice(
  advice: Confirmations & { readonly state: AdviceState },
  step: AdviceStep,
): Result<AdviceState, 'advice_not_draft' | 'advice_not_adopted' | 'confirmation_missing'> {
  const next = adviceTransitions[advice.state][step];
  if (next === undefined) return refuse(step === 'adopt' ? 'advice_not_draft' : 'advice_not_adopted');
  const { chairConfirmedBy, clerkConfirmedBy, chairPerson, clerkPerson } = advice;
  if (step === 'adopt' && (chairConfirmedBy === null || clerkConfirmedBy === null))
    return refuse('confirmation_missing');
  if (step === 'adopt' && chairPerson !== null && chairPerson === clerkPerson)
    return refuse('confirmation_missing');
  return ok(next);
}
