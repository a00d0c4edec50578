import { euros, measure } from '#programmes';
import type { FoundDoubt, UseDoubt } from './rules/use.ts';

/** The word of a doubt in a request: whoever reports says of each by its name that it is so all the same. */
export const doubtWords = {
  hours_left_out: 'uren_weggelaten',
  money_left_out: 'euro_weggelaten',
  hours_fall: 'uren_lager',
  money_fall: 'euro_lager',
} as const satisfies Record<UseDoubt, string>;
export const allDoubts = Object.keys(doubtWords) as UseDoubt[];

const sums = {
  hours_left_out: (was: number, lang: 'nl' | 'en') => measure(was / 100, lang),
  money_left_out: euros,
  hours_fall: (was: number, lang: 'nl' | 'en') => measure(was / 100, lang),
  money_fall: euros,
} as const satisfies Record<UseDoubt, (was: number, lang: 'nl' | 'en') => string>;

/** A refusal is told in either language. */
export const doubtDetails = ({ doubt, was, day }: FoundDoubt) => ({
  was_nl: sums[doubt](was, 'nl'),
  was_en: sums[doubt](was, 'en'),
  day,
});

const refusal = (doubt: UseDoubt, nl: string, en: string) => ({
  status: 422 as const,
  field: `klopt.${doubtWords[doubt]}`,
  nl,
  en,
});
export const doubtRefusals = {
  hours_left_out: refusal(
    'hours_left_out',
    'In de melding over {day} die u verbetert, staan {was_nl} uren. Vul de uren in, of vink aan dat ze vervallen.',
    'The report for {day} that you correct has {was_en} hours. Fill in the hours, or tick that they lapse.',
  ),
  money_left_out: refusal(
    'money_left_out',
    'In de melding over {day} die u verbetert, staat {was_nl}. Vul het bedrag in, of vink aan dat het vervalt.',
    'The report for {day} that you correct has {was_en}. Fill in the sum, or tick that it lapses.',
  ),
  hours_fall: refusal(
    'hours_fall',
    'Over {day} staan {was_nl} uren gemeld; uren tellen vanaf 1 januari op en worden dus niet minder. Vul het totaal van het jaar in, of vink aan dat het klopt.',
    'For {day} {was_en} hours were reported; hours add up from 1 January and so never become fewer. Fill in the total of the year, or tick that it is right.',
  ),
  money_fall: refusal(
    'money_fall',
    'Over {day} staat {was_nl} gemeld; geld telt vanaf 1 januari op en wordt dus niet minder. Vul het totaal van het jaar in, of vink aan dat het klopt.',
    'For {day} {was_en} was reported; money adds up from 1 January and so never becomes less. Fill in the total of the year, or tick that it is right.',
  ),
};
