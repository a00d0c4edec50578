import { type CorrectCode, type PublishCode, publicTexts, unknownAmbitions } from '#ambitions';
import { isAhead, type Refusal, refuse } from '#kernel';
import type { WriteContext } from '#platform/operations';
import { insertNews, insertNewsVersion, type NewsContent, readNews } from './store.ts';

type WrongNews = 'news_ahead' | 'ambition_unknown';
export type PublishNewsCode = PublishCode | WrongNews;
export type ChangeNewsCode = CorrectCode | WrongNews | 'news_unknown' | 'news_withdrawn';

async function wrong(context: WriteContext, item: NewsContent): Promise<Refusal<WrongNews> | undefined> {
  if (isAhead(item.on, context.today)) return refuse('news_ahead');
  const [unknown] = await unknownAmbitions(context.transaction, item.ambitions);
  return unknown === undefined ? undefined : refuse('ambition_unknown');
}

/** News items; published at once. */
export const news = publicTexts({
  subject: 'news',
  operations: { publish: 'publish_news', correct: 'correct_news', withdraw: 'withdraw_news' },
  unknown: 'news_unknown',
  gone: 'news_withdrawn',
  wrong,
  read: readNews,
  insert: insertNews,
  insertVersion: insertNewsVersion,
});
