import { type Act, basisOn, type CalendarDate, type LegalBasis, legalBases, type NamedRule } from '#kernel';
import type { Lang } from '#platform/http';
import { enumeration } from './words.ts';

const acts: Readonly<Record<Act, Readonly<Record<Lang, string>>>> = {
  Wgr: { nl: 'Wet gemeenschappelijke regelingen', en: 'Wet gemeenschappelijke regelingen' },
  Gemw: { nl: 'Gemeentewet', en: 'Gemeentewet' },
  Atw: { nl: 'Algemene termijnenwet', en: 'General Extension of Time Limits Act' },
  Awb: { nl: 'Algemene wet bestuursrecht', en: 'Algemene wet bestuursrecht (administrative law)' },
  AVG: { nl: 'AVG', en: 'GDPR' },
};
export const actName = (act: Act, lang: Lang): string => acts[act][lang];

/** "artikel 32, lid 3". */
export function articleWords(given: Pick<LegalBasis, 'article' | 'paragraph' | 'point'>, lang: Lang): string {
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
  ids: NamedRule | readonly [NamedRule, ...NamedRule[]],
  day: CalendarDate,
  lang: Lang,
  rows: readonly LegalBasis[] = legalBases,
): string {
  const all = [ids].flat() as NamedRule[];
  const act = rows.find(({ id }) => id === all[0])?.law;
  if (!act) throw new Error(`No rule of an act is called ${all[0]}`);
  const known = all.flatMap((id) => basisOn(id, day, rows) ?? []);
  if (known.some((one) => one.law !== act)) throw new Error(`${all.join(' and ')} are of two acts`);
  const where = enumeration(
    known.map((one) => articleWords(one, lang)),
    lang,
  );
  return where === '' ? actName(act, lang) : `${actName(act, lang)}, ${where}`;
}
