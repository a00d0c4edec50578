import type { MunicipalityId } from '#kernel';
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
 * write. What must follow in the committee follows from here.
 */
export async function turnAccount(_context: WriteContext, about: AccountTurn): Promise<Entry[]> {
  const { proposal, municipality, decision, turn, why } = about;
  return [
    {
      operation: `account_${turn}`,
      subject: `proposal/${proposal.id}`,
      payload: { decision, municipality, committee: proposal.committee, why },
    },
  ];
}
