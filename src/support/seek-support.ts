import { type Granted, ok, type Result, refuse } from '#kernel';
import { officesHeldIn } from '#people';
import { readInside } from '#platform/database';
import { erasePayloads } from '#platform/journal';
import type { Done, WriteContext } from '#platform/operations';
import { keeping } from './keeping.ts';
import { mayAddHeard, mayReport, maySeekSupport } from './policy.ts';
import { isTooFar, maySeeSupport, sameName } from './rules/support.ts';
import {
  deleteItem,
  insertItem,
  insertPosition,
  insertReport,
  lockItem,
  type PositionContent,
  reportVersion,
  type SupportContent,
  type SupportItem,
  updateItem,
} from './store.ts';

type Answer<Code extends string> = Promise<Result<Done<{ id: number }>, Code>>;
const subject = (id: number) => `support_item/${id}`;
/** No public page shows it, and what it held goes from the journal when it goes itself. */
const entry = (operation: string, id: number, payload: Readonly<Record<string, unknown>>) => ({
  operation,
  subject: subject(id),
  payload,
  unseen: true as const,
});

type ShareCode = 'share_unknown';

async function sharesHold(
  context: WriteContext,
  { persons }: SupportContent,
): Promise<ShareCode | undefined> {
  const held = await readInside(context.transaction, officesHeldIn(context.region.id, context.today));
  const known = new Set(held.map(({ person }) => person));
  return persons.every((each) => known.has(each)) ? undefined : 'share_unknown';
}

export type NoteCode = ShareCode | 'not_portfolio_holder' | 'day_far';

export async function noteSupport(context: WriteContext, content: SupportContent): Answer<NoteCode> {
  const { actor, region, transaction, now } = context;
  const office = maySeekSupport(actor, region.id);
  if (!office?.municipality || actor.kind !== 'person') return refuse('not_portfolio_holder');
  if (await sharesHold(context, content)) return refuse('share_unknown');
  if (isTooFar(content.day, context.today)) return refuse('day_far');
  const made = {
    ...content,
    author: actor.person,
    byOffice: office.title,
    municipality: office.municipality,
    changedAt: now,
  };
  const id = await insertItem(transaction, region.id, made);
  return ok({ output: { id }, office, entries: [entry('note_support', id, made)] });
}

type SeenCode = 'support_not_shared' | 'not_portfolio_holder';
type OwnCode = 'support_not_shared' | 'support_not_yours';

/** Of what is not shared with somebody, nobody is told that it is there. */
async function seenItem(
  context: WriteContext,
  id: number,
): Promise<Result<SupportItem, 'support_not_shared'>> {
  const item = await lockItem(context.transaction, id);
  return item && maySeeSupport(context.actor, context.region.id, item)
    ? ok(item)
    : refuse('support_not_shared');
}

async function ownItem(
  context: WriteContext,
  id: number,
): Promise<Result<{ item: SupportItem; office: Granted }, OwnCode>> {
  const seen = await seenItem(context, id);
  if (!seen.ok) return seen;
  const office = keeping(context.actor, context.region.id, seen.value);
  return office ? ok({ item: seen.value, office }) : refuse('support_not_yours');
}

export type EditCode = OwnCode | ShareCode | 'support_changed' | 'day_far' | 'result_ahead';

export async function editSupport(
  context: WriteContext,
  id: number,
  content: SupportContent,
  version: number,
): Answer<EditCode> {
  const own = await ownItem(context, id);
  if (!own.ok) return own;
  const { item, office } = own.value;
  if (item.version !== version) return refuse('support_changed', { version: item.version });
  if (await sharesHold(context, content)) return refuse('share_unknown');
  if (isTooFar(content.day, context.today)) return refuse('day_far');
  if ((content.result !== '' || content.ourPoint !== '') && content.day > context.today)
    return refuse('result_ahead');
  await updateItem(context.transaction, id, content, context.now);
  return ok({
    output: { id },
    office,
    entries: [entry('edit_support', id, { before: item, after: content })],
  });
}

export type PositionCode = SeenCode | 'town_unknown' | 'participant_here' | 'heard_ahead';

/** Whoever may read along may add what was heard: a board that one keeps alone is soon out of date. */
export async function addSupportPosition(
  context: WriteContext,
  id: number,
  content: PositionContent,
): Answer<PositionCode> {
  const seen = await seenItem(context, id);
  if (!seen.ok) return seen;
  const { actor, region, transaction, now, today } = context;
  const office = mayAddHeard(actor, region.id, seen.value);
  if (!office || actor.kind !== 'person') return refuse('not_portfolio_holder');
  const { municipality, participant } = content;
  if (municipality !== null && !region.municipalities.some(({ id }) => id === municipality))
    return refuse('town_unknown');
  // What was typed of a municipality of the region would stand beside its own row.
  const here = region.municipalities.find(({ name }) => sameName(name) === sameName(participant ?? ''));
  if (here) return refuse('participant_here', { town: here.name });
  if (content.heardOn > today) return refuse('heard_ahead');
  await insertPosition(transaction, region.id, id, {
    ...content,
    author: actor.person,
    byOffice: office.title,
    at: now,
  });
  return ok({ output: { id }, office, entries: [entry('add_support_position', id, { ...content })] });
}

export type ReportCode = OwnCode | 'not_for_council' | 'support_changed' | 'result_open' | 'reason_missing';

/** Tells the own council what came of it: only the own line and point become public, nothing of anybody else. */
export async function reportSupport(
  context: WriteContext,
  id: number,
  seen: { readonly version: number; readonly reason: string },
): Answer<ReportCode> {
  const own = await ownItem(context, id);
  if (!own.ok) return own;
  const { item } = own.value;
  const { actor, region, transaction, now } = context;
  const office = mayReport(actor, region.id, item);
  if (!office) return refuse('not_for_council');
  if (item.version !== seen.version) return refuse('support_changed', { version: item.version });
  if (item.result === '' || item.ourPoint === '') return refuse('result_open');
  const before = await reportVersion(transaction, id);
  if (before > 0 && seen.reason === '') return refuse('reason_missing');
  const { municipality, body, day, title, link, stance, line, result, ourPoint } = item;
  const report = {
    ...{ id, municipality, body, day, title, link, stance, line, result, ourPoint },
    version: before + 1,
    recordedAt: now,
    recordedBy: office.title,
    reason: before === 0 ? null : seen.reason,
  };
  await insertReport(transaction, region.id, report);
  const payload = { operation: 'report_support', subject: `support_report/${id}`, payload: report };
  return ok({ output: { id }, office, entries: [payload] });
}

/**
 * Nothing of it stays, but what was reported to the council.
 * @param version what was seen: a colleague may have written more in between
 */
export async function discardSupport(
  context: WriteContext,
  id: number,
  version: number,
): Answer<OwnCode | 'support_changed'> {
  const own = await ownItem(context, id);
  if (!own.ok) return own;
  if (own.value.item.version !== version)
    return refuse('support_changed', { version: own.value.item.version });
  const { transaction, region, now } = context;
  await deleteItem(transaction, id);
  const why = { at: now, reason: 'de notitie is weggegooid' };
  await erasePayloads(transaction, region.id, [subject(id)], why);
  const { office, item } = own.value;
  return ok({
    output: { id },
    office,
    entries: [entry('discard_support', id, { byOffice: item.byOffice })],
  });
}
