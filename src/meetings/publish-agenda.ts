import type { AgendaItemId, MeetingId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import {
  type AgendaChange,
  type ItemDetails,
  readLinks,
  storeCurrentItem,
  storeDetails,
  storePublication,
} from './agenda-store.ts';
import { type MoveItemCode, openItem } from './build-agenda.ts';
import { noteChange } from './note-change.ts';
import { mayLead } from './policy.ts';
import { lockMeeting, readItem } from './store-writes.ts';

export type PublishCode =
  | 'not_regional_clerk'
  | 'meeting_unknown'
  | 'meeting_over'
  | 'published_already'
  | 'agenda_empty';

/** Convocation, agenda and papers become public at one moment (Gemeentewet 19; domain.md 5.1, G1). */
export async function publishAgenda(
  context: WriteContext,
  id: MeetingId,
): Promise<Result<Done<{ id: MeetingId }>, PublishCode>> {
  const office = mayLead(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const meeting = await lockMeeting(context.transaction, id);
  if (!meeting) return refuse('meeting_unknown');
  if (meeting.state !== 'planned') return refuse('meeting_over');
  if (meeting.publishedAt !== null) return refuse('published_already');
  if (meeting.items.length === 0) return refuse('agenda_empty');
  await storePublication(context.transaction, id, context.now);
  const payload = { items: meeting.items.map(({ id: item, title, phase }) => ({ item, title, phase })) };
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'publish_agenda', subject: `meeting/${id}`, payload }],
  });
}

export type EditItemCode = Exclude<MoveItemCode, 'item_was_handled' | 'account_stays'> | 'item_changed';

/** Planned time, explainers, outside experts and papers of an item, and the name of one that is about nothing of the product. */
export async function editItem(
  context: WriteContext,
  id: AgendaItemId,
  seen: number,
  given: ItemDetails,
): Promise<Result<Done<{ id: AgendaItemId; meeting: MeetingId }>, EditItemCode>> {
  const open = await openItem(context, id);
  if (!open.ok) return open as Result<never, EditItemCode>;
  const { office, meeting } = open.value;
  // Read again under the lock of its meeting: somebody else may have edited it meanwhile.
  const item = await readItem(context.transaction, id);
  if (!item) return refuse('item_unknown');
  if (item.version !== seen) return refuse('item_changed', { version: item.version });
  const after: ItemDetails = {
    ...given,
    title: item.kind === 'general' ? (given.title ?? item.title) : null,
  };
  const before: ItemDetails = {
    title: item.kind === 'general' ? item.title : null,
    minutes: item.minutes,
    explainers: { governing: item.announcedGoverning, societal: item.announcedSocietal },
    experts: item.experts,
    papers: await readLinks(context.transaction, id),
  };
  const fields = (['title', 'minutes', 'explainers', 'experts', 'papers'] as const).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  await storeDetails(context.transaction, context.region.id, id, after);
  const what: AgendaChange = { kind: 'edited', title: after.title ?? item.title, fields };
  if (fields.length > 0) await noteChange(context, meeting, office, what);
  return ok({
    output: { id, meeting: meeting.id },
    office,
    entries: [{ operation: 'edit_agenda_item', subject: `agenda_item/${id}`, payload: { before, after } }],
  });
}

export type TakeUpCode = 'not_regional_clerk' | 'item_unknown' | 'item_waits' | 'meeting_over' | 'day_ahead';

/** The item that is discussed now; the one before it is done. */
export async function takeUpItem(
  context: WriteContext,
  id: AgendaItemId,
): Promise<Result<Done<{ id: MeetingId }>, TakeUpCode>> {
  const open = await openItem(context, id);
  if (!open.ok) return open as Result<never, TakeUpCode>;
  const { office, meeting } = open.value;
  if (meeting.day > context.today) return refuse('day_ahead');
  await storeCurrentItem(context.transaction, meeting.id, id, context.now);
  const payload = { before: meeting.currentItem, after: id };
  return ok({
    output: { id: meeting.id },
    office,
    entries: [{ operation: 'take_up_agenda_item', subject: `meeting/${meeting.id}`, payload }],
  });
}
