import { mayTell } from '#ambitions';
import { type EventId, isAhead, isStretch, type Office, ok, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { type EventContent, insertEvent, insertEventVersion, readEvent } from './store.ts';

export type RecordEventCode =
  | 'tell_not_yours'
  | 'stretch_wrong'
  | 'event_town_unknown'
  | 'event_source_missing';
export type ChangeEventCode =
  | RecordEventCode
  | 'event_unknown'
  | 'event_withdrawn'
  | 'reason_missing'
  | 'changed_meanwhile';

/** What has happened can be looked up; what is to come may have no source yet. */
function contentRefusal(
  context: WriteContext,
  event: EventContent,
): Result<never, RecordEventCode> | undefined {
  if (event.until !== null && !isStretch(event.on, event.until)) return refuse('stretch_wrong');
  const towns = new Set(context.region.municipalities.map((m) => m.id));
  const outside = event.municipalities.find((code) => !towns.has(code));
  if (outside) return refuse('event_town_unknown', { code: outside });
  if (event.source === null && !isAhead(event.on, context.today)) return refuse('event_source_missing');
  return undefined;
}

function done(
  operation: string,
  office: Office,
  id: EventId,
  payload: Readonly<Record<string, unknown>>,
): Done<{ id: EventId }> {
  return { output: { id }, office, entries: [{ operation, subject: `event/${id}`, payload }] };
}

/** Puts an event on the timeline. */
export async function recordEvent(
  context: WriteContext,
  event: EventContent,
): Promise<Result<Done<{ id: EventId }>, RecordEventCode>> {
  const office = mayTell(context.actor, context.region.id);
  if (!office) return refuse('tell_not_yours');
  const wrong = contentRefusal(context, event);
  if (wrong) return wrong;
  const id = await insertEvent(context.transaction, context.region.id);
  const at = {
    version: 1,
    recordedAt: context.now,
    recordedBy: office.title,
    reason: null,
    withdrawn: false,
  };
  await insertEventVersion(context.transaction, context.region.id, id, event, at);
  return ok(done('record_event', office, id, { event }));
}

/** A new version; the one before stays readable, with why it changed. @param seen the version that the writer had read */
export async function correctEvent(
  context: WriteContext,
  id: EventId,
  event: EventContent,
  seen: number,
  reason: string,
): Promise<Result<Done<{ id: EventId }>, ChangeEventCode>> {
  const office = mayTell(context.actor, context.region.id);
  if (!office) return refuse('tell_not_yours');
  const before = await readEvent(context.transaction, id);
  if (!before) return refuse('event_unknown');
  if (before.withdrawn) return refuse('event_withdrawn');
  const wrong = contentRefusal(context, event);
  if (wrong) return wrong;
  if (before.version !== seen) return refuse('changed_meanwhile', { version: before.version });
  if (reason === '') return refuse('reason_missing');
  const version = before.version + 1;
  const at = { version, recordedAt: context.now, recordedBy: office.title, reason, withdrawn: false };
  await insertEventVersion(context.transaction, context.region.id, id, event, at);
  return ok(done('correct_event', office, id, { version, event, reason }));
}

/** Takes an event off the timeline; its address goes on to say what stood there and why it went. */
export async function withdrawEvent(
  context: WriteContext,
  id: EventId,
  reason: string,
): Promise<Result<Done<{ id: EventId }>, ChangeEventCode>> {
  const office = mayTell(context.actor, context.region.id);
  if (!office) return refuse('tell_not_yours');
  const before = await readEvent(context.transaction, id);
  if (!before) return refuse('event_unknown');
  if (before.withdrawn) return refuse('event_withdrawn');
  if (reason === '') return refuse('reason_missing');
  const version = before.version + 1;
  const at = { version, recordedAt: context.now, recordedBy: office.title, reason, withdrawn: true };
  await insertEventVersion(context.transaction, context.region.id, id, before, at);
  return ok(done('withdraw_event', office, id, { version, reason }));
}
