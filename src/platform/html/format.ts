import { type CalendarDate, dateParts, weekday } from '#kernel';

type Lang = 'nl' | 'en';
const hard = '\u00a0';

const days = {
  nl: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const months = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};
const words = {
  nl: [
    'nul',
    'één',
    'twee',
    'drie',
    'vier',
    'vijf',
    'zes',
    'zeven',
    'acht',
    'negen',
    'tien',
    'elf',
    'twaalf',
  ],
  en: [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
};

/** 65499 -> `65.499` (Dutch) or `65,499`. Without Intl: it costs more than the rest of a page's numbers together. */
export function number(value: number, lang: Lang): string {
  const text = String(value);
  return text.replace(/\B(?=(\d{3})+$)/g, lang === 'nl' ? '.' : ',');
}

// A weight of some hundred million people differs from another by more than that.
const mostDecimals = 7;

/**
 * Share in tenths of a percent, rounded half up: `64,0%`. A share of nothing is a dash. What is nearly a half and is none
 * has as many decimals as tell so: `50,001%`.
 */
export function percent(part: number, whole: number, lang: Lang): string {
  if (whole === 0) return '–';
  const isHalf = part * 2 === whole;
  for (let decimals = 1; ; decimals += 1) {
    const one = 10 ** decimals;
    const found = Math.floor((part * 200 * one + whole) / (whole * 2));
    if (found === 50 * one && !isHalf && decimals < mostDecimals) continue;
    const fraction = String(found % one).padStart(decimals, '0');
    return `${Math.floor(found / one)}${lang === 'nl' ? ',' : '.'}${fraction}%`;
  }
}

/** `donderdag 3 december 2026` */
export function longDate(day: CalendarDate, lang: Lang): string {
  const { year, month, day: number } = dateParts(day);
  return `${days[lang][weekday(day) - 1]} ${number}${hard}${months[lang][month - 1]} ${year}`;
}

/** `December 2026`, as a heading. @param month `2026-12` */
export function monthHeading(month: string, lang: Lang): string {
  const name = months[lang][Number(month.slice(5)) - 1] ?? '';
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${month.slice(0, 4)}`;
}

/** `3 december 2026` */
export function plainDate(day: CalendarDate, lang: Lang): string {
  const { year, month, day: number } = dateParts(day);
  return `${number}${hard}${months[lang][month - 1]} ${year}`;
}

/** `do 3 dec`; of maart, which is not shortened as the others are, `do 4 mrt` */
export function shortDate(day: CalendarDate, lang: Lang): string {
  const { month, day: number } = dateParts(day);
  const short = lang === 'nl' && month === 3 ? 'mrt' : months[lang][month - 1]?.slice(0, 3);
  return `${days[lang][weekday(day) - 1]?.slice(0, lang === 'nl' ? 2 : 3)} ${number}${hard}${short}`;
}

/** `vijf` up to twelve, figures beyond. */
export function countWord(value: number, lang: Lang): string {
  return words[lang][value] ?? number(value, lang);
}
