import { readAmbition } from '#ambitions';
import type { AgendaItemId, AmbitionId, MeetingId, Office, ProposalId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Entry } from '#platform/journal';
import type { Done, WriteContext } from '#platform/operations';
import { lockProposal, type Proposal, stepProposal } from '#proposals';
import { noteChange } from './note-change.ts';
import { mayLead } from './policy.ts';
import { agendaIsPublic, agendaStep, type Phase, reordered, samePieces } from './rules/agenda.ts';
import type { Meeting } from './store.ts';
import { deleteItem, insertItem, lockMeeting, type NewItem, readItem, storeOrder } from './store-writes.ts';

/** What an item is about; an account comes by itself (`place-account.ts`). */
export type AgendaSubject =
  | { readonly kind: 'proposal'; readonly proposal: ProposalId }
  | { readonly kind: 'ambition'; readonly ambition: AmbitionId }
  | { readonly kind: 'general'; readonly title: string };

export type AddItemCode =
  | 'not_regional_clerk'
  | 'meeting_unknown'
  | 'meeting_over'
  | 'meeting_without_body'
  | 'proposal_unknown'
  | 'ambition_unknown'
  | 'other_committee'
  | 'phase_does_not_fit'
  | 'vote_pending'
  | 'on_agenda_already';

type Added = Promise<Result<Done<{ id: AgendaItemId }>, AddItemCode>>;

/**
 * Puts a proposal, the start of an ambition or an item of its own on the agenda. A proposal moves to the phase in which it will be discussed:
 * only its own committee forms pictures and opinions of it.
 */
export async function addItem(
  context: WriteContext,
  id: MeetingId,
  /** null: of an item that is about nothing of the product. */
  phase: Phase | null,
  subject: AgendaSubject,
  minutes: number | null,
): Added {
  const office = mayLead(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  // The proposal before the meeting, as everywhere: two that lock in another order wait for each other for ever.
  const proposal =
    subject.kind === 'proposal' ? await lockProposal(context.transaction, subject.proposal) : undefined;
  if (subject.kind === 'proposal' && !proposal) return refuse('proposal_unknown');
  const meeting = await lockMeeting(context.transaction, id);
  if (!meeting) return refuse('meeting_unknown');
  if (meeting.state !== 'planned') return refuse('meeting_over');
  if (meeting.body === null) return refuse('meeting_without_body');
  if (subject.kind === 'ambition' && !(await readAmbition(context.transaction, subject.ambition)))
    return refuse('ambition_unknown');
  const moved = proposal && phase ? await moveToPhase(context, proposal, meeting, phase) : ok([]);
  if (!moved.ok) return moved;
  const there = onAgenda(meeting, phase, subject);
  if (there && moved.value.length === 0) return refuse('on_agenda_already');
  // It went back to the table and was offered anew while its item stayed: the item serves again.
  if (there) return ok({ output: { id: there.id }, office, entries: moved.value });
  const item = newItem({ body: meeting.body, meeting: id, minutes }, phase, subject);
  const added = await insertItem(context.transaction, context.region.id, item);
  const title = await titleOf(context, added);
  await noteChange(context, meeting, office, { kind: 'added', title });
  const payload = { id: added, ...item };
  const entry = { operation: 'add_agenda_item', subject: `meeting/${id}`, payload };
  return ok({ output: { id: added }, office, entries: [entry, ...moved.value] });
}

function newItem(
  at: Pick<NewItem, 'body' | 'meeting' | 'minutes'>,
  phase: Phase | null,
  subject: AgendaSubject,
): NewItem {
  return {
    ...at,
    kind: subject.kind,
    phase,
    proposal: subject.kind === 'proposal' ? subject.proposal : null,
    ambition: subject.kind === 'ambition' ? subject.ambition : null,
    municipality: null,
    ...(subject.kind === 'general' ? { title: subject.title } : {}),
  };
}

async function titleOf(context: WriteContext, item: AgendaItemId): Promise<string> {
  return (await readItem(context.transaction, item))?.title ?? '';
}

function onAgenda(meeting: Meeting, phase: Phase | null, subject: AgendaSubject) {
  // Two items of one name are the clerk's own business.
  if (subject.kind === 'general') return undefined;
  return meeting.items.find(
    (item) =>
      item.kind === subject.kind &&
      item.phase === phase &&
      (subject.kind === 'proposal' ? item.proposal === subject.proposal : item.ambition === subject.ambition),
  );
}

async function moveToPhase(
  context: WriteContext,
  proposal: Proposal,
  meeting: Meeting,
  phase: Phase,
): Promise<Result<readonly Entry[], 'phase_does_not_fit' | 'other_committee' | 'vote_pending'>> {
  if (phase !== 'steering' && meeting.body !== proposal.committee) return refuse('other_committee');
  const step = agendaStep(phase, proposal.state);
  if (!step.ok) return refuse('phase_does_not_fit');
  if (step.value === null) return ok([]);
  if (proposal.votePending) return refuse('vote_pending');
  const moved = await stepProposal(context, proposal.id, step.value);
  if (!moved.ok) throw new Error(`A proposal in ${proposal.state} allows ${step.value}`);
  return ok([moved.value.entry]);
}

export type MoveItemCode =
  | 'not_regional_clerk'
  | 'item_unknown'
  | 'meeting_over'
  | 'item_waits'
  | 'item_was_handled'
  | 'account_stays';

export type OrderCode = 'not_regional_clerk' | 'meeting_unknown' | 'meeting_over' | 'agenda_changed';

/** The item with its meeting locked, when the clerk may still change the agenda. */
export async function openItem(context: WriteContext, id: AgendaItemId) {
  const office = mayLead(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const item = await readItem(context.transaction, id);
  if (!item) return refuse('item_unknown');
  if (item.meeting === null) return refuse('item_waits');
  const meeting = await lockMeeting(context.transaction, item.meeting);
  if (meeting?.state !== 'planned') return refuse('meeting_over');
  return ok({ office, item, meeting });
}

/** One place up or down. */
export async function moveItem(
  context: WriteContext,
  id: AgendaItemId,
  direction: 'up' | 'down',
): Promise<Result<Done<{ id: MeetingId }>, MoveItemCode>> {
  const open = await openItem(context, id);
  if (!open.ok) return open;
  const { office, meeting } = open.value;
  const before = meeting.items.map((each) => each.id);
  const after = reordered(before, id, direction);
  await storeOrder(context.transaction, after);
  await noteOrder(context, meeting, office, after);
  const payload = { before, after };
  return ok({
    output: { id: meeting.id },
    office,
    entries: [{ operation: 'move_agenda_item', subject: `meeting/${meeting.id}`, payload }],
  });
}

/** The whole agenda in another order, as it was dragged. It says all items, so that two who drag at once are told. */
export async function orderAgenda(
  context: WriteContext,
  id: MeetingId,
  order: readonly AgendaItemId[],
): Promise<Result<Done<{ id: MeetingId }>, OrderCode>> {
  const office = mayLead(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const meeting = await lockMeeting(context.transaction, id);
  if (!meeting) return refuse('meeting_unknown');
  if (meeting.state !== 'planned') return refuse('meeting_over');
  const before = meeting.items.map((each) => each.id);
  if (!samePieces(before, order)) return refuse('agenda_changed');
  await storeOrder(context.transaction, order);
  await noteOrder(context, meeting, office, order);
  const payload = { before, after: order };
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'order_agenda', subject: `meeting/${id}`, payload }],
  });
}

