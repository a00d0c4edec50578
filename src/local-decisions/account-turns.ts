import type { MunicipalityId } from '#kernel';
import { liftAccount, placeAccount } from '#meetings';
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
  const account = { committee: proposal.committee, proposal: proposal.id, municipality };
  const entry: Entry = {
    operation: `account_${turn}`,
    subject: `proposal/${proposal.id}`,
    payload: { decision, municipality, committee: proposal.committee, why },
  };
  // What is owed, or written anew after a discussion, comes on the committee's next agenda.
  const agenda =
    turn === 'lifted' ? await liftAccount(context, account) : await placeAccount(context, account);
  return agenda ? [entry, agenda] : [entry];
}
