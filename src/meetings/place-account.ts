import type { AgendaItemId, BodyId, MunicipalityId, ProposalId } from '#kernel';
import type { Entry } from '#platform/journal';
import type { WriteContext } from '#platform/operations';
import { noteChange } from './note-change.ts';
import {
  deleteItem,
  insertItem,
  laterWithAccounts,
  lockMeeting,
  lockNextMeeting,
  moveItems,
  type NewItem,
  openAccountItem,
  readItem,
  storeConclusion,
} from './store-writes.ts';

/** Verantwoording die een commissie tegoed heeft. */
export interface OwedAccount {
  readonly committee: BodyId;
  readonly proposal: ProposalId;
  readonly municipality: MunicipalityId;
}

/**
 * An account that is owed comes on the committee's next agenda by itself, or waits for it (domain.md 5.3). For the feature
 * that registers what bodies decide, in its transaction. @returns the entry for the journal; undefined: it was there
 */
export async function placeAccount(context: WriteContext, account: OwedAccount): Promise<Entry | undefined> {
  if (await openAccountItem(context.transaction, account)) return undefined;
  const next = await lockNextMeeting(context.transaction, account.committee, context.today);
  const item: NewItem = {
    body: account.committee,
    meeting: next?.id ?? null,
    kind: 'account',
    phase: 'opinion_forming',
    proposal: account.proposal,
    ambition: null,
    municipality: account.municipality,
  };
  const id = await insertItem(context.transaction, context.region.id, item);
  const title = (await readItem(context.transaction, id))?.title ?? '';
  // It comes by itself, from the registration of a decision: no office put it there.
  if (next) await noteChange(context, next, undefined, { kind: 'added', title });
  return { operation: 'place_account', subject: `proposal/${account.proposal}`, payload: { id, ...item } };
}

/**
 * An account is due at the committee's next meeting (domain.md 5.3): when an earlier one is planned, or a meeting changes its
 * day, what waits on the agenda of a later one goes there. A meeting that has begun keeps its agenda.
 * @returns the items that moved
 */
export async function bringAccountsForward(
  context: WriteContext,
  body: BodyId,
): Promise<readonly AgendaItemId[]> {
  const { transaction } = context;
  const next = await lockNextMeeting(transaction, body, context.today);
  if (!next || next.attending > 0) return [];
  const moved: AgendaItemId[] = [];
  for (const id of await laterWithAccounts(transaction, next)) {
    const later = await lockMeeting(transaction, id);
    if (!later || later.attending > 0) continue;
    const accounts = later.items.filter(({ kind, conclusion }) => kind === 'account' && conclusion === null);
    await moveItems(
      transaction,
      accounts.map((item) => item.id),
      next.id,
    );
    // It goes by itself: no office put it there.
    for (const { title } of accounts) {
      await noteChange(context, later, undefined, { kind: 'removed', title });
      await noteChange(context, next, undefined, { kind: 'added', title });
    }
    moved.push(...accounts.map((item) => item.id));
  }
  return moved;
}

/** A correction took the debt away: an account that was not discussed leaves the agenda, unless something was asked. */
export async function liftAccount(context: WriteContext, account: OwedAccount): Promise<Entry | undefined> {
  const item = await openAccountItem(context.transaction, account);
  // It is being discussed at this moment: it stays where it is.
  if (!item || item.asked || !(await takeAway(context, item.id))) return undefined;
  return { operation: 'lift_account', subject: `proposal/${account.proposal}`, payload: { before: item } };
}

/** @returns false: it is being discussed at this moment */
async function takeAway(context: WriteContext, id: AgendaItemId): Promise<boolean> {
  const placed = await readItem(context.transaction, id);
  const meeting = placed?.meeting ? await lockMeeting(context.transaction, placed.meeting) : undefined;
  if (!(await deleteItem(context.transaction, id))) return false;
  if (meeting && placed)
    await noteChange(context, meeting, undefined, { kind: 'removed', title: placed.title, item: id });
  return true;
}

/**
 * What the committee made of an account is noted at its item on the agenda of a meeting that has begun.
 * @returns the item; null when none of such a meeting is there: the discussion is on record without it
 */
export async function concludeAccount(
  context: WriteContext,
  account: OwedAccount,
  text: string,
): Promise<AgendaItemId | null> {
  const item = await openAccountItem(context.transaction, account);
  if (!item) return null;
  if (item.day === null || item.day > context.today) {
    if (!item.asked) await takeAway(context, item.id);
    return null;
  }
  await storeConclusion(context.transaction, item.id, text);
  return item.id;
}

/** What was noted with the discussion was corrected there. Whoever noted something else at the item since is left to it. */
export async function correctConclusion(
  context: WriteContext,
  id: AgendaItemId,
  stood: string,
  text: string,
): Promise<void> {
  const item = await readItem(context.transaction, id);
  if (item?.conclusion === stood) await storeConclusion(context.transaction, id, text);
}
