import { type IconName, number, Status } from '#platform/html';
import type { Lang } from '#platform/http';
import type { Outcome } from '../recomputed.ts';
import { type Figure, mixed } from '../rules/seat-figures.ts';
import { seatMessages } from '../seats-messages.ts';

/** `1.454 38/39`: exact, the rest in lowest terms. */
export function exact(value: Figure, lang: Lang): string {
  const { whole, rest } = mixed(value);
  if (!rest) return number(whole, lang);
  const fraction = `${rest.numerator}/${rest.denominator}`;
  return whole === 0 ? fraction : `${number(whole, lang)}\u00a0${fraction}`;
}

/** `A, B en C` */
export function enumeration(names: readonly string[], lang: Lang): string {
  const and = lang === 'nl' ? ' en ' : ' and ';
  return [names.slice(0, -1).join(', '), names.at(-1)].filter((part) => part).join(and);
}

const icons: Readonly<Record<Outcome, IconName>> = {
  same: 'ok',
  same_by_lot: 'ok',
  same_exhausted: 'amended',
  differs: 'deviating',
  no_official: 'out',
  size_wrong: 'out',
  votes_wrong: 'warning',
  no_votes: 'out',
};

/** How the recomputed seats stand to the official ones: sign and words. */
export function OutcomeMark({ outcome, lang }: { outcome: Outcome; lang: Lang }) {
  const t = seatMessages[lang];
  const tone = outcome === 'differs' ? 't' : icons[outcome] === 'out' ? 'n' : 'v';
  const text =
    outcome in t.agreement
      ? t.agreement[outcome as keyof typeof t.agreement]
      : t.refused[outcome as keyof typeof t.refused];
  return (
    <Status icon={icons[outcome]} tone={tone}>
      {text}
    </Status>
  );
}

/** The articles of the Kieswet that a step follows. */
export function Article({ lang, articles }: { lang: Lang; articles: readonly string[] }) {
  const names = articles.map((article) => article.replaceAll(' ', '\u00a0'));
  return (
    <p class="small muted">
      {seatMessages[lang].article(names.length)} {enumeration(names, lang)}.
    </p>
  );
}
