import type { MunicipalityId } from '#kernel';
import { number } from '#platform/html';
import type { Lang, PageContext } from '#platform/http';
import { doneBy } from './carrier-words.ts';
import { programmeMessages } from './messages.ts';
import type { Activity } from './rules/programme.ts';
import type { ProgrammeKey } from './store.ts';

/** "Leiderdorp", or "De regio". */
export function ownerName(context: Pick<PageContext, 'lang' | 'region'>, id: MunicipalityId | null): string {
  if (id === null) return programmeMessages[context.lang].region;
  return context.region.municipalities.find((town) => town.id === id)?.name ?? id;
}

/** Who carries an activity out: as it was chosen, and beside that as the document calls it. Empty: nobody said. */
export function executorText(
  context: Pick<PageContext, 'lang' | 'region'>,
  { by, carrier }: Pick<Activity, 'by' | 'carrier'>,
): string {
  if (!carrier) return by;
  const chosen = doneBy(context, carrier);
  return by === '' || by === chosen ? chosen : programmeMessages[context.lang].executorAs(chosen, by);
}

/** "3C: Regiozaken" */
export const programmeName = ({ code }: Pick<ProgrammeKey, 'code'>, title: string) => `${code}: ${title}`;

/** "€ 1.234,50"; whole euros without decimals. */
export function euros(cents: number, lang: Lang): string {
  const [whole, rest] = [Math.trunc(Math.abs(cents) / 100), Math.abs(cents) % 100];
  const decimals = rest === 0 ? '' : `${lang === 'nl' ? ',' : '.'}${String(rest).padStart(2, '0')}`;
  return `${cents < 0 ? '−' : ''}€\u00a0${number(whole, lang)}${decimals}`;
}

/** 1234.5 -> "1.234,5" */
export function measure(value: number, lang: Lang): string {
  const [whole = '0', decimals] = String(value).split('.');
  const shown = /e/.test(whole) ? whole : number(Number(whole), lang);
  return decimals === undefined ? shown : `${shown}${lang === 'nl' ? ',' : '.'}${decimals}`;
}
