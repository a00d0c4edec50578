/** Stand van een verantwoording: verwacht, ontvangen, besproken (domain.md 5.3). */
export type AccountState = 'not_owed' | 'expected' | 'received' | 'discussed';

export const accountTransitions: {
  readonly [S in AccountState]: { readonly [step: string]: AccountState };
} = {
  not_owed: { depart: 'expected' },
  expected: { write: 'received', correct: 'not_owed' },
  received: { discuss: 'discussed', write_anew: 'received', correct: 'not_owed' },
  discussed: { write_anew: 'received', correct: 'not_owed' },
};

interface Entry<Account> {
  readonly accountOwed: boolean;
  readonly account: Account | null;
}

/**
 * The entries since the debt that stands now came, the newest first: none where nothing is owed. What was written or discussed
 * before that was about an earlier deviation.
 */
export function sinceOwed<One extends { readonly accountOwed: boolean }>(entries: readonly One[]): One[] {
  const before = entries.findIndex((entry) => !entry.accountOwed);
  return entries.slice(0, before === -1 ? entries.length : before);
}

/**
 * Where the account of one body stands, over all its entries. What was written stays: a correction that takes the debt
 * away leaves it in sight, and one that leaves the debt does not ask for it a second time; a debt that comes later does.
 * @param entries of one body, the newest first
 */
export function accountStanding<Account extends { readonly discussion: object | null }>(
  entries: readonly Entry<Account>[],
): {
  readonly state: AccountState;
  /** What was ever written, the newest first. */
  readonly written: readonly Account[];
  /** An account of this deviation was written for an entry that has been corrected since; the body may write a new one. */
  readonly carried: boolean;
} {
  const writtenIn = (some: typeof entries) =>
    some.flatMap((entry) => (entry.account === null ? [] : [entry.account]));
  const [now] = entries;
  const [latest] = writtenIn(sinceOwed(entries));
  const state = !now?.accountOwed
    ? 'not_owed'
    : !latest
      ? 'expected'
      : latest.discussion === null
        ? 'received'
        : 'discussed';
  return { state, written: writtenIn(entries), carried: latest !== undefined && now?.account === null };
}

/** The entry whose account was written last: of the deviation that stands, where there is one. @param entries the newest first */
export const latestAccount = <One extends { readonly accountOwed: boolean; readonly account: object | null }>(
  entries: readonly One[],
): One | undefined =>
  (entries[0]?.accountOwed ? sinceOwed(entries) : entries).find(({ account }) => account !== null);
