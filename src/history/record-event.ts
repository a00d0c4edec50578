import { type CorrectCode, type PublishCode, publicTexts } from '#ambitions';
import { isAhead, isStretch, type Refusal, refuse } from '#kernel';
import type { WriteContext } from '#platform/operations';
import { type EventContent, insertEvent, insertEventVersion, readEvent } from './store.ts';

type WrongEvent = 'stretch_wrong' | 'event_town_unknown' | 'event_source_missing';
export type RecordEventCode = PublishCode | WrongEvent;
export type ChangeEventCode = CorrectCode | WrongEvent | 'event_unknown' | 'event_withdrawn';

/** What has happened can be looked up; what is to come may have no source yet. */
async function wrong(context: WriteContext, event: EventContent): Promise<Refusal<WrongEvent> | undefined> {
  if (event.until !== null && !isStretch(event.on, event.until)) return refuse('stretch_wrong');
  const towns = new Set(context.region.municipalities.map((m) => m.id));
  const outside = event.municipalities.find((code) => !towns.has(code));
  if (outside) return refuse('event_town_unknown', { code: outside });
  if (event.source === null && !isAhead(event.on, context.today)) return refuse('event_source_missing');
  return undefined;
}

/** Events on the timeline. */
export const events = publicTexts({
  subject: 'event',
  operations: { publish: 'record_event', correct: 'correct_event', withdraw: 'withdraw_event' },
  unknown: 'event_unknown',
  gone: 'event_withdrawn',
  wrong,
  read: readEvent,
  insert: insertEvent,
  insertVersion: insertEventVersion,
});
