import type { Office } from '#kernel';
import type { WriteContext } from '#platform/operations';
import { type AgendaChange, insertChange } from './agenda-store.ts';
import type { Meeting } from './store.ts';

/** After publication every change is kept for the reader, with its moment; a draft may change without telling. */
export async function noteChange(
  context: WriteContext,
  meeting: Meeting,
  office: Pick<Office, 'title'> | undefined,
  what: AgendaChange,
): Promise<void> {
  if (meeting.publishedAt === null) return;
  const by = office?.title ?? '';
  await insertChange(context.transaction, context.region.id, meeting.id, context.now, by, what);
}
