import type { TermLength, TermStep } from '#kernel';
import { lawWords, longDate } from '#platform/html';
import type { Lang } from '#platform/http';

const units = {
  nl: {
    days: ['dag', 'dagen'],
    weeks: ['week', 'weken'],
    months: ['maand', 'maanden'],
    years: ['jaar', 'jaar'],
  },
  en: {
    days: ['day', 'days'],
    weeks: ['week', 'weeks'],
    months: ['month', 'months'],
    years: ['year', 'years'],
  },
};

/** "8 weken". */
export function lengthWords(length: TermLength, lang: Lang): string {
  const [unit, amount] = Object.entries(length)[0] as [keyof (typeof units)['nl'], number];
  return `${amount} ${units[lang][unit][amount === 1 ? 0 : 1]}`;
}

const off = {
  nl: {
    saturday: 'een zaterdag',
    sunday: 'een zondag',
    holiday: 'een algemeen erkende feestdag',
    extra_day: 'een gelijkgestelde dag',
  },
  en: {
    saturday: 'a Saturday',
    sunday: 'a Sunday',
    holiday: 'a general holiday',
    extra_day: 'a day equated with a holiday',
  },
};

/** A step of the calculator in a sentence; an act is named as it holds on the day of the step. */
export function stepSentence(step: TermStep, lang: Lang): string {
  const day = longDate(step.day, lang);
  const law = (id: 'D1' | 'D2' | 'D3' | 'D5') => lawWords(id, step.day, lang);
  const pick = (nl: string, en: string) => (lang === 'nl' ? nl : en);
  switch (step.kind) {
    case 'start':
      return pick(
        `Begin: ${day}. Deze dag is dag 0 en telt niet mee.`,
        `Start: ${day}. This day is day 0 and does not count.`,
      );
    case 'counted':
      return pick(
        `${lengthWords(step.length, lang)} verder: ${day}.`,
        `${lengthWords(step.length, lang)} on: ${day}.`,
      );
    case 'counted_back':
      return pick(
        `${lengthWords(step.length, lang)} terug: ${day}.`,
        `${lengthWords(step.length, lang)} back: ${day}.`,
      );
    case 'month_end':
      return pick(
        'Die maand heeft dit dagnummer niet; dan geldt haar laatste dag.',
        'That month has no such day number; then its last day holds.',
      );
    case 'off':
      return pick(`${day} is ${off.nl[step.why]}.`, `${day} is ${off.en[step.why]}.`);
    case 'moved':
      if (step.agreed)
        return pick(
          `Zoals afgesproken schuift de termijn door naar ${day}.`,
          `As agreed the term moves on to ${day}.`,
        );
      return pick(
        `De termijn schuift door naar ${day} (${law('D1')}).`,
        `The term moves on to ${day} (${law('D1')}).`,
      );
    case 'stretched':
      return pick(
        `In de termijn moeten twee werkdagen liggen; daarom eindigt zij op ${day} (${law('D3')}).`,
        `The term must hold two working days, so it ends on ${day} (${law('D3')}).`,
      );
    case 'ends_well':
      return pick(
        `${day} is een gewone werkdag: er schuift niets.`,
        `${day} is a working day: nothing moves.`,
      );
    case 'not_covered':
      return pick(
        `Voor termijnen van meer dan 90 dagen, 12 weken of 3 maanden, en voor jaren, is er geen verlenging (${law('D5')}): er schuift niets.`,
        `Terms of more than 90 days, 12 weeks or 3 months, and years, are not extended (${law('D5')}): nothing moves.`,
      );
    case 'agreed_fixed':
      return pick(
        'Afgesproken is dat deze termijn niet schuift.',
        'It was agreed that this term does not move.',
      );
    case 'back_fixed':
      return pick(
        `Terugtellen schuift nooit, ook niet van een zondag of feestdag af (${law('D2')}).`,
        `Counting back never moves, off a Sunday or holiday neither (${law('D2')}).`,
      );
    case 'before':
      return pick(
        `Het moet gebeurd zijn vóór ${day}: op die dag zelf is het te laat.`,
        `It must be done before ${day}: on that day itself it is too late.`,
      );
    case 'last_safe':
      return pick(`De laatste veilige dag is ${day}.`, `The last safe day is ${day}.`);
    case 'safe_fixed':
      return pick(
        'Een laatste veilige dag schuift niet door: de volgende werkdag is te laat. Wie zeker wil zijn, doet het op de werkdag ervoor.',
        'A last safe day does not move on: the next working day is too late. To be sure, do it on the working day before.',
      );
    case 'capped':
      return pick(
        `In elk geval vóór ${longDate(step.limit, lang)}: de laatste veilige dag is ${day}.`,
        `In any case before ${longDate(step.limit, lang)}: the last safe day is ${day}.`,
      );
    case 'before_start':
      return pick(
        `Let op: ${day} ligt vóór het begin, ${longDate(step.start, lang)}. Deze termijn was al voorbij voordat zij begon.`,
        `Mind: ${day} lies before the start, ${longDate(step.start, lang)}. This term was over before it began.`,
      );
  }
}
