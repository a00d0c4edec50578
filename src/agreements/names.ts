import { number } from '#platform/html';
import type { Lang, PageContext } from '#platform/http';
import { measure } from '#programmes';
import { agreementMessages } from './messages.ts';
import type { Capacity, Party } from './rules/agreement.ts';

export function partyName(
  { region }: Pick<PageContext, 'region'>,
  party: Pick<Party, 'key' | 'name'>,
): string {
  return party.name ?? region.municipalities.find(({ id }) => id === party.key)?.name ?? party.key;
}

/** Hundredths: 187_20 -> "187,2". */
export const plain = (hundredths: number, lang: Lang) => measure(hundredths / 100, lang);
/** Hours are told whole: a hundredth comes only of counting fte. */
export const hours = (hundredths: number, lang: Lang) => number(Math.round(hundredths / 100), lang);

/** "2026: 0,5 fte; 2027: 1 fte" */
export function capacityText({ unit, years }: Capacity, lang: Lang): string {
  const t = agreementMessages[lang];
  if (years.length === 0) return t.noCapacity;
  return years
    .map((each) => `${each.year}: ${plain(each.hundredths, lang)}\u00a0${t.units[unit]}`)
    .join('; ');
}
