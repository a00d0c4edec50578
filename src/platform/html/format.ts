export { longDate, monthHeading, plainDate, shortDate } from '#kernel';

type Lang = 'nl' | 'en';

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

/** `vijf` up to twelve, figures beyond. */
export function countWord(value: number, lang: Lang): string {
  return words[lang][value] ?? number(value, lang);
}
