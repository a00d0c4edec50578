import { monthNamed, type PartialDate, parsePartialDate } from '#kernel';

export type ReadAmount =
  | {
      readonly cents: number /** 1,234.50: the other way round than one writes here. */;
      readonly english: boolean;
    }
  | { readonly wrong: 'amount_ambiguous' | 'amount_wrong' };

// More than the budgets of all municipalities together.
const mostEuros = 999_999_999_999;

const bare = (text: string) =>
  text
    .replace(/€|\b(?:eur|euro)\b/gi, '')
    .replace(/[\s\u00a0\u202f]+/g, '')
    .replace(/[−–]/g, '-')
    .replace(/,(?:-{1,2}|=)$/, '');

/**
 * Euros as people type them: 1234, 1.234, 1.234,50 and, where that cannot be taken for anything else, 1,234.50. What can mean
 * two sums is refused: 1,234 is a thousand times as much in one country as in the other.
 */
export function readAmount(given: string): ReadAmount {
  const [, sign, text = ''] = /^(-?)(.*)$/s.exec(bare(given)) ?? [];
  const dutch = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}))?$/.exec(text);
  const english = /^(\d{1,3}(?:,\d{3})+)\.(\d{2})$|^(\d{1,3}(?:,\d{3}){2,})$|^(\d+)\.(\d{2})$/.exec(text);
  if (!dutch && /^\d{1,3},\d{3}$/.test(text)) return { wrong: 'amount_ambiguous' };
  const found = dutch ?? english;
  if (!found) return { wrong: 'amount_wrong' };
  const [whole, cents] = dutch
    ? [dutch[1], dutch[2]]
    : [english?.[1] ?? english?.[3] ?? english?.[4], english?.[2] ?? english?.[5]];
  const euros = Number((whole ?? '').replace(/[.,]/g, ''));
  if (euros > mostEuros) return { wrong: 'amount_wrong' };
  const total = euros * 100 + Number(cents ?? 0);
  return { cents: sign === '-' && total !== 0 ? -total : total, english: !dutch };
}

/** A measured value: 12, 12,5, 1.234 or 12.5; a percent sign is left to the unit. */
export function readMeasure(given: string): number | undefined {
  const text = bare(given).replace(/%$/, '');
  const [, sign, digits = ''] = /^(-?)(.*)$/s.exec(text) ?? [];
  const dutch = /^(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(\d{1,6}))?$/.exec(digits);
  const point = /^(\d{1,12})\.(\d{1,2}|\d{4,6})$/.exec(digits);
  if (!dutch && !point) return undefined;
  const [, whole = '', decimals] = dutch ?? point ?? [];
  const value = Number(`${whole.replace(/\./g, '')}.${decimals ?? '0'}`);
  return sign === '-' && value !== 0 ? -value : value;
}

/** The same with its unit behind it, as a page shows it: "1.140 woningen"; the unit is then '' where none stands there. */
export function readMeasured(given: string): { readonly value: number; readonly unit: string } | undefined {
  const [, number = '', unit = ''] = /^(.*\d)(?:%|\s+([^\d\s][^\d]*))?$/s.exec(given.trim()) ?? [];
  const value = readMeasure(number);
  return value === undefined ? undefined : { value, unit: given.trim().endsWith('%') ? '%' : unit.trim() };
}

/** A day, month or year as a document writes it: 31-12-2022, 31 december 2022, december 2022, 2022-12-31, 2022. */
export function readWhen(given: string): PartialDate | undefined {
  const text = given.trim().replace(/\.$/, '');
  const [, dayNamed, named = '', yearNamed] = /^(?:(\d{1,2}) )?(\p{L}+) (\d{4})$/u.exec(text) ?? [];
  if (yearNamed !== undefined) {
    const month = monthNamed(named);
    const parts = [yearNamed, String(month).padStart(2, '0'), dayNamed?.padStart(2, '0')];
    return month === undefined
      ? undefined
      : parsePartialDate(parts.filter((part) => part !== undefined).join('-'));
  }
  const [, day = '', month = '', year] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text) ?? [];
  if (year !== undefined)
    return parsePartialDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsePartialDate(text);
}
