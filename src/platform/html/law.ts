import {
  type Act,
  type ArticleId,
  articleOn,
  type CalendarDate,
  type LawArticle,
  lawArticles,
} from '#kernel';
import type { Lang } from '#platform/http';
import { enumeration } from './words.ts';

const acts: Readonly<Record<Act, Readonly<Record<Lang, string>>>> = {
  Gemw: { nl: 'Gemeentewet', en: 'Gemeentewet' },
  Atw: { nl: 'Algemene termijnenwet', en: 'General Extension of Time Limits Act' },
  Awb: { nl: 'Algemene wet bestuursrecht', en: 'Algemene wet bestuursrecht (administrative law)' },
  AVG: { nl: 'AVG', en: 'GDPR' },
};

/** "artikel 32, lid 3". */
export function articleWords(
  given: {
    readonly article: string | null;
    readonly paragraph: string | null;
    readonly point?: string | null;
  },
  lang: Lang,
): string {
  const [article, paragraph, point] =
    lang === 'nl' ? ['artikel', 'lid', 'onder'] : ['article', 'paragraph', 'point'];
  return [
    `${article} ${given.article}`,
    ...(given.paragraph === null ? [] : [`${paragraph} ${given.paragraph}`]),
    ...(given.point ? [`${point} ${given.point}`] : []),
  ].join(', ');
}

/**
 * Where a rule stands on a day: "Gemeentewet, artikel 30"; of several of one act it is named once. On a day of which no source
 * tells only the act is named.
 */
export function lawWords(
  ids: ArticleId | readonly [ArticleId, ...ArticleId[]],
  day: CalendarDate,
  lang: Lang,
  rows?: readonly LawArticle[],
): string {
  const all = [ids].flat() as ArticleId[];
  const act = lawArticles.find(({ id }) => id === all[0])?.act;
  if (act === undefined) throw new Error(`No article is called ${all[0]}`);
  const known = all.flatMap((id) => articleOn(id, day, rows) ?? []);
  if (known.some((one) => one.act !== act)) throw new Error(`${all.join(' and ')} are of two acts`);
  const where = enumeration(
    known.map((one) => articleWords(one, lang)),
    lang,
  );
  return where === '' ? acts[act][lang] : `${acts[act][lang]}, ${where}`;
}
