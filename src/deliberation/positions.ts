import { fractionsInOffice } from '#elections';
import type { AgendaItemId, FractionId, MunicipalityId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import { type PlacedItem, readItem } from '#meetings';
import type { Done, WriteContext } from '#platform/operations';
import { lockProposal } from '#proposals';
import { maySpeakFor, type Speaking, spokenBy } from './policy.ts';
import {
  type JoinRefusal,
  mayJoin,
  type PositionsClosed,
  positionsOpen,
  type Stance,
} from './rules/positions.ts';
import { latestOf, type Position, positionsThatHold } from './store.ts';
import {
  endSupport,
  holdItem,
  insertPosition,
  insertSupport,
  insertVersion,
  itemOf,
  readPositions,
} from './store-writes.ts';

/** Number of the position, and of the item at which it was given. */
export interface Given {
  readonly id: number;
  readonly item: AgendaItemId;
}
type Answer<Code extends string> = Promise<Result<Done<Given>, Code>>;

export type OpenCode = 'not_your_fraction' | 'item_unknown' | 'fraction_not_in_office' | PositionsClosed;

interface OpenItem {
  readonly speaking: Speaking;
  readonly item: PlacedItem;
  readonly proposalVersion: number;
  readonly municipality: MunicipalityId;
  readonly positions: readonly Position[];
}

/** The item with its positions, held, when this fraction may take a stand at it now. */
export async function openFor(
  context: WriteContext,
  id: AgendaItemId,
  fraction: FractionId,
): Promise<Result<OpenItem, OpenCode>> {
  const speaking = spokenBy(maySpeakFor(context.actor, context.region.id, { fraction }));
  if (!speaking) return refuse('not_your_fraction');
  const item = await readItem(context.transaction, id);
  // Of a draft nobody outside knows.
  if (!item?.isPublic) return refuse('item_unknown');
  // The proposal first, as everywhere.
  const proposal =
    item.proposal === null ? undefined : await lockProposal(context.transaction, item.proposal);
  const open = positionsOpen({
    kind: item.kind,
    phase: item.phase,
    meetingState: item.state,
    proposalState: proposal?.state ?? '',
  });
  if (!open.ok) return open;
  const codes = context.region.municipalities.map((m) => m.id);
  const inOffice = await fractionsInOffice(context.transaction, codes, context.today);
  const own = inOffice.find((each) => each.fraction === fraction);
  if (!own) return refuse('fraction_not_in_office', { fraction });
  await holdItem(context.transaction, id);
  const positions = await readPositions(context.transaction, id);
  const { municipality } = own;
  return ok({ speaking, item, proposalVersion: proposal?.version ?? 1, municipality, positions });
}

export type GiveCode = OpenCode | 'position_changed';

/**
 * A fraction's position with its reasons; public at once. Given anew it is a next version, the earlier ones stay. Who
 * gives a position of its own lets go of what it had joined.
 * @param seen number of the version that was shown, 0 for none; undefined: not said
 */
export async function givePosition(
  context: WriteContext,
  id: AgendaItemId,
  fraction: FractionId,
  given: { readonly stance: Stance; readonly reasons: string; readonly seen: number | undefined },
): Answer<GiveCode> {
  const open = await openFor(context, id, fraction);
  if (!open.ok) return open;
  const { speaking, positions, proposalVersion } = open.value;
  const before = positions.find((each) => each.fraction === fraction);
  const latest = before && latestOf(before);
  if (given.seen !== undefined && given.seen !== (latest?.number ?? 0))
    return refuse('position_changed', { reasons: latest?.reasons ?? '' });
  const { transaction, region, now } = context;
  const position = before?.id ?? (await insertPosition(transaction, region.id, id, fraction));
  const version = {
    number: (latest?.number ?? 0) + 1,
    stance: given.stance,
    reasons: given.reasons,
    proposalVersion,
    at: now,
    byOffice: speaking.office.title,
    noted: speaking.noted,
  };
  await insertVersion(transaction, region.id, position, version);
  const left = await endSupport(transaction, id, fraction, now, speaking.office.title);
  const payload = { item: id, fraction, before: latest ?? null, after: version, left };
  return ok({
    output: { id: position, item: id },
    office: speaking.office,
    entries: [{ operation: 'give_position', subject: `position/${position}`, payload }],
  });
}

export type OfPositionCode = OpenCode | 'position_unknown';

async function openPosition(
  context: WriteContext,
  id: number,
  fraction: FractionId | undefined,
): Promise<Result<OpenItem & { readonly position: Position }, OfPositionCode>> {
  const item = await itemOf(context.transaction, 'fraction_position', id);
  if (item === undefined) return refuse('position_unknown');
  const who = fraction ?? (await readPositions(context.transaction, item)).find((p) => p.id === id)?.fraction;
  if (who === undefined) return refuse('position_unknown');
  const open = await openFor(context, item, who);
  if (!open.ok) return open;
  const position = open.value.positions.find((each) => each.id === id);
  return position ? ok({ ...open.value, position }) : refuse('position_unknown');
}

/** The fraction has no position at this item any more; what it said stays to be read. */
export async function withdrawPosition(
  context: WriteContext,
  id: number,
  reason: string,
): Answer<OfPositionCode | 'position_withdrawn'> {
  const open = await openPosition(context, id, undefined);
  if (!open.ok) return open;
  const { speaking, position, proposalVersion } = open.value;
  const latest = latestOf(position);
  if (latest.stance === 'withdrawn') return refuse('position_withdrawn');
  const version = {
    number: latest.number + 1,
    stance: 'withdrawn',
    reasons: reason,
    proposalVersion,
    at: context.now,
    byOffice: speaking.office.title,
    noted: speaking.noted,
  } as const;
  await insertVersion(context.transaction, context.region.id, id, version);
  // Who had joined stands nowhere now, and is asked anew.
  const left: string[] = [];
  for (const { fraction } of position.supporters) {
    await endSupport(context.transaction, position.item, fraction, context.now, speaking.office.title);
    left.push(fraction);
  }
  return ok({
    output: { id, item: position.item },
    office: speaking.office,
    entries: [
      {
        operation: 'withdraw_position',
        subject: `position/${id}`,
        payload: { before: latest, reason, left },
      },
    ],
  });
}

export type JoinCode = OfPositionCode | JoinRefusal;

/** A sister fraction of another municipality says the same. */
export async function joinPosition(
  context: WriteContext,
  id: number,
  fraction: FractionId,
): Answer<JoinCode> {
  const open = await openPosition(context, id, fraction);
  if (!open.ok) return open;
  const { speaking, position, positions, municipality } = open.value;
  const others = positionsThatHold(positions);
  const joinable = { ...position, withdrawn: latestOf(position).stance === 'withdrawn' };
  const own = others.some((each) => each.fraction === fraction);
  const joined = others.some((each) => each.supporters.some((s) => s.fraction === fraction));
  const may = mayJoin(joinable, { municipality }, own, joined);
  if (!may.ok) return may;
  const { title } = speaking.office;
  await insertSupport(context.transaction, context.region.id, position, fraction, context.now, title);
  const payload = { fraction, version: latestOf(position).number, noted: speaking.noted };
  return ok({
    output: { id, item: position.item },
    office: speaking.office,
    entries: [{ operation: 'join_position', subject: `position/${id}`, payload }],
  });
}

export async function leavePosition(
  context: WriteContext,
  id: number,
  fraction: FractionId,
): Answer<OfPositionCode | 'not_joined'> {
  const open = await openPosition(context, id, fraction);
  if (!open.ok) return open;
  const { speaking, position } = open.value;
  if (!position.supporters.some((each) => each.fraction === fraction)) return refuse('not_joined');
  await endSupport(context.transaction, position.item, fraction, context.now, speaking.office.title);
  return ok({
    output: { id, item: position.item },
    office: speaking.office,
    entries: [{ operation: 'leave_position', subject: `position/${id}`, payload: { fraction } }],
  });
}