async function noteOrder(
  context: WriteContext,
  meeting: Meeting,
  office: Office,
  order: readonly AgendaItemId[],
): Promise<void> {
  if (meeting.items.every((item, place) => item.id === order[place])) return;
  const titles = order.map((id) => meeting.items.find((item) => item.id === id)?.title ?? '');
  await noteChange(context, meeting, office, { kind: 'moved', titles });
}

/**
 * Takes an item off the agenda. What was asked or concluded stays on record, so such an item stays too; an account stays
 * because the committee is owed it.
 */
export async function removeItem(
  context: WriteContext,
  id: AgendaItemId,
  reason: string,
): Promise<Result<Done<{ id: MeetingId }>, MoveItemCode | 'removal_unexplained'>> {
  const open = await openItem(context, id);
  if (!open.ok) return open;
  const { office, item, meeting } = open.value;
  if (item.kind === 'account') return refuse('account_stays');
  const kept = item.questions.length > 0 || item.conclusion !== null || item.calledAt !== null;
  if (kept || !(await deleteItem(context.transaction, id))) return refuse('item_was_handled');
  // Asked last: what cannot be taken off needs no reason. A refusal leaves nothing behind.
  if (agendaIsPublic(meeting) && reason === '') return refuse('removal_unexplained');
  await noteChange(context, meeting, office, { kind: 'removed', title: item.title, item: id, reason });
  return ok({
    output: { id: meeting.id },
    office,
    entries: [
      {
        operation: 'remove_agenda_item',
        subject: `meeting/${meeting.id}`,
        payload: { before: item, reason },
      },
    ],
  });
}
