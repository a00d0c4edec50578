import { type CalendarDate, dateParts, parseDate, weekday } from './calendar-date.ts';

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

/** A month as somebody writes it, in either language, whole or by its first three letters; `mrt` too. @returns 1 to 12 */
export function monthNamed(word: string): number | undefined {
  const asked = word.toLowerCase();
  if (asked === 'mrt') return 3;
  const [month] = Object.values(months).flatMap((names) =>
    names.flatMap((name, index) => {
      const whole = name.toLowerCase();
      return asked === whole || asked === whole.slice(0, 3) ? index + 1 : [];
    }),
  );
  return month;
}

/** What is told in a sentence: a day as a person writes it, anything else as it is. */
export function inSentence(value: unknown, lang: Lang): string {
  const text = String(value);
  const day = parseDate(text);
  return day === undefined ? text : plainDate(day, lang);
}
