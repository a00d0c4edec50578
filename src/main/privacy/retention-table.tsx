import { DataTable, outsideAddress, plainDate } from '#platform/html';
import type { Lang } from '#platform/http';
import { personalKinds, termsSince } from './kinds.ts';

const words = {
  nl: {
    title: 'Wat er wordt bewaard, waarom en hoe lang',
    since: (day: string) =>
      `Deze termijnen gelden sinds ${day}. Het programma kijkt elk uur na of er iets over zijn termijn is, en verwijdert het dan; dat staat in het journaal, zonder namen.`,
    what: 'Gegevens',
    whose: 'Van',
    basis: 'Grondslag',
    term: 'Hoe lang',
    ask: 'Zien wat er over uw mailadres wordt bewaard, of het laten verwijderen',
    own: 'Hebt u een account: uw eigen gegevens',
    resident: 'inwoners',
    office_holder: 'wie een ambt bekleedt',
  },
  en: {
    title: 'What is kept, why and how long',
    since: (day: string) =>
      `These terms hold since ${day}. The program looks every hour whether anything is past its term, and then removes it; the journal says so, without names.`,
    what: 'Data',
    whose: 'Of',
    basis: 'Ground',
    term: 'How long',
    ask: 'See what is held about your mail address, or have it removed',
    own: 'If you have an account: your own data',
    resident: 'residents',
    office_holder: 'who holds an office',
  },
};

/** Every kind of personal data, from the list that the removing job works by. */
export function RetentionTable({ lang }: { lang: Lang }) {
  const t = words[lang];
  const rows = [...personalKinds].sort(
    (a, b) => Number(b.whose === 'resident') - Number(a.whose === 'resident'),
  );
  return (
    <>
      <h2>{t.title}</h2>
      <p>{t.since(plainDate(termsSince as never, lang))}</p>
      <DataTable
        caption={t.title}
        captionHidden
        columns={[{ name: t.what }, { name: t.whose }, { name: t.term }, { name: t.basis }]}
        rows={rows.map((kind) => ({
          key: kind.key,
          cells: [kind.what[lang], t[kind.whose], kind.term[lang], kind.basis[lang]],
        }))}
      />
    </>
  );
}

/** The ways to see the own data. */
export function AskHeld({ lang }: { lang: Lang }) {
  const t = words[lang];
  return (
    <ul class="plain">
      <li>
        <a href={outsideAddress('/gegevens', lang)}>{t.ask}</a>
      </li>
      <li>
        <a href={outsideAddress('/mijn/gegevens', lang)}>{t.own}</a>
      </li>
    </ul>
  );
}
