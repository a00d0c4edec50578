import { ok, type Result, refuse } from '#kernel';

/** What an organisation's provider is asked for, as the operator configured it. */
export interface ClaimDemands {
  /** Name of the claim by which an account is known here: `email`, `employee_id`. */
  readonly claim: string;
  /** One of these must be the context class of the sign-in; empty: not asked. */
  readonly acr: readonly string[];
  /** One of these must be among the methods used; empty: not asked. */
  readonly amr: readonly string[];
}

export type ClaimProblem = 'claim_missing' | 'address_unverified' | 'acr_missing' | 'amr_missing';

const texts = (value: unknown): string[] =>
  [value].flat().filter((each): each is string => typeof each === 'string');

/**
 * What the token says of who signed in and how (OpenID Connect Core 1.0, section 2: `acr`, `amr`; 5.1: `email_verified`). That
 * the token is real, ours and of this moment was seen before.
 * @returns the value by which the account is known here
 */
export function readClaims(
  demands: ClaimDemands,
  claims: Readonly<Record<string, unknown>>,
): Result<string, ClaimProblem> {
  if (demands.acr.length > 0 && !texts(claims.acr).some((given) => demands.acr.includes(given)))
    return refuse('acr_missing');
  if (demands.amr.length > 0 && !texts(claims.amr).some((given) => demands.amr.includes(given)))
    return refuse('amr_missing');
  const value = Object.hasOwn(claims, demands.claim) ? claims[demands.claim] : undefined;
  if (typeof value !== 'string' || value.trim() === '' || value.length > 300) return refuse('claim_missing');
  if (demands.claim === 'email' && claims.email_verified === false) return refuse('address_unverified');
  return ok(value.trim());
}
