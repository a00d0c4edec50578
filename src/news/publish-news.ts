import { mayTell, unknownAmbitions } from '#ambitions';
import { isAhead, type NewsId, type Office, ok, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { insertNews, insertNewsVersion, type NewsContent, readNews } from './store.ts';

export type PublishNewsCode = 'tell_not_yours' | 'news_ahead' | 'ambition_unknown';
export type ChangeNewsCode =
  | PublishNewsCode
  | 'news_unknown'
  | 'news_withdrawn'
  | 'reason_missing'
  | 'changed_meanwhile';

async function contentRefusal(
  context: WriteContext,
  item: NewsContent,
): Promise<Result<never, PublishNewsCode> | undefined> {
  if (isAhead(item.on, context.today)) return refuse('news_ahead');
  const [unknown] = await unknownAmbitions(context.transaction, item.ambitions);
  return unknown === undefined ? undefined : refuse('ambition_unknown');
}

function done(
  operation: string,
  office: Office,
  id: NewsId,
  payload: Readonly<Record<string, unknown>>,
): Done<{ id: NewsId }> {
  return { output: { id }, office, entries: [{ operation, subject: `news/${id}`, payload }] };
}

/** Publishes a news item, at once. */
export async function publishNews(
  context: WriteContext,
  item: NewsContent,
): Promise<Result<Done<{ id: NewsId }>, PublishNewsCode>> {
  const office = mayTell(context.actor, context.region.id);
  if (!office) return refuse('tell_not_yours');
  const wrong = await contentRefusal(context, item);
  if (wrong) return wrong;
  const id = await insertNews(context.transaction, context.region.id);
  const at = {
    version: 1,
    recordedAt: context.now,
    recordedBy: office.title,
    reason: null,
    withdrawn: false,
  };
  await insertNewsVersion(context.transaction, context.region.id, id, item, at);
  return ok(done('publish_news', office, id, { item }));
}

/** A new version; the one before stays readable, with why it changed. @param seen the version that the writer had read */
export async function correctNews(
  context: WriteContext,
  id: NewsId,
  item: NewsContent,
  seen: number,
  reason: string,
): Promise<Result<Done<{ id: NewsId }>, ChangeNewsCode>> {
  const office = mayTell(context.actor, context.region.id);
  if (!office) return refuse('tell_not_yours');
  const before = await readNews(context.transaction, id);
  if (!before) return refuse('news_unknown');
  if (before.withdrawn) return refuse('news_withdrawn');
  const wrong = await contentRefusal(context, item);
  if (wrong) return wrong;
  if (before.version !== seen) return refuse('changed_meanwhile', { version: before.version });
  if (reason === '') return refuse('reason_missing');
  const version = before.version + 1;
  const at = { version, recordedAt: context.now, recordedBy: office.title, reason, withdrawn: false };
  await insertNewsVersion(context.transaction, context.region.id, id, item, at);
  return ok(done('correct_news', office, id, { version, item, reason }));
}

/** Takes an item out of the news; its address goes on to say what stood there and why it went. */
export async function withdrawNews(
  context: WriteContext,
  id: NewsId,
  reason: string,
): Promise<Result<Done<{ id: NewsId }>, ChangeNewsCode>> {
  const office = mayTell(context.actor, context.region.id);
  if (!office) return refuse('tell_not_yours');
  const before = await readNews(context.transaction, id);
  if (!before) return refuse('news_unknown');
  if (before.withdrawn) return refuse('news_withdrawn');
  if (reason === '') return refuse('reason_missing');
  const version = before.version + 1;
  const at = { version, recordedAt: context.now, recordedBy: office.title, reason, withdrawn: true };
  await insertNewsVersion(context.transaction, context.region.id, id, before, at);
  return ok(done('withdraw_news', office, id, { version, reason }));
}
