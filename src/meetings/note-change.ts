import type { Office } from '#kernel';
import type { WriteContext } from '#platform/operations';
import { type AgendaChange, insertChange } from './agenda-store.ts';
import { agendaIsPublic } from './rules/agenda.ts';
import type { Meeting } from './store.ts';

/**
 * Once everyone may read the agenda, every change is kept for the reader, with its moment; a draft may change without
 * telling.
 */
export async function noteChange(
  context: WriteContext,
  meeting: Meeting,
  office: Pick<Office, 'title'> | undefined,
  what: AgendaChange,
): Promise<void> {
  if (!agendaIsPublic(meeting)) return;
  const by = office?.title ?? '';
  await insertChange(context.transaction, context.region.id, meeting.id, context.now, by, what);
}
