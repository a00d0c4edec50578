import { beforeDay, date, type LegalBasis, type RuleTerm } from '#kernel';
import { actName, articleWords } from '#platform/html';
import type { Lang } from '#platform/http';
import { termMessages } from './messages.ts';
import { lengthWords } from './sentences.ts';

/** `04-30`: `04-29`, the last day that is not too late; null of a term that is before no day. */
export function safeDay(term: RuleTerm): string | null {
  const limit =
    term.direction === 'before' ? term.day : term.direction === 'forward' ? term.before : undefined;
  return limit === undefined ? null : beforeDay(date(`2027-${limit}`)).lastSafeDay.slice(5);
}

/** `04-30`: "30 april". */
function dayWords(monthDay: string, lang: Lang): string {
  const at = new Date(`2027-${monthDay}T12:00:00Z`);
  return new Intl.DateTimeFormat(lang === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(at);
}

export function termWords(term: RuleTerm, lang: Lang): string {
  const safe = safeDay(term);
  const words = wordsOf(term, lang);
  return safe === null ? words : `${words} (${termMessages[lang].terms.safe(dayWords(safe, lang))})`;
}

function wordsOf(term: RuleTerm, lang: Lang): string {
  const t = termMessages[lang].terms;
  if (term.direction === 'forward') {
    const within = t.forward(lengthWords(term.length, lang));
    return term.before === undefined ? within : `${within}, ${t.cap(dayWords(term.before, lang))}`;
  }
  if (term.direction === 'back') return t.back(lengthWords(term.length, lang));
  if (term.direction === 'before') return t.before(dayWords(term.day, lang), t.years[term.year]);
  return t[term.direction];
}

const words = (basis: LegalBasis, name: string | null, lang: Lang) =>
  name === null ? termMessages[lang].noLaw : `${name}, ${articleWords(basis, lang)}`;

/** "Wgr, artikel 35, lid 1". */
export const basisWords = (basis: LegalBasis, lang: Lang) => words(basis, basis.law, lang);

/** The same with the name of the law written out, where no list says what the letters stand for. */
export const basisInFull = (basis: LegalBasis, lang: Lang) =>
  words(basis, basis.law === null ? null : actName(basis.law, lang), lang);
