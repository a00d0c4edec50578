import { ok, type Result, refuse } from '#kernel';

/** Stand van een advies (domain.md 5.3). */
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
  if (step === 'adopt' && (advice.chairConfirmedBy === null || advice.clerkConfirmedBy === null))
    return refuse('confirmation_missing');
  return ok(next);
}
