import { DataTable, plainDate } from '#platform/html';
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
