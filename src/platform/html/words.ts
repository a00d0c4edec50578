import {
  type CalendarDate,
  dateOf,
  dateParts,
  daysBetween,
  firstDay,
  type PartialDate,
  precisionOf,
  timeOf,
} from '#kernel';
import type { Lang } from '#platform/http';
import { longDate, plainDate, shortDate } from './format.ts';
import { partsEn } from './messages.en.ts';
import { partsNl } from './messages.nl.ts';

/** The words of the parts, in the language of the page. */
export const partsMessages = { nl: partsNl, en: partsEn };

/** First parts of Dutch compounds after which a word may be broken. */
const joints =
  /(?<=.{4})(ings|heids|schaps|teits)(?=\p{L}{4})|(bestuurs|oordeels|beeld|raads|regio|gemeente|woning|bouw|plan|groen|verkeers|energie|warmte|water|school|sport|bedrijfs|bedrijven|leef)(?=\p{L}{4})/giu;

/** How a Dutch syllable begins: with these groups, else with one consonant. */
const onset = /(sch|ch|[bdfgkptvw]r|[bfgkpsv]l|kn|zw|tw|dw|[^aeiouyéëï])$/i;

/** Breaks between syllables, never less than three letters from an end. */
function bySyllable(part: string): string {
  return part.replace(/(?<=[aeiouyéëï])[^aeiouyéëï]+(?=[aeiouyéëï])/giu, (group: string, at: number) => {
    const before = group.length - (onset.exec(group)?.[0].length ?? 1);
    const cut = at + before;
    return cut < 3 || part.length - cut < 3 ? group : `${group.slice(0, before)}\u00ad${group.slice(before)}`;
  });
}

/**
 * Soft hyphens in long Dutch compounds, so that a narrow heading breaks them between parts: at known joints, and between
 * syllables where a part is still long. Not every browser knows how Dutch breaks.
 */
export function softHyphens(text: string): string {
  return text.replace(/\p{L}{13,}/gu, (word) =>
    word.replace(joints, '$&\u00ad').replace(/\p{L}{13,}/gu, bySyllable),
  );
}

/** First letter as a capital, for a word that opens a sentence. Dutch leaves the accent of a capital out: `Eén`. */
export function capital(text: string): string {
  return text.startsWith('één') ? `Eén${text.slice(3)}` : text.charAt(0).toUpperCase() + text.slice(1);
}

/** `20.00 uur` or `20:00`. @param time `20:00` */
export function clockTime(time: string, lang: Lang): string {
  const [hours = '', minutes = ''] = time.split(':');
  return partsMessages[lang].clock(hours, minutes);
}

/** `do 3 dec` in the year of today, `do 3 dec 2025` in another. */
export function dayLabel(day: CalendarDate, today: CalendarDate, lang: Lang): string {
  const { year } = dateParts(day);
  return year === dateParts(today).year ? shortDate(day, lang) : `${shortDate(day, lang)} ${year}`;
}

/** `3 december`; with the year when it is another than today's. */
export function nearDate(day: CalendarDate, today: CalendarDate, lang: Lang): string {
  const text = plainDate(day, lang);
  const year = ` ${dateParts(day).year}`;
  return dateParts(today).year === dateParts(day).year ? text.slice(0, -year.length) : text;
}

/** `nog 16 dagen`, `laatste dag`, `na de termijn`. */
export function daysLeft(today: CalendarDate, last: CalendarDate, lang: Lang): string {
  return partsMessages[lang].daysLeft(daysBetween(today, last));
}

/** `uiterlijk woensdag 9 december 2026` */
export function lastDay(last: CalendarDate, lang: Lang): string {
  return partsMessages[lang].lastDay(longDate(last, lang));
}

/** `Leiden`, `Leiden en Leiderdorp`, `Leiden, Leiderdorp en Oegstgeest`. */
export function enumeration(parts: readonly string[], lang: Lang): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${partsMessages[lang].and} ${last}`;
}

const hard = '\u00a0';

/** As precise as it is known: `27 oktober 2016`, `januari 2015`, `2021`. */
export function partialText(given: PartialDate, lang: Lang): string {
  const precision = precisionOf(given);
  if (precision === 'year') return given;
  const whole = plainDate(firstDay(given), lang);
  return precision === 'day' ? whole : whole.slice(whole.indexOf(hard) + 1);
}

/** In a sentence: `op 27 oktober 2016`, `in januari 2015`, `in 2021`. */
export function partialWhen(given: PartialDate, lang: Lang): string {
  const { onDay, inMonth } = partsMessages[lang];
  return `${precisionOf(given) === 'day' ? onDay : inMonth} ${partialText(given, lang)}`;
}

/** A stretch of time, what both ends share said once: `10 tot en met 12 april 2017`. */
export function stretchText(from: PartialDate, until: PartialDate | null, lang: Lang): string {
  if (until === null) return partialText(from, lang);
  const same = from.slice(0, 7) === until.slice(0, 7) ? 7 : from.slice(0, 4) === until.slice(0, 4) ? 4 : 0;
  const first = partialText(from, lang);
  const start = same === 7 ? first.slice(0, first.indexOf(hard)) : same === 4 ? first.slice(0, -5) : first;
  return `${start} ${partsMessages[lang].upTo} ${partialText(until, lang)}`;
}

/** `25 november 2026, 20.00 uur`. @param moment ISO 8601 instant */
export function momentWords(moment: string, lang: Lang): string {
  return `${plainDate(dateOf(moment), lang)}, ${clockTime(timeOf(moment), lang)}`;
}
