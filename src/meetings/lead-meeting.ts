import type { AgendaItemId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import type { Explainers } from './agenda-store.ts';
import { mayLead } from './policy.ts';
import { announcedVoices, type Voice } from './rules/agenda.ts';
import { lockMeeting, readItem, storeConclusion, storeExplanation, storeHeard } from './store-writes.ts';

export type NoteCode =
  | 'account_elsewhere'
  | 'not_regional_clerk'
  | 'item_unknown'
  | 'item_waits'
  | 'meeting_cancelled'
  | 'day_ahead';

async function itemOfMeeting(context: WriteContext, id: AgendaItemId) {
  const office = mayLead(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const found = await readItem(context.transaction, id);
  if (!found) return refuse('item_unknown');
  if (found.meeting === null) return refuse('item_waits');
  const meeting = await lockMeeting(context.transaction, found.meeting);
  if (!meeting || meeting.state === 'cancelled') return refuse('meeting_cancelled');
  if (meeting.day > context.today) return refuse('day_ahead');
  // Read again under the lock: somebody else may have noted something meanwhile.
  const item = await readItem(context.transaction, id);
  return item ? ok({ office, item }) : refuse('item_unknown');
}

/** What one sees of a text before writing it anew. Line ends come back from a form in another shape. */
const sameText = (one: string | null, other: string | null) =>
  (one ?? '').replace(/\r\n?/g, '\n') === (other ?? '').replace(/\r\n?/g, '\n');

/**
 * Who explained the item in the committee, one governing and one societal member; null where nobody did.
 * @param shown what stood on the form that was sent: only what differs from it is stored, so two that note at once both
 * keep their member. Undefined: `given` is the whole.
 */
export async function noteExplanation(
  context: WriteContext,
  id: AgendaItemId,
  given: Explainers,
  shown: Explainers | undefined,
): Promise<Result<Done<{ id: AgendaItemId }>, NoteCode | 'noted_meanwhile'>> {
  const found = await itemOfMeeting(context, id);
  if (!found.ok) return found;
  const { office, item } = found.value;
  const before: Explainers = { governing: item.explainedGoverning, societal: item.explainedSocietal };
  const stood = shown ?? before;
  const touched = (['governing', 'societal'] as const).filter((who) => !sameText(given[who], stood[who]));
  const taken = touched.find(
    (who) => !sameText(before[who], stood[who]) && !sameText(before[who], given[who]),
  );
  if (taken) return refuse('noted_meanwhile', { text: before[taken] ?? '' });
  const after = { ...before, ...Object.fromEntries(touched.map((who) => [who, given[who]])) };
  await storeExplanation(context.transaction, id, after.governing, after.societal);
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'note_explanation', subject: `agenda_item/${id}`, payload: { before, after } }],
  });
}

/**
 * In one tap: somebody who was announced at the item did speak, or did not after all. Whoever taps twice changes nothing.
 */
export async function confirmVoice(
  context: WriteContext,
  id: AgendaItemId,
  { role, name }: Pick<Voice, 'role' | 'name'>,
  spoke: boolean,
): Promise<Result<Done<{ id: AgendaItemId }>, NoteCode | 'noted_meanwhile' | 'not_announced'>> {
  const found = await itemOfMeeting(context, id);
  if (!found.ok) return found;
  const { office, item } = found.value;
  if (item.kind === 'account') return refuse('account_elsewhere');
  const voice = announcedVoices(item).find((each) => each.role === role && each.name === name);
  if (!voice) return refuse('not_announced', { name });
  if (role === 'expert') {
    const others = item.expertsHeard.filter((each) => each !== name);
    await storeHeard(context.transaction, id, spoke ? [...others, name] : others);
  } else {
    const before: Explainers = { governing: item.explainedGoverning, societal: item.explainedSocietal };
    // Somebody else explained in that capacity: that was noted by hand, and stays.
    const noted = before[role];
    if (noted !== null && noted !== name) return refuse('noted_meanwhile', { text: noted });
    const after = { ...before, [role]: spoke ? name : null };
    await storeExplanation(context.transaction, id, after.governing, after.societal);
  }
  const payload = { role, name, before: voice.heard, after: spoke };
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'confirm_voice', subject: `agenda_item/${id}`, payload }],
  });
}

/**
 * What came of the item; may be noted anew, the journal keeps what stood before.
 * @param shown what stood on the form that was sent; undefined: not said
 */
export async function noteConclusion(
  context: WriteContext,
  id: AgendaItemId,
  text: string,
  shown: string | undefined,
): Promise<Result<Done<{ id: AgendaItemId }>, NoteCode | 'noted_meanwhile'>> {
  const found = await itemOfMeeting(context, id);
  if (!found.ok) return found;
  const { office, item } = found.value;
  if (item.kind === 'account') return refuse('account_elsewhere');
  if (shown !== undefined && !sameText(item.conclusion, shown) && !sameText(item.conclusion, text))
    return refuse('noted_meanwhile', { text: item.conclusion ?? '' });
  await storeConclusion(context.transaction, id, text);
  const payload = { before: item.conclusion, after: text };
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'note_conclusion', subject: `agenda_item/${id}`, payload }],
  });
}
