import type { MunicipalityId } from '#kernel';
import { placeAccount } from '#meetings';
import type { Entry } from '#platform/journal';
import type { WriteContext } from '#platform/operations';
import type { Proposal } from '#proposals';
import type { AccountWhy } from './rules/account.ts';

export interface AccountTurn {
  readonly proposal: Proposal;
  readonly municipality: MunicipalityId;
  /** Number of the entry that the account is about. */
  readonly decision: number;
  /** `lifted`: a correction took the debt away. */
  readonly turn: 'owed' | 'written' | 'lifted';
  /** Why it is owed, or no longer. */
  readonly why: AccountWhy | null;
}

/**
 * The one place through which an account becomes owed, is written, or is no longer owed, in the transaction of that
 * write. From the moment it is owed it waits on the committee's next agenda, written or not.
 */
export async function turnAccount(context: WriteContext, about: AccountTurn): Promise<Entry[]> {
  const { proposal, municipality, decision, turn, why } = about;
  const { committee } = proposal;
  const entry = {
    operation: `account_${turn}`,
    subject: `proposal/${proposal.id}`,
    payload: { decision, municipality, committee, why },
  };
  const placed =
    turn === 'owed'
      ? await placeAccount(context, { committee, proposal: proposal.id, municipality })
      : undefined;
  return placed ? [entry, placed] : [entry];
}
